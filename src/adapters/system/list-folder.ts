import { readdir } from 'node:fs/promises';
import { AppError } from '../../domain/error.ts';
import { systemCode } from './system-error.ts';

/** Names in a folder, folders with a slash at their end; null for what is none. Throws AppError file-unreadable. */
export async function listFolder(path: string): Promise<readonly string[] | null> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).toSorted();
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(cause))) return null;
    throw new AppError({
      code: 'file-unreadable',
      message: `${path} cannot be read.`,
      hint: 'May you read it?',
      cause,
    });
  }
}
