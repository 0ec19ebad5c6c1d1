import { resolve } from 'node:path';
import { createDataSource } from '../adapters/data/data-source.ts';
import { createChangedFiles } from '../adapters/git/changed-files.ts';
import { compareFile } from '../adapters/system/compare-file.ts';
import { findGitRoot } from '../adapters/system/find-registry-root.ts';
import { locateShared, openFolder, relativeTo } from '../adapters/system/locate-registry.ts';
import { createRegistryFolder } from '../adapters/system/registry-folder.ts';
import type { ChangesRequest } from '../usecases/gather-changes.ts';
import type { DeclaredFiles } from '../usecases/ports/artifact-files.ts';
import type { ChangedFiles } from '../usecases/ports/changed-files.ts';
import type { ValidateRequest } from '../usecases/validate-registry.ts';
import { wireRemoteFiles } from './remote-files.ts';

export interface ValidationWiring
  extends Pick<ValidateRequest, 'registry' | 'paths' | 'data'>, Pick<ChangesRequest, 'prefix'> {
  readonly changedFiles: ChangedFiles;
  /** Absolute folder of the registry. */
  readonly root: string;
}

export interface ValidationOptions {
  /** Absolute; none means the registry around the current folder. */
  readonly paths: readonly string[];
  readonly readsData: boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/** The registry that absolute paths are in. Throws AppError usage where there is none, or more than one. */
export function wireValidation(options: ValidationOptions): ValidationWiring {
  const { paths } = options;
  return wire(locateShared(paths.length === 0 ? [process.cwd()] : paths), options);
}

/** The registry in a folder, and paths in it. Throws AppError usage where there is no such folder. */
export function wireFolderValidation(folder: string, options: ValidationOptions): ValidationWiring {
  const { root } = openFolder(folder);
  return wire(root, { ...options, paths: options.paths.map((path) => resolve(root, path)) });
}

function wire(root: string, { paths, readsData, environment, signal }: ValidationOptions): ValidationWiring {
  const gitRoot = findGitRoot(root) ?? root;
  const folder = relativeTo(gitRoot, root);
  const source = createDataSource({ remote: wireRemoteFiles({ environment, signal }), signal });
  const files: DeclaredFiles = {
    compare: ({ sizeBytes: size, ...file }) => compareFile({ ...file, size, links: 'refused', signal }),
  };
  return {
    root,
    registry: createRegistryFolder(root),
    data: readsData ? { root, source, files } : null,
    paths: paths.map((path) => relativeTo(root, path)),
    changedFiles: createChangedFiles(gitRoot),
    prefix: folder === '' ? '' : `${folder}/`,
  };
}
