// @module-tag thorough
import gammaln from '@stdlib/math-base-special-gammaln';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../../src/domain/benchmark/random.ts';
import { drawBinomial, drawPoisson, drawShares } from '../../../../../src/domain/livetest/simulation/draws.ts';

const DRAWS = 100_000;

function binomial(n: number, p: number, k: number): number {
  const ways = gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
  return Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

function poisson(mean: number, k: number): number {
  return Math.exp(k * Math.log(mean) - mean - gammaln(k + 1));
}

/** How many deviations Pearson's statistic is above its degrees of freedom, of cells that expect ten draws at least. */
function misfit(draw: () => number, probability: (k: number) => number): number {
  const counts = new Map<number, number>();
  for (let drawn = 0; drawn < DRAWS; drawn += 1) {
    const k = draw();
    counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  const cells = Array.from({ length: 2000 }, (_, k) => k).filter((k) => probability(k) * DRAWS >= 10);
  const terms = cells.map((k) => ((counts.get(k) ?? 0) - probability(k) * DRAWS) ** 2 / (probability(k) * DRAWS));
  const degrees = Math.max(1, cells.length - 1);
  return (terms.reduce((sum, term) => sum + term, 0) - degrees) / Math.sqrt(2 * degrees);
}

describe('simulated counts', () => {
  it.each([
    [5, 0.3],
    [5, 0.999],
    [40, 0.02],
    [600, 0.1],
    [1500, 0.7],
  ])('of %i trials of chance %f are binomial', (n, p) => {
    const random = seededRandom(n);
    expect(
      misfit(
        () => drawBinomial(random, n, p),
        (k) => (k > n ? 0 : binomial(n, p, k)),
      ),
    ).toBeLessThan(3.5);
  });

  it.each([0.2, 7, 300])('of a mean of %f are Poisson', (mean) => {
    const random = seededRandom(16);
    expect(
      misfit(
        () => drawPoisson(random, mean),
        (k) => poisson(mean, k),
      ),
    ).toBeLessThan(3.5);
  });

  it('are whole and in range for very many trials and for none', () => {
    const random = seededRandom(1);
    for (const [n, p] of [
      [1e9, 1e-9],
      [1e12, 0.5],
      [0, 0.5],
      [10, 0],
      [10, 1],
    ] as const) {
      const drawn = drawBinomial(random, n, p);
      expect(Number.isInteger(drawn) && drawn >= 0 && drawn <= n).toBe(true);
    }
    expect(drawPoisson(random, 0)).toBe(0);
  });

  it('of shares add up to no more than all', () => {
    const random = seededRandom(2);
    for (let turn = 0; turn < 200; turn += 1) {
      const parts = drawShares(random, 1000, [0.9, 0.05, 0.05]);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(1000);
    }
  });
});
