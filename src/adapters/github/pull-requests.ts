import { type BranchCommit, mergedSteps, type MergedPull } from '../../domain/certification/merged-steps.ts';
import { mapConcurrently } from '../../usecases/map-concurrently.ts';
import { type ApprovalPorts, unlessRefused } from '../../usecases/certify/find-approvals.ts';
import type { RejectionPorts } from '../../usecases/promotion/tell-rejected-artifact.ts';
import type { PullRequestFacts, PullRequests } from '../../usecases/ports/pull-requests.ts';
import { listBringing } from './bringing-pushes.ts';
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

export type MergedPulls = ApprovalPorts['pulls'] & RejectionPorts['pulls'];

/** By the commits that GitHub made of them: a merge, the squashed one, or those that it rebased. */
export function createMergedPulls(octokit: Octokit, repository: RepositoryName): MergedPulls {
  const { pulls } = octokit.rest;
  return {
    head: (number) =>
      translateErrors('reading a pull request', async () => {
        const { data } = await pulls.get({ ...repository, pull_number: number });
        return { number, headSha: data.head.sha };
      }),
    mergedAs: async (commit) => {
      const own = (await listMerged(octokit, repository, commit)).find(({ mergedAs }) => mergedAs === commit);
      return own === undefined ? null : { number: own.number, headSha: own.headSha };
    },
    pushed: async (since, commit) => {
      const chain = await listFirstParents(octokit, repository, { since, commit });
      if (chain === null) return null;
      const commits = await mapConcurrently(chain, ASKED_AT_ONCE, async (one) => ({
        ...one,
        pulls: await listMerged(octokit, repository, one.sha),
      }));
      return { steps: mergedSteps(commits), isByGitHub: await isByGitHub(octokit, repository, { since, commit }) };
    },
    brought: (path, commit) => listBringing(octokit, repository, { path, commit }),
  };
}

const ASKED_AT_ONCE = 4;

/** Pull requests that GitHub names for a commit. One into another branch was approved for that branch. */
async function listMerged(
  octokit: Octokit,
  repository: RepositoryName,
  commit: string,
): Promise<readonly MergedPull[]> {
  return translateErrors('looking for the pull request of a commit', async () => {
    const place = { ...repository, commit_sha: commit, per_page: 100 };
    const found = await octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, place);
    return found
      .filter(({ merged_at: at, base }) => at !== null && base.ref === base.repo.default_branch)
      .map(({ number, head, merge_commit_sha: mergedAs }) => ({ number, headSha: head.sha, mergedAs }));
  });
}

interface PushedRange {
  readonly since: string;
  readonly commit: string;
}

/** A queue merges a hundred pull requests at once at most, and most of them are one commit. What is more was pushed by somebody. */
const MAX_COMMITS = 1000;

/** What the branch has been since, the newest first; null where it does not lead back there, or is longer than any queue makes it. */
async function listFirstParents(
  octokit: Octokit,
  repository: RepositoryName,
  { since, commit }: PushedRange,
): Promise<readonly Pick<BranchCommit, 'sha' | 'parents'>[] | null> {
  const parents = await listParents(octokit, repository, { since, commit });
  const chain: { readonly sha: string; readonly parents: readonly string[] }[] = [];
  for (let sha: string | undefined = commit; sha !== since; [sha] = chain.at(-1)?.parents ?? []) {
    const own = sha === undefined ? undefined : parents.get(sha);
    if (sha === undefined || own === undefined) return null;
    chain.push({ sha, parents: own });
  }
  return chain;
}

async function listParents(
  { rest }: Octokit,
  repository: RepositoryName,
  { since, commit }: PushedRange,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const parents = new Map<string, readonly string[]>();
  for (let page = 1; parents.size < MAX_COMMITS; page += 1) {
    const { data } = await translateErrors('comparing commits', () =>
      rest.repos.compareCommitsWithBasehead({ ...repository, basehead: `${since}...${commit}`, per_page: 100, page }),
    );
    for (const one of data.commits)
      parents.set(
        one.sha,
        one.parents.map(({ sha }) => sha),
      );
    if (data.commits.length === 0 || parents.size >= data.total_commits) break;
  }
  return parents;
}

/**
 * GitHub says how the default branch came to a commit, for as long as that is among the last. Of what it does not say, or keeps no list of,
 * nothing is believed.
 */
async function isByGitHub(
  { rest }: Octokit,
  repository: RepositoryName,
  { since, commit }: PushedRange,
): Promise<boolean> {
  const { answer } = await unlessRefused(() =>
    translateErrors('listing what was pushed', async () => {
      const { data: place } = await rest.repos.get({ ...repository });
      const ref = `refs/heads/${place.default_branch}`;
      return (await rest.repos.listActivities({ ...repository, ref, per_page: 100 })).data;
    }),
  );
  const own = (answer ?? []).filter(({ before, after }) => before === since && after === commit);
  return own.some(({ activity_type: type }) => type === 'pr_merge' || type === 'merge_queue_merge');
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
