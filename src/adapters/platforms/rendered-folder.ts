import { lstat, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../contract/sha256.ts';
import type { RenderedFolder } from '../../usecases/ports/rendered-folder.ts';
import { systemCode } from '../system/system-error.ts';
import { writeWholeFile } from '../system/write-file.ts';

/** As `sha256sum --check` reads it. Its name has no ending that a follower would apply. */
const WRITTEN = '.seatrial-rendered';
/** A name of ours: it stays in the folder. */
const LINE = /^(?<digest>[0-9a-f]{64}) {2}(?<path>[a-z0-9][A-Za-z0-9._-]*)$/u;

export function openRenderedFolder(folder: string): RenderedFolder {
  return {
    read: async (paths) => {
      const written = readWritten((await textOf(join(folder, WRITTEN))) ?? '');
      const files = new Map<string, string | null>();
      for (const path of new Set([...paths, ...written.keys()])) {
        const text = await textOf(join(folder, path));
        if (text !== undefined) files.set(path, text);
      }
      return { files, written };
    },
    write: async (wanted, differences) => {
      const lines = [...wanted].map(([path, text]) => `${sha256(text)}  ${path}\n`);
      for (const { path, change } of differences)
        if (change === 'gone') await rm(join(folder, path), { recursive: false, force: true });
        else await writeWholeFile(join(folder, path), wanted.get(path) ?? '');
      await writeWholeFile(join(folder, WRITTEN), lines.join(''));
    },
  };
}

function readWritten(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((line): readonly [string, string][] => {
      const { digest, path } = LINE.exec(line)?.groups ?? {};
      return digest === undefined || path === undefined ? [] : [[path, digest]];
    }),
  );
}

/** undefined where nothing is, null where it is no file. */
async function textOf(path: string): Promise<string | null | undefined> {
  try {
    return (await lstat(path)).isFile() ? await readFile(path, 'utf8') : null;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
