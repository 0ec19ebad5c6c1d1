import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../domain/error.ts';
import type { NamedText } from '../../usecases/ports/local-files.ts';
import { systemCode } from './system-error.ts';
import { writeWholeFile } from './write-file.ts';

/** Writes a file that a command line names, or one of its usual name into a folder that it names. Throws AppError file-unwritable. */
export async function writeNamedFile({ place, usualName, text, replaces }: NamedText): Promise<void> {
  const path = (await isFolder(place)) ? join(place, usualName) : place;
  const found = replaces ? null : await textOf(path);
  if (found === text) return;
  if (found === null) return writeWholeFile(path, text);
  throw new AppError({
    code: 'file-unwritable',
    reason: 'file-exists',
    message: `${path} is there already, and says something else.`,
    hint: 'Name another file, or say --force.',
  });
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return path.endsWith('/');
    throw error;
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
