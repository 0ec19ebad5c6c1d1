import type { Buffer } from 'node:buffer';
import { runGit } from './run-git.ts';

/** Blob → its bytes, in one command for any number of them; what is not there is left out. */
export async function readBlobs(folder: string, blobs: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const wanted = [...new Set(blobs)];
  const found = await readObjects(folder, wanted);
  return new Map(
    wanted.flatMap((blob, index) => {
      const bytes = found[index] ?? null;
      return bytes === null ? [] : [[blob, bytes] as const];
    }),
  );
}

/** Bytes of blobs in the order in which they are named, by id or as <commit>:<path>; null for one that is not there. */
export async function readObjects(folder: string, names: readonly string[]): Promise<readonly (Buffer | null)[]> {
  if (names.length === 0) return [];
  return parseBatch(await runGit(folder, ['cat-file', '--batch'], { input: `${names.join('\n')}\n` }));
}

/** `<id> blob <size>\n<bytes>\n` for each, or `<name> missing\n`. */
function parseBatch(output: Buffer): readonly (Buffer | null)[] {
  const found: (Buffer | null)[] = [];
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(0x0a, at);
    const [, type, size] = /^\S+ (\S+) (\d+)$/.exec(output.toString('latin1', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) {
      found.push(null);
      continue;
    }
    const length = Number(size);
    found.push(type === 'blob' ? output.subarray(at, at + length) : null);
    at += length + 1;
  }
  return found;
}
