import { describe, expect, it, test } from 'vitest';
import type { LiveMetric } from '../../../../src/contract/generated/types.ts';
import {
  addSamples,
  addTraffic,
  areBucketsWhole,
  completeSums,
  trafficOf,
} from '../../../../src/domain/livetest/arm-sums.ts';
import { hourWindow, testMetric } from '../../../support/live-test.ts';

const OUTCOMES = { assigned: 1010, served: 1000, timeouts: 3, shed: 2, invalid: 1, units: 40 };

test('what two reporters of an arm say adds up', () => {
  const buckets = { requests: [[3, 1000]], errors: [[3, 2]] };
  const one = hourWindow(0, null, { outcomes: OUTCOMES, errors: 2, over: { p99: 4 }, eventBuckets: buckets });
  const other = hourWindow(0, null, {
    requests: 10,
    errors: 1,
    over: { p99: 0 },
    outcomes: { ...OUTCOMES, assigned: 12, served: 10, timeouts: 5, units: 2 },
    eventBuckets: { requests: [[5, 10]], errors: [[5, 1]] },
  });
  const sums = addTraffic(trafficOf(one), trafficOf(other));
  expect(sums).toMatchObject({ requests: 1010, assigned: 1022, served: 1010, units: 42 });
  expect(sums.buckets.errors).toEqual([
    [3, 1000, 0],
    [3, 0, 2],
    [5, 10, 0],
    [5, 0, 1],
  ]);
  expect(sums.events).toMatchObject({ errors: 3, timeouts: 8, 'over-p99': 4 });
  expect(sums.buckets['over-p99']).toBe(null);
});

test('what one of them does not say, nobody knows of both', () => {
  const told = trafficOf(hourWindow(0, null, { outcomes: OUTCOMES, over: { p99: 4 } }));
  const untold = trafficOf(hourWindow(0, null, { over: {} }));
  for (const sums of [addTraffic(told, untold), addTraffic(untold, told)]) {
    expect(sums).toMatchObject({ requests: 2000, assigned: null, served: null, units: null });
    expect([sums.events.timeouts, sums.events['over-p99']]).toEqual([null, null]);
    expect([sums.events.errors, sums.buckets.errors]).toEqual([4, null]);
  }
});

const LABELS: LiveMetric = {
  n: 10,
  sum: 4,
  sumSquares: 4,
  missing: 5,
  buckets: [
    [1, 8, 4],
    [2, 2, 0],
  ],
};

describe('a prediction without a label', () => {
  it.each([
    ['is left out', testMetric(), { n: 10, sum: 4, sumSquares: 4, missing: 5, buckets: LABELS.buckets }],
    [
      'is 0',
      testMetric({ missing: 'zero' }),
      {
        n: 15,
        sum: 4,
        sumSquares: 4,
        missing: 5,
        buckets: [
          [1, 12, 4],
          [2, 3, 0],
        ],
      },
    ],
    [
      'is the least where more is better',
      testMetric({ missing: 'worst', range: [-2, 3] }),
      {
        n: 15,
        sum: -6,
        sumSquares: 24,
        missing: 5,
        buckets: [
          [1, 12, -4],
          [2, 3, -2],
        ],
      },
    ],
    [
      'is the most where less is better',
      testMetric({ missing: 'worst', sign: -1, range: [-2, 3] }),
      {
        n: 15,
        sum: 19,
        sumSquares: 49,
        missing: 5,
        buckets: [
          [1, 12, 16],
          [2, 3, 3],
        ],
      },
    ],
  ] as const)('%s', (_name, metric, sums) => {
    expect(completeSums(LABELS, metric, false)).toEqual({ kind: 'sums', sums });
  });

  it('is none where none is missing, and needs no buckets', () => {
    const metric = testMetric({ missing: 'worst' });
    const whole = { n: 10, sum: 4, sumSquares: 4, missing: 0 };
    expect(completeSums(whole, metric, false)).toEqual({ kind: 'sums', sums: { ...whole, buckets: null } });
    const some = { ...whole, missing: 2 };
    expect(completeSums(some, metric, false)).toMatchObject({ sums: { n: 12, sum: 4, buckets: null } });
  });

  it.each([
    ['squares', { ...LABELS, sumSquares: null }, testMetric()],
    ['missing', { n: 10, sum: 4, sumSquares: 4 }, testMetric({ missing: 'zero' })],
    ['range', LABELS, testMetric({ missing: 'worst', range: null })],
  ] as const)('cannot be counted without %s', (kind, labels, metric) => {
    expect(completeSums(labels, metric, false)).toEqual({ kind });
  });
});

test('of units that come again, buckets are needed where there is a label', () => {
  const { buckets: _b, ...unplaced } = LABELS;
  expect(completeSums(unplaced, testMetric(), true)).toEqual({ kind: 'buckets' });
  expect(completeSums(unplaced, testMetric(), false)).toMatchObject({ kind: 'sums' });
  const none = { n: 0, sum: 0, sumSquares: 0 };
  expect(completeSums(none, testMetric(), true)).toMatchObject({ kind: 'sums', sums: { n: 0, buckets: null } });
});

test('samples add up', () => {
  const one = { n: 3, sum: 2, sumSquares: 5, buckets: [[1, 3, 2]] as const, missing: 1 };
  const other = { n: 4, sum: 1, sumSquares: 7, buckets: [[1, 4, 1]] as const, missing: 2 };
  expect(addSamples(one, other)).toEqual({
    n: 7,
    sum: 3,
    sumSquares: 12,
    buckets: [
      [1, 3, 2],
      [1, 4, 1],
    ],
    missing: 3,
  });
  expect(addSamples(one, { ...other, buckets: null, missing: null })).toMatchObject({ buckets: null, missing: null });
});

test('buckets are whole within the rounding of sums', () => {
  const of = (sum: number, own: number, n = 10) => areBucketsWhole({ n, sum, buckets: [[1, n, own]] });
  expect([of(4, 4), of(4, 4 + 9e-6), of(4, 4 + 2e-5)]).toEqual([true, true, false]);
  expect([of(0.001, 0.001 + 9e-6), of(1e6, 1e6 + 0.9), of(1e6, 1e6 + 1.1)]).toEqual([true, true, false]);
  expect(areBucketsWhole({ n: 3, sum: 1 })).toBe(true);
  expect(areBucketsWhole({ n: 2, sum: 1, buckets: [[1, 3, 1]] })).toBe(false);
});
