import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { Registry } from '../../usecases/ports/registry.ts';
import { findRegistryRoot, findWorkTree, isWithin } from './find-registry-root.ts';
import { createRegistryFolder } from './registry-folder.ts';
import { systemCode } from './system-error.ts';

/** A registry on the local disk and its place in the git repository around it. */
export interface LocatedRegistry {
  readonly registry: Registry;
  /** Absolute. */
  readonly root: string;
  /** Absolute; the registry itself where there is no repository. */
  readonly gitRoot: string;
  readonly isInRepository: boolean;
  /** Of the registry inside the repository: empty, or with a slash at the end. */
  readonly prefix: string;
  /** Whether somebody said that the registry is in this folder of the repository. */
  readonly isNamed: boolean;
  /** Folders, as `prefix`, that were taken for no registry on the way up to it. */
  readonly passed: readonly string[];
}

/** The registry around an absolute path. Throws AppError usage where there is none. */
export function locateRegistry(path: string): LocatedRegistry {
  const root = findRegistryRoot(path);
  if (root === null) throw noRegistry();
  const located = placeOf(root);
  const passed = foldersBetween(path, root).map((folder) => prefixOf(located.gitRoot, folder));
  return { ...located, isNamed: false, passed };
}

/** The root of the registry that all paths are in. Throws AppError usage where there is none, or more than one. */
export function locateShared(paths: readonly string[]): string {
  const roots = new Set(paths.map((path) => findRegistryRoot(path)));
  const [root] = roots;
  if (root !== null && root !== undefined && roots.size === 1) return root;
  if (roots.size <= 1) throw noRegistry();
  throw new AppError({ code: 'usage', message: 'The paths are in different registries.', hint: REGISTRY_HINT });
}

/**
 * The registry in a folder that is named, relative to the workspace: there and nowhere else. Whoever changes files in it must
 * not move the place where the registry is looked for. Throws AppError usage.
 */
export function openNamedRegistry(workspace: string, folder: string): LocatedRegistry {
  const root = resolve(workspace, folder);
  requireFolder(workspace, root, folder);
  const located = placeOf(root);
  refuseSubmodule(workspace, located.gitRoot, folder);
  return { ...located, isNamed: root !== resolve(workspace), passed: [] };
}

/** The registry in a folder that a person names on his own machine. Throws AppError usage where there is no such folder. */
export function openFolder(folder: string): LocatedRegistry {
  try {
    const root = realpathSync(folder);
    if (lstatSync(root).isDirectory()) return { ...placeOf(root), isNamed: true, passed: [] };
  } catch (cause) {
    throw new AppError({
      code: 'usage',
      message: `There is no folder ${quoteText(folder)}.`,
      hint: REGISTRY_HINT,
      cause,
    });
  }
  throw new AppError({ code: 'usage', message: `${quoteText(folder)} is no folder.`, hint: REGISTRY_HINT });
}

function placeOf(root: string): Pick<LocatedRegistry, 'registry' | 'root' | 'gitRoot' | 'isInRepository' | 'prefix'> {
  const workTree = findWorkTree(root);
  const gitRoot = workTree ?? root;
  const place = { gitRoot, isInRepository: workTree !== null, prefix: prefixOf(gitRoot, root) };
  return { registry: createRegistryFolder(root), root, ...place };
}

function prefixOf(gitRoot: string, folder: string): string {
  const path = relativeTo(gitRoot, folder);
  return path === '' ? '' : `${path}/`;
}

function foldersBetween(path: string, root: string): readonly string[] {
  return path === root || !isWithin(root, path) ? [] : [path, ...foldersBetween(dirname(path), root)];
}

function requireFolder(workspace: string, root: string, named: string): void {
  const hint = 'Name the folder itself, relative to the workspace, in the input registry.';
  const [problem, cause] = problemOf(workspace, root);
  if (problem !== null)
    throw new AppError({ code: 'usage', message: `The registry ${quoteText(named)} ${problem}.`, hint, cause });
}

function problemOf(workspace: string, root: string): readonly [string | null, unknown] {
  try {
    if (!lstatSync(root).isDirectory()) return ['is not a folder', undefined];
    const expected = isWithin(workspace, root) ? join(realpathSync(workspace), relative(workspace, root)) : root;
    return [realpathSync(root) === expected ? null : 'is reached through a link', undefined];
  } catch (cause) {
    const code = systemCode(cause);
    return [code === 'ENOENT' || code === 'ENOTDIR' ? 'is not there' : `cannot be read (${code})`, cause];
  }
}

/** A change can put any repository in a folder's place, and the history that it brings along would say that nothing changed. */
function refuseSubmodule(workspace: string, gitRoot: string, named: string): void {
  const outer = findWorkTree(workspace);
  if (outer === null || outer === gitRoot || !lstatSync(join(gitRoot, '.git')).isFile()) return;
  throw new AppError({
    code: 'usage',
    message: `The registry ${quoteText(named)} is in a submodule, whose history is not that of this repository.`,
    hint: 'Run in the repository of the submodule itself.',
  });
}

function noRegistry(): AppError {
  return new AppError({ code: 'usage', message: 'There is no registry around this place.', hint: REGISTRY_HINT });
}

const REGISTRY_HINT =
  'A registry is a folder with .github/seatrial.yml or models/<name>/model.yaml, or a git repository: go there, or start one with seatrial init.';

/** With forward slashes, as manifests and git write paths. */
export function relativeTo(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
