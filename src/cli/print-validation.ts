import { join, relative } from 'node:path';
import { MAX_MANIFEST_BYTES } from '../contract/parse-document.ts';
import { AppError, type AppErrorDetails } from '../domain/error.ts';
import type { Registry } from '../usecases/ports/registry.ts';
import type { ValidateResult } from '../usecases/validate-registry.ts';
import { renderProblems } from './print-problems.ts';
import { createStyle, type Style } from './style.ts';

/** Problems that are printed; the rest is counted. */
const MAX_PRINTED = 50;

/** Where the manifests are that a result is about. */
export interface ManifestSource {
  readonly registry: Pick<Registry, 'read'>;
  /** Absolute folder of the registry. */
  readonly root: string;
}

/** A result as a person reads it: warnings, problems with the lines around them, the count of both. */
export async function renderValidation(result: ValidateResult, source: ManifestSource): Promise<string> {
  const { files, models, problems, warnings } = seenFromHere(result, source.root);
  const texts = await readFramed(
    [...result.warnings.slice(0, MAX_PRINTED), ...result.problems.slice(0, MAX_PRINTED)],
    source,
  );
  const style = createStyle(process.stdout);
  const counted = count(files, 'manifest') + (models === 0 ? '' : ` of ${count(models, 'model')}`) + readClause(result);
  const advice = renderSome(warnings, { severity: 'warning', style, texts });
  const noted = warnings.length === 0 ? '' : `, ${count(warnings.length, 'warning')}`;
  if (problems.length === 0) return `${advice}${style('green', '✓')} ${counted}: all valid${noted}\n`;
  const shown = renderSome(problems, { severity: 'error', style, texts });
  return `${advice}${shown}${style('red', '✗')} ${counted}: ${count(problems.length, 'problem')}${noted}\n`;
}

/** That nobody looked at the data is no word about them. */
function readClause({ models, sets }: ValidateResult): string {
  if (models === 0) return '';
  return sets === null ? ', without their data' : `, ${count(sets, 'evaluation set')} read`;
}

/** A result for programs. */
export function renderValidationJson(result: ValidateResult, root: string): string {
  const { files, models, sets, problems, warnings } = seenFromHere(result, root);
  const valid = problems.length === 0;
  const plain = { valid, files, models, sets, problems: problems.map(plainOf), warnings: warnings.map(plainOf) };
  return `${JSON.stringify(plain, null, 2)}\n`;
}

function plainOf({ code, reason, message, hint, location }: AppErrorDetails): object {
  return { code, reason, message, hint, location };
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
  { registry, root }: ManifestSource,
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
