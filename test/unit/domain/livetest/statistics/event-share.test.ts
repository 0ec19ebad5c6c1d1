import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCounts,
  addEvents,
  type ComparedEvents,
  type Direction,
  logBelow,
  type LogRatios,
  logShare,
  mayReach,
  NO_RATIOS,
} from '../../../../../src/domain/livetest/statistics/event-share.ts';
import { expectClose, livetestReference } from '../../../../support/livetest.ts';

/** Events and requests of production, then of the candidate. */
type Stratum = readonly [x0: number, n0: number, x1: number, n1: number];

interface Reference {
  readonly shares: readonly {
    readonly strata: readonly Stratum[];
    readonly ratio: number;
    readonly direction: Direction;
    readonly logE: number;
  }[];
  readonly below: readonly {
    readonly counts: readonly (readonly [number, number])[];
    readonly rate: number;
    readonly logE: number;
  }[];
}

const NOTHING = { events: 0, requests: 0 };

const { shares, below } = livetestReference('event-share') as Reference;

function comparedOf([x0, n0, x1, n1]: Stratum): ComparedEvents {
  return { production: { events: x0, requests: n0 }, candidate: { events: x1, requests: n1 } };
}

function ratiosOf(strata: readonly Stratum[], ratio: number): LogRatios {
  return strata.reduce((sum, stratum) => addEvents(sum, ratio, comparedOf(stratum)), NO_RATIOS);
}

/** How much is added up: 10¹⁵ events leave no ninth digit of what is left of their difference. */
function termsOf(strata: readonly Stratum[]): number {
  return strata.reduce((sum, [x0, , x1]) => sum + x0 + x1, 0);
}

describe('against mpmath', () => {
  test.each(shares)('$direction than $ratio times: $strata', ({ strata, ratio, direction, logE }) => {
    const off = Math.abs(logShare(ratiosOf(strata, ratio), direction) - logE);
    expect(off).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(logE)) + 1e-15 * termsOf(strata));
  });

  test.each(below)('below $rate: $counts', ({ counts, rate, logE }) => {
    const all = counts.reduce((sum, [events, requests]) => addCounts(sum, { events, requests }), NOTHING);
    expectClose(logBelow(rate, all), logE);
  });
});

/** Chances of 0 to n events. */
function binomial(n: number, rate: number): readonly number[] {
  const chances = [(1 - rate) ** n];
  for (let k = 1; k <= n; k += 1) chances.push(((chances[k - 1] ?? 0) * (n - k + 1) * rate) / (k * (1 - rate)));
  return chances;
}

function expectation(chances: readonly number[], logE: (events: number) => number): number {
  return chances.reduce((sum, chance, events) => sum + chance * Math.exp(logE(events)), 0);
}

describe('by enumeration, an e-value is 1 on average at its null, and less beyond it', () => {
  const atMost = (rate: number, requests: number) => (events: number) => logBelow(rate, { events, requests });

  test.each([1, 7, 60].flatMap((n) => [0.01, 0.2, 0.7].map((rate) => ({ n, rate }))))(
    'a rate below $rate, of $n requests',
    ({ n, rate }) => {
      expect(expectation(binomial(n, rate), atMost(rate, n))).toBeCloseTo(1, 10);
      expect(expectation(binomial(n, rate * 1.2), atMost(rate, n))).toBeLessThan(1);
      expect(expectation(binomial(n, rate * 0.8), atMost(rate, n))).toBeGreaterThan(1);
    },
  );

  test('values of ½ and 1 with the mean of the null are no likelier than events', () => {
    const n = 30;
    const halves = expectation(binomial(n, 0.6), (count) => atMost(0.3, n)(count / 2));
    expect(halves).toBeLessThan(1);
  });

  const shareOf = (direction: Direction, ratio: number, stratum: (candidates: number) => Stratum) => (events: number) =>
    logShare(ratiosOf([stratum(events)], ratio), direction);

  test.each(
    ([1, 1.25, 2] as const).flatMap((ratio) => (['more', 'fewer'] as const).map((direction) => ({ ratio, direction }))),
  )('$direction than $ratio times, given the events of both', ({ ratio, direction }) => {
    const [n0, n1, all] = [900, 100, 40];
    const logE = shareOf(direction, ratio, (own) => [all - own, n0, own, n1]);
    const shareAt = (r: number) => (n1 * r) / (n0 + n1 * r);
    const beyond = direction === 'more' ? 0.8 : 1.25;
    expect(expectation(binomial(all, shareAt(ratio)), logE)).toBeCloseTo(1, 10);
    expect(expectation(binomial(all, shareAt(ratio * beyond)), logE)).toBeLessThan(1);
    expect(expectation(binomial(all, shareAt(ratio / beyond)), logE)).toBeGreaterThan(1);
  });

  test.each([0.001, 0.02, 0.3, 0.45])('requests that have an event at %d, or none: at most 1 for any ratio', (rate) => {
    const [n0, n1] = [60, 12];
    for (const direction of ['more', 'fewer'] as const)
      for (const ratio of [1, 1.25, 2]) {
        const mean = expectation(binomial(n0, rate), (x0) => {
          const logE = shareOf(direction, ratio, (x1) => [x0, n0, x1, n1]);
          return Math.log(expectation(binomial(n1, rate * ratio), logE));
        });
        expect(mean).toBeLessThanOrEqual(1 + 1e-12);
      }
  });
});

const COUNT = fc.oneof(fc.constantFrom(0, 1, 1e15), fc.integer({ min: 0, max: 1e9 }));
const STRATUM = fc
  .tuple(COUNT, COUNT, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n0, n1, p0, p1]): Stratum => [Math.floor(n0 * p0), n0, Math.floor(n1 * p1), n1]);

test('whatever is counted, the evidence is a number, in any order the same', () => {
  fc.assert(
    fc.property(
      fc.array(STRATUM, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(0.01, 1, 1.25, 50),
      fc.constantFrom<Direction>('more', 'fewer'),
      (strata, ratio, direction) => {
        const logE = logShare(ratiosOf(strata, ratio), direction);
        expect(Number.isFinite(logE)).toBe(true);
        const off = Math.abs(logShare(ratiosOf(strata.toReversed(), ratio), direction) - logE);
        expect(off).toBeLessThanOrEqual(1e-9 + 1e-14 * termsOf(strata));
      },
    ),
  );
  fc.assert(
    fc.property(STRATUM, fc.constantFrom(0, 1e-9, 0.5, 1), ([, , events, requests], rate) => {
      expect(Number.isFinite(logBelow(rate, { events, requests }))).toBe(true);
    }),
  );
});

test('no requests of one arm compare nothing', () => {
  expect(ratiosOf([[0, 0, 3, 10]], 1)).toEqual(NO_RATIOS);
  expect(ratiosOf([[3, 10, 0, 0]], 1)).toEqual(NO_RATIOS);
  expect([logShare(NO_RATIOS, 'more'), logShare(NO_RATIOS, 'fewer')]).toEqual([0, 0]);
});

test('an average reaches nothing that none of its parts does', () => {
  expect([mayReach([1, 3, 2], 3), mayReach([3, 1, 2], 3), mayReach([1, 2, 3], 3)]).toEqual([true, true, true]);
  expect([mayReach([1, 2.9, 2], 3), mayReach([-2, -1], 0), mayReach([], -1)]).toEqual([false, false, false]);
});

test('nothing is below a rate of 0', () => {
  expect(logBelow(0, { events: 0, requests: 1e6 })).toBe(0);
});

test('a hundred times the errors at a share of 1 % are found at once, and none of production alone', () => {
  expect(logShare(ratiosOf([[10, 9900, 10, 100]], 1), 'more')).toBeGreaterThan(Math.log(1e4));
  expect(logShare(ratiosOf([[100, 9900, 1, 100]], 1), 'more')).toBeLessThan(0);
});
