import { settleRemembered, type SettledRequest } from '../../../src/usecases/promotion/settle-remembered.ts';
import { type FakeOptions, fakePorts } from './fake-ports.ts';
import { certificate, commitId, MODEL, version, type World } from './world.ts';

/** The pull request of churn 1.3.0, whose artifact and head are told by one letter. */
export const PULL = 4;

export function openPull(world: World, letter = 'd'): void {
  const head = { number: PULL, author: 'dana', headSha: commitId(letter) };
  const draft = version('1.3.0', letter, { merged: false, pull: PULL, commits: [commitId(letter)] });
  const labels = world.pulls.get(PULL)?.labels ?? new Set<string>();
  const facts = { ...head, state: 'open', mergeSha: null } as const;
  world.pulls.set(PULL, { facts, versions: [{ model: MODEL, version: draft }], labels });
}

/** By a merge, a squash or a rebase: the commit on the default branch is another one. */
export function mergePull(world: World, letter = 'd'): void {
  const commits = [commitId(letter), commitId('9')];
  const merged = version('1.3.0', letter, { pull: PULL, commits });
  const facts = {
    number: PULL,
    author: 'dana',
    headSha: commitId(letter),
    state: 'merged',
    mergeSha: commitId('9'),
  } as const;
  const labels = world.pulls.get(PULL)?.labels ?? new Set<string>();
  world.pulls.set(PULL, { facts, versions: [{ model: MODEL, version: merged }], labels });
  world.models.get(MODEL)?.versions.push(merged);
}

export function closePull(world: World): void {
  const pull = world.pulls.get(PULL);
  if (pull !== undefined) pull.facts = { ...pull.facts, state: 'closed' };
}

export function certifyPull(world: World, letter = 'd', over: Parameters<typeof certificate>[1] = {}): void {
  world.certificates.push({ model: MODEL, facts: certificate(letter, over) });
}

/** What is remembered is looked at, and shown, by a machine that nobody disturbs. */
export async function settle(world: World, options: FakeOptions = {}): Promise<readonly SettledRequest[]> {
  const { settled, errors } = await settleRemembered(fakePorts(world, options), 'all');
  if (errors.length > 0) throw errors[0];
  for (const { show } of settled) await show(fakePorts(world, options));
  return settled;
}
