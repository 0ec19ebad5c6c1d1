import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  criticalZ,
  leastCriticalZ,
  logOneSided,
  logTwoSided,
  lowerBound,
  upperBound,
} from '../../../../../src/domain/livetest/statistics/mixture.ts';
import { expectClose, expectSame, livetestReference } from '../../../../support/livetest.ts';

interface Reference {
  readonly eValues: readonly EValue[];
  readonly bounds: readonly Bounds[];
  readonly growthbook: readonly (Evidence & { readonly p: number })[];
}

interface Evidence {
  readonly z: number;
  readonly information: number;
  readonly scale: number;
}

interface EValue extends Evidence {
  readonly oneSided: number;
  readonly twoSided: number;
}

interface Bounds {
  readonly effect: number;
  readonly information: number;
  readonly scale: number;
  readonly alpha: number;
  readonly lower: number;
  readonly upper: number;
  readonly closedLower: number;
}

const { eValues, bounds, growthbook } = livetestReference('mixture') as Reference;

describe('against the package confseq', () => {
  test.each(eValues)('z $z, information $information, scale $scale', ({ oneSided, twoSided, ...evidence }) => {
    expectClose(logOneSided(evidence), oneSided);
    expectClose(logTwoSided(evidence), twoSided);
  });

  test.each(bounds)('effect $effect, information $information, scale $scale, alpha $alpha', (one) => {
    expectClose(lowerBound(one), one.lower);
    expectClose(upperBound(one), one.upper);
  });

  test.each(bounds)('never beyond the closed form (eq. 134): effect $effect, information $information', (one) => {
    expect(lowerBound(one)).toBeGreaterThanOrEqual(one.closedLower);
  });
});

test('the two-sided e-value is that of a sequential test of GrowthBook', () => {
  const own = growthbook.map((evidence) => Math.min(1, Math.exp(-logTwoSided(evidence))));
  for (const [index, { p }] of growthbook.entries()) expectClose(own[index] ?? NaN, p);
  expect(growthbook.filter(({ p }) => p < 0.05)).not.toHaveLength(0);
});

const ANY_EVIDENCE = fc.record({
  z: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  information: fc.oneof(fc.constantFrom(0, 1e-300, 1e30), fc.double({ min: 0, max: 1e18, noNaN: true })),
  scale: fc.double({ min: 1e-9, max: 1e6, noNaN: true }),
});

test('whatever is measured, they are numbers', () => {
  fc.assert(
    fc.property(ANY_EVIDENCE, (evidence) => {
      expect(Number.isFinite(logOneSided(evidence))).toBe(true);
      expect(Number.isFinite(logTwoSided(evidence))).toBe(true);
    }),
  );
});

test('without information they are 0, and nothing is bounded', () => {
  expect(logOneSided({ z: 0, information: 0, scale: 1 })).toBeCloseTo(0, 15);
  expect(logTwoSided({ z: 0, information: 0, scale: 1 })).toBe(0);
  const nothing = { effect: 0.3, information: 0, scale: 1, alpha: 0.05 };
  expect([lowerBound(nothing), upperBound(nothing)]).toEqual([-Infinity, Infinity]);
});

const ANY_BOUND = fc.record({
  effect: fc.double({ min: -10, max: 10, noNaN: true }),
  information: fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
  scale: fc.double({ min: 1e-4, max: 10, noNaN: true }),
  alpha: fc.double({ min: 1e-9, max: 0.5, noNaN: true }),
});

test('the lower bound is the effect that the e-value refutes at just 1/alpha', () => {
  fc.assert(
    fc.property(ANY_BOUND, (bound) => {
      const lower = lowerBound(bound);
      fc.pre(Number.isFinite(lower));
      const z = (bound.effect - lower) * Math.sqrt(bound.information);
      const logE = logOneSided({ ...bound, z });
      // The effect takes digits off the difference.
      fc.pre(Math.abs(bound.effect) < 1e6 * Math.abs(bound.effect - lower));
      expect(Math.abs(logE + Math.log(bound.alpha))).toBeLessThan(1e-6);
    }),
  );
});

test('in another unit the evidence is the same, and bounds are in that unit', () => {
  fc.assert(
    fc.property(ANY_BOUND, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (bound, unit) => {
      const other = {
        ...bound,
        effect: bound.effect * unit,
        scale: bound.scale * unit,
        information: bound.information / unit ** 2,
      };
      const off = Math.abs(lowerBound(other) - lowerBound(bound) * unit);
      expect(off).toBeLessThanOrEqual(1e-9 * unit * (Math.abs(bound.effect) + Math.abs(lowerBound(bound))));
      expectClose(logOneSided({ ...other, z: 2 }), logOneSided({ ...bound, z: 2 }));
    }),
  );
});

test('bounds mirror each other, and more confidence widens them', () => {
  fc.assert(
    fc.property(ANY_BOUND, (bound) => {
      expectSame(upperBound({ ...bound, effect: -bound.effect }), -lowerBound(bound));
      expect(lowerBound({ ...bound, alpha: bound.alpha / 2 })).toBeLessThan(lowerBound(bound));
      expect(lowerBound(bound)).toBeLessThan(bound.effect);
    }),
  );
});

test('the least that a bound can be is never above it, and equals it where the effect is far from chance', () => {
  const clock = fc.record({
    information: fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
    scale: fc.constantFrom(1e-3, 0.1, 2),
  });
  fc.assert(
    fc.property(clock, fc.double({ min: 0.7, max: 20, noNaN: true }), (own, logNeeded) => {
      const [least, z] = [leastCriticalZ(own, logNeeded), criticalZ(own, logNeeded)];
      expect(least).toBeLessThanOrEqual(z * (1 + 1e-9));
      // Of a large z the one-sided e-value is twice the two-sided.
      if (logNeeded > 10 && own.information * own.scale ** 2 > 1) expect(least).toBeGreaterThan(z * (1 - 1e-6));
    }),
  );
});
