import type { Call } from '../usecases/ports/engine.ts';
import type { Witness } from './witness.ts';

/** Calls to make one after another. `arms[i]` chooses the model and `rows[i]` what it is asked. */
export interface CallSequence {
  readonly calls: readonly (readonly Call[])[];
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
  const { calls, arms, rows, count, stamps } = sequence;
  stamps[0] = performance.now();
  for (let index = 0; index < count; index++) {
    const answer = calls[arms[index] ?? 0]?.[rows[index] ?? 0]?.();
    if (answer instanceof Promise) return finishAwaiting(sequence, index, answer);
    stamps[index + 1] = performance.now();
  }
}

async function finishAwaiting(sequence: CallSequence, first: number, answer: Promise<unknown>): Promise<void> {
  const { calls, arms, rows, count, stamps } = sequence;
  await answer;
  stamps[first + 1] = performance.now();
  for (let index = first + 1; index < count; index++) {
    await calls[arms[index] ?? 0]?.[rows[index] ?? 0]?.();
    stamps[index + 1] = performance.now();
  }
}

export interface OpenLoop {
  /** What is asked, in turn. */
  readonly calls: readonly Call[];
  /** Intended arrivals, milliseconds from the start. */
  readonly intended: Float64Array;
  /** What a call takes as a rule. One that takes clearly longer may have been interrupted: the witness is asked. */
  readonly callMs: number;
  /** Time that the run may take while it has a processor; MOST_WAITING times as much in all. */
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
/** On a busy machine a run may take this many times its limit. */
const MOST_WAITING = 6;
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
  while (served < intended.length && clock.isWithin(loop.limitMs)) {
    const begin = waitUntil(clock, intended[served] ?? 0, loop.limitMs);
    if (begin === null) break;
    const answer = loop.calls[served % loop.calls.length]?.();
    if (answer instanceof Promise) await answer;
    const end = clock.readCall(loop.callMs);
    service[served] = end - begin;
    completed[served] = end;
    served++;
  }
  return { served, endMs: completed[served - 1] ?? 0, removedMs: clock.removedMs };
}

/** The time at which the wait is over: `due`, or now when that has passed; null when the run is over before. */
function waitUntil(clock: PausingClock, due: number, limitMs: number): number | null {
  let now = clock.readIdle();
  if (now >= due) return now;
  clock.skip(due - now - IDLE_CAP_MS);
  clock.forgetWaiting();
  while (now < due) {
    if (!clock.isWithin(limitMs)) return null;
    now = clock.readIdle();
  }
  return now;
}

/** Milliseconds since its start, without the time for which the thread waited for a processor. */
class PausingClock {
  readonly #witness: Witness;
  readonly #origin = performance.now();
  #shift = this.#origin;
  #last = 0;
  #skipped = 0;
  removedMs = 0;

  constructor(witness: Witness) {
    this.#witness = witness;
    witness.take();
  }

  /**
   * The end of a call. Where it took clearly longer than a call does as a rule, what the witness tells is taken off; never
   * more than makes it such a call, since some of that waiting may have been before it.
   */
  readCall(callMs: number): number {
    let now = performance.now() - this.#shift;
    const span = now - this.#last;
    if (span > callMs + SPIN_GAP_MS) {
      const waited = Math.min(this.#witness.take(), span - callMs);
      this.#shift += waited;
      this.removedMs += waited;
      now -= waited;
    }
    this.#last = now;
    return now;
  }

  /**
   * The time while nothing is served: whatever takes long between two looks is then an interruption, also what the kernel
   * does not tell, such as time that the hypervisor took.
   */
  readIdle(): number {
    const now = performance.now() - this.#shift;
    const span = now - this.#last;
    if (span > SPIN_GAP_MS) {
      this.#shift += span;
      this.removedMs += span;
      this.#witness.take();
      return this.#last;
    }
    this.#last = now;
    return now;
  }

  /** Whether the run may go on: other work on this processor costs it no calls, until that takes too long. */
  isWithin(limitMs: number): boolean {
    const elapsedMs = performance.now() - this.#origin;
    return this.#last - this.#skipped <= limitMs && elapsedMs <= MOST_WAITING * limitMs;
  }

  /** Goes on at once to a later time; nothing when that is not later. */
  skip(ms: number): void {
    if (ms <= 0) return;
    this.#shift -= ms;
    this.#last += ms;
    this.#skipped += ms;
  }

  /** Short waits up to here were not suspicious and belong to no later span. */
  forgetWaiting(): void {
    this.#witness.take();
  }
}
