import { type Dirent, existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { findGitRoot } from './find-registry-root.ts';

/** Whether a folder with these entries is a repository inside of another: one that was checked out has its own `.git`, another is empty and named. */
export function isSubmodule(folder: string, entries: readonly Dirent[]): boolean {
  if (entries.some(({ name }) => name === '.git')) return true;
  const root = entries.length === 0 ? findGitRoot(dirname(folder)) : null;
  if (root === null || !existsSync(join(root, '.gitmodules'))) return false;
  const paths = [...readFileSync(join(root, '.gitmodules'), 'utf8').matchAll(/^\s*path\s*=\s*(.*?)\s*$/gmu)];
  const own = relative(root, folder).split(sep).join('/');
  return paths.some(([, path]) => path === own);
}
