import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The registry that a path is in: the nearest folder above it, or the path itself, that has .github/seatrial.yml or a
 * folder of models; else the git repository; else null.
 */
export function findRegistryRoot(path: string): string | null {
  return findUpwards(path, isRegistry) ?? findGitRoot(path);
}

export function findGitRoot(path: string): string | null {
  return findUpwards(path, (folder) => existsSync(join(folder, '.git')));
}

function isRegistry(folder: string): boolean {
  if (existsSync(join(folder, '.github', 'seatrial.yml'))) return true;
  const models = join(folder, 'models');
  return existsSync(models) && !existsSync(join(models, 'model.yaml')) && !existsSync(join(models, 'versions'));
}

function findUpwards(path: string, matches: (folder: string) => boolean): string | null {
  const parent = dirname(path);
  if (matches(path)) return path;
  return parent === path ? null : findUpwards(parent, matches);
}
