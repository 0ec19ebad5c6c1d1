import gammaln from '@stdlib/math-base-special-gammaln';
import { describe, expect, it } from 'vitest';
import type { Random } from '../../../../../src/domain/benchmark/random.ts';
import { seededRandom } from '../../../../../src/domain/benchmark/random.ts';
import {
  countByBucket,
  drawAsked,
  drawOutcomes,
  drawUnitOutcomes,
  drawUnits,
  type Unit,
} from '../../../../../src/domain/livetest/simulation/draw-outcomes.ts';
import {
  carriedOf,
  drawBinomial,
  drawPoisson,
  drawShares,
} from '../../../../../src/domain/livetest/simulation/draws.ts';

/** Numbers that are told, one after the other, and then none. */
function told(...numbers: readonly number[]): Random {
  const left = [...numbers];
  return () => left.shift() ?? NaN;
}

const POINTS = 2000;

/** How often each count comes of uniform numbers that lie evenly: as its probability says, but for one point at either end. */
function evenly(draw: (random: Random) => number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let point = 0; point < POINTS; point += 1) {
    const k = draw(told((point + 0.5) / POINTS));
    counts.set(k, (counts.get(k) ?? 0) + 1 / POINTS);
  }
  return counts;
}

function binomial(n: number, p: number, k: number): number {
  const ways = gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
  return Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

describe('a count that is drawn', () => {
  it.each([
    [1, 0.5],
    [5, 0.3],
    [5, 0.999],
    [40, 0.02],
    [600, 0.1],
  ])('of %i trials of chance %f comes as often as it should', (n, p) => {
    const counts = evenly((random) => drawBinomial(random, n, p));
    for (let k = 0; k <= n; k += 1)
      expect(Math.abs((counts.get(k) ?? 0) - binomial(n, p, k))).toBeLessThan(1.01 / POINTS);
    expect([...counts.keys()].every((k) => k >= 0 && k <= n)).toBe(true);
  });

  it.each([0.2, 7, 300])('of a mean of %f comes as often as it should', (mean) => {
    const counts = evenly((random) => drawPoisson(random, mean));
    for (let k = 0; k < 400; k += 1) {
      const expected = Math.exp(k * Math.log(mean) - mean - gammaln(k + 1));
      expect(Math.abs((counts.get(k) ?? 0) - expected)).toBeLessThan(1.01 / POINTS);
    }
  });

  it('of what is sure or cannot be asks for no number', () => {
    expect([drawBinomial(told(), 0, 0.5), drawBinomial(told(), 10, 0), drawBinomial(told(), 10, 1)]).toEqual([
      0, 0, 10,
    ]);
    expect([drawBinomial(told(), -1, 0.5), drawBinomial(told(), 10, -0.1), drawBinomial(told(), 10, 1.1)]).toEqual([
      0, 0, 10,
    ]);
    expect([drawPoisson(told(), 0), drawPoisson(told(), NaN), carriedOf(told(), 7), carriedOf(told(), 7, 1)]).toEqual([
      0, 0, 7, 7,
    ]);
  });

  it('is the mode where what rounding leaves is beyond all probabilities', () => {
    expect(drawBinomial(() => 2, 10, 0.5)).toBe(5);
    expect(drawPoisson(() => 2, 3)).toBe(3);
  });

  it('of shares falls to each by what the others have left', () => {
    const million = drawShares(seededRandom(1), 1_000_000, [0.5, 0.3, 0.1]);
    expect(million.map((own) => own / 1_000_000)).toEqual([
      expect.closeTo(0.5, 2),
      expect.closeTo(0.3, 2),
      expect.closeTo(0.1, 2),
    ]);
    expect(drawShares(seededRandom(1), 1000, [0.25, 0.75]).reduce((sum, own) => sum + own, 0)).toBe(1000);
    expect(carriedOf(seededRandom(2), 1_000_000, 0.2) / 1_000_000).toBeCloseTo(0.2, 2);
  });
});

describe('what predictions contribute', () => {
  const MANY = 200_000;

  it.each([
    ['bernoulli', { kind: 'bernoulli', mean: 0.1 }, 0.25],
    ['even', { kind: 'even', mean: 0.4, spread: 2 }, 3.99],
    ['bounded', { kind: 'bounded', mean: 0.1 }, 0.0625],
  ] as const)('%s: has the mean that is asked, and its own variance', (_, outcome, variance) => {
    const { n, sum, sumSquares } = drawOutcomes(seededRandom(3), outcome, { mean: 0.5, n: MANY });
    expect(n).toBe(MANY);
    expect(Math.abs(sum / n - 0.5)).toBeLessThan(5 * Math.sqrt(variance / n));
    expect((sumSquares / n - (sum / n) ** 2) / variance).toBeCloseTo(1, 1);
  });

  it('stay within what they can be where the mean is beyond it', () => {
    const at = (mean: number, kind: 'bernoulli' | 'bounded') =>
      drawOutcomes(seededRandom(4), { kind, mean: 0.5 }, { mean, n: 10 }).sum;
    for (const kind of ['bernoulli', 'bounded'] as const) expect([at(-0.2, kind), at(1.2, kind)]).toEqual([0, 10]);
  });

  it('are log-normal by Box and Muller', () => {
    const outcome = { kind: 'lognormal', mean: 1, sigma: 0.5 } as const;
    // 1 − e⁻² and 0: a normal value of 2 cos 0 = 2; and a half of the circle on: −2.
    const value = (turn: number) => drawOutcomes(told(1 - Math.exp(-2), turn), outcome, { mean: 3, n: 1 }).sum;
    expect(value(0)).toBeCloseTo(3 * Math.exp(0.5 * 2 - 0.125), 9);
    expect(value(0.5)).toBeCloseTo(3 * Math.exp(0.5 * -2 - 0.125), 9);
    const two = drawOutcomes(told(1 - Math.exp(-2), 0, 1 - Math.exp(-2), 0.5), outcome, { mean: 3, n: 2 });
    expect(two.sum).toBeCloseTo(value(0) + value(0.5), 9);
    expect(two.sumSquares).toBeCloseTo(value(0) ** 2 + value(0.5) ** 2, 9);
  });
});

function unit(own: Partial<Unit> = {}): Unit {
  return { place: 0, bucket: 0, factor: 1, failing: null, asks: 1, ...own };
}

describe('units that come again', () => {
  it('are each somewhere, with a chance, a bucket and habits of their own', () => {
    const [plain] = drawUnits(told(0.25, 0.5, 0.75), { count: 1, spread: 0.4 });
    expect(plain).toEqual({ place: 0.25, bucket: 32, factor: 1.2, failing: null, asks: 1 });
    const failing = { part: 0.5, rate: 0.3 };
    const heavy = { part: 0.1, times: 11 };
    const [low, high] = [told(0, 0, 0, 0.4, 0.05), told(0.9, 0.99, 0.5, 0.6, 0.2)].map(
      (random) => drawUnits(random, { count: 1, spread: 0.4, failing, heavy })[0],
    );
    expect(low).toEqual({ place: 0, bucket: 0, factor: 0.6, failing: 0.3, asks: 5.5 });
    expect(high).toEqual({ place: 0.9, bucket: 63, factor: 1, failing: null, asks: 0.5 });
    const edge = drawUnits(told(0, 0, 0, 0.5, 0.1), { count: 1, spread: 0.4, failing, heavy })[0];
    expect(edge).toMatchObject({ failing: null, asks: 0.5 });
    expect(drawUnits(seededRandom(1), { count: 7, spread: 0 })).toHaveLength(7);
  });

  it('ask as often as they do, and those that do not are left out', () => {
    const [rare, often] = [unit({ asks: 1e-9 }), unit({ asks: 2 })];
    const asked = drawAsked(seededRandom(5), [rare, often], 50_000);
    expect(asked.map(([own]) => own)).toEqual([often]);
    expect((asked[0]?.[1] ?? 0) / 100_000).toBeCloseTo(1, 1);
  });

  it('contribute to their buckets what they contribute to all', () => {
    const asked = [
      [unit({ bucket: 9, factor: 2 }), 100_000],
      [unit({ bucket: 2 }), 50_000],
      [unit({ bucket: 9 }), 50_000],
    ] as const;
    const drawn = drawUnitOutcomes(seededRandom(6), { kind: 'bernoulli', mean: 0.3 }, { asked, mean: 0.3 });
    expect(drawn.n).toBe(200_000);
    expect(drawn.sum).toBe(drawn.sumSquares);
    expect(drawn.buckets?.map(([bucket, n]) => [bucket, n])).toEqual([
      [2, 50_000],
      [9, 150_000],
    ]);
    expect(drawn.buckets?.reduce((sum, [, , own]) => sum + own, 0)).toBe(drawn.sum);
    expect((drawn.buckets?.[1]?.[2] ?? 0) / (0.6 * 100_000 + 0.3 * 50_000)).toBeCloseTo(1, 1);
    expect((drawn.buckets?.[0]?.[2] ?? 0) / (0.3 * 50_000)).toBeCloseTo(1, 1);
  });

  it('count by bucket, in order, those to which it happened', () => {
    const asked = [
      [unit({ bucket: 10 }), 3],
      [unit({ bucket: 9 }), 0],
      [unit({ bucket: 2 }), 5],
      [unit({ bucket: 10 }), 4],
    ] as const;
    expect(countByBucket(asked, (_, requests) => requests)).toEqual({
      count: 12,
      buckets: [
        [2, 5],
        [10, 7],
      ],
    });
  });
});
