import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { summariseWindows } from '../../../../src/domain/statistics/live-statistics.ts';
import {
  checkWindow,
  mergeSums,
  mergeWindows,
  type WindowProblemCode,
} from '../../../../src/domain/statistics/window.ts';
import { aWindow, NOW } from '../../../support/statistics.ts';

const VERSIONS = new Map([['9'.repeat(64), '1.4.0']]);

function codes(window: LiveWindow, recorded: readonly LiveWindow[] = []): readonly WindowProblemCode[] {
  return checkWindow(window, { now: NOW, versions: VERSIONS, recorded }).map(({ code }) => code);
}

test('a sound window is believed', () => {
  expect(codes(aWindow())).toEqual([]);
});

const CASES: readonly [WindowProblemCode, Partial<LiveWindow>][] = [
  ['time-order', { to: '2026-05-03T10:00:00Z' }],
  ['too-long', { from: '2026-01-01T00:00:00Z' }],
  ['from-future', { from: '2026-05-03T12:00:00Z', to: '2026-05-03T13:00:00Z' }],
  ['errors-exceed-requests', { errors: 1001 }],
  ['calls-exceed-requests', { latency: { gamma: 1.01, buckets: [[700, 1001]] } }],
  ['consumers-exceed-requests', { consumers: { web: 1001 } }],
  ['sketch-gamma', { latency: { gamma: 1.02, buckets: [[700, 4]] } }],
  [
    'sketch-order',
    {
      latency: {
        gamma: 1.01,
        buckets: [
          [700, 4],
          [600, 4],
        ],
      },
    },
  ],
  ['sketch-order', { latency: { gamma: 1.01, buckets: [[700, -4]] } }],
  ['labels-exceed-rows', { metrics: { accuracy: { n: 1001, sum: 900, sumSquares: 900 } } }],
  ['sum-without-labels', { metrics: { accuracy: { n: 0, sum: 1, sumSquares: 1 } } }],
  ['sum-squares-too-small', { metrics: { mae: { n: 10, sum: 100, sumSquares: 999 } } }],
  ['metric-range', { metrics: { accuracy: { n: 10, sum: 11, sumSquares: 13 } } }],
  ['metric-range', { metrics: { mae: { n: 10, sum: -1, sumSquares: 1 } } }],
  ['metric-range', { metrics: { median_absolute_error: { n: 10, sum: -1, sumSquares: null } } }],
  ['metric-range', { metrics: { cohen_kappa: { n: 10, sum: -11, sumSquares: null } } }],
  ['metric-range', { metrics: { r2: { n: 10, sum: 11, sumSquares: null } } }],
  ['metric-range', { metrics: { 'ndcg@10': { n: 10, sum: 11, sumSquares: null } } }],
  ['unknown-digest', { sha256: '8'.repeat(64) }],
  ['version-mismatch', { version: '1.4.1' }],
];

test.each(CASES)('%s is not believed: %j', (code, changes) => {
  expect(codes(aWindow(changes))).toEqual([code]);
});

describe('beside what is recorded', () => {
  test('the same key with other numbers is refused', () => {
    expect(codes(aWindow({ errors: 3 }), [aWindow()])).toEqual(['key-reused']);
  });
  test('an overlap of the same reporter is refused, of another is not', () => {
    const later = aWindow({ key: 'k2', from: '2026-05-03T10:30:00Z', to: '2026-05-03T11:30:00Z' });
    expect(codes(later, [aWindow()])).toEqual(['overlap']);
    expect(codes({ ...later, reporter: 'us-1' }, [aWindow()])).toEqual([]);
  });
});

const arbitraryWindow = fc
  .record({
    n: fc.nat(500),
    requests: fc.integer({ min: 500, max: 100_000 }),
    calls: fc.array(fc.tuple(fc.integer({ min: -100, max: 1500 }), fc.integer({ min: 1, max: 9 })), { maxLength: 20 }),
  })
  .map(({ n, requests, calls }) => {
    const buckets = [...new Map(calls)].toSorted(([a], [b]) => a - b);
    return aWindow({
      requests,
      latency: { gamma: 1.01, buckets },
      metrics: { accuracy: { n, sum: n, sumSquares: n } },
    });
  });

test('merging is exact, in any order and grouping', () => {
  fc.assert(
    fc.property(fc.array(arbitraryWindow, { minLength: 2, maxLength: 8 }), fc.nat(), (windows, cut) => {
      const whole = mergeWindows(windows);
      expect(mergeWindows(windows.toReversed())).toEqual(whole);
      const at = 1 + (cut % (windows.length - 1));
      const [left, right] = [mergeWindows(windows.slice(0, at)), mergeWindows(windows.slice(at))];
      expect(mergeSums(left!, right!)).toEqual(whole);
    }),
  );
});

test('a summary holds shares with Wilson ends and percentiles of the merged sketch', () => {
  const live = summariseWindows([aWindow(), aWindow({ key: 'k2' })]);
  expect(live?.metrics['accuracy']).toMatchObject({ value: 0.86, n: 400 });
  // scipy.stats.binomtest(344, 400).proportion_ci(0.95, 'wilson')
  expect(live?.metrics['accuracy']?.lower).toBeCloseTo(0.82254, 4);
  expect(live?.metrics['accuracy']?.upper).toBeCloseTo(0.89061, 4);
  expect(live?.p50Ms).toBeCloseTo(1.01 ** 800 / 1000, 9);
  expect(live?.errorRate).toBeCloseTo(0.002, 12);
});
