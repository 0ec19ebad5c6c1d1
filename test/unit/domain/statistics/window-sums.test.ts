import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { summariseWindows } from '../../../../src/domain/statistics/live-statistics.ts';
import { liveSums, mergeSums, mergeWindows } from '../../../../src/domain/statistics/window-sums.ts';
import { aWindow } from '../../../support/statistics.ts';

const mergeAll = (windows: readonly LiveWindow[]) => mergeWindows(windows.map(liveSums));
const summarise = (windows: readonly LiveWindow[]) => summariseWindows(windows.map(liveSums));

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
      const whole = mergeAll(windows);
      expect(mergeAll(windows.toReversed())).toEqual(whole);
      const at = 1 + (cut % (windows.length - 1));
      const [left, right] = [mergeAll(windows.slice(0, at)), mergeAll(windows.slice(at))];
      expect(mergeSums(left!, right!)).toEqual(whole);
    }),
  );
});

test('a summary holds shares with Wilson ends and percentiles of the merged sketch', () => {
  const live = summarise([aWindow(), aWindow({ key: 'k2' })]);
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
    const sums = mergeAll(windows);
    expect(sums).toEqual({
      from: '2026-05-03T08:00:00Z',
      to: '2026-05-03T11:00:00Z',
      windows: 2,
      requests: 2000,
      errors: 4,
      rows: 4000,
      latency: aWindow().latency,
      metrics: {
        accuracy: { n: 10, sum: 8, sumSquares: 8, between: { windows: 2, sumSquares: 9 / 4 + 25 / 6 } },
        roc_auc: { n: 15, sum: 12, sumSquares: null, between: { windows: 2, sumSquares: expect.closeTo(9.6, 12) } },
      },
      consumers: { batch: 400, cron: 5, web: 601 },
    });
    expect(Object.keys(sums?.consumers ?? {})).toEqual(['batch', 'cron', 'web']);
  });

  test('of the same hour twice has its ends', () => {
    expect(mergeAll([late, late])).toMatchObject({ from: '2026-05-03T10:00:00Z', to: '2026-05-03T11:00:00Z' });
    expect(mergeAll([early, early])?.latency).toBeNull();
    expect(mergeAll([])).toBeNull();
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
    expect(summarise([idle])).toMatchObject({ metrics: {}, errorRate: null, p50Ms: null, p99Ms: null });
    expect(summarise([{ ...idle, latency: { gamma: 1.01, buckets: [] } }])).toMatchObject({ p50Ms: null });
    expect(summarise([])).toBeNull();
  });

  test('of a metric without squares follows how much the windows differ', () => {
    const windows = [
      aWindow({ metrics: { roc_auc: { n: 100, sum: 80, sumSquares: null } } }),
      aWindow({ key: 'none', metrics: {} }),
      aWindow({ key: 'empty', metrics: { roc_auc: { n: 0, sum: 0, sumSquares: null } } }),
      aWindow({ key: 'k2', metrics: { roc_auc: { n: 300, sum: 270, sumSquares: null } } }),
    ];
    const { roc_auc: live } = summarise(windows)?.metrics ?? {};
    // numpy.average([0.8, 0.9], weights=[100, 300]) ± scipy.stats.t.ppf(0.975, 1) · √(Σ w (v − mean)² / Σ w)
    expect(live).toMatchObject({ value: 0.875, n: 400 });
    expect(live?.lower).toBeCloseTo(0.3248051956393284, 9);
    expect(live?.upper).toBeCloseTo(1.4251948043606717, 9);
  });

  test('of one window without squares, or of one label, has no ends', () => {
    const one = { roc_auc: { n: 100, sum: 80, sumSquares: null }, mae: { n: 1, sum: 3, sumSquares: 9 } };
    expect(summarise([aWindow({ metrics: one })])?.metrics).toEqual({
      roc_auc: { value: 0.8, lower: null, upper: null, n: 100 },
      mae: { value: 3, lower: null, upper: null, n: 1 },
    });
  });

  test('of sums that are no counts is a mean', () => {
    const halves = { accuracy: { n: 2, sum: 0.5, sumSquares: 0.5 } };
    const { accuracy } = summarise([aWindow({ metrics: halves })])?.metrics ?? {};
    expect(accuracy?.value).toBe(0.25);
    expect(accuracy?.lower).toBeLessThan(0);
  });
});

describe('what a window tells of a live test', () => {
  const outcomes = { assigned: 1000, served: 990, timeouts: 6, shed: 4, invalid: 1 };
  const decided = { from: '2026-05-01T10:00:00Z', to: '2026-05-01T11:00:00Z' };
  const accuracy = { n: 10, sum: 9, sumSquares: 9, late: 2, missing: 3, buckets: [[0, 10, 9]] };
  const told = aWindow({
    key: 'told',
    decided,
    outcomes: { ...outcomes, units: 40 },
    over: { p50: 480, p99: 8 },
    metrics: { accuracy },
    pairs: { accuracy: { n: 3, sum: 1, sumSquares: 1 } },
    scores: [1, 2],
    features: { age: [3, 4] },
  });

  test('adds up where it is a count, and is left out where it is not', () => {
    const next = { from: decided.to, to: '2026-05-01T12:00:00Z' };
    const sums = mergeAll([told, { ...told, decided: next, over: { p50: 1, p95: 1 } }]);
    expect(sums).toMatchObject({
      decided: { from: decided.from, to: next.to },
      outcomes: { assigned: 2000, served: 1980, timeouts: 12, shed: 8, invalid: 2 },
      over: { p50: 481, p95: 1, p99: 8 },
      metrics: { accuracy: { n: 20, sum: 18, late: 4, missing: 6 } },
    });
    expect(sums?.outcomes).not.toHaveProperty('units');
    expect(sums?.metrics['accuracy']).not.toHaveProperty('buckets');
    for (const key of ['pairs', 'scores', 'features', 'test']) expect(sums).not.toHaveProperty(key);
  });

  test('is that of the windows which tell it, in any order', () => {
    for (const windows of [
      [aWindow(), told],
      [told, aWindow()],
    ]) {
      expect(mergeAll(windows)).toMatchObject({ requests: 2000, decided, outcomes, over: { p50: 480, p99: 8 } });
    }
    const none = { n: 0, sum: 0, sumSquares: 0, missing: 5 };
    expect(mergeAll([told, aWindow({ metrics: { accuracy: none } })])?.metrics['accuracy']).toMatchObject({
      n: 10,
      late: 2,
      missing: 8,
    });
  });

  test('changes no byte of the sums of windows that tell nothing of it', () => {
    const old =
      '{"version":"1.4.0","sha256":"9","environment":"production","arm":null,"service":"churn-api","from":"a","to":"b","windows":1,"requests":4,"errors":1,"rows":4,"latency":null,"metrics":{"accuracy":{"n":2,"sum":1,"sumSquares":1,"between":{"windows":1,"sumSquares":0.5}}},"consumers":{"web":4}}';
    const { from, to } = told;
    const window = aWindow({
      requests: 4,
      errors: 1,
      latency: null,
      metrics: { accuracy: { n: 2, sum: 1, sumSquares: 1 } },
      consumers: { web: 4 },
      service: 'churn-api',
    });
    const { reporter: _reporter, ...plain } = window;
    const bytes = JSON.stringify(liveSums(plain)).replace('9'.repeat(64), '9');
    expect(bytes.replace(from, 'a').replace(to, 'b')).toBe(old);
    const { version: _v, sha256: _s, environment: _e, arm: _a, service: _o, ...numbers } = liveSums(plain);
    expect(JSON.stringify(mergeWindows([liveSums(plain)]))).toBe(JSON.stringify(numbers));
  });

  test('is what the busiest service tells, as its requests are', () => {
    const gateway = { ...told, service: 'gateway', requests: 2000, outcomes: { ...outcomes, assigned: 2000 } };
    expect(summarise([told, gateway])?.sums).toMatchObject({ requests: 2000, outcomes: { assigned: 2000 } });
    const silent = { ...aWindow({ key: 'silent' }), service: 'gateway', requests: 3000 };
    expect(summarise([told, silent])?.sums).not.toHaveProperty('outcomes');
    expect(summarise([told, silent])?.sums).not.toHaveProperty('over');
  });
});
