import { isModelFile } from '../../contract/ledger.ts';
import type { DeploymentStore } from '../../usecases/ports/deployment-store.ts';
import { commitOnBranch } from './commit-on-branch.ts';
import type { GitObjects } from './git-objects.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

export const STATE_BRANCH = 'seatrial/deployments';

export interface GitHubStoreOptions {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  readonly objects: GitObjects;
}

/** The branch seatrial/deployments through GitHub's API. */
export function createGitHubDeploymentStore({ octokit, repository, objects }: GitHubStoreOptions): DeploymentStore {
  return {
    read: async (models) => {
      const head = await objects.head(STATE_BRANCH);
      if (head === null) return { head, files: new Map() };
      const wanted = [...(await objects.files(head))].filter(
        ([path]) => isStateFile(path) && (models === 'all' || models.some((model) => isModelFile(path, model))),
      );
      const texts = await objects.texts(wanted.map(([, blob]) => blob));
      return { head, files: new Map(wanted.map(([path, blob]) => [path, texts.get(blob) ?? ''])) };
    },
    commit: async (request) => {
      const outcome = await commitOnBranch(octokit, repository, { ...request, branch: STATE_BRANCH });
      await objects.remember(request, outcome);
      return outcome;
    },
  };
}

/** Certificates are read one by one, when a decision needs them. */
function isStateFile(path: string): boolean {
  return /^events\/[^/]+\/[^/]+\.jsonl$|^[^/]+\/[^/]+\.yaml$/.test(path);
}
