import { emitPull, emitPush } from './events.ts';
import { moveBranch } from './git-data.ts';
import { baseTip, closePull, mergeByMethod, type MergeMethod, presentPull, readPull } from './pulls.ts';
import { describeUser, now, type World } from './world.ts';

/** What the queue tries: a pull request on top of those before it, as the event merge_group tells. */
export interface MergeGroup {
  readonly number: number;
  readonly head_sha: string;
  readonly head_ref: string;
  /** What the pull request brings, the oldest first; the last one is `head_sha`. */
  readonly commits: readonly string[];
  /** Of the group before it, or of the branch. */
  readonly base_sha: string;
  readonly base_ref: string;
}

/** Makes a group of each pull request, in this order, by the one method that a queue has. */
export async function queuePulls(
  world: World,
  repository: string,
  { numbers, method }: { readonly numbers: readonly number[]; readonly method: MergeMethod },
): Promise<readonly MergeGroup[]> {
  const groups: MergeGroup[] = [];
  for (const number of numbers) {
    const pull = await presentPull(world, await readPull(world, repository, number));
    const base = groups.at(-1)?.head_sha ?? (await baseTip(world, pull));
    const commits = await mergeByMethod(world, pull, { base, method });
    const sha = commits?.at(-1);
    if (commits === undefined || sha === undefined) throw new Error(`The pull request ${number} does not merge.`);
    const branch = `gh-readonly-queue/${pull.base.ref}/pr-${number}-${base}`;
    await moveBranch(world, { repository, branch, sha });
    const refs = { head_ref: `refs/heads/${branch}`, base_ref: `refs/heads/${pull.base.ref}` };
    groups.push({ number, head_sha: sha, commits, base_sha: base, ...refs });
  }
  return groups;
}

/** The branch becomes the last group's commit by one push, and the pull requests are merged. */
export async function mergeQueued(world: World, repository: string, groups: readonly MergeGroup[]): Promise<void> {
  const [first, last] = [groups[0], groups.at(-1)];
  if (first === undefined || last === undefined) return;
  const source = { repository, actor: { kind: 'user', login: 'maintainer', token: '' } } as const;
  await moveBranch(world, { repository, branch: last.base_ref.replace('refs/heads/', ''), sha: last.head_sha });
  for (const { number, head_sha: sha, commits, base_sha } of groups) {
    const pull = await presentPull(world, await readPull(world, repository, number));
    const by = await describeUser(world, 'maintainer');
    closePull(world, { ...pull, base: { ...pull.base, sha: base_sha } }, { sha, commits, at: now(), by });
    await world.emulator.send('PATCH', `/repos/${repository}/pulls/${number}`, { body: { state: 'closed' } });
    await emitPull(world, source, { number, action: 'closed' });
  }
  const move = { ref: last.base_ref, before: first.base_sha, after: last.head_sha, by: 'merge_queue_merge' } as const;
  await emitPush(world, source, move);
}
