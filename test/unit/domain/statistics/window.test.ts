import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { summariseWindows } from '../../../../src/domain/statistics/live-statistics.ts';
import {
  checkWindow,
  isRecordedWindow,
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
  ['sketch-order', { latency: { gamma: 1.01, buckets: [[700, 0]] } }],
  [
    'sketch-order',
    {
      latency: {
        gamma: 1.01,
        buckets: [
          [700, 4],
          [700, 4],
        ],
      },
    },
  ],
  ['sketch-order', { latency: { gamma: 1.01, buckets: [[10_000, 4]] } }],
  ['sketch-order', { latency: { gamma: 1.01, buckets: [[-10_000, 4]] } }],
  ['time-order', { to: '2026-05-03T09:00:00Z' }],
  ['too-long', { from: '2026-04-02T10:59:59Z' }],
  ['from-future', { from: '2026-05-03T12:00:00Z', to: '2026-05-03T12:05:01Z' }],
  ['labels-exceed-rows', { rows: 100, metrics: { accuracy: { n: 101, sum: 90, sumSquares: 90 } } }],
  ['sum-without-labels', { metrics: { accuracy: { n: 0, sum: 0, sumSquares: 1 } } }],
  ['sum-without-labels', { metrics: { accuracy: { n: 0, sum: 1, sumSquares: null } } }],
  ['sum-squares-too-small', { metrics: { mae: { n: 10, sum: 1e6, sumSquares: 1e11 - 101 } } }],
  ['metric-range', { metrics: { accuracy: { n: 10, sum: 10.000_001, sumSquares: null } } }],
  ['metric-range', { metrics: { our_score: { n: 10, sum: Number.POSITIVE_INFINITY, sumSquares: null } } }],
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

test.each<[string, Partial<LiveWindow>]>([
  ['that is 31 days long', { from: '2026-04-02T11:00:00Z' }],
  ['that is five minutes ahead of our clock', { from: '2026-05-03T12:00:00Z', to: '2026-05-03T12:05:00Z' }],
  ['in which every request failed', { errors: 1000 }],
  ['without latencies', { latency: null }],
  ['with a latency of every request', { latency: { gamma: 1.01, buckets: [[700, 1000]] } }],
  [
    'with the widest sketch',
    {
      latency: {
        gamma: 1.01,
        buckets: [
          [-9999, 1],
          [9999, 1],
        ],
      },
    },
  ],
  ['whose consumers asked for everything', { consumers: { web: 1000 } }],
  ['with a label for every request', { metrics: { accuracy: { n: 1000, sum: 900, sumSquares: 900 } } }],
  ['with more rows than requests', { rows: 5000, metrics: { accuracy: { n: 5000, sum: 900, sumSquares: 900 } } }],
  ['with a metric without labels yet', { metrics: { accuracy: { n: 0, sum: 0, sumSquares: 0 } } }],
  ['with a metric without labels and squares', { metrics: { accuracy: { n: 0, sum: 0, sumSquares: null } } }],
  ['whose values are all equal', { metrics: { mae: { n: 10, sum: 100, sumSquares: 1000 } } }],
  ['whose squares are rounded', { metrics: { mae: { n: 10, sum: 1e6, sumSquares: 1e11 - 99 } } }],
  ['whose small squares are rounded', { metrics: { mae: { n: 10, sum: 1, sumSquares: 0.1 - 9e-10 } } }],
  ['at the ends of a range', { metrics: { accuracy: { n: 10, sum: 10, sumSquares: 10 } } }],
  ['at the other end', { metrics: { accuracy: { n: 10, sum: 0, sumSquares: 0 } } }],
  ['that rounding puts outside', { metrics: { accuracy: { n: 10, sum: 10 + 5e-9, sumSquares: null } } }],
  ['that rounding puts below', { metrics: { accuracy: { n: 10, sum: -5e-9, sumSquares: null } } }],
  ['with a metric of its own', { metrics: { our_score: { n: 10, sum: -1e9, sumSquares: null } } }],
])('a window %s is believed', (_name, changes) => {
  expect(codes(aWindow(changes))).toEqual([]);
});

test('a window that does not name its consumers is believed', () => {
  const { consumers, ...others } = aWindow();
  expect(consumers).toBeDefined();
  expect(codes(others)).toEqual([]);
});

test('each problem points at the value that is not believed', () => {
  const metrics = { accuracy: { n: 2000, sum: 3000, sumSquares: 0 }, f1: { n: 0, sum: 1, sumSquares: null } };
  const context = { now: NOW, versions: VERSIONS, recorded: [] };
  expect(checkWindow(aWindow({ errors: 1001, metrics }), context)).toEqual([
    { code: 'errors-exceed-requests', pointer: '/errors' },
    { code: 'labels-exceed-rows', pointer: '/metrics/accuracy/n' },
    { code: 'sum-squares-too-small', pointer: '/metrics/accuracy/sumSquares' },
    { code: 'metric-range', pointer: '/metrics/accuracy/sum' },
    { code: 'sum-without-labels', pointer: '/metrics/f1/sum' },
  ]);
});

describe('beside what is recorded', () => {
  test('the same window again is no problem, whatever the order of its keys', () => {
    const { key, ...others } = aWindow();
    expect(codes(aWindow(), [{ ...others, key }])).toEqual([]);
    expect(isRecordedWindow(aWindow(), [aWindow({ key: 'other' }), { ...others, key }])).toBe(true);
    expect(isRecordedWindow(aWindow(), [aWindow({ errors: 3 })])).toBe(false);
    expect(isRecordedWindow(aWindow(), [])).toBe(false);
  });

  test.each([
    ['follows', '2026-05-03T11:00:00Z', '2026-05-03T11:30:00Z', []],
    ['goes before', '2026-05-03T09:00:00Z', '2026-05-03T10:00:00Z', []],
    ['begins a second early', '2026-05-03T10:59:59Z', '2026-05-03T11:30:00Z', ['overlap']],
    ['ends a second late', '2026-05-03T09:00:00Z', '2026-05-03T10:00:01Z', ['overlap']],
    ['lies inside', '2026-05-03T10:10:00Z', '2026-05-03T10:20:00Z', ['overlap']],
  ])('one that %s', (_name, from, to, expected) => {
    expect(codes(aWindow({ key: 'k2', from, to }), [aWindow()])).toEqual(expected);
  });

  test.each([[{ environment: 'staging' }], [{ arm: 'next' }]])('one of another place or arm: %j', (changes) => {
    expect(codes(aWindow({ key: 'k2', ...changes }), [aWindow()])).toEqual([]);
  });

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

describe('the sum of windows', () => {
  const early = aWindow({
    key: 'early',
    from: '2026-05-03T08:00:00Z',
    to: '2026-05-03T09:00:00Z',
    latency: null,
    metrics: { roc_auc: { n: 10, sum: 8, sumSquares: null }, accuracy: { n: 4, sum: 3, sumSquares: 3 } },
    consumers: { cron: 5, web: 1 },
    rows: 3000,
  });
  const late = aWindow({
    metrics: { accuracy: { n: 6, sum: 5, sumSquares: 5 }, roc_auc: { n: 5, sum: 4, sumSquares: 3.2 } },
  });

  test.each([
    ['in the order of time', [early, late]],
    ['the other way round', [late, early]],
  ])('%s', (_name, windows) => {
    const sums = mergeWindows(windows);
    expect(sums).toEqual({
      from: '2026-05-03T08:00:00Z',
      to: '2026-05-03T11:00:00Z',
      windows: 2,
      requests: 2000,
      errors: 4,
      rows: 4000,
      latency: aWindow().latency,
      metrics: {
        accuracy: { n: 10, sum: 8, sumSquares: 8 },
        roc_auc: { n: 15, sum: 12, sumSquares: null },
      },
      consumers: { batch: 400, cron: 5, web: 601 },
    });
    expect(Object.keys(sums?.consumers ?? {})).toEqual(['batch', 'cron', 'web']);
  });

  test('of the same hour twice has its ends', () => {
    expect(mergeWindows([late, late])).toMatchObject({ from: '2026-05-03T10:00:00Z', to: '2026-05-03T11:00:00Z' });
    expect(mergeWindows([early, early])?.latency).toBeNull();
    expect(mergeWindows([])).toBeNull();
  });
});

describe('a summary', () => {
  test('has no metric without labels, no rate without requests and no latency without calls', () => {
    const idle = aWindow({
      requests: 0,
      errors: 0,
      latency: null,
      metrics: { accuracy: { n: 0, sum: 0, sumSquares: 0 } },
    });
    expect(summariseWindows([idle])).toMatchObject({ metrics: {}, errorRate: null, p50Ms: null, p99Ms: null });
    expect(summariseWindows([{ ...idle, latency: { gamma: 1.01, buckets: [] } }])).toMatchObject({ p50Ms: null });
    expect(summariseWindows([])).toBeNull();
  });

  test('of a metric without squares follows how much the windows differ', () => {
    const windows = [
      aWindow({ metrics: { roc_auc: { n: 100, sum: 80, sumSquares: null } } }),
      aWindow({ key: 'none', metrics: {} }),
      aWindow({ key: 'empty', metrics: { roc_auc: { n: 0, sum: 0, sumSquares: null } } }),
      aWindow({ key: 'k2', metrics: { roc_auc: { n: 300, sum: 270, sumSquares: null } } }),
    ];
    const { roc_auc: live } = summariseWindows(windows)?.metrics ?? {};
    // numpy.average([0.8, 0.9], weights=[100, 300]) ± scipy.stats.t.ppf(0.975, 1) · √(Σ w (v − mean)² / Σ w)
    expect(live).toMatchObject({ value: 0.875, n: 400 });
    expect(live?.lower).toBeCloseTo(0.3248051956393284, 9);
    expect(live?.upper).toBeCloseTo(1.4251948043606717, 9);
  });

  test('of one window without squares, or of one label, has no ends', () => {
    const one = { roc_auc: { n: 100, sum: 80, sumSquares: null }, mae: { n: 1, sum: 3, sumSquares: 9 } };
    expect(summariseWindows([aWindow({ metrics: one })])?.metrics).toEqual({
      roc_auc: { value: 0.8, lower: null, upper: null, n: 100 },
      mae: { value: 3, lower: null, upper: null, n: 1 },
    });
  });

  test('of sums that are no counts is a mean', () => {
    const halves = { accuracy: { n: 2, sum: 0.5, sumSquares: 0.5 } };
    const { accuracy } = summariseWindows([aWindow({ metrics: halves })])?.metrics ?? {};
    expect(accuracy?.value).toBe(0.25);
    expect(accuracy?.lower).toBeLessThan(0);
  });
});
