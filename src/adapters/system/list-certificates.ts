import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../domain/error.ts';

const SUFFIX = '.certificate.json';

/** Certificates that were measured only to compare with; the version that they are of has its own. */
const COMPARISON_FOLDER = 'baseline';

/** A certificate's own path, or every certificate below a folder, as artifacts of several jobs lay them. */
export async function listCertificates(path: string): Promise<readonly string[]> {
  if (!(await isFolder(path))) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(SUFFIX))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.slice(path.length).split(/[\\/]/).includes(COMPARISON_FOLDER))
    .sort();
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new AppError({ code: 'file-not-found', message: `There is no file or folder ${path}.`, cause });
  }
}
