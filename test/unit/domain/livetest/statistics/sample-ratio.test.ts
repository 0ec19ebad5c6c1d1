import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logSampleRatio } from '../../../../../src/domain/livetest/statistics/sample-ratio.ts';

interface Case {
  readonly slots: number[];
  readonly counts: number[];
  readonly logE: number;
}

/** From mpmath, with 60 digits: test/reference/livetest/make-reference.py. */
const CASES: readonly Case[] = JSON.parse(
  readFileSync(new URL('../../../../reference/livetest/sample-ratio.json', import.meta.url), 'utf8'),
);

function armsOf(slots: readonly number[], counts: readonly number[]) {
  return slots.map((part, index) => ({ share: part / 10_000, count: counts[index] ?? 0 }));
}

test.each(CASES)('$slots of 10,000 with $counts: as mpmath has it', ({ slots, counts, logE }) => {
  const off = Math.abs(logSampleRatio(armsOf(slots, counts)) - logE);
  expect(off).toBeLessThan(1e-9 * Math.max(1, Math.abs(logE)));
});

test('a request of an arm that has no share is a leak, and without one that arm says nothing', () => {
  expect(logSampleRatio(armsOf([9900, 100, 0], [9900, 100, 1]))).toBe(Infinity);
  expect(logSampleRatio(armsOf([9900, 100, 0], [9900, 101, 0]))).toBe(logSampleRatio(armsOf([9900, 100], [9900, 101])));
});

test('no requests say nothing', () => {
  expect(logSampleRatio(armsOf([9900, 100], [0, 0]))).toBe(0);
  expect(logSampleRatio([])).toBe(0);
});

/** Each split of n requests between two arms, by its chance under the declared share. */
function expectedE(share: number, n: number): number {
  let sum = 0;
  let logWays = 0;
  for (let count = 0; count <= n; count += 1) {
    const logChance = logWays + count * Math.log(share) + (n - count) * Math.log(1 - share);
    const arms = [
      { share: 1 - share, count: n - count },
      { share, count },
    ];
    sum += Math.exp(logChance + logSampleRatio(arms));
    logWays += Math.log((n - count) / (count + 1));
  }
  return sum;
}

test.each([0.0001, 0.01, 0.05, 0.25, 0.5])('at a share of %d its expectation is 1, whatever came', (share) => {
  for (const n of [1, 2, 10, 400]) expect(expectedE(share, n)).toBeCloseTo(1, 9);
});

const SPLITS = fc
  .array(fc.record({ slots: fc.integer({ min: 1, max: 5000 }), count: fc.integer({ min: 0, max: 1e15 }) }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((arms) => {
    const all = arms.reduce((sum, { slots }) => sum + slots, 0);
    return arms.map(({ slots, count }) => ({ share: slots / all, count }));
  });

test('any counts give a number, in any order of the arms the same', () => {
  fc.assert(
    fc.property(SPLITS, (arms) => {
      const logE = logSampleRatio(arms);
      expect(Number.isFinite(logE)).toBe(true);
      expect(Math.abs(logSampleRatio(arms.toReversed()) - logE)).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(logE)),
      );
    }),
  );
});

test('the further from its share, the more it says', () => {
  const evidence = [0, 100, 200, 400, 800].map((missing) =>
    logSampleRatio(armsOf([9000, 1000], [9000, 1000 - missing])),
  );
  expect(evidence).toEqual(evidence.toSorted((one, other) => one - other));
  expect(evidence[0]).toBeLessThan(0);
  expect(evidence[2]).toBeGreaterThan(Math.log(1000));
});
