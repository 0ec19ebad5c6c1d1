import { hash } from 'node:crypto';
import { isModelFile } from '../../contract/ledger.ts';
import type { CommitOutcome, CommitRequest, DeploymentStore } from '../../usecases/ports/deployment-store.ts';
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
      await remember(objects, request, outcome);
      return outcome;
    },
  };
}

/** Certificates are read one by one, when a decision needs them. */
function isStateFile(path: string): boolean {
  return /^events\/[^/]+\/[^/]+\.jsonl$|^[^/]+\/[^/]+\.yaml$/.test(path);
}

async function remember(objects: GitObjects, request: CommitRequest, outcome: CommitOutcome): Promise<void> {
  if (outcome.kind === 'lost-race') return;
  const before = request.expectedHead === null ? new Map<string, string>() : await objects.files(request.expectedHead);
  const blobs = [...request.files].map(([path, text]) => [path, text, blobId(text)] as const);
  const listing = new Map([...before, ...blobs.map(([path, , blob]) => [path, blob] as const)]);
  objects.remember(outcome.head, listing, new Map(blobs.map(([, text, blob]) => [blob, text])));
}

/** Git's name for a file's content. */
function blobId(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  return hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}
