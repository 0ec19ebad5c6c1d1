import { createChangedFiles } from '../adapters/git/changed-files.ts';
import { findGitRoot } from '../adapters/system/find-registry-root.ts';
import { locateShared, relativeTo } from '../adapters/system/locate-registry.ts';
import { createRegistryFolder } from '../adapters/system/registry-folder.ts';
import type { ChangesRequest } from '../usecases/gather-changes.ts';
import type { ValidateRequest } from '../usecases/validate-registry.ts';

export interface ValidationWiring
  extends Pick<ValidateRequest, 'registry' | 'paths'>, Pick<ChangesRequest, 'changedFiles' | 'prefix'> {
  /** Absolute folder of the registry. */
  readonly root: string;
}

/** The registry that absolute paths are in. Throws AppError usage where there is none, or more than one. */
export function wireValidation(paths: readonly string[]): ValidationWiring {
  const root = locateShared(paths.length === 0 ? [process.cwd()] : paths);
  const gitRoot = findGitRoot(root) ?? root;
  const folder = relativeTo(gitRoot, root);
  return {
    root,
    registry: createRegistryFolder(root),
    paths: paths.map((path) => relativeTo(root, path)),
    changedFiles: createChangedFiles(gitRoot),
    prefix: folder === '' ? '' : `${folder}/`,
  };
}
