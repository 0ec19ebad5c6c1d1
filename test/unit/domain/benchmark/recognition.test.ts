import { describe, expect, test } from 'vitest';
import { compareTurns, judgeTurns, LOOKS, type Turns } from '../../../../src/domain/benchmark/recognition.ts';
import { type Random, seededRandom } from '../../../../src/domain/benchmark/random.ts';

/**
 * Calls in turns on a busy machine: a speed that wanders and that both have in common, jitter, and one call in 15 that waits for a
 * processor.
 */
function turnsOf(random: Random, count: number, factor: number): Turns {
  const [seen, unseen] = [new Float64Array(count), new Float64Array(count)];
  let speed = 1;
  for (let turn = 0; turn < count; turn++) {
    speed = Math.max(0.5, speed * (1 + 0.2 * (random() - 0.5)));
    const call = (): number => speed * (1 + random()) + (random() < 1 / 15 ? 4 + 8 * random() : 0);
    seen[turn] = call();
    unseen[turn] = factor * call();
  }
  return compareTurns(seen, unseen);
}

/** All looks, as long as the question is open. */
function decide(seed: number, factor: number, turns: readonly number[] = [40, 120, 400]) {
  const random = seededRandom(seed);
  let compared: Turns = { unseen: [], again: [] };
  for (const [index, { alpha }] of LOOKS.entries()) {
    const count = turns[index] ?? 4;
    const { unseen, again } = turnsOf(random, count, factor);
    compared = { unseen: [...compared.unseen, ...unseen], again: [...compared.again, ...again] };
    const judged = judgeTurns(compared, { alpha, looks: index + 1 });
    if (judged.result !== 'inconclusive' || index + 1 === LOOKS.length) return { ...judged, looks: index + 1 };
  }
  throw new Error('no look');
}

const SEEDS = Array.from({ length: 400 }, (_, seed) => seed);
const SLOW = [4, 4, 4];

describe('rows that a model cannot know against those of the data', () => {
  test.each([
    ['the same model, many calls', 1, undefined],
    ['the same model, four calls a look', 1, SLOW],
    ['half as slow again, many calls', 1.5, undefined],
    ['half as slow again, four calls a look', 1.5, SLOW],
  ] as const)('%s: never called slower on a busy machine', (_name, factor, turns) => {
    expect(SEEDS.filter((seed) => decide(seed, factor, turns).result === 'fail')).toEqual([]);
  });

  test('the same model is mostly decided by the looks that it has', () => {
    const open = SEEDS.filter((seed) => decide(seed, 1).result !== 'pass');
    expect(open.length).toBeLessThan(SEEDS.length / 20);
  });

  test.each([
    [6, undefined],
    [40, SLOW],
  ] as const)('a model that takes %d times as long is found', (factor, turns) => {
    const missed = SEEDS.filter((seed) => decide(seed, factor, turns).result !== 'fail');
    expect(missed.length).toBeLessThanOrEqual(SEEDS.length / 50);
  });

  test('and never by one look alone', () => {
    const compared = compareTurns(new Float64Array(40).fill(1), new Float64Array(40).fill(50));
    expect(judgeTurns(compared, { alpha: 0.004, looks: 1 }).result).toBe('inconclusive');
    expect(judgeTurns(compared, { alpha: 0.003, looks: 2 })).toMatchObject({
      result: 'fail',
      noiseFloor: expect.any(Number),
    });
  });

  test('a few rows that take very long are seen in the mean', () => {
    const unseen = new Float64Array(400).map((_, turn) => (turn % 20 === 7 ? 100 : 1));
    const compared = compareTurns(new Float64Array(400).fill(1), unseen);
    expect(judgeTurns(compared, { alpha: 0.003, looks: 2 })).toMatchObject({ metric: 'latency_mean', result: 'fail' });
  });
});
