import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../usecases/ports/clock.ts';

/** The machine's clock. */
export function createClock(): Clock {
  return {
    now: () => new Date().toISOString(),
    pause: async (ms) => {
      await setTimeout(ms);
    },
    random: () => Math.random(),
  };
}
