import { join } from 'node:path';
import { AppError } from '../../domain/error.ts';
import { NOTHING_READ, type SourceReading } from '../../domain/observe/source-reading.ts';
import { listFolder } from '../system/list-folder.ts';
import { createRegistryFolder } from '../system/registry-folder.ts';
import { joinTold, readTold } from './told-windows.ts';
import type { WindowSourceRecord } from './window-source.ts';

/** A folder of a year of days, each of them a file. */
const MOST_FILES = 1000;

export const fileSource: WindowSourceRecord<'file'> = {
  kind: 'file',
  title: 'Files',
  comes: 'asked for',
  use: 'batch jobs that write windows as NDJSON, and replays of stored requests',
  async read({ path }, _question, { folder, limits }) {
    if (folder === null) return NOTHING_READ;
    try {
      const names = await listFolder(join(folder, path));
      const files = names === null ? [path] : names.filter(isWindows).map((name) => `${path}/${name}`);
      if (files.length > MOST_FILES) return unreadable(`it has more than ${MOST_FILES} files`);
      const registry = createRegistryFolder(folder);
      let left = limits.answerBytes;
      const read = [];
      for (const file of files) {
        const bytes = await registry.read(file, left);
        left -= bytes.length;
        if (left < 0) return unreadable(`its files have more than ${limits.answerBytes / 2 ** 20} MiB`);
        read.push(readTold(file, new TextDecoder().decode(bytes)));
      }
      return { ...joinTold(read), trips: [] };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return unreadable(error.message);
    }
  },
};

function isWindows(name: string): boolean {
  return name.endsWith('.ndjson');
}

function unreadable(why: string): SourceReading {
  return { ...NOTHING_READ, problems: [{ code: 'unreadable', facts: { why } }] };
}
