import { BUCKETS } from '../livetest/statistics/buckets.ts';
import { bucketOf } from './unit-hash.ts';
import { WINDOW_LENGTHS } from './window-lengths.ts';

const DAY_MINUTES = 1440;
/** Beyond so many units of an arm in a day, how many there are is not told. */
const MOST_UNITS = 2_000_000;

/** Which units an arm has met in the last day, each as its hash. */
export class SeenUnits {
  /** In parts by the hash: where one table held all, requests would wait each time that it grows. */
  readonly #last = Array.from({ length: BUCKETS }, () => new Map<number, number>());
  #size = 0;
  readonly #began: number;
  #isFull = false;
  #counts = WINDOW_LENGTHS.map(() => 0);

  /** `began`: the first minute of which all is known. */
  constructor(began: number) {
    this.#began = began;
  }

  see(hash: number, minute: number): void {
    const part = this.#last[bucketOf(hash)];
    const last = part?.get(hash) ?? -1;
    if (last === minute || this.#isFull) return;
    if (last === -1 && this.#size >= MOST_UNITS) {
      this.#isFull = true;
      this.#clear();
      return;
    }
    part?.set(hash, minute);
    if (last === -1) this.#size += 1;
    for (let index = 0; index < WINDOW_LENGTHS.length; index += 1)
      if (last < minute - (minute % (WINDOW_LENGTHS[index] ?? 1))) this.#counts[index] = (this.#counts[index] ?? 0) + 1;
  }

  /** Of each length of windows those that came for the first time in the one that the minute is in; null where that is not known. */
  take(minute: number): readonly (number | null)[] {
    const counts = this.#counts;
    this.#counts = WINDOW_LENGTHS.map(() => 0);
    if ((minute + 1) % DAY_MINUTES === 0) this.#forget(minute);
    return WINDOW_LENGTHS.map((length, index) => {
      const begin = minute - (minute % length);
      return this.#isFull || this.#began > begin ? null : (counts[index] ?? 0);
    });
  }

  /** No window is longer than a day of UTC. */
  #forget(minute: number): void {
    for (const part of this.#last) for (const [hash, last] of part) if (last <= minute) part.delete(hash);
    this.#size = this.#last.reduce((sum, { size }) => sum + size, 0);
  }

  #clear(): void {
    for (const part of this.#last) part.clear();
    this.#size = 0;
  }
}
