import { join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { createChangedFiles } from '../../adapters/git/changed-files.ts';
import { findGitRoot, findRegistryRoot } from '../../adapters/system/find-registry-root.ts';
import { noRegistry, REGISTRY_HINT, relativeTo } from '../../adapters/system/locate-registry.ts';
import { createRegistryFolder } from '../../adapters/system/registry-folder.ts';
import { MAX_MANIFEST_BYTES } from '../../contract/parse-document.ts';
import { AppError, type AppErrorDetails } from '../../domain/error.ts';
import type { Registry } from '../../usecases/ports/registry.ts';
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
  const registry = createRegistryFolder(root);
  const result = await validateRegistry({
    registry,
    paths: absolute.map((path) => relativeTo(root, path)),
    changes: options.base === undefined ? null : await readChanges(root, options.base),
  });
  const isJson = options.json === true;
  process.stdout.write(isJson ? renderJson(seenFromHere(result, root)) : await renderText(result, { registry, root }));
  process.exitCode = result.problems.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
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
function seenFromHere(result: ValidateResult, root: string): ValidateResult {
  const seen = (problem: AppErrorDetails): AppErrorDetails => {
    const { location } = problem;
    if (location === undefined) return problem;
    return { ...problem, location: { ...location, path: pathFromHere(root, location.path) } };
  };
  return { ...result, problems: result.problems.map(seen), warnings: result.warnings.map(seen) };
}

function pathFromHere(root: string, path: string): string {
  return relative(process.cwd(), join(root, path));
}

interface Source {
  readonly registry: Pick<Registry, 'read'>;
  readonly root: string;
}

async function renderText(result: ValidateResult, source: Source): Promise<string> {
  const { files, models, problems, warnings } = seenFromHere(result, source.root);
  const texts = await readFramed(
    [...result.warnings.slice(0, MAX_PRINTED), ...result.problems.slice(0, MAX_PRINTED)],
    source,
  );
  const style = createStyle(process.stdout);
  const counted = count(files, 'manifest') + (models === 0 ? '' : ` of ${count(models, 'model')}`);
  const advice = renderSome(warnings, { severity: 'warning', style, texts });
  const noted = warnings.length === 0 ? '' : `, ${count(warnings.length, 'warning')}`;
  if (problems.length === 0) return `${advice}${style('green', '✓')} ${counted}: all valid${noted}\n`;
  const shown = renderSome(problems, { severity: 'error', style, texts });
  return `${advice}${shown}${style('red', '✗')} ${counted}: ${count(problems.length, 'problem')}${noted}\n`;
}

interface Shown {
  readonly severity: 'error' | 'warning';
  readonly style: Style;
  /** By path as it is seen from here. */
  readonly texts: ReadonlyMap<string, string>;
}

function renderSome(problems: readonly AppErrorDetails[], { severity, style, texts }: Shown): string {
  if (problems.length === 0) return '';
  const readText = (path: string): string | null => texts.get(path) ?? null;
  const shown = renderProblems(problems.slice(0, MAX_PRINTED), { style, readText, severity });
  const more = problems.length > MAX_PRINTED ? `\n… and ${problems.length - MAX_PRINTED} more\n` : '';
  return `${shown}${more}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/**
 * The files that problems are in, for the lines around them, read as the manifests themselves are: a link, a pipe or a path
 * out of the registry is told, and never printed.
 */
async function readFramed(
  problems: readonly AppErrorDetails[],
  { registry, root }: Source,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const path of new Set(problems.flatMap(({ location }) => location?.path ?? []))) {
    const text = await readIfText(registry, path);
    if (text !== null) texts.set(pathFromHere(root, path), text);
  }
  return texts;
}

/** The frame is a help, so a file that cannot be read or has gone in the meantime is shown without. */
async function readIfText(registry: Pick<Registry, 'read'>, path: string): Promise<string | null> {
  try {
    const content = await registry.read(path, MAX_MANIFEST_BYTES);
    return content.length > MAX_MANIFEST_BYTES ? null : new TextDecoder().decode(content);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
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
