import { expect, test } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { looksOf } from '../../../../src/domain/livetest/strata.ts';
import {
  hourOf,
  hourWindow,
  PRODUCTION,
  testCandidate,
  testHistory,
  testMetric,
  zeroOrOne,
} from '../../../support/live-test.ts';

const GBM = testCandidate();
const METRICS = [testMetric({ delayMs: 7_200_000 }), testMetric({ id: 'revenue' })];

function looks(windows: readonly LiveWindow[], until = 100, history = testHistory()) {
  const context = { policy: { metrics: METRICS, ensembles: ['mean'] }, history, atMs: Date.parse(hourOf(until)) };
  return [...looksOf(windows, context)].map(({ knownMs, strata, across, faults }) => ({
    hour: (knownMs - Date.parse(hourOf(0))) / 3_600_000,
    strata: strata.map((one) => [one.kind === 'labels' ? one.metric : 'traffic', one.service, [...one.arms.keys()]]),
    across,
    faults: faults.length,
  }));
}

test('requests are known when a window ends, labels once they are old enough', () => {
  const metrics = { conversion: zeroOrOne(10, 0.1), revenue: zeroOrOne(10, 0.1) };
  const windows = [hourWindow(0, null, { metrics }), hourWindow(0, GBM, { metrics })];
  expect(looks(windows)).toEqual([
    {
      hour: 1,
      strata: [
        ['traffic', '', [null, 'gbm']],
        ['revenue', '', [null, 'gbm']],
      ],
      across: 0,
      faults: 0,
    },
    { hour: 3, strata: [['conversion', '', [null, 'gbm']]], across: 0, faults: 0 },
  ]);
  expect(looks(windows, 2).map(({ hour }) => hour)).toEqual([1]);
  expect(looks(windows, 3).map(({ hour }) => hour)).toEqual([1, 3]);
});

test('services, and stretches of decisions, are strata of their own', () => {
  const told = (from: number) => ({
    requests: 0,
    errors: 0,
    metrics: { revenue: zeroOrOne(10, 0.1) },
    decided: { from: hourOf(from), to: hourOf(from + 1) },
  });
  const windows = [
    hourWindow(2, null, { service: 'a', metrics: {} }),
    hourWindow(2, null, { service: 'b', metrics: {} }),
    hourWindow(2, null, { ...told(0), key: '0' }),
    hourWindow(2, GBM, { ...told(0), key: '0' }),
    hourWindow(2, null, { ...told(1), key: '1' }),
  ];
  expect(looks(windows)).toEqual([
    {
      hour: 3,
      strata: [
        ['traffic', '', [null, 'gbm']],
        ['traffic', 'a', [null]],
        ['traffic', 'b', [null]],
        ['revenue', '', [null, 'gbm']],
        ['revenue', '', [null]],
      ],
      across: 0,
      faults: 0,
    },
  ]);
});

test('pairs alone are labels, and an ensemble has no traffic', () => {
  const pairs = { revenue: { n: 3, sum: 1, sumSquares: 1 } };
  const mean = { ...hourWindow(0, null, { metrics: {}, pairs }), arm: 'mean', sha256: 'e'.repeat(64) };
  expect(looks([mean])).toEqual([{ hour: 1, strata: [['revenue', '', ['mean']]], across: 0, faults: 0 }]);
  expect(looks([hourWindow(0, null, { metrics: {} }), mean])[0]?.strata).toEqual([
    ['traffic', '', [null]],
    ['revenue', '', ['mean']],
  ]);
});

test('reporters of one arm are one, and what an arm does not tell is not of it', () => {
  const metrics = { revenue: zeroOrOne(10, 0.1) };
  const windows = [
    hourWindow(0, null, { metrics, reporter: 'a' }),
    hourWindow(0, null, { metrics, reporter: 'b', key: 'b' }),
    hourWindow(0, GBM, { metrics: {} }),
  ];
  const context = { policy: { metrics: METRICS, ensembles: [] }, history: testHistory(), atMs: Date.parse(hourOf(9)) };
  const [look] = [...looksOf(windows, context)];
  expect(look?.strata.map((one) => [...one.arms])).toMatchObject([
    [
      [null, { requests: 2000 }],
      ['gbm', { requests: 1000 }],
    ],
    [[null, { labels: [metrics.revenue, metrics.revenue], pairs: [] }]],
  ]);
});

test('windows in which the shares changed are counted when they end, and labels of before the test are of none', () => {
  const epoch = { production: PRODUCTION, revision: 1, shares: { gbm: 0.5 } };
  const epochs = [
    { ...epoch, from: hourOf(0), to: hourOf(1.5) },
    { ...epoch, from: hourOf(1.5), to: null, revision: 2 },
  ];
  const found = looks([hourWindow(1, null), hourWindow(1, GBM)], 9, testHistory({ gbm: 0.5 }, { epochs }));
  expect(found).toEqual([{ hour: 2, strata: [], across: 2, faults: 0 }]);
  const early = hourWindow(0, null, {
    decided: { from: hourOf(-2), to: hourOf(-1) },
    metrics: { revenue: zeroOrOne(10, 0.1) },
  });
  expect(looks([early])[0]?.strata).toEqual([['traffic', '', [null]]]);
  const late = hourWindow(3, null, {
    from: hourOf(1),
    decided: { from: hourOf(0), to: hourOf(1) },
    requests: 0,
    errors: 0,
    over: {},
    metrics: { revenue: zeroOrOne(10, 0.1) },
  });
  expect(looks([late], 9, testHistory({ gbm: 0.5 }, { epochs }))[0]?.strata).toEqual([['revenue', '', [null]]]);
});
