import { relative, sep } from 'node:path';
import { AppError } from '../../domain/error.ts';
import type { Registry } from '../../usecases/ports/registry.ts';
import { findGitRoot, findRegistryRoot } from './find-registry-root.ts';
import { createRegistryFolder } from './registry-folder.ts';

/** A registry on the local disk and its place in the git repository around it. */
export interface LocatedRegistry {
  readonly registry: Registry;
  /** Absolute. */
  readonly root: string;
  /** Absolute; the registry itself where there is no repository. */
  readonly gitRoot: string;
  /** Of the registry inside the repository: empty, or with a slash at the end. */
  readonly prefix: string;
}

/** The registry around an absolute path. Throws AppError usage where there is none. */
export function locateRegistry(path: string): LocatedRegistry {
  const root = findRegistryRoot(path);
  if (root === null) throw noRegistry();
  const gitRoot = findGitRoot(root) ?? root;
  const folder = relativeTo(gitRoot, root);
  return { registry: createRegistryFolder(root), root, gitRoot, prefix: folder === '' ? '' : `${folder}/` };
}

export function noRegistry(): AppError {
  return new AppError({ code: 'usage', message: 'There is no registry around this place.', hint: REGISTRY_HINT });
}

export const REGISTRY_HINT =
  'A registry is a folder with .github/seatrial.yml or models/<name>/model.yaml, or a git repository: go there, or start one with seatrial init.';

/** With forward slashes, as manifests and git write paths. */
export function relativeTo(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
