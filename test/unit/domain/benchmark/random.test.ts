import { describe, expect, test } from 'vitest';
import { seededNoise, seededRandom } from '../../../../src/domain/benchmark/random.ts';
import { gaussian, uniform } from '../../../../src/domain/evaluation/random.ts';

const SEEDS = Array.from({ length: 400 }, (_, seed) => seed);

/** Pearson's, of the pairs that two series make. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = a.map((value, index) => (value - meanA) * ((b[index] ?? 0) - meanB));
  const spread = (values: readonly number[], centre: number): number =>
    mean(values.map((value) => (value - centre) ** 2));
  return mean(product) / Math.sqrt(spread(a, meanA) * spread(b, meanB));
}

describe('noise of neighbouring seeds', () => {
  test.each([0, 1, 2])('is independent from draw %i on', (draw) => {
    const drawn = SEEDS.map((seed) => {
      const random = seededNoise(seed);
      return Array.from({ length: draw + 1 }, () => gaussian(random)).at(-1) ?? 0;
    });
    // Four standard errors of no correlation.
    expect(Math.abs(correlation(drawn.slice(1), drawn.slice(0, -1)))).toBeLessThan(4 / Math.sqrt(SEEDS.length));
    expect(new Set(drawn).size).toBe(SEEDS.length);
  });

  test('spreads over the whole range with its first number', () => {
    const first = SEEDS.map((seed) => uniform(seededNoise(seed)));
    const counts = Array.from(
      { length: 4 },
      (_, part) => first.filter((value) => Math.floor(value * 4) === part).length,
    );
    for (const count of counts) expect(Math.abs(count - 100)).toBeLessThan(4 * Math.sqrt(75));
  });

  test('is none of the uniform numbers of the same seed', () => {
    const noise = SEEDS.map((seed) => uniform(seededNoise(seed)));
    const numbers = SEEDS.map((seed) => seededRandom(seed)());
    expect(Math.abs(correlation(noise, numbers))).toBeLessThan(4 / Math.sqrt(SEEDS.length));
  });
});
