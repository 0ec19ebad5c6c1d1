import { emitPull, emitPush } from './events.ts';
import { mergeCommits, moveBranch } from './git-data.ts';
import { baseTip, closePull, presentPull, readPull } from './pulls.ts';
import { describeUser, now, type World } from './world.ts';

/** What the queue tries: a pull request on top of those before it, as the event merge_group tells. */
export interface MergeGroup {
  readonly number: number;
  readonly head_sha: string;
  readonly head_ref: string;
  /** Of the group before it, or of the branch. */
  readonly base_sha: string;
  readonly base_ref: string;
}

/** Makes a group of each pull request, in this order. */
export async function queuePulls(
  world: World,
  repository: string,
  numbers: readonly number[],
): Promise<readonly MergeGroup[]> {
  const groups: MergeGroup[] = [];
  for (const number of numbers) {
    const pull = await presentPull(world, await readPull(world, repository, number));
    const base = groups.at(-1)?.head_sha ?? (await baseTip(world, pull));
    const message = `Merge pull request #${number} from ${pull.head.ref}`;
    const sha = await mergeCommits(world, { repository, base, head: pull.head.sha, message });
    if (sha === undefined) throw new Error(`The pull request ${number} does not merge.`);
    const branch = `gh-readonly-queue/${pull.base.ref}/pr-${number}-${base}`;
    await moveBranch(world, { repository, branch, sha });
    const refs = { head_ref: `refs/heads/${branch}`, base_ref: `refs/heads/${pull.base.ref}` };
    groups.push({ number, head_sha: sha, base_sha: base, ...refs });
  }
  return groups;
}

/** The branch becomes the last group's commit by one push, and the pull requests are merged. */
export async function mergeQueued(world: World, repository: string, groups: readonly MergeGroup[]): Promise<void> {
  const [first, last] = [groups[0], groups.at(-1)];
  if (first === undefined || last === undefined) return;
  const source = { repository, actor: { kind: 'user', login: 'maintainer', token: '' } } as const;
  await moveBranch(world, { repository, branch: last.base_ref.replace('refs/heads/', ''), sha: last.head_sha });
  for (const { number, head_sha: sha, base_sha } of groups) {
    const pull = await presentPull(world, await readPull(world, repository, number));
    const by = await describeUser(world, 'maintainer');
    closePull(world, { ...pull, base: { ...pull.base, sha: base_sha } }, { sha, at: now(), by });
    await world.emulator.send('PATCH', `/repos/${repository}/pulls/${number}`, { body: { state: 'closed' } });
    await emitPull(world, source, { number, action: 'closed' });
  }
  await emitPush(world, source, { ref: last.base_ref, before: first.base_sha, after: last.head_sha });
}
