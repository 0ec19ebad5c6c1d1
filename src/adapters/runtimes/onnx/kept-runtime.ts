import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { systemCode } from '../../system/system-error.ts';
import { hashStream } from '../../system/verify-bytes.ts';
import runtimeFiles from './runtime-files.json' with { type: 'json' };

/** Path with slashes, from the folder that holds it → SHA-256. */
export type RuntimeFiles = ReadonlyMap<string, string>;

/** What a platform needs of the package, which brings the binaries of all: 290 MB, of which one needs 26 to 89. */
export function filesOf(platform: string): RuntimeFiles {
  const platforms: Readonly<Record<string, Readonly<Record<string, string>>>> = runtimeFiles.platforms;
  return new Map(Object.entries({ ...runtimeFiles.everywhere, ...platforms[platform] }));
}

export type RuntimeFault =
  | { readonly kind: 'absent' }
  /** A file that should be there has other bytes, or is not; or one is there that should not. */
  | { readonly kind: 'changed' | 'lost' | 'foreign'; readonly path: string };

/**
 * What keeps a folder from being the runtime that was tested, as this program has its digests and not as the folder says; null where it is.
 * Anybody may have written there since: another job of the machine, a cache that was restored, a model. A file too many counts:
 * the loader looks for libraries beside the binary first.
 */
export async function findFault(folder: string, files: RuntimeFiles): Promise<RuntimeFault | null> {
  const present = await listEntries(folder);
  if (present === null) return { kind: 'absent' };
  const foreign = present.find((path) => !files.has(path));
  if (foreign !== undefined) return { kind: 'foreign', path: foreign };
  const lost = [...files.keys()].find((path) => !present.includes(path));
  if (lost !== undefined) return { kind: 'lost', path: lost };
  for (const [path, sha256] of files) {
    if ((await digestOf(join(folder, path))) !== sha256) return { kind: 'changed', path };
  }
  return null;
}

/** Everything but folders: a link is no file of the runtime. null where there is no such folder. */
async function listEntries(folder: string): Promise<readonly string[] | null> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => {
        const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
        return entry.isFile() ? path : `no regular file: ${path}`;
      });
  } catch (error) {
    // Another job may be moving it away at this moment.
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** null where it is not there, or has gone meanwhile. */
export async function digestOf(path: string): Promise<string | null> {
  try {
    return await hashStream(createReadStream(path, { highWaterMark: 2 ** 20 }));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
