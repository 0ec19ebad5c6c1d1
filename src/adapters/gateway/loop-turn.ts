import { threadMs } from './thread-time.ts';

/** When a call may be made in the thread that serves: at once, with those that come in the same turn, or not at all. */
export type CallPlace = 'now' | 'turn-end' | 'elsewhere';

/**
 * What calls may take of the turns of the event loop, all versions together: between two turns others have theirs. Where turn after
 * turn more than one call is asked for, they are answered at its end, as few calls as they can be made.
 */
export class LoopTurn {
  #spentMs = 0;
  #beganMs: number | null = null;
  #asked = 0;
  /** Of the last turns, how many more had several calls than one. */
  #crowded = 0;
  #atEnd: (() => void)[] = [];

  /** Asked before each call that could be made here. */
  place(): CallPlace {
    if (this.#asked === 0) setImmediate(() => this.#end());
    this.#asked += 1;
    if (!this.hasTime()) return 'elsewhere';
    return this.#crowded < CROWDED_TURNS ? 'now' : 'turn-end';
  }

  /** Whether this turn has time for another call. */
  hasTime(): boolean {
    return this.#spentMs < TURN_MS;
  }

  /** Of a turn in which a call was asked for. */
  atEnd(run: () => void): void {
    this.#atEnd.push(run);
  }

  /** Before the first call of a turn, and again before each other. */
  begin(): void {
    this.#beganMs ??= threadMs();
  }

  /** What the processor has given to this thread since then. */
  workedMs(): number {
    return threadMs() - (this.#beganMs ?? threadMs());
  }

  spend(ms: number): void {
    this.#spentMs += ms;
  }

  #end(): void {
    for (const run of this.#atEnd.splice(0)) run();
    this.#crowded = Math.max(0, Math.min(2 * CROWDED_TURNS, this.#crowded + (this.#asked > 1 ? 1 : -1)));
    this.#asked = 0;
    this.#beganMs = null;
    this.#spentMs = 0;
  }
}

const TURN_MS = 1;
const CROWDED_TURNS = 8;
