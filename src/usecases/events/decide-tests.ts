import { instantMs } from '../../domain/instant.ts';
import { decideTests } from '../livetest/decide-tests.ts';
import type { Settlement } from '../promotion/settle-remembered.ts';
import type { EventPlace } from './place.ts';

/** Labels ripen and times end, though nothing is reported: so often a test is looked at of which the log tells nothing new. */
const LOOK_AGAIN_MS = 15 * 60_000;

/**
 * Decides the live tests that run, and shows what became of them in the turns of answers. Where the branch has not moved since
 * they were decided, it waits a while: nothing is asked for.
 */
export async function decideAndShow(
  { turns, open, warn, memory }: EventPlace,
  { tested, head }: Pick<Settlement, 'tested' | 'head'>,
): Promise<void> {
  if (tested.length === 0) return;
  const ports = await open();
  const atMs = instantMs(ports.clock.now());
  const { decided } = memory;
  if (decided !== null && decided.head === head && atMs - decided.atMs < LOOK_AGAIN_MS) return;
  const { turned, errors } = await decideTests(ports, tested);
  memory.decided = turned.length + errors.length === 0 ? { head, atMs } : null;
  for (const error of errors) warn('not-decided', error);
  for (const { show } of turned) {
    const work = async (): Promise<void> => show(await open());
    turns.add('answer', { owner: null, work, onFailure: (error) => warn('not-shown', error) });
  }
}
