// @module-tag thorough
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

describe('turns', () => {
  const upTo = (count: number, factor = 1) => Float64Array.from({ length: count }, (_, turn) => factor * (turn + 1));

  test('are cut into eight parts after the first eighth', () => {
    const { unseen, again } = compareTurns(upTo(32), upTo(32, 3));
    // Turns 5 to 32 as 3, 4, 3, 4 …: the means of 5 6 7, of 8 9 10 11, …
    expect(unseen.map(({ latency_mean }) => latency_mean)).toEqual(
      [6, 9.5, 13, 16.5, 20, 23.5, 27, 30.5].map((mean) => ({ candidate: 3 * mean, baseline: mean })),
    );
    // Every other turn of the data: 6 over 5 and 7, 9 and 11 over 8 and 10, …
    expect(again.slice(0, 2).map(({ latency_mean }) => latency_mean)).toEqual([
      { candidate: 6, baseline: 6 },
      { candidate: 10, baseline: 9 },
    ]);
  });

  test('that are few make as many parts as there are', () => {
    const { unseen } = compareTurns(upTo(4), upTo(4, 2));
    expect(unseen.map(({ latency_mean }) => latency_mean?.baseline)).toEqual([2, 3, 4]);
    expect(compareTurns(upTo(1), upTo(1)).unseen.map(({ latency_mean }) => latency_mean)).toEqual([null]);
  });

  test('too few of them for a figure decide nothing', () => {
    const judged = judgeTurns({ unseen: [], again: [] }, { alpha: 0.004, looks: 3 });
    expect(judged).toMatchObject({ ratio: { value: null }, noiseFloor: null, result: 'inconclusive' });
  });

  test('that are all the same pass with a ratio of 1', () => {
    const same = new Float64Array(400).fill(2);
    expect(judgeTurns(compareTurns(same, same), { alpha: 0.004, looks: 1 })).toMatchObject({
      ratio: { value: 1, interval: { level: 1 - 0.008 } },
      result: 'pass',
    });
  });

  test('may take twice the time and what the machine leaves open', () => {
    const times = (factor: number) => new Float64Array(400).fill(factor);
    const judged = (factor: number) =>
      judgeTurns(compareTurns(times(1), times(factor)), { alpha: 0.003, looks: 2 }).result;
    // With h = scipy.stats.t.ppf(0.997, 7) · 0.003 = 0.01166 the limit is 2 · exp(h) = 2.0235, and 2 · exp(2h) = 2.0472 fails.
    expect([1.9, 2, 2.001, 2.047, 2.048].map(judged)).toEqual(['pass', 'pass', 'inconclusive', 'inconclusive', 'fail']);
  });
});
