import { createChangedFiles } from '../adapters/git/changed-files.ts';
import { createFetchedDeployments } from '../adapters/git/fetched-deployments.ts';
import type { LocatedRegistry } from '../adapters/system/locate-registry.ts';
import type { SelectionPorts } from '../usecases/certify/select-certification.ts';

/** What the repository around a registry says: its changes, and the branch seatrial/deployments. */
export function wireSelection({ gitRoot, isInRepository }: LocatedRegistry): SelectionPorts {
  return {
    changedFiles: createChangedFiles(gitRoot),
    deployments: isInRepository ? createFetchedDeployments(gitRoot) : null,
  };
}
