import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Moments, NO_ESTIMATE } from '../../../../../src/domain/livetest/statistics/contrast.ts';
import {
  addPairs,
  estimatePairs,
  NO_PAIRS,
  type PairSums,
} from '../../../../../src/domain/livetest/statistics/paired.ts';
import { ANY_MOMENTS, expectSame, livetestReference, momentsOf } from '../../../../support/livetest.ts';

interface Case {
  readonly strata: readonly Moments[];
  readonly effect: number;
  readonly information: number;
}

const { paired } = livetestReference('contrast') as { readonly paired: readonly Case[] };

function pairsOf(strata: readonly Moments[]): PairSums {
  return strata.reduce(addPairs, NO_PAIRS);
}

test.each(paired)('the means of statsmodels over $strata.length strata', ({ strata, effect, information }) => {
  const estimate = estimatePairs(pairsOf(strata));
  expectSame(estimate.effect, effect);
  expectSame(estimate.information, information);
});

test('what changes from stratum to stratum is no spread', () => {
  const estimate = estimatePairs(pairsOf([momentsOf([0, 2]), momentsOf([10, 12, 14])]));
  expect(estimate.effect).toBeCloseTo(7.6, 12);
  expect(estimate.information).toBeCloseTo(5 / (10 / 3), 12);
});

test('no pairs, single ones and those that do not vary know nothing', () => {
  expect(estimatePairs(NO_PAIRS)).toEqual(NO_ESTIMATE);
  expect(estimatePairs(pairsOf([momentsOf([3]), momentsOf([]), momentsOf([5])]))).toEqual({
    effect: 4,
    information: 0,
  });
  expect(estimatePairs(pairsOf([momentsOf([2, 2, 2])]))).toEqual({ effect: 2, information: 0 });
});

test('where the range of a value is known, one pair may yet differ by all of it', () => {
  expect(estimatePairs(pairsOf([momentsOf([0, 0, 0])]), [-1, 1])).toEqual({ effect: 0, information: 3 / 2 });
  expect(estimatePairs(pairsOf([momentsOf([3])]), [-1, 1]).information).toBe(0);
});

test('whatever is counted, effect and information are numbers, in any order the same', () => {
  fc.assert(
    fc.property(fc.array(ANY_MOMENTS, { maxLength: 12 }), (strata) => {
      const [one, other] = [estimatePairs(pairsOf(strata)), estimatePairs(pairsOf(strata.toReversed()))];
      expect([Number.isFinite(one.effect), Number.isFinite(one.information), one.information >= 0]).toEqual([
        true,
        true,
        true,
      ]);
      expect(Math.abs(one.effect - other.effect)).toBeLessThanOrEqual(1e-5);
      expectSame(other.information, one.information);
    }),
  );
});
