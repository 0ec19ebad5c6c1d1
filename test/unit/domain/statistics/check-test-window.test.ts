import { describe, expect, test } from 'vitest';
import type { LiveTestPolicy, LiveWindow, Outcomes } from '../../../../src/contract/generated/types.ts';
import { declaredWindows } from '../../../../src/domain/livetest/declared-windows.ts';
import { checkWindow } from '../../../../src/domain/statistics/check-window.ts';
import { RecordedWindows } from '../../../../src/domain/statistics/recorded-windows.ts';
import { serviceHistory } from '../../../../src/domain/statistics/service-history.ts';
import { A } from '../../../support/serving-events.ts';
import { aWindow, NOW } from '../../../support/statistics.ts';
import { checkTestWindow as check, EVENTS, OUTCOMES, POLICY, SOUND, type Told } from '../../../support/test-window.ts';

test('a sound one is believed', () => {
  expect(check({})).toEqual([]);
});

describe('what became of requests', () => {
  const outcomes = (over: Partial<Outcomes>): Partial<LiveWindow> => ({ outcomes: { ...OUTCOMES, ...over } });

  test.each<[string, Partial<LiveWindow>, Told]>([
    ['more ends than requests', outcomes({ timeouts: 7 }), ['outcomes-exceed-assigned /outcomes/assigned']],
    ['every answer is useless', outcomes({ invalid: 990 }), []],
    ['more useless answers than answers', outcomes({ invalid: 991 }), ['outcomes-exceed-assigned /outcomes/invalid']],
    ['as many units as requests', outcomes({ units: 1000 }), []],
    ['more units than requests', outcomes({ units: 1001 }), ['outcomes-exceed-assigned /outcomes/units']],
    ['more requests than were given', { requests: 1001 }, ['requests-beyond-outcomes /requests']],
    ['as many requests as were answered', { requests: 990, rows: 1000 }, []],
    ['fewer requests than were answered', { requests: 989, rows: 1000 }, ['requests-beyond-outcomes /requests']],
    ['another test', { test: 'churn-2' }, ['unknown-test /test']],
    ['every answer slower than all budgets', { over: { p50: 990, p95: 990, p99: 990 } }, []],
    ['more slow answers than answers', { over: { p50: 991 } }, ['over-order /over/p50']],
    ['more beyond the p95 than beyond the p50', { over: { p50: 40, p95: 41 } }, ['over-order /over/p95']],
    ['more beyond the p99 than beyond the p50', { over: { p50: 40, p99: 41 } }, ['over-order /over/p99']],
    [
      'slow answers of requests alone',
      { over: { p99: 1000 }, outcomes: { ...OUTCOMES, served: 1000, timeouts: 0, shed: 0 } },
      [],
    ],
    ['as many scores as rows', { scores: [1000, 0] }, []],
    ['more scores than rows', { scores: [1000, 1] }, ['bins-exceed-rows /scores']],
    ['more values of a feature than rows', { features: { 'a/b': [0, 1001] } }, ['bins-exceed-rows /features']],
  ])('%s', (_name, changes, expected) => {
    expect(check(changes)).toEqual(expected);
  });
});

describe('labels', () => {
  const mae = (over: object): Partial<LiveWindow> => ({
    metrics: { mae: { n: 900, sum: 900, sumSquares: 1800, ...over } },
  });
  const decided = { from: '2026-05-01T10:00:00Z', to: '2026-05-01T11:00:00Z' };

  test.each<[string, Partial<LiveWindow>, Told]>([
    ['one for each row, or none', mae({ missing: 100 }), []],
    ['for more rows than there are', mae({ missing: 101 }), ['labels-exceed-rows /metrics/mae/missing']],
    ['within the declared range', mae({ sum: 45_000, sumSquares: 2_250_000 }), []],
    [
      'beyond the declared range',
      mae({ sum: 45_001, sumSquares: 2_251_000 }),
      ['sum-squares-too-large /metrics/mae/sumSquares', 'metric-range /metrics/mae/sum'],
    ],
    [
      'squares beyond the declared range',
      mae({ sumSquares: 45_001 }),
      ['sum-squares-too-large /metrics/mae/sumSquares'],
    ],
    [
      'that come a day later',
      { metrics: { accuracy: { n: 9, sum: 9, sumSquares: 9 } } },
      ['labels-unripe /metrics/accuracy'],
    ],
    ['that have not come', { metrics: { accuracy: { n: 0, sum: 0, sumSquares: 0 } } }, []],
    ['of two days ago', { decided, metrics: { accuracy: { n: 9, sum: 9, sumSquares: 9 } } }, []],
    [
      'of more rows than were answered now',
      { decided, metrics: { accuracy: { n: 1e6, sum: 9, sumSquares: 9, missing: 1e6 } } },
      [],
    ],
    [
      'of more rows than any hour has',
      { decided, metrics: { accuracy: { n: 4e12, sum: 9, sumSquares: 9 } } },
      ['labels-exceed-rows /metrics/accuracy/n'],
    ],
    ['of the hour itself', { decided: { from: '2026-05-03T09:00:00Z', to: '2026-05-03T10:00:00Z' } }, []],
    [
      'of a part of the window',
      { decided: { from: '2026-05-03T09:00:00Z', to: '2026-05-03T10:00:01Z' } },
      ['decided-order /decided/to'],
    ],
    [
      'of no time',
      { metrics: {}, decided: { from: '2026-05-01T10:00:00Z', to: '2026-05-01T10:00:00Z' } },
      ['time-order /decided/to'],
    ],
    [
      'of more than a month',
      { decided: { from: '2026-04-01T09:00:00Z', to: '2026-05-02T10:00:00Z' } },
      ['too-long /decided/to'],
    ],
    [
      'of a time before its version',
      { decided: { from: '2026-03-01T10:00:00Z', to: '2026-03-01T11:00:00Z' } },
      ['not-serving /decided/from'],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(check(changes)).toEqual(expected);
  });

  test('alone may come when their version has gone', () => {
    const metrics = { mae: { n: 9, sum: 9, sumSquares: 9 } };
    const late = { ...A, arm: 'next-0', decided, metrics, latency: null, consumers: {} };
    const { outcomes: _o, over: _v, scores: _s, features: _f, rows: _r, ...sound } = aWindow(SOUND);
    const known = { requests: 0, errors: 0 };
    const tell = (window: LiveWindow) =>
      checkWindow(window, {
        now: NOW,
        versions: new Map([[A.sha256, A.version]]),
        history: serviceHistory(EVENTS),
        tests: new Set(['churn-1']),
        declared: declaredWindows(POLICY),
        recorded: new RecordedWindows(),
      }).map(({ code, pointer }) => `${code} ${pointer}`);
    expect(tell({ ...sound, ...late, ...known })).toEqual([]);
    expect(tell({ ...sound, ...late, requests: 1, errors: 0 })).toEqual(['not-serving /from']);
    const before = { from: '2026-04-30T10:00:00Z', to: '2026-04-30T11:00:00Z' };
    expect(tell({ ...sound, ...late, ...known, decided: before })).toEqual(['not-serving /decided/from']);
  });

  test('of one metric and stretch are counted once by a reporter', () => {
    const metrics = { accuracy: { n: 9, sum: 9, sumSquares: 9 } };
    const first = aWindow({
      ...SOUND,
      key: 'first',
      decided,
      metrics,
      from: '2026-05-03T09:00:00Z',
      to: '2026-05-03T10:00:00Z',
    });
    expect(check({ decided, metrics }, {}, [first])).toEqual(['labels-twice /decided/from']);
    expect(check({ decided, metrics, reporter: 'us-1' }, {}, [first])).toEqual([]);
    expect(check({ decided, metrics: { mae: { n: 9, sum: 9, sumSquares: 9 } } }, {}, [first])).toEqual([]);
    expect(check({ decided, metrics: { accuracy: { n: 0, sum: 0, sumSquares: 0 } } }, {}, [first])).toEqual([]);
    const next = { from: decided.to, to: '2026-05-01T12:00:00Z' };
    expect(check({ decided: next, metrics }, {}, [first])).toEqual([]);
  });
});

describe('buckets', () => {
  const buckets = (own: readonly number[][]): Told =>
    check({ metrics: { mae: { n: 9, sum: 12.5, sumSquares: 100, buckets: own } } });

  test.each<[string, Told, readonly number[][]]>([
    [
      'that add up',
      [],
      [
        [0, 4, 2.5],
        [63, 5, 10],
      ],
    ],
    [
      'that add up but for rounding',
      [],
      [
        [0, 4, 2.5],
        [63, 5, 10 + 1e-9],
      ],
    ],
    [
      'of fewer labels',
      ['buckets-differ'],
      [
        [0, 3, 2.5],
        [63, 5, 10],
      ],
    ],
    [
      'of another sum',
      ['buckets-differ'],
      [
        [0, 4, 2.5],
        [63, 5, 10.001],
      ],
    ],
    [
      'out of order',
      ['bucket-order'],
      [
        [63, 5, 10],
        [0, 4, 2.5],
      ],
    ],
    [
      'twice',
      ['bucket-order'],
      [
        [3, 5, 10],
        [3, 4, 2.5],
      ],
    ],
    [
      'beyond the last',
      ['bucket-order'],
      [
        [0, 4, 2.5],
        [64, 5, 10],
      ],
    ],
    [
      'before the first',
      ['bucket-order'],
      [
        [-1, 4, 2.5],
        [6, 5, 10],
      ],
    ],
    [
      'between two',
      ['bucket-order'],
      [
        [0.5, 4, 2.5],
        [6, 5, 10],
      ],
    ],
    [
      'of nothing',
      ['bucket-order'],
      [
        [0, 0, 2.5],
        [6, 9, 10],
      ],
    ],
    [
      'of a part of a label',
      ['bucket-order'],
      [
        [0, 4.5, 2.5],
        [6, 4.5, 10],
      ],
    ],
    [
      'beyond the range',
      ['bucket-order'],
      [
        [0, 4, 210],
        [6, 5, -197.5],
      ],
    ],
  ])('%s', (_name, expected, own) => {
    expect(buckets(own)).toEqual(expected.map((code) => `${code} /metrics/mae/buckets`));
  });

  test('of no label', () => {
    expect(check({ metrics: { mae: { n: 0, sum: 0, sumSquares: 0, buckets: [] } } })).toEqual([]);
    expect(check({ metrics: { mae: { n: 0, sum: 0, sumSquares: 0, buckets: [[1, 1, 1]] } } })).toEqual([
      'sum-without-labels /metrics/mae/sum',
    ]);
  });
});

describe('pairs', () => {
  test.each<[string, Partial<LiveWindow>, Partial<LiveTestPolicy>, Told]>([
    ['of what comes anyhow', { pairs: { mae: { n: 10, sum: -3, sumSquares: 9 } } }, {}, []],
    [
      'of what nobody knows',
      { pairs: { maee: { n: 10, sum: -3, sumSquares: 9 } } },
      {},
      ['unknown-metric /pairs/maee'],
    ],
    ['of clicks', { pairs: { clicks: { n: 10, sum: -3, sumSquares: 9 } } }, {}, ['pairs-unseen /pairs/clicks']],
    ['at both ends of the differences', { pairs: { mae: { n: 10, sum: -500, sumSquares: 25_000 } } }, {}, []],
    [
      'beyond them',
      { pairs: { mae: { n: 10, sum: 501, sumSquares: 25_101 } } },
      {},
      ['sum-squares-too-large /pairs/mae/sumSquares', 'metric-range /pairs/mae/sum'],
    ],
    [
      'with squares beyond them',
      { pairs: { mae: { n: 10, sum: 0, sumSquares: 25_001 } } },
      {},
      ['sum-squares-too-large /pairs/mae/sumSquares'],
    ],
    [
      'with squares too small',
      { pairs: { mae: { n: 10, sum: 10, sumSquares: 9 } } },
      {},
      ['sum-squares-too-small /pairs/mae/sumSquares'],
    ],
    [
      'of more rows than there are',
      { pairs: { mae: { n: 1001, sum: 0, sumSquares: 9 } } },
      {},
      ['labels-exceed-rows /pairs/mae/n'],
    ],
    [
      'of more rows than it served, in the shadow',
      { pairs: { mae: { n: 1001, sum: 0, sumSquares: 9 } } },
      { shadow: 0.1 },
      [],
    ],
    [
      'of more than any hour has, in the shadow',
      { pairs: { mae: { n: 4e12, sum: 0, sumSquares: 9 } } },
      { shadow: 0.1 },
      ['labels-exceed-rows /pairs/mae/n'],
    ],
    [
      'whose buckets add up',
      {
        pairs: {
          mae: {
            n: 2,
            sum: -1,
            sumSquares: 9,
            buckets: [
              [0, 1, -2],
              [1, 1, 1],
            ],
          },
        },
      },
      {},
      [],
    ],
    [
      'whose buckets do not',
      { pairs: { mae: { n: 2, sum: -1, sumSquares: 9, buckets: [[0, 1, -2]] } } },
      {},
      ['buckets-differ /pairs/mae/buckets'],
    ],
    [
      'before their labels',
      { pairs: { accuracy: { n: 2, sum: 1, sumSquares: 1 } } },
      {},
      ['labels-unripe /pairs/accuracy'],
    ],
  ])('%s', (_name, changes, policy, expected) => {
    expect(check(changes, policy)).toEqual(expected);
  });
});

test('a declared utility is a metric that is known when all that it weighs is', () => {
  const utility = { weights: { accuracy: 1, mae: -1 }, betterBy: 1 };
  const metrics = { utility: { n: 5, sum: -1e6, sumSquares: 1e12 } };
  const decided = { from: '2026-05-01T10:00:00Z', to: '2026-05-01T11:00:00Z' };
  expect(check({ metrics })).toEqual(['unknown-metric /metrics/utility']);
  expect(check({ metrics }, { utility })).toEqual(['labels-unripe /metrics/utility']);
  expect(check({ metrics, decided }, { utility })).toEqual([]);
});

describe('an ensemble', () => {
  const pairs = { mae: { n: 10, sum: -3, sumSquares: 9 } };
  const NOTHING = {
    arm: 'mean',
    requests: 0,
    errors: 0,
    rows: 0,
    latency: null,
    metrics: {},
    consumers: {},
    pairs,
  } as const;
  const none: Outcomes = { assigned: 0, served: 0, timeouts: 0, shed: 0, invalid: 0 };
  const told = (changes: Partial<LiveWindow>, policy: Partial<LiveTestPolicy> = { shadow: 0.1, ensembles: ['mean'] }) =>
    check({ ...NOTHING, outcomes: none, over: {}, scores: [0, 0], features: {}, ...changes }, policy);

  test('has pairs beside production, and serves nobody', () => {
    expect(told({})).toEqual([]);
    expect(told({ requests: 1, outcomes: { ...none, assigned: 1, served: 1 } })).toEqual(['ensemble-serves /arm']);
    expect(told({ rows: 9, metrics: { mae: { n: 9, sum: 9, sumSquares: 9 } } })).toEqual(['ensemble-serves /arm']);
    expect(told({ latency: { gamma: 1.01, buckets: [] } })).toEqual(['ensemble-serves /arm']);
  });

  test('that nobody declared is an arm that nobody knows', () => {
    expect(told({}, { shadow: 0.1 })).toEqual(['unknown-arm /arm']);
    expect(told({ arm: 'vote' })).toEqual(['unknown-arm /arm']);
  });
});
