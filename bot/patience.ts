import { setTimeout } from 'node:timers/promises';
import { isPassing } from '../src/domain/error.ts';

/** Pauses before the second, third and fourth attempt at what GitHub could not do at the moment. */
const PAUSES_MS = [1_000, 10_000, 60_000] as const;

/** Tries again what was GitHub's moment of weakness, or a branch that others write too. */
export async function withPatience<T>(work: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await setTimeout(pause);
    }
  }
  return work();
}
