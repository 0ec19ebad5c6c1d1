import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LiveMetric, LiveTestPolicy, PairSums } from '../../../../src/contract/generated/types.ts';
import { declaredWindows } from '../../../../src/domain/livetest/declared-windows.ts';
import { BUCKETS } from '../../../../src/domain/livetest/statistics/buckets.ts';
import { checkWindowMetrics } from '../../../../src/domain/statistics/check-window-metrics.ts';
import { aWindow } from '../../../support/statistics.ts';

interface Counted {
  readonly bucket: number;
  /** From 0 to 1 of the range. */
  readonly own: number;
  readonly others: number;
}

/** Ends are drawn often: there a sum is as close to what is possible as it can be. */
const PLACE = fc.oneof(fc.constantFrom(0, 1, 0.5), fc.double({ min: 0, max: 1, noNaN: true }));
const COUNTED = fc.record({ bucket: fc.nat(BUCKETS - 1), own: PLACE, others: PLACE });
const RANGE = fc.tuple(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
);

/** As a reporter counts: one after the other. */
function sumUp(counted: readonly Counted[], valueOf: (one: Counted) => number): PairSums {
  const buckets = new Map<number, [number, number]>();
  let [sum, sumSquares] = [0, 0];
  for (const one of counted) {
    const value = valueOf(one);
    sum += value;
    sumSquares += value * value;
    const [n, own] = buckets.get(one.bucket) ?? [0, 0];
    buckets.set(one.bucket, [n + 1, own + value]);
  }
  const sorted = [...buckets].toSorted(([a], [b]) => a - b).map(([bucket, [n, own]]) => [bucket, n, own]);
  return { n: counted.length, sum, sumSquares, buckets: sorted };
}

function told(range: readonly number[], metric: LiveMetric, pair: PairSums) {
  const liveTest: LiveTestPolicy = { metrics: [{ id: 'worth', direction: 'up', betterBy: 1e-9, range }] };
  const window = aWindow({ rows: 1e6, metrics: { worth: metric }, pairs: { worth: pair } });
  return checkWindowMetrics(window, declaredWindows(liveTest));
}

test('whatever predictions contribute within the range, their sums are believed', () => {
  fc.assert(
    fc.property(
      fc.array(COUNTED, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 40 }),
      RANGE,
      (some, times, [least, width]) => {
        const counted = Array.from({ length: times }, () => some).flat();
        const most = least + width;
        const valueAt = (place: number) => Math.min(most, Math.max(least, least + place * width));
        const metric = sumUp(counted, ({ own }) => valueAt(own));
        const pair = sumUp(counted, ({ own, others }) => valueAt(own) - valueAt(others));
        expect(told([least, most], metric, pair)).toEqual([]);
      },
    ),
    { numRuns: 2000 },
  );
});

test('one contribution that is far outside is seen among a few', () => {
  fc.assert(
    fc.property(fc.array(COUNTED, { maxLength: 9 }), fc.double({ min: 12, max: 1e6, noNaN: true }), (some, outside) => {
      const metric = sumUp(some, ({ own }) => own);
      const { sum, sumSquares } = metric;
      const wrong = { n: some.length + 1, sum: sum + outside, sumSquares: (sumSquares ?? 0) + outside ** 2 };
      expect(told([0, 1], wrong, wrong).map(({ pointer }) => pointer)).toContain('/metrics/worth/sum');
      expect(told([0, 1], wrong, wrong).map(({ code }) => code)).toContain('sum-squares-too-large');
    }),
  );
});
