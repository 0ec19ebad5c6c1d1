import type { ApprovalPorts } from '../../usecases/certify/find-approvals.ts';
import type { PullRequestFacts, PullRequests } from '../../usecases/ports/pull-requests.ts';
import { translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

export function createPullRequests(octokit: Octokit, repository: RepositoryName): PullRequests {
  const { git, pulls } = octokit.rest;
  return {
    tip: (branch) =>
      translateErrors('reading a branch', async () => {
        const { data } = await git.getRef({ ...repository, ref: `heads/${branch}` });
        return data.object.sha;
      }),
    get: (number) =>
      translateErrors('reading a pull request', async () => {
        const { data } = await pulls.get({ ...repository, pull_number: number });
        return describe(data);
      }),
    testMerge: (number) =>
      translateErrors('reading a pull request', async () => {
        const { data } = await pulls.get({ ...repository, pull_number: number });
        return data.merge_commit_sha;
      }),
    fromBranch: (head) =>
      translateErrors('looking for the pull request', async () => {
        const found = await octokit.paginate(pulls.list, { ...repository, state: 'open', head, per_page: 100 });
        return found.map(describe);
      }),
    changedFiles: (number) =>
      translateErrors('listing the files of a pull request', async () => {
        const place = { ...repository, pull_number: number };
        const { data: pull } = await pulls.get(place);
        const files = await octokit.paginate(pulls.listFiles, { ...place, per_page: 100 });
        const paths = files.flatMap(({ filename, previous_filename: previous }) => [
          filename,
          ...(previous === undefined ? [] : [previous]),
        ]);
        return { paths, isWhole: files.length >= pull.changed_files };
      }),
  };
}

/** By the commit that GitHub made of it: a merge, the squashed one, or the last of those that it rebased. */
export function createMergedPulls(octokit: Octokit, repository: RepositoryName): ApprovalPorts['pulls'] {
  const { pulls, repos } = octokit.rest;
  return {
    head: (number) =>
      translateErrors('reading a pull request', async () => {
        const { data } = await pulls.get({ ...repository, pull_number: number });
        return { number, headSha: data.head.sha };
      }),
    mergedAs: (commit) =>
      translateErrors('looking for the pull request of a commit', async () => {
        const place = { ...repository, commit_sha: commit, per_page: 100 };
        const found = await octokit.paginate(repos.listPullRequestsAssociatedWithCommit, place);
        const merged = found.find(
          // One into another branch was approved for that branch.
          ({ merged_at: at, merge_commit_sha: sha, base }) =>
            at !== null && sha === commit && base.ref === base.repo.default_branch,
        );
        return merged === undefined ? null : { number: merged.number, headSha: merged.head.sha };
      }),
  };
}

interface PullRequestData {
  readonly number: number;
  readonly state: string;
  readonly head: { readonly sha: string; readonly repo: RepositoryData | null };
  readonly base: { readonly ref: string; readonly repo: RepositoryData };
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
    baseBranch: base.ref,
    headRepository: head.repo === null ? null : { id: head.repo.id, fullName: head.repo.full_name },
    fork: head.repo?.id !== base.repo.id,
  };
}
