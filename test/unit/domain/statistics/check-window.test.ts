import { describe, expect, test } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { declaredWindows } from '../../../../src/domain/livetest/declared-windows.ts';
import { checkWindow, type WindowContext } from '../../../../src/domain/statistics/check-window.ts';
import { RecordedWindows } from '../../../../src/domain/statistics/recorded-windows.ts';
import type { WindowProblemCode } from '../../../../src/domain/statistics/window-problem.ts';
import { serviceHistory } from '../../../../src/domain/statistics/service-history.ts';
import { A, B, servingEvents, type Step } from '../../../support/serving-events.ts';
import { aWindow, NOW } from '../../../support/statistics.ts';

const OLD = { version: '1.2.0', sha256: 'c'.repeat(64) };
const VERSIONS = new Map([A, B, OLD].map(({ sha256, version }) => [sha256, version]));

/** 1.4.0 serves from April on, with 1.3.0 tried beside it on May the third from ten to eleven; in staging until April the tenth. */
const SERVED: readonly Step[] = [
  { time: '2026-04-01T00:00:00Z', type: 'deployment.promoted', production: B },
  {
    time: '2026-05-03T10:00:00Z',
    type: 'livetest.started',
    production: B,
    live: [{ ...A, share: 0.1 }],
  },
  { time: '2026-05-03T11:00:00Z', type: 'livetest.stopped', production: B },
  { time: '2026-04-01T00:00:00Z', type: 'deployment.promoted', environment: 'staging', production: B },
  { time: '2026-04-10T00:00:00Z', type: 'deployment.promoted', environment: 'staging', production: A },
];

function contextOf(recorded: readonly LiveWindow[] = [], declared: readonly string[] = []): WindowContext {
  const metrics = declared.map((id) => ({ id, direction: 'up' as const }));
  const known = new RecordedWindows();
  for (const window of recorded) known.add(window);
  return {
    now: NOW,
    versions: VERSIONS,
    history: serviceHistory(servingEvents(SERVED)),
    tests: new Set(),
    declared: declaredWindows({ metrics }),
    recorded: known,
  };
}

function codes(window: LiveWindow, recorded: readonly LiveWindow[] = []): readonly WindowProblemCode[] {
  return checkWindow(window, contextOf(recorded, ['our_score'])).map(({ code }) => code);
}

test('a sound window is believed', () => {
  expect(codes(aWindow())).toEqual([]);
});

const CASES: readonly [WindowProblemCode, Partial<LiveWindow>][] = [
  ['time-order', { to: '2026-05-03T10:00:00Z' }],
  ['too-long', { from: '2026-04-01T00:00:00Z' }],
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
  ['latency-range', { latency: { gamma: 1.01, buckets: [[2876, 4]] } }],
  ['latency-range', { latency: { gamma: 1.01, buckets: [[-695, 4]] } }],
  ['latency-range', { latency: { gamma: 1.01, buckets: [[1e9, 4]] } }],
  ['time-order', { to: '2026-05-03T09:00:00Z' }],
  ['too-long', { from: '2026-04-02T10:59:59Z' }],
  ['from-future', { from: '2026-05-03T12:00:00Z', to: '2026-05-03T12:05:01Z' }],
  ['labels-exceed-rows', { rows: 100, metrics: { accuracy: { n: 101, sum: 90, sumSquares: 90 } } }],
  ['sum-without-labels', { metrics: { accuracy: { n: 0, sum: 0, sumSquares: 1 } } }],
  ['sum-without-labels', { metrics: { accuracy: { n: 0, sum: 1, sumSquares: null } } }],
  ['sum-squares-too-small', { metrics: { mae: { n: 10, sum: 1e6, sumSquares: 1e11 - 101 } } }],
  ['metric-range', { metrics: { accuracy: { n: 10, sum: 10.000_001, sumSquares: null } } }],
  ['metric-range', { metrics: { our_score: { n: 10, sum: Number.POSITIVE_INFINITY, sumSquares: null } } }],
  ['metric-range', { metrics: { our_score: { n: 10, sum: 1.01e100, sumSquares: null } } }],
  ['metric-range', { metrics: { our_score: { n: 10, sum: 0, sumSquares: 1.01e200 } } }],
  ['labels-exceed-rows', { metrics: { accuracy: { n: 1001, sum: 900, sumSquares: 900 } } }],
  ['sum-without-labels', { metrics: { accuracy: { n: 0, sum: 1, sumSquares: 1 } } }],
  ['sum-squares-too-small', { metrics: { mae: { n: 10, sum: 100, sumSquares: 999 } } }],
  ['metric-range', { metrics: { accuracy: { n: 10, sum: 11, sumSquares: null } } }],
  ['metric-range', { metrics: { mae: { n: 10, sum: -1, sumSquares: 1 } } }],
  ['metric-range', { metrics: { median_absolute_error: { n: 10, sum: -1, sumSquares: null } } }],
  ['metric-range', { metrics: { cohen_kappa: { n: 10, sum: -11, sumSquares: null } } }],
  ['metric-range', { metrics: { r2: { n: 10, sum: 11, sumSquares: null } } }],
  ['metric-range', { metrics: { 'ndcg@10': { n: 10, sum: 11, sumSquares: null } } }],
  ['unknown-digest', { sha256: '8'.repeat(64) }],
  ['sum-squares-too-large', { metrics: { accuracy: { n: 10, sum: 5, sumSquares: 1e9 } } }],
  ['sum-squares-too-large', { metrics: { accuracy: { n: 10, sum: 5, sumSquares: 5.1 } } }],
  ['sum-squares-too-large', { metrics: { cohen_kappa: { n: 10, sum: 5, sumSquares: 10.1 } } }],
  ['unknown-metric', { metrics: { acuracy: { n: 10, sum: 5, sumSquares: 5 } } }],
  ['unknown-metric', { metrics: { 'accuracy@3': { n: 10, sum: 5, sumSquares: 5 } } }],
  ['rate-impossible', { requests: 3_600_000_001 }],
  ['rate-impossible', { rows: 3_600_000_000_001 }],
  ['unknown-environment', { environment: 'moon' }],
  ['unknown-arm', { arm: 'v9.9.9' }],
  ['not-serving', { ...OLD }],
  ['serving-changed', { from: '2026-03-31T23:54:59Z', to: '2026-04-01T10:00:00Z' }],
  ['serving-changed', { ...A, arm: 'next-0', from: '2026-05-03T09:54:59Z' }],
  ['not-serving', { environment: 'staging', from: '2026-04-10T00:00:00Z', to: '2026-04-11T00:00:01Z' }],
  ['not-serving', { environment: 'staging', from: '2026-04-11T10:00:00Z', to: '2026-04-11T11:00:00Z' }],
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
          [-694, 1],
          [2875, 1],
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
  ['of a candidate, by digest alone', { ...A }],
  ['of a candidate in its time, with what clocks differ by', { ...A, arm: 'next-0', from: '2026-05-03T09:55:00Z' }],
  ['that begins before the change reached it', { from: '2026-03-31T23:55:00Z', to: '2026-04-01T10:00:00Z' }],
  [
    'of the day after it was replaced',
    { environment: 'staging', from: '2026-04-10T23:00:00Z', to: '2026-04-11T00:00:00Z' },
  ],
  ['of as many requests as can be', { requests: 3_600_000_000 }],
  ['of as many rows as can be', { rows: 3_600_000_000_000 }],
  ['with squares as large as they can be', { metrics: { accuracy: { n: 10, sum: 5, sumSquares: 5 } } }],
  ['with squares on both sides of zero', { metrics: { cohen_kappa: { n: 10, sum: 5, sumSquares: 10 } } }],
  ['with the largest sum', { metrics: { our_score: { n: 1, sum: -1e100, sumSquares: 1e200 } } }],
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
  expect(checkWindow(aWindow({ errors: 1001, metrics }), contextOf())).toEqual([
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
    expect(contextOf([{ ...others, key }]).recorded.relationTo(aWindow())).toBe('repeated');
    expect(contextOf([aWindow({ errors: 3 })]).recorded.relationTo(aWindow())).toBe('key-reused');
    expect(contextOf().recorded.relationTo(aWindow())).toBe('new');
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

  test.each([[{ environment: 'staging' }], [{ arm: 'next-0' }], [{ ...A }]])(
    'one of another place or arm: %j',
    (changes) => {
      expect(codes(aWindow({ key: 'k2', ...changes }), [aWindow()])).not.toContain('overlap');
    },
  );

  test('the same key with other numbers is refused', () => {
    expect(codes(aWindow({ errors: 3 }), [aWindow()])).toEqual(['key-reused']);
  });
  test('an overlap of the same reporter is refused, of another is not', () => {
    const later = aWindow({ key: 'k2', from: '2026-05-03T10:30:00Z', to: '2026-05-03T11:30:00Z' });
    expect(codes(later, [aWindow()])).toEqual(['overlap']);
    expect(codes({ ...later, reporter: 'us-1' }, [aWindow()])).toEqual([]);
  });

  const named = aWindow({ ...A, arm: 'next-0' });
  const unnamed = aWindow({ ...A, key: 'k2' });
  test.each([
    ['without its arm after with it', unnamed, named, ['counted-twice']],
    ['with its arm after without it', named, unnamed, ['counted-twice']],
    ['without its arm by another reporter', { ...unnamed, reporter: 'us-1' }, named, []],
    ['without its arm by another service', { ...unnamed, service: 'proxy' }, named, []],
    [
      'without its arm at another time',
      { ...unnamed, from: '2026-05-03T11:00:00Z', to: '2026-05-03T11:30:00Z' },
      named,
      [],
    ],
  ])('a candidate that is told of %s', (_name, window, before, expected) => {
    expect(codes(window, [before])).toEqual(expected);
  });

  test('a candidate that went into production within the hour has windows with its arm and without', () => {
    const history = serviceHistory(
      servingEvents([
        ...SERVED.slice(0, 2),
        { time: '2026-05-03T10:30:00Z', type: 'deployment.promoted', production: A },
      ]),
    );
    const recorded = new RecordedWindows();
    recorded.add(named);
    expect(checkWindow(unnamed, { ...contextOf(), history, recorded })).toEqual([]);
  });
});
