import { createFetchedDeployments } from '../adapters/git/fetched-deployments.ts';
import { locateRegistry, openFolder } from '../adapters/system/locate-registry.ts';
import type { KnownPorts } from '../usecases/livetest/known-traffic.ts';
import { wireLocalFiles } from './local-files.ts';

/** The registry in a folder, or, where none is named, around the current one, with its branch seatrial/deployments. */
export function wireSimulate(folder: string | null): KnownPorts {
  const { registry, gitRoot, isInRepository } = folder === null ? locateRegistry(process.cwd()) : openFolder(folder);
  return {
    registry,
    files: wireLocalFiles(),
    deployments: isInRepository ? createFetchedDeployments(gitRoot) : null,
  };
}
