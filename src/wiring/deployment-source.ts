import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createFolderDeployments } from '../adapters/gateway/folder-deployments.ts';
import { createHttpsDeployments } from '../adapters/gateway/https-deployments.ts';
import { createCloneDeployments, createRemoteDeployments, defaultRemote } from '../adapters/git/branch-deployments.ts';
import { parseDeploymentsAddress } from '../contract/parse-deployments-address.ts';
import { AppError } from '../domain/error.ts';
import { quoteText } from '../domain/quote-text.ts';
import type { DeploymentSource } from '../usecases/ports/deployment-source.ts';

export interface DeploymentSourceOptions {
  /** A folder, a web address, or the address of a repository; null: the branch of the registry's own clone. */
  readonly deployments: string | null;
  /** Whose deployment files are followed. */
  readonly environmentName: string;
  readonly pollMs: number;
  /** Of the registry. */
  readonly root: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Where deployment files are read: what is a folder here, else what its address says. Throws AppError where nothing can be there. */
export async function wireDeploymentSource(options: DeploymentSourceOptions): Promise<DeploymentSource> {
  const { deployments, environmentName, pollMs, root, environment } = options;
  const following = { environment: environmentName, pollMs };
  if (deployments === null) return createCloneDeployments({ ...following, folder: root, remote: await remoteOf(root) });
  if (isFolder(deployments)) return createFolderDeployments({ ...following, folder: resolve(deployments) });
  // An address has a colon, of its scheme or behind its host.
  if (!deployments.includes(':') && !existsSync(deployments)) throw noFolder(deployments);
  const found = parseDeploymentsAddress(deployments);
  if (found.kind === 'repository') return createRemoteDeployments({ ...following, address: found.address });
  const { SEATRIAL_DEPLOYMENTS_AUTHORIZATION: authorization } = environment;
  return createHttpsDeployments({ ...following, url: found.url, authorization });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Throws AppError git-failed where the registry is no clone. */
async function remoteOf(root: string): Promise<'origin' | null> {
  try {
    return await defaultRemote(root);
  } catch (cause) {
    throw new AppError({
      code: 'git-failed',
      message: `The registry ${quoteText(root)} is no clone of a repository, so that it has no branch of deployment files.`,
      hint: `Serve from a clone, or name a folder with <environment>/<model>.yaml: --deployments <folder>.`,
      cause,
    });
  }
}

function noFolder(path: string): AppError {
  return new AppError({
    code: 'usage',
    message: `There is no folder ${quoteText(path)} for --deployments.`,
    hint: 'Name a folder with <environment>/<model>.yaml, an https address, or the address of a git repository.',
  });
}
