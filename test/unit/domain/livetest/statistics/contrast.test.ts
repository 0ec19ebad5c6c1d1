import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addStratum,
  type ContrastSums,
  estimateContrast,
  type Moments,
  NO_CONTRAST,
  NO_ESTIMATE,
} from '../../../../../src/domain/livetest/statistics/contrast.ts';
import { ANY_MOMENTS, expectSame, livetestReference, momentsOf } from '../../../../support/livetest.ts';

interface Case {
  readonly strata: readonly (readonly [Moments, Moments])[];
  readonly effect: number;
  readonly information: number;
}

const { unpaired } = livetestReference('contrast') as { readonly unpaired: readonly Case[] };

function contrastOf(strata: readonly (readonly [Moments, Moments])[]): ContrastSums {
  return strata.reduce((sums, [production, candidate]) => addStratum(sums, production, candidate), NO_CONTRAST);
}

test.each(unpaired)('the regression of statsmodels over $strata.length strata', ({ strata, effect, information }) => {
  const estimate = estimateContrast(contrastOf(strata));
  expectSame(estimate.effect, effect);
  expectSame(estimate.information, information);
});

test('by hand: two strata of different weight', () => {
  const first = [momentsOf([0, 1, 2, 3]), momentsOf([2, 4])] as const;
  const second = [momentsOf([10, 12]), momentsOf([11, 12, 13, 16])] as const;
  // w = 4·2/6 both times; d = 1.5 and 2; squares within 5 and 2 of production, 2 and 14 of the candidate, w/n 1/3 and 2/3.
  const sums = contrastOf([first, second]);
  expect(sums.weighted).toBeCloseTo((4 / 3) * 3.5, 12);
  expect(sums.weight).toBeCloseTo(8 / 3, 12);
  expect(sums.productionSquares).toBeCloseTo((5 + 4) / 3, 12);
  expect(sums.productionDegrees).toBeCloseTo((3 + 2) / 3, 12);
  expect(sums.candidateSquares).toBeCloseTo((4 + 14) / 3, 12);
  expect(sums.candidateDegrees).toBeCloseTo((2 + 3) / 3, 12);
  expect(sums.degrees).toBe(8);
  const variance = 2 * (18 / 5) * (4 / 3);
  expect(estimateContrast(sums).effect).toBeCloseTo(1.75, 12);
  expect(estimateContrast(sums).information).toBeCloseTo((8 / 3) ** 2 / variance, 12);
});

test('hours that vary much count in the spread as they do in the effect, whatever shares others had', () => {
  const spreadOut = (n: number, spread: number) => ({ n, sum: 0, sumSquares: (n - 1) * spread ** 2 });
  const quiet = [
    [spreadOut(99_000, 1), spreadOut(1000, 1)],
    [spreadOut(1000, 1), spreadOut(99_000, 1)],
  ] as const;
  const loud = [spreadOut(5000, 100), spreadOut(5000, 100)] as const;
  const { information } = estimateContrast(contrastOf([...quiet, loud]));
  const variance = 2500 * 100 ** 2 + 2 * 990;
  expect(information / ((2500 + 2 * 990) ** 2 / variance)).toBeCloseTo(1, 2);
});

test('both arms vary as the one that varies more', () => {
  const information = 1 / ((5 / 3) * (1 / 4 + 1 / 2));
  const [more, less] = [momentsOf([0, 1, 2, 3]), momentsOf([2, 2])];
  expect(estimateContrast(contrastOf([[more, less]])).information).toBeCloseTo(information, 12);
  expect(estimateContrast(contrastOf([[less, more]])).information).toBeCloseTo(information, 12);
});

test.each([
  { had: 'the candidate', counts: [99_000, 99, 1000, 0] },
  { had: 'production', counts: [1000, 0, 99_000, 99] },
] as const)('a rare event that $had has not had yet makes the other little worse', ({ counts: [n0, x0, n1, x1] }) => {
  const rare = (n: number, events: number) => ({ n, sum: events, sumSquares: events });
  const { effect, information } = estimateContrast(contrastOf([[rare(n0, x0), rare(n1, x1)]]));
  expect(Math.abs(effect) * Math.sqrt(information)).toBeLessThan(1.01);
});

test('of an arm with a single decision the spread is not known', () => {
  const sums = contrastOf([[momentsOf([3]), momentsOf([1, 2, 3])]]);
  expect(estimateContrast(sums, [0, 1])).toEqual({ effect: -1, information: 0 });
  expect(estimateContrast(contrastOf([[momentsOf([1, 2, 3]), momentsOf([3])]]), [0, 1]).information).toBe(0);
});

test('all the same so far may differ by one at the other end of the range', () => {
  const all = { n: 1001, sum: 1001, sumSquares: 1001 };
  const sums = contrastOf([[all, all]]);
  expect(estimateContrast(sums).information).toBe(0);
  expect(estimateContrast(sums, [0, 1]).information).toBeCloseTo(1 / ((1 / 2000) * (2 / 1001)), 6);
  expect(estimateContrast(sums, [-1, 3]).information).toBeCloseTo(1 / ((16 / 2000) * (2 / 1001)), 6);
});

test('what varies more than that is as it is', () => {
  const sums = contrastOf([[momentsOf([0, 1, 2, 3]), momentsOf([0, 1, 2, 3])]]);
  expect(estimateContrast(sums, [0, 3])).toEqual(estimateContrast(sums));
});

test('a stratum of one arm alone compares nothing, and its spread is none of what is compared', () => {
  const both = [momentsOf([1, 2]), momentsOf([2, 4])] as const;
  const alone = contrastOf([both, [momentsOf([0, 10]), momentsOf([])]]);
  expect(estimateContrast(alone).effect).toBe(1.5);
  expect(alone.weight).toBe(1);
  expect([alone.productionSquares, alone.productionDegrees]).toEqual([0.25, 0.5]);
  const other = contrastOf([both, [momentsOf([]), momentsOf([0, 10])]]);
  expect([other.weight, other.candidateSquares, other.candidateDegrees]).toEqual([1, 1, 0.5]);
  expect(estimateContrast(contrastOf([[momentsOf([1, 2]), momentsOf([])]]))).toEqual(NO_ESTIMATE);
});

test('what does not vary knows nothing, whatever rounding leaves', () => {
  const constant = (n: number) => ({ n, sum: 0.1 * n, sumSquares: 0.1 * 0.1 * n * (1 + 1e-13) });
  expect(estimateContrast(contrastOf([[constant(3000), constant(1000)]])).information).toBe(0);
});

test('a spread that is small beside the mean is none of rounding', () => {
  const values = Array.from({ length: 1000 }, (_, index) => 1 + 1e-4 * (index % 2));
  const { information } = estimateContrast(contrastOf([[momentsOf(values), momentsOf(values)]]));
  const spread = (1e-8 / 4) * (1000 / 999);
  expect(information * spread * (2 / 1000)).toBeCloseTo(1, 3);
});

const STRATA = fc.array(fc.tuple(ANY_MOMENTS, ANY_MOMENTS), { minLength: 1, maxLength: 12 });

test('strata add up in any order', () => {
  fc.assert(
    fc.property(STRATA, (strata) => {
      const [one, other] = [contrastOf(strata), contrastOf(strata.toReversed())];
      for (const key of Object.keys(one) as (keyof ContrastSums)[]) {
        const largest = key === 'weighted' ? 1e9 * one.weight : Math.abs(one[key]);
        expect(Math.abs(one[key] - other[key])).toBeLessThanOrEqual(1e-12 * largest);
      }
    }),
  );
});

test('whatever is counted, effect and information are numbers', () => {
  fc.assert(
    fc.property(STRATA, (strata) => {
      const { effect, information } = estimateContrast(contrastOf(strata));
      expect([Number.isFinite(effect), Number.isFinite(information), information >= 0]).toEqual([true, true, true]);
    }),
  );
});

const VALUES = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 0, maxLength: 30 });

test('in another unit the effect is in that unit, and z the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(VALUES, VALUES), { maxLength: 5 }),
      fc.constantFrom(-8, 0.25, 1024),
      (strata, unit) => {
        const inUnit = (by: number) =>
          estimateContrast(
            contrastOf(
              strata.map(([a, b]) => [momentsOf(a.map((x) => x * by)), momentsOf(b.map((x) => x * by))] as const),
            ),
          );
        const [one, other] = [inUnit(1), inUnit(unit)];
        expectSame(other.effect, one.effect * unit);
        expectSame(other.information * unit * unit, one.information);
      },
    ),
  );
});
