import { listOwn, mergeCommits, readTip, rebaseCommits } from './git-data.ts';
import type { Fields } from './http-types.ts';
import { table, type World } from './world.ts';

export interface PullRequest extends Fields {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly state: 'open' | 'closed';
  readonly merged: boolean;
  readonly merged_at: string | null;
  readonly merge_commit_sha: string | null;
  readonly user: { readonly login: string };
  readonly labels: readonly { readonly name: string }[];
  readonly head: PullEnd;
  readonly base: PullEnd;
}

export interface PullEnd extends Fields {
  readonly ref: string;
  readonly sha: string;
  readonly repo: { readonly full_name: string; readonly fork: boolean };
}

/** The emulator's own view of a pull request: its head and base stay where they were when it was opened. */
export async function readPull(world: World, repository: string, number: number): Promise<PullRequest> {
  return (await world.emulator.send('GET', `/repos/${repository}/pulls/${number}`)).json as PullRequest;
}

export async function listOpenPulls(
  world: World,
  { repository, branch }: { readonly repository: string; readonly branch: string },
): Promise<readonly PullRequest[]> {
  const { organisation, repository: name } = world.options;
  const bases = new Set([`${organisation}/${name}`, repository]);
  const lists = await Promise.all(
    [...bases].map((base) => world.emulator.send('GET', `/repos/${base}/pulls?state=open&per_page=100`)),
  );
  return lists
    .flatMap(({ json }) => json as PullRequest[])
    .filter(({ head }) => head.ref === branch && head.repo.full_name === repository);
}

/** What is fixed when a pull request closes. */
export interface ClosedPull extends Fields {
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  readonly merge?: Merge | undefined;
}

export type MergeMethod = 'merge' | 'squash' | 'rebase';

interface Merge {
  readonly sha: string;
  /** Those that came to the base branch by it. */
  readonly commits: readonly string[];
  readonly at: string;
  readonly by: Fields;
}

/** Makes what a merge by this method puts on top of `base`, the oldest first; undefined where it does not merge. */
export async function mergeByMethod(
  world: World,
  { head, base: { repo }, number, title }: PullRequest,
  { base, method, message }: { readonly base: string; readonly method: MergeMethod; readonly message?: string },
): Promise<readonly string[] | undefined> {
  const place = { repository: repo.full_name, base, head: head.sha };
  if (method === 'rebase') return rebaseCommits(world, place);
  const squash = method === 'squash';
  const usual = squash ? `${title} (#${number})` : `Merge pull request #${number} from ${head.ref}`;
  const merged = await mergeCommits(world, { ...place, squash, message: message ?? usual });
  return merged === undefined ? undefined : [merged];
}

/** Whether GitHub names the pull request where it is asked which one brought a commit. */
export async function brought(world: World, pull: PullRequest, sha: string): Promise<boolean> {
  const { head, base, number, merge_commit_sha: merge } = pull;
  if (head.sha === sha || (pull.merged && merge === sha)) return true;
  if (findClosed(world, base.repo.full_name, number)?.merge?.commits.includes(sha) === true) return true;
  const own = await listOwn(world, base.repo.full_name, { base: base.sha, head: head.sha });
  return own.some((commit) => commit.sha === sha);
}

/** Keeps what a pull request was when it closed; the emulator is told by whoever calls. */
export function closePull(world: World, { base, head, number }: PullRequest, merge: Merge | undefined): void {
  const repository = base.repo.full_name;
  const rows = table(world, 'closed pulls');
  const known = rows.findIndex((row) => row['number'] === number && row.repository === repository);
  if (known !== -1) rows.splice(known, 1);
  rows.push({ id: world.nextId(), repository, number, headSha: head.sha, baseSha: base.sha, merge });
}

function findClosed(world: World, repository: string, number: number): ClosedPull | undefined {
  return table(world, 'closed pulls').find((row) => row.repository === repository && row['number'] === number) as
    | (ClosedPull & { id: number; repository: string })
    | undefined;
}

/**
 * A pull request as it is now: its head follows its branch while it is open, and a merge is remembered. `base.sha` is the tip that the
 * base branch had when the head was last pushed: GitHub does not renew it when others merge.
 */
export async function presentPull(world: World, pull: PullRequest): Promise<PullRequest> {
  const repository = pull.base.repo.full_name;
  const closed = findClosed(world, repository, pull.number);
  if (pull.state === 'closed' && closed !== undefined) {
    const { headSha, baseSha, merge } = closed;
    const merged =
      merge === undefined
        ? {}
        : { merged: true, merged_at: merge.at, merged_by: merge.by, merge_commit_sha: merge.sha };
    return { ...placed(pull, headSha, baseSha), ...merged };
  }
  const headSha = (await readTip(world, pull.head.repo.full_name, pull.head.ref)) ?? pull.head.sha;
  return placed(pull, headSha, await recordedBase(world, pull, headSha));
}

async function recordedBase(world: World, pull: PullRequest, headSha: string): Promise<string> {
  const repository = pull.base.repo.full_name;
  const rows = table(world, 'recorded bases');
  const known = rows.find(
    (row) => row.repository === repository && row['number'] === pull.number && row['headSha'] === headSha,
  );
  if (known !== undefined) return String(known['sha']);
  const sha = await baseTip(world, pull);
  rows.push({ id: world.nextId(), repository, number: pull.number, headSha, sha });
  return sha;
}

/** What a merge, and the test merge, is built on. */
export async function baseTip(world: World, { base }: PullRequest): Promise<string> {
  return (await readTip(world, base.repo.full_name, base.ref)) ?? base.sha;
}

/** The same, with the test merge: `mergeable`, and `merge_commit_sha` as refs/pull/<number>/merge has it. */
export async function presentWithMerge(world: World, pull: PullRequest): Promise<PullRequest> {
  const present = await presentPull(world, pull);
  if (present.state === 'closed') return present;
  const sha = await testMerge(world, present);
  return {
    ...present,
    mergeable: sha !== undefined,
    mergeable_state: sha === undefined ? 'dirty' : 'clean',
    merge_commit_sha: sha ?? null,
  };
}

/** refs/pull/<number>/merge: the head merged into the tip of the base branch, whatever `base.sha` says. */
export async function testMerge(world: World, pull: PullRequest): Promise<string | undefined> {
  const { head, number } = pull;
  const repository = pull.base.repo.full_name;
  const base = await baseTip(world, pull);
  const key = `${base}…${head.sha}`;
  const known = table(world, 'test merges').find((row) => row.repository === repository && row['key'] === key);
  if (known !== undefined) return known['sha'] as string | undefined;
  const message = `Merge ${head.sha} into ${base}`;
  const sha = await mergeCommits(world, { repository, base, head: head.sha, message });
  table(world, 'test merges').push({ id: world.nextId(), repository, key, sha, number });
  return sha;
}

function placed(pull: PullRequest, headSha: string, baseSha: string): PullRequest {
  const statuses_url = String(pull['statuses_url']).replace(/[^/]*$/, headSha);
  return { ...pull, statuses_url, head: { ...pull.head, sha: headSha }, base: { ...pull.base, sha: baseSha } };
}
