import { readFile } from 'node:fs/promises';
import { AppError } from '../../domain/error.ts';

/** A whole text file. Throws AppError file-not-found. */
export async function readTextFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new AppError({ code: 'file-not-found', message: `${path} cannot be read.`, cause });
  }
}
