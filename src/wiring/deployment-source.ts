import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createFolderDeployments } from '../adapters/gateway/folder-deployments.ts';
import { createHttpsDeployments } from '../adapters/gateway/https-deployments.ts';
import { createCloneDeployments, createRemoteDeployments, defaultRemote } from '../adapters/git/branch-deployments.ts';
import type { DeploymentSource } from '../usecases/ports/deployment-source.ts';

export interface DeploymentSourceOptions {
  /** A folder, a web address, or the address of a repository; null: the branch of the registry's own clone. */
  readonly deployments: string | null;
  /** The environment. */
  readonly place: string;
  readonly pollMs: number;
  /** Of the registry. */
  readonly root: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Where deployment files are read. What ends in `.git`, or is no path and no web address, is a repository. */
export async function wireDeploymentSource(options: DeploymentSourceOptions): Promise<DeploymentSource> {
  const { deployments, place, pollMs, root, environment } = options;
  const following = { environment: place, pollMs };
  if (deployments === null)
    return createCloneDeployments({ ...following, folder: root, remote: await defaultRemote(root) });
  if (isFolder(deployments)) return createFolderDeployments({ ...following, folder: resolve(deployments) });
  const isWeb = /^https?:\/\//i.test(deployments) && !/\.git\/?$/i.test(deployments);
  if (!isWeb) return createRemoteDeployments({ ...following, address: deployments });
  const { SEATRIAL_DEPLOYMENTS_AUTHORIZATION: authorization } = environment;
  return createHttpsDeployments({ ...following, url: deployments, authorization });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
