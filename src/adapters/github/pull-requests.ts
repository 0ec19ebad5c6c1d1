import type { PullRequestFacts, PullRequests } from '../../usecases/ports/pull-requests.ts';
import { translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

export function createPullRequests(octokit: Octokit, repository: RepositoryName): PullRequests {
  const { pulls } = octokit.rest;
  return {
    get: (number) =>
      translateErrors('reading a pull request', async () => {
        const { data } = await pulls.get({ ...repository, pull_number: number });
        return describe(data);
      }),
    fromBranch: (head) =>
      translateErrors('looking for the pull request', async () => {
        const found = await octokit.paginate(pulls.list, { ...repository, state: 'open', head, per_page: 100 });
        return found.map(describe);
      }),
    changedFiles: (number) =>
      translateErrors('listing the files of a pull request', async () => {
        const files = await octokit.paginate(pulls.listFiles, { ...repository, pull_number: number, per_page: 100 });
        return files.flatMap(({ filename, previous_filename: previous }) => [
          filename,
          ...(previous === undefined ? [] : [previous]),
        ]);
      }),
  };
}

interface PullRequestData {
  readonly number: number;
  readonly state: string;
  readonly head: { readonly sha: string; readonly repo: RepositoryData | null };
  readonly base: { readonly repo: RepositoryData };
}

interface RepositoryData {
  readonly id: number;
  readonly full_name: string;
}

function describe({ number, state, head, base }: PullRequestData): PullRequestFacts {
  return {
    number,
    open: state === 'open',
    headSha: head.sha,
    headRepository: head.repo === null ? null : { id: head.repo.id, fullName: head.repo.full_name },
    fork: head.repo?.id !== base.repo.id,
  };
}
