import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { MAX_MANIFEST_BYTES } from '../../contract/parse-document.ts';
import { AppError } from '../../domain/error.ts';
import { isOurManifest } from '../../usecases/select-manifests.ts';
import { readRegularFile } from './regular-file.ts';
import { systemCode } from './system-error.ts';

/**
 * The registry that a path is in: the nearest folder above it, or the path itself, that has .github/seatrial.yml or a
 * model.yaml of ours below models/; else the git repository; else null. A git repository is the boundary: what lies above
 * belongs to somebody else, whatever it is called.
 */
export function findRegistryRoot(path: string): string | null {
  const gitRoot = findGitRoot(path);
  return findUpwards(path, isRegistry, gitRoot) ?? gitRoot;
}

/** The work tree or bare repository around a path, also of a submodule or a linked work tree, whose .git is a file. */
export function findGitRoot(path: string, environment: NodeJS.ProcessEnv = process.env): string | null {
  return findUpwards(path, isRepository, null) ?? declaredWorkTree(path, environment);
}

/**
 * The work tree around a path. What only looks like a bare repository is none: git takes no file that is called .git into a
 * commit, but any folder can hold a HEAD, objects and refs.
 */
export function findWorkTree(path: string, environment: NodeJS.ProcessEnv = process.env): string | null {
  return findUpwards(path, isWorkTree, null) ?? declaredWorkTree(path, environment);
}

function isWorkTree(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

function isRepository(folder: string): boolean {
  if (isWorkTree(folder)) return true;
  const isInternal = folder.endsWith(`${sep}.git`);
  return !isInternal && ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)));
}

/** GIT_DIR without GIT_WORK_TREE makes git take the current folder for the work tree. */
function declaredWorkTree(path: string, { GIT_DIR, GIT_WORK_TREE }: NodeJS.ProcessEnv): string | null {
  if (GIT_DIR === undefined || GIT_DIR === '') return null;
  const root = resolve(GIT_WORK_TREE ?? '.');
  return isWithin(root, path) ? root : null;
}

function isRegistry(folder: string): boolean {
  if (existsSync(join(folder, '.github', 'seatrial.yml'))) return true;
  const models = join(folder, 'models');
  return listFolders(models).some((name) => isOurs(join(models, name, 'model.yaml')));
}

/** Names of the folders right below that are registries. */
export function registriesBelow(folder: string): readonly string[] {
  return listFolders(folder)
    .filter((name) => isRegistry(join(folder, name)))
    .toSorted();
}

/** Links are not followed: a registry's manifests are no links either. */
function listFolders(folder: string): readonly string[] {
  return attempt(() => {
    if (!lstatSync(folder).isDirectory()) return [];
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  }, []);
}

function isOurs(path: string): boolean {
  return attempt(() => isOurManifest(new TextDecoder().decode(readRegularFile(path, MAX_MANIFEST_BYTES))), false);
}

/** What cannot be read is no sign of a registry; whoever needs the file is told then. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError || systemCode(error) !== 'unknown error') return otherwise;
    throw error;
  }
}

function findUpwards(path: string, matches: (folder: string) => boolean, last: string | null): string | null {
  if (matches(path)) return path;
  const parent = dirname(path);
  return parent === path || path === last ? null : findUpwards(parent, matches, last);
}

/** Whether a path is a folder or below it. */
export function isWithin(folder: string, path: string): boolean {
  const between = relative(folder, path);
  return between !== '..' && !between.startsWith(`..${sep}`) && !isAbsolute(between);
}
