// @module-tag thorough
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addPairResiduals,
  addResiduals,
  type BucketedMoments,
  BUCKETS,
  estimateClustered,
  estimateClusteredPairs,
  NO_RESIDUAL_SUMS,
  NO_RESIDUALS,
  type Residuals,
  type ResidualSums,
  spreadBetween,
} from '../../../../../src/domain/livetest/statistics/buckets.ts';
import {
  addStratum,
  type Estimate,
  NO_CONTRAST,
  type ValueRange,
} from '../../../../../src/domain/livetest/statistics/contrast.ts';
import { addPairs, NO_PAIRS } from '../../../../../src/domain/livetest/statistics/paired.ts';
import { expectClose, expectSame, livetestReference } from '../../../../support/livetest.ts';

type Stratum = readonly [production: BucketedMoments, candidate: BucketedMoments];

interface Reference {
  readonly unpaired: readonly {
    readonly strata: readonly Stratum[];
    readonly effect: number;
    readonly clustered: number;
  }[];
  readonly paired: readonly {
    readonly strata: readonly BucketedMoments[];
    readonly effect: number;
    readonly clustered: number;
  }[];
}

const { unpaired, paired } = livetestReference('contrast') as Reference;

function residualsOf(strata: readonly Stratum[]): ResidualSums {
  return strata.reduce((sums, [production, candidate]) => addResiduals(sums, production, candidate), NO_RESIDUAL_SUMS);
}

function clusteredOf(strata: readonly Stratum[], range: ValueRange = null): Estimate {
  const contrast = strata.reduce(
    (sums, [production, candidate]) => addStratum(sums, production, candidate),
    NO_CONTRAST,
  );
  return estimateClustered(contrast, residualsOf(strata), range);
}

function clusteredPairsOf(strata: readonly BucketedMoments[], range: ValueRange = null): Estimate {
  const residuals = strata.reduce(addPairResiduals, NO_RESIDUALS);
  return estimateClusteredPairs(strata.reduce(addPairs, NO_PAIRS), residuals, range);
}

test.each(unpaired)('the clustered covariance of statsmodels over $strata.length strata', (one) => {
  const estimate = clusteredOf(one.strata);
  expectSame(estimate.effect, one.effect);
  expectSame(estimate.information, one.clustered);
});

test.each(paired)('the same of pairs, over $strata.length strata', (one) => {
  const estimate = clusteredPairsOf(one.strata);
  expectSame(estimate.effect, one.effect);
  expectSame(estimate.information, one.clustered);
});

/** One decision in each of the buckets 0 to `count` − 1. */
function armOf(count: number, valueOf: (bucket: number) => number): BucketedMoments {
  const values = Array.from({ length: count }, (_, bucket) => valueOf(bucket));
  return {
    n: count,
    sum: values.reduce((sum, value) => sum + value, 0),
    sumSquares: values.reduce((sum, value) => sum + value * value, 0),
    buckets: values.map((value, bucket) => [bucket, 1, value]),
  };
}

const alternating = (bucket: number) => bucket % 2;

/** Of so many buckets of one decision each, whose residuals are 1: what each adds to its mean, and Student's tails. */
function spreadOf(count: number): number {
  const degrees = count - 1;
  return (count * (count / degrees) ** 2 * 20) / (degrees * degrees * Math.log1p(20 / degrees));
}

test('by hand: 64 and 32 buckets of alternating values', () => {
  const { effect, information } = clusteredOf([[armOf(64, alternating), armOf(32, (bucket) => 2 * (bucket % 2))]]);
  expect(effect).toBe(0.5);
  // Residuals of 1 in the arm that varies more.
  expect(1 / information).toBeCloseTo(spreadOf(32) * (1 / 32 + 1 / 64), 12);
  const swapped = clusteredOf([[armOf(32, (bucket) => 2 * (bucket % 2)), armOf(64, alternating)]]);
  expect(swapped).toEqual({ effect: -0.5, information });
});

test('fewer than half of the buckets say nothing of either arm', () => {
  const all = armOf(64, alternating);
  expect(clusteredOf([[armOf(31, alternating), all]]).information).toBe(0);
  expect(clusteredOf([[all, armOf(31, alternating)]]).information).toBe(0);
  expect(clusteredOf([[armOf(32, alternating), armOf(32, alternating)]]).information).toBeGreaterThan(0);
  expect(clusteredPairsOf([armOf(31, alternating)])).toEqual({ effect: 15 / 31, information: 0 });
  expect(clusteredPairsOf([armOf(32, alternating)]).information).toBeGreaterThan(0);
});

test('a candidate that does not vary has the spread of production, by share', () => {
  const { information } = clusteredOf([[armOf(64, alternating), armOf(32, () => 0)]]);
  expect(1 / information).toBeCloseTo((spreadOf(64) / 4) * (3 / 64), 12);
});

test('where the range is known, what does not vary may yet', () => {
  const same = armOf(64, () => 1);
  expect(clusteredOf([[same, same]], [0, 2]).information).toBeCloseTo(1 / ((4 / 126) * (2 / 64)), 9);
  expect(clusteredPairsOf([same], [0, 2]).information).toBeCloseTo(64 / (4 / 63), 9);
  expect(clusteredPairsOf([armOf(31, () => 1)], [0, 2]).information).toBe(0);
  expect(clusteredOf([[armOf(31, () => 1), same]], [0, 2]).information).toBe(0);
});

test('where nothing varies nothing is known, whatever rounding leaves', () => {
  const third = armOf(64, () => 0.1);
  expect(clusteredOf([[third, third]])).toEqual({ effect: 0, information: 0 });
});

test('a stratum of one arm alone leaves no residual', () => {
  const none: BucketedMoments = { n: 0, sum: 0, sumSquares: 0, buckets: [] };
  expect(residualsOf([[armOf(40, alternating), none]])).toBe(NO_RESIDUAL_SUMS);
  expect(residualsOf([[none, armOf(40, alternating)]])).toBe(NO_RESIDUAL_SUMS);
  expect(addPairResiduals(NO_RESIDUALS, none)).toEqual(NO_RESIDUALS);
});

test('a bucket that two reporters tell of is both together', () => {
  const [whole, other] = [armOf(64, alternating), armOf(40, (bucket) => bucket % 3)];
  const twice: BucketedMoments = {
    n: 2 * whole.n,
    sum: 2 * whole.sum,
    sumSquares: 2 * whole.sumSquares,
    buckets: [...whole.buckets, ...whole.buckets],
  };
  const merged = { ...twice, buckets: whole.buckets.map(([bucket, n, sum]) => [bucket, 2 * n, 2 * sum] as const) };
  expect(residualsOf([[twice, other]])).toEqual(residualsOf([[merged, other]]));
});

test('a bucket is occupied once it holds a decision, also one that is as the mean', () => {
  const { production } = residualsOf([[armOf(3, () => 5), armOf(64, alternating)]]);
  expect(production.sums).toEqual(Array.from({ length: BUCKETS }, () => 0));
  expect(production.parts.map((part) => part > 0)).toEqual(Array.from({ length: BUCKETS }, (_, index) => index < 3));
});

test('a bucket that is most of its arm hides nothing, and buckets that are nearly all know nothing', () => {
  const even = armOf(64, alternating);
  const heavy = (times: number): BucketedMoments => {
    const buckets = even.buckets.map(([bucket, n, sum]) =>
      bucket < 5 ? ([bucket, n * times, sum * times] as const) : ([bucket, n, sum] as const),
    );
    const n = buckets.reduce((sum, [, own]) => sum + own, 0);
    const sum = buckets.reduce((all, [, , own]) => all + own, 0);
    return { n, sum, sumSquares: sum, buckets };
  };
  const spread = (arm: BucketedMoments) => spreadBetween(addPairResiduals(NO_RESIDUALS, arm));
  expect(spread(even)).toBeCloseTo(spreadOf(64) / 4, 12);
  // Without the one that is taken out, the mean of the others is this far away.
  const ten = heavy(10);
  const squares = ten.buckets.map(([, n, sum]) => (n * (sum / n - (ten.sum - sum) / (ten.n - n))) ** 2);
  const parts = ten.buckets.map(([, n]) => n * n);
  const total = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0);
  const degrees = total(parts) ** 2 / total(parts.map((part) => part * part)) - 1;
  const free = ten.n - total(parts) / ten.n;
  expect(degrees).toBeGreaterThan(4);
  expect(spread(ten)).toBeCloseTo((20 * total(squares)) / (degrees * Math.log1p(20 / degrees)) / free, 9);
  // Five are 5.6 alike with the others beside them, and four of the same size 4.
  expect(spread(heavy(1000))).toBeGreaterThan(0);
  const four = (others: number): BucketedMoments => {
    const buckets = even.buckets.map(([bucket, n, sum]) => {
      const times = bucket < 4 ? 1000 : others;
      return [bucket, n * times, sum * times] as const;
    });
    const all = total(buckets.map(([, n]) => n));
    const sum = total(buckets.map(([, , own]) => own));
    return { n: all, sum, sumSquares: sum, buckets };
  };
  expect(spread(four(100))).toBeGreaterThan(0);
  expect(
    spread({ ...four(1), buckets: four(1).buckets.map(([b, n, s]) => (b === 3 ? [b, 1, s / 1000] : [b, n, s])) }),
  ).toBe(NaN);
});

test('strata that are small leave as much spread as large ones', () => {
  // Pairs of buckets of one decision each, 0 and 1: half of the squares is in their means.
  const pairs = Array.from({ length: 32 }, (_, index): BucketedMoments => ({
    n: 2,
    sum: 1,
    sumSquares: 1,
    buckets: [
      [2 * index, 1, 0],
      [2 * index + 1, 1, 1],
    ],
  }));
  const residuals = pairs.reduce(addPairResiduals, NO_RESIDUALS);
  expect(residuals.free).toBe(32);
  expect(spreadBetween(residuals)).toBeCloseTo((2 * spreadOf(64) * 63) / 64 / 4, 12);
  const alone: BucketedMoments = { n: 1, sum: 1, sumSquares: 1, buckets: [[5, 1, 1]] };
  expect(addPairResiduals(residuals, alone).free).toBe(32);
});

const ANY_ARM = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 0, maxLength: 64 });

test('strata add up in any order, and each is left as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(ANY_ARM, ANY_ARM), { maxLength: 6 }), (drawn) => {
      const strata = drawn.map(
        ([a, b]) => [armOf(a.length, (i) => a[i] ?? 0), armOf(b.length, (i) => b[i] ?? 0)] as const,
      );
      const [one, other] = [residualsOf(strata), residualsOf(strata.toReversed())];
      expectAlike(one.production, other.production);
      expectAlike(one.candidate, other.candidate);
      expectClose(clusteredOf(strata).effect, clusteredOf(strata.toReversed()).effect);
    }),
  );
  expect([...NO_RESIDUALS.sums, ...NO_RESIDUALS.parts].every((one) => one === 0)).toBe(true);
});

/** 10¹⁵ decisions, one, and all the same among them. */
const EXTREME_ARM = fc
  .array(fc.tuple(fc.constantFrom(1, 7, 1e13), fc.constantFrom(0, 1, 1e-9, -1e6)), { minLength: 1, maxLength: 64 })
  .map((drawn): BucketedMoments => {
    const buckets = drawn.map(([n, mean], bucket) => [bucket, n, n * mean] as const);
    const total = (of: (n: number, mean: number) => number) => drawn.reduce((sum, [n, mean]) => sum + of(n, mean), 0);
    return {
      n: total((n) => n),
      sum: total((n, mean) => n * mean),
      sumSquares: total((n, mean) => n * mean ** 2),
      buckets,
    };
  });

test('whatever is counted, effect and information are numbers', () => {
  fc.assert(
    fc.property(EXTREME_ARM, EXTREME_ARM, fc.constantFrom<ValueRange>(null, [0, 1]), (production, candidate, range) => {
      for (const { effect, information } of [
        clusteredOf([[production, candidate]], range),
        clusteredPairsOf([production, candidate], range),
      ]) {
        expect(Number.isFinite(effect)).toBe(true);
        expect(Number.isFinite(information) && information >= 0).toBe(true);
      }
    }),
  );
});

function expectAlike(one: Residuals, other: Residuals): void {
  expectClose(one.free, other.free);
  for (const [bucket, residual] of one.sums.entries()) {
    expectClose(other.sums[bucket] ?? NaN, residual);
    expectClose(one.parts[bucket] ?? 0, other.parts[bucket] ?? 0);
  }
}
