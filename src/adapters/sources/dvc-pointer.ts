import { dirname, join, posix, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { isRecord } from '../system/process-messages.ts';
import { readSmallFile, unreadable } from './dvc-files.ts';

export interface DvcPointer {
  /** The `.dvc` file or dvc.lock. */
  readonly file: string;
  /** With `.dir` at its end where it is that of a folder's list. */
  readonly md5: string;
  /** Of the file inside the folder that is pointed to; null where the pointer is to the file itself. */
  readonly inner: string | null;
  /** The remote that it names for itself. */
  readonly remote: string | null;
  /** Whether a DVC before 3 wrote it. */
  readonly isLegacy: boolean;
}

interface Place {
  readonly folder: string;
  readonly root: string;
}

/**
 * Who points to a path: `<path>.dvc` or that of a folder on the way, or a stage of a pipeline by dvc.lock in a folder above.
 * Throws AppError file-not-found, file-unreadable.
 */
export function findPointer(path: string, { folder, root }: Place): DvcPointer {
  const target = join(folder, path);
  const ways = [...foldersFrom(target, root)];
  for (const way of ways) {
    const found = pointerIn(`${way}.dvc`, way, target);
    if (found !== null) return found;
  }
  for (const way of ways.slice(1)) {
    const found = pointerIn(join(way, 'dvc.lock'), null, target);
    if (found !== null) return found;
  }
  throw new AppError({
    code: 'file-not-found',
    message: `No file of DVC points to ${quoteText(path)}.`,
    hint: `Commit ${quoteText(`${path}.dvc`)}, that of a folder around it, or the dvc.lock of the stage that makes it.`,
  });
}

/** The path itself and each folder above it, up to `root`. */
function* foldersFrom(path: string, root: string): Generator<string> {
  for (let way = path; ; way = dirname(way)) {
    yield way;
    if (way === root || way === dirname(way)) return;
  }
}

/** `way`: what a `.dvc` file stands for, whatever wdir says; null for dvc.lock, whose outputs have paths. */
function pointerIn(file: string, way: string | null, target: string): DvcPointer | null {
  const text = readSmallFile(file);
  if (text === null) return null;
  for (const out of outputsOf(parseDvc(file, text))) {
    const path = typeof out['path'] === 'string' ? join(dirname(file), out['path']) : null;
    const isNamed = path !== null && (way === null || path === way);
    if (isNamed && (target === path || target.startsWith(path + sep)))
      return asPointer(file, out, innerOf(path, target));
  }
  return null;
}

function innerOf(path: string, target: string): string | null {
  return target === path ? null : relative(path, target).split(sep).join(posix.sep);
}

function parseDvc(file: string, text: string): unknown {
  try {
    // A warning would show a line of the file, at whose start a runner takes `::` for an order.
    return parse(text, { maxAliasCount: 0, logLevel: 'error' });
  } catch (error) {
    throw unreadable(file, 'is no YAML', error);
  }
}

/** `outs` of a `.dvc` file; of every stage in dvc.lock. */
function outputsOf(document: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!isRecord(document)) return [];
  const stages = isRecord(document['stages']) ? Object.values(document['stages']) : [document];
  return stages.flatMap((stage) =>
    isRecord(stage) && Array.isArray(stage['outs']) ? stage['outs'].filter(isRecord) : [],
  );
}

function asPointer(file: string, out: Readonly<Record<string, unknown>>, inner: string | null): DvcPointer {
  const { md5, hash, remote } = out;
  if (typeof md5 !== 'string' || !/^[0-9a-f]{32}(?:\.dir)?$/u.test(md5))
    throw unreadable(file, 'names no md5: only what DVC keeps by content can be fetched');
  if (md5.endsWith('.dir') !== (inner !== null))
    throw unreadable(
      file,
      inner === null ? 'points to a folder, so name a file in it' : 'points to a file, not to a folder',
    );
  return { file, md5, inner, remote: typeof remote === 'string' ? remote : null, isLegacy: hash !== 'md5' };
}
