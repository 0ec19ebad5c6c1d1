import type { Call, Feeds } from './engine.ts';
import type { Witness } from './witness.ts';

/** Calls to make one after another. `arms[i]` chooses the model and `rows[i]` what it is asked. */
export interface CallSequence {
  readonly calls: readonly Call[];
  readonly feeds: readonly (readonly Feeds[])[];
  readonly arms: Uint8Array;
  readonly rows: Uint32Array;
  readonly count: number;
  /** Written: the start of call i at i, the end of the last call at `count`. */
  readonly stamps: Float64Array;
}

/**
 * The timed loop. The end of a call is the start of the next, so that each call pays for one reading of the clock; nothing is
 * allocated here. It returns a promise only for an engine that cannot answer synchronously.
 */
export function timeCalls(sequence: CallSequence): void | Promise<void> {
  const { calls, feeds, arms, rows, count, stamps } = sequence;
  stamps[0] = performance.now();
  for (let index = 0; index < count; index++) {
    const arm = arms[index] ?? 0;
    const answer = calls[arm]?.(feeds[arm]?.[rows[index] ?? 0]);
    if (answer instanceof Promise) return finishAwaiting(sequence, index, answer);
    stamps[index + 1] = performance.now();
  }
}

async function finishAwaiting(sequence: CallSequence, first: number, answer: Promise<unknown>): Promise<void> {
  const { calls, feeds, arms, rows, count, stamps } = sequence;
  await answer;
  stamps[first + 1] = performance.now();
  for (let index = first + 1; index < count; index++) {
    const arm = arms[index] ?? 0;
    await calls[arm]?.(feeds[arm]?.[rows[index] ?? 0]);
    stamps[index + 1] = performance.now();
  }
}

export interface OpenLoop {
  readonly call: Call;
  readonly feeds: readonly Feeds[];
  /** Intended arrivals, milliseconds from the start. */
  readonly intended: Float64Array;
  /** A call that takes longer than this may have been interrupted: the witness is asked. */
  readonly suspectMs: number;
  /** Real time that the run may take. */
  readonly limitMs: number;
  readonly witness: Witness;
  /** Written for each served request. */
  readonly completed: Float64Array;
  readonly service: Float64Array;
}

export interface OpenLoopEnd {
  readonly served: number;
  readonly endMs: number;
  /** Time that the thread waited for a processor and that was taken off the clock. */
  readonly removedMs: number;
}

/** An idle model need not be watched for longer than this: its queue is empty whatever the length of the pause. */
const IDLE_CAP_MS = 0.25;
/** Two looks at the clock that are further apart than this mean an interruption. */
const SPIN_GAP_MS = 0.02;

/**
 * Serves requests at their intended times or as soon after as the model is free, spinning while it is idle. The clock stops
 * while the kernel lets other work run on this thread's processor (as the witness tells), and long idle times are cut
 * short: neither changes the queue that the model itself causes.
 */
export async function serveOpenLoop(loop: OpenLoop): Promise<OpenLoopEnd> {
  const { intended, completed, service } = loop;
  const clock = new PausingClock(loop.witness);
  let served = 0;
  while (served < intended.length && clock.elapsedMs() <= loop.limitMs) {
    const begin = waitUntil(clock, intended[served] ?? 0);
    const answer = loop.call(loop.feeds[served % loop.feeds.length]);
    if (answer instanceof Promise) await answer;
    const end = clock.read(loop.suspectMs);
    service[served] = end - begin;
    completed[served] = end;
    served++;
  }
  return { served, endMs: completed[served - 1] ?? 0, removedMs: clock.removedMs };
}

/** Returns the time at which the wait is over: `due`, or now when that has passed. */
function waitUntil(clock: PausingClock, due: number): number {
  let now = clock.read(SPIN_GAP_MS);
  if (now >= due) return now;
  clock.skip(due - now - IDLE_CAP_MS);
  clock.forgetWaiting();
  while (now < due) now = clock.read(SPIN_GAP_MS);
  return now;
}

/** Milliseconds since its start, without the time for which the thread waited for a processor. */
class PausingClock {
  readonly #witness: Witness;
  readonly #origin = performance.now();
  #shift = this.#origin;
  #last = 0;
  removedMs = 0;

  constructor(witness: Witness) {
    this.#witness = witness;
    witness.take();
  }

  /** Asks the witness when more time than `suspectMs` went by since the last reading. */
  read(suspectMs: number): number {
    let now = performance.now() - this.#shift;
    const span = now - this.#last;
    if (span > suspectMs) {
      const waited = Math.min(this.#witness.take(), span);
      this.#shift += waited;
      this.removedMs += waited;
      now -= waited;
    }
    this.#last = now;
    return now;
  }

  /** Real time, which does not pause. */
  elapsedMs(): number {
    return performance.now() - this.#origin;
  }

  /** Goes on at once to a later time; nothing when that is not later. */
  skip(ms: number): void {
    if (ms <= 0) return;
    this.#shift -= ms;
    this.#last += ms;
  }

  /** Short waits up to here were not suspicious and belong to no later span. */
  forgetWaiting(): void {
    this.#witness.take();
  }
}
