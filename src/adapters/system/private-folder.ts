import { lstatSync, mkdirSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from './system-error.ts';

/** A folder of this user in which nobody else may write. A link is no folder: where it leads, somebody else may decide. */
export function isPrivate(folder: string): boolean {
  try {
    const status = lstatSync(folder);
    return status.isDirectory() && isOwn(status);
  } catch (error) {
    if (systemCode(error) !== 'unknown error') return false;
    throw error;
  }
}

/** Of this user, and written by nobody else. Windows has neither. */
export function isOwn({ uid, mode }: Stats): boolean {
  const own = process.getuid?.();
  return own === undefined || (uid === own && (mode & 0o022) === 0);
}

/** With the folders above it. Node's own way to do so never ends below /proc, where nothing is there nor can be made. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return;
    if (systemCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    makeFolder(dirname(folder));
    mkdirSync(folder, { mode: 0o700 });
  }
}
