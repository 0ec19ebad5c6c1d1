import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { OpenLoop, OpenLoopEnd } from './call-loop.ts';

/** A timer wakes up to so much later than it should: shorter waits are spun, turn by turn, so that answers are taken meanwhile. */
const TIMER_SLACK_MS = 2;

/**
 * Requests that leave at their intended times, whether or not those before were answered, as users send them to a server. What a
 * busy machine adds is in the figures: it cannot be told from what the server does. Throws what a call throws.
 */
export async function serveConcurrently(loop: Omit<OpenLoop, 'witness' | 'callMs'>): Promise<OpenLoopEnd> {
  const { calls, intended, limitMs, completed, service } = loop;
  const origin = performance.now();
  let stoppedMs = Infinity;
  const run = { sent: 0, answered: 0, endMs: 0, failure: null as { readonly cause: unknown } | null };
  const send = async (index: number): Promise<void> => {
    const begin = performance.now() - origin;
    await calls[index % calls.length]?.();
    const end = performance.now() - origin;
    service[index] = end - begin;
    completed[index] = end;
    run.endMs = Math.max(run.endMs, end);
    run.answered += 1;
  };
  while (run.sent < intended.length && run.failure === null) {
    const now = performance.now() - origin;
    if (now > limitMs) {
      stoppedMs = now;
      break;
    }
    const leftMs = (intended[run.sent] ?? 0) - now;
    if (leftMs > TIMER_SLACK_MS) await pause(leftMs - TIMER_SLACK_MS);
    else if (leftMs > 0) await nextTurn();
    else {
      send(run.sent).catch((cause: unknown) => {
        run.failure ??= { cause };
      });
      run.sent += 1;
    }
  }
  // What has left is waited for: an answer that comes late is late, and none that is missing.
  while (run.answered < run.sent && run.failure === null) await nextTurn();
  if (run.failure !== null) throw run.failure.cause;
  // What was never sent had not arrived when sending stopped.
  return { served: run.sent, endMs: Math.min(run.endMs, stoppedMs), removedMs: 0 };
}
