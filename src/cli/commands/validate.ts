import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { createChangedFiles } from '../../adapters/git/changed-files.ts';
import { findGitRoot, findRegistryRoot } from '../../adapters/system/find-registry-root.ts';
import { noRegistry, REGISTRY_HINT, relativeTo } from '../../adapters/system/locate-registry.ts';
import { createRegistryFolder } from '../../adapters/system/registry-folder.ts';
import { AppError, type AppErrorDetails } from '../../domain/error.ts';
import { gatherChanges } from '../../usecases/gather-changes.ts';
import { validateRegistry, type RegistryChanges, type ValidateResult } from '../../usecases/validate-registry.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { renderProblems } from '../print-problems.ts';
import { createStyle, type Style } from '../style.ts';

interface ValidateOptions {
  readonly json?: true;
  readonly base?: string;
}

/** Problems that are printed; the rest is counted. */
const MAX_PRINTED = 50;

export function registerValidate(program: Command): void {
  program
    .command('validate')
    .description('check manifests, shape and meaning, without loading a model')
    .argument('[path...]', 'manifests, models or the registry; default: the registry around the current folder')
    .option(
      '--base <ref>',
      'also check what only a comparison shows: merged versions stay as they are, new ones come in order',
    )
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExit code: 0 valid, 1 something is wrong, 2 the question cannot be answered.')
    .action(validate);
}

async function validate(paths: readonly string[], options: ValidateOptions): Promise<void> {
  const absolute = paths.map((path) => resolve(path));
  const root = findRoot(absolute);
  const result = await validateRegistry({
    registry: createRegistryFolder(root),
    paths: absolute.map((path) => relativeTo(root, path)),
    changes: options.base === undefined ? null : await readChanges(root, options.base),
  });
  const seen = {
    ...result,
    problems: result.problems.map((problem) => seenFromHere(problem, root)),
    warnings: result.warnings.map((warning) => seenFromHere(warning, root)),
  };
  process.stdout.write(options.json === true ? renderJson(seen) : renderText(seen));
  process.exitCode = seen.problems.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
}

function findRoot(paths: readonly string[]): string {
  const roots = new Set((paths.length === 0 ? [process.cwd()] : paths).map((path) => findRegistryRoot(path)));
  const [root] = roots;
  if (root !== null && root !== undefined && roots.size === 1) return root;
  if (roots.size <= 1) throw noRegistry();
  throw new AppError({ code: 'usage', message: 'The paths are in different registries.', hint: REGISTRY_HINT });
}

async function readChanges(root: string, ref: string): Promise<RegistryChanges> {
  const gitRoot = findGitRoot(root) ?? root;
  const folder = relativeTo(gitRoot, root);
  return gatherChanges({
    changedFiles: createChangedFiles(gitRoot),
    ref,
    prefix: folder === '' ? '' : `${folder}/`,
  });
}

/** Terminals and editors open a path from the current folder. */
function seenFromHere(problem: AppErrorDetails, root: string): AppErrorDetails {
  const { location } = problem;
  if (location === undefined) return problem;
  return { ...problem, location: { ...location, path: relative(process.cwd(), join(root, location.path)) } };
}

function renderText({ files, models, problems, warnings }: ValidateResult): string {
  const style = createStyle(process.stdout);
  const counted = count(files, 'manifest') + (models === 0 ? '' : ` of ${count(models, 'model')}`);
  const advice = renderSome(warnings, 'warning', style);
  const noted = warnings.length === 0 ? '' : `, ${count(warnings.length, 'warning')}`;
  if (problems.length === 0) return `${advice}${style('green', '✓')} ${counted}: all valid${noted}\n`;
  const shown = renderSome(problems, 'error', style);
  return `${advice}${shown}${style('red', '✗')} ${counted}: ${count(problems.length, 'problem')}${noted}\n`;
}

function renderSome(problems: readonly AppErrorDetails[], severity: 'error' | 'warning', style: Style): string {
  if (problems.length === 0) return '';
  const shown = renderProblems(problems.slice(0, MAX_PRINTED), { style, readText: readIfText, severity });
  const more = problems.length > MAX_PRINTED ? `\n… and ${problems.length - MAX_PRINTED} more\n` : '';
  return `${shown}${more}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The frame is a help, so a file that has gone in the meantime is shown without. */
function readIfText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function renderJson({ files, models, problems, warnings }: ValidateResult): string {
  const valid = problems.length === 0;
  const plain = { valid, files, models, problems: problems.map(plainOf), warnings: warnings.map(plainOf) };
  return `${JSON.stringify(plain, null, 2)}\n`;
}

function plainOf({ code, reason, message, hint, location }: AppErrorDetails): object {
  return { code, reason, message, hint, location };
}
