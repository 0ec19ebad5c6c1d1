import { lstat, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRenderedList, RENDERED_LIST, renderRenderedList } from '../../contract/rendered-list.ts';
import { sha256 } from '../../contract/sha256.ts';
import type { RenderedFolder } from '../../usecases/ports/rendered-folder.ts';
import { systemCode } from '../system/system-error.ts';
import { writeWholeFile } from '../system/write-file.ts';

export function openRenderedFolder(folder: string): RenderedFolder {
  return {
    read: async (paths) => {
      const written = parseRenderedList((await textOf(join(folder, RENDERED_LIST))) ?? '');
      const files = new Map<string, string | null>();
      for (const path of new Set([...paths, ...written.keys()])) {
        const text = await textOf(join(folder, path));
        if (text !== undefined) files.set(path, text);
      }
      return { files, written };
    },
    write: async (wanted, differences) => {
      for (const { path, change } of differences)
        if (change === 'gone') await rm(join(folder, path), { recursive: false, force: true });
        else await writeWholeFile(join(folder, path), wanted.get(path) ?? '');
      await writeWholeFile(join(folder, RENDERED_LIST), renderRenderedList(wanted, sha256));
    },
  };
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
