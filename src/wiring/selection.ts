import { createChangedFiles } from '../adapters/git/changed-files.ts';
import { createCommits } from '../adapters/git/commits.ts';
import { createFetchedDeployments } from '../adapters/git/fetched-deployments.ts';
import { readHead } from '../adapters/git/read-head.ts';
import {
  type LocatedRegistry,
  locateRegistry,
  openFolder,
  openNamedRegistry,
  relativeTo,
} from '../adapters/system/locate-registry.ts';
import type { Commits } from '../usecases/certify/find-base.ts';
import type { SelectionPorts } from '../usecases/certify/select-certification.ts';

/** A registry, and what the repository around it says: its changes, and the branch seatrial/deployments. */
export interface SelectionWiring {
  readonly located: LocatedRegistry;
  readonly ports: SelectionPorts;
  readonly commits: Commits;
  /** The commit that is checked out. */
  readonly readHead: () => Promise<string>;
  /** An absolute path as manifests write it: from the registry's root. */
  readonly fromRoot: (path: string) => string;
}

/** The registry around an absolute path. Throws AppError usage where there is none. */
export function wireSelection(path: string): SelectionWiring {
  return wire(locateRegistry(path));
}

/** The registry in a folder that is named, and nowhere else. Throws AppError usage where there is no such folder. */
export function wireFolderSelection(folder: string): SelectionWiring {
  return wire(openFolder(folder));
}

/** The registry that a workflow names, relative to its workspace. Throws AppError usage where there is none. */
export function wireNamedSelection(workspace: string, folder: string): SelectionWiring {
  return wire(openNamedRegistry(workspace, folder));
}

function wire(located: LocatedRegistry): SelectionWiring {
  const { root, gitRoot, isInRepository } = located;
  return {
    located,
    ports: {
      changedFiles: createChangedFiles(gitRoot),
      deployments: isInRepository ? createFetchedDeployments(gitRoot) : null,
    },
    commits: createCommits(gitRoot),
    readHead: () => readHead(gitRoot),
    fromRoot: (path) => relativeTo(root, path),
  };
}
