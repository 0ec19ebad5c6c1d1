import { WINDOW_LENGTHS } from './window-lengths.ts';

const DAY_MINUTES = 1440;
/** Beyond so many units of an arm in a day, how many there are is not told. */
const MOST_UNITS = 2_000_000;

/** Which units an arm has met in the last day, each as its hash. */
export class SeenUnits {
  readonly #last = new Map<number, number>();
  readonly #began: number;
  #isFull = false;
  #counts = WINDOW_LENGTHS.map(() => 0);

  /** `began`: the first minute of which all is known. */
  constructor(began: number) {
    this.#began = began;
  }

  see(hash: number, minute: number): void {
    const last = this.#last.get(hash) ?? -1;
    if (last === minute || this.#isFull) return;
    if (last === -1 && this.#last.size >= MOST_UNITS) {
      this.#isFull = true;
      this.#last.clear();
      return;
    }
    this.#last.set(hash, minute);
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
    for (const [hash, last] of this.#last) if (last <= minute) this.#last.delete(hash);
  }
}
