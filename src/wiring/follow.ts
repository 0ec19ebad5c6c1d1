import { resolve } from 'node:path';
import { openFollowedBranch } from '../adapters/git/followed-branch.ts';
import { createComments } from '../adapters/github/comments.ts';
import { createOctokit, parseRepositoryName } from '../adapters/github/octokit.ts';
import { createPullRequests } from '../adapters/github/pull-requests.ts';
import type { ProposalPorts } from '../usecases/platforms/tell-change.ts';
import { wireRender } from './render.ts';

export interface FollowPlace {
  readonly environment: NodeJS.ProcessEnv;
  readonly environmentName: string;
  readonly workspace: string;
  /** Folders, relative to the workspace: the registry, and the clone whose origin has the branch. */
  readonly registry: string;
  readonly checkout: string;
  readonly branch: string;
}

export interface ThreadPlace {
  /** owner/name */
  readonly repository: string;
  readonly token: string;
  readonly apiUrl: string;
  /** The login that the token writes as. */
  readonly author: string;
  readonly onWait: (seconds: number) => void;
}

/** Throws AppError where the registry, its deployment files or the clone are not there. `thread`: null where nothing is said. */
export async function wireFollow(place: FollowPlace, thread: ThreadPlace | null): Promise<ProposalPorts> {
  const { environment, environmentName, workspace, registry, checkout, branch } = place;
  const folder = resolve(workspace, registry);
  return {
    ...(await wireRender({ environment, environmentName, registry: folder, deployments: null })),
    branch: openFollowedBranch({ folder: resolve(workspace, checkout), remote: 'origin', branch }),
    thread: thread === null ? null : wireThread(thread),
  };
}

function wireThread({ repository: name, token, apiUrl, author, onWait }: ThreadPlace): ProposalPorts['thread'] {
  const repository = parseRepositoryName(name);
  if (repository === null) return null;
  const octokit = createOctokit({ token, apiUrl, onWait });
  return {
    comments: createComments({ octokit, repository, author }),
    pulls: createPullRequests(octokit, repository),
  };
}
