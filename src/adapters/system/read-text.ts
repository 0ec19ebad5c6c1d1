import { readFile } from 'node:fs/promises';
import { AppError } from '../../domain/error.ts';
import { systemCode } from './system-error.ts';

/** A whole text file. Throws AppError file-not-found. */
export async function readTextFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const hint = HINTS[systemCode(cause)] ?? 'May you read it?';
    throw new AppError({ code: 'file-not-found', message: `${path} cannot be read.`, hint, cause });
  }
}

const HINTS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file: check the path, which begins at the current folder.',
  EISDIR: 'It is a folder: name a file in it.',
};
