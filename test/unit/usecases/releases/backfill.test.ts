// @module-tag thorough
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../../src/domain/instant.ts';
import { backfill, type BackfillItem, type BackfillState } from '../../../../src/usecases/releases/backfill.ts';

interface Run {
  now: number;
  saved: BackfillState | null;
  readonly writes: number[];
  readonly progress: { readonly done: number; readonly leftMs: number }[];
}

function portsOf(run: Run) {
  return {
    clock: {
      now: () => formatInstant(run.now),
      pause: async (ms: number) => {
        run.now += Math.ceil(ms / 1000) * 1000;
      },
      random: () => 0,
    },
    cursor: {
      load: async () => run.saved,
      save: async (state: BackfillState) => {
        run.saved = JSON.parse(JSON.stringify(state));
      },
    },
    onProgress: (progress: Run['progress'][number]) => void run.progress.push(progress),
  };
}

function newRun(): Run {
  return { now: 1_777_000_000_000, saved: null, writes: [], progress: [] };
}

/** Every item takes nine writes; the item with number `killAt` dies half-way, once. */
function itemsOf(run: Run, count: number, kills: Set<number>): readonly BackfillItem[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `churn@v1.${index}.0`,
    mostWrites: 12,
    work: async () => {
      const isKilled = kills.delete(index);
      for (let write = 0; write < (isKilled ? 4 : 9); write++) run.writes.push(run.now);
      if (isKilled) throw new Error('killed');
      return 9;
    },
  }));
}

function mostWithin(writes: readonly number[], windowMs: number): number {
  let [most, start] = [0, 0];
  writes.forEach((at, end) => {
    while ((writes[start] ?? 0) <= at - windowMs) start += 1;
    most = Math.max(most, end - start + 1);
  });
  return most;
}

describe('a backfill of 1,000 versions', () => {
  test('keeps to 80 writes a minute and 500 an hour, and counts down', async () => {
    const run = newRun();
    const state = await backfill(portsOf(run), itemsOf(run, 1000, new Set()));
    expect(state.done).toHaveLength(1000);
    expect(mostWithin(run.writes, 60_000)).toBeLessThanOrEqual(80);
    expect(mostWithin(run.writes, 3_600_000)).toBeLessThanOrEqual(500);
    expect(run.progress.at(-1)).toMatchObject({ done: 1000, leftMs: 0 });
  });
});

test('killed anywhere, it goes on where it was, and the limits hold over the kills', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(119), { maxLength: 12 }), async (numbers) => {
      const run = newRun();
      const kills = new Set(numbers);
      const items = itemsOf(run, 120, kills);
      const deaths = kills.size;
      for (let death = 0; death < deaths; death++)
        await expect(backfill(portsOf(run), items)).rejects.toThrow('killed');
      const state = await backfill(portsOf(run), items);
      expect(new Set(state.done).size).toBe(120);
      expect(run.writes).toHaveLength(120 * 9 + deaths * 4);
      expect(mostWithin(run.writes, 60_000)).toBeLessThanOrEqual(80);
      expect(mostWithin(run.writes, 3_600_000)).toBeLessThanOrEqual(500);
    }),
    { numRuns: 20, seed: 7 },
  );
});
