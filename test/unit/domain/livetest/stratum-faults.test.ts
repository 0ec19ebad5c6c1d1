import { expect, test } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { looksOf } from '../../../../src/domain/livetest/strata.ts';
import {
  hourOf,
  hourWindow,
  PRODUCTION,
  type Said,
  testCandidate,
  testHistory,
  testMetric,
  zeroOrOne,
} from '../../../support/live-test.ts';

const GBM = testCandidate();
const CONTEXT = {
  policy: { metrics: [testMetric()], ensembles: ['mean'] },
  history: testHistory(),
  atMs: Date.parse(hourOf(100)),
};

function faults(...windows: readonly LiveWindow[]) {
  return [...looksOf(windows, CONTEXT)].flatMap((look) =>
    look.faults.map(({ code, key, pointer }) => [code, key, pointer]),
  );
}

const QUIET: Said = { requests: 0, errors: 0, metrics: {}, over: {} };
const late = (from: number, to: number, own: Said = {}): Said => ({
  ...QUIET,
  decided: { from: hourOf(from), to: hourOf(to) },
  metrics: { conversion: zeroOrOne(10, 0.1) },
  ...own,
});

test('what is told once by each is sound', () => {
  expect(faults(hourWindow(0, null), hourWindow(0, GBM), hourWindow(1, null), hourWindow(1, GBM))).toEqual([]);
  expect(faults()).toEqual([]);
});

test.each<[string, Said]>([
  ['requests', { metrics: {} }],
  [
    'requests that were assigned alone',
    {
      requests: 0,
      errors: 0,
      metrics: {},
      over: {},
      outcomes: { assigned: 5, served: 0, timeouts: 0, shed: 0, invalid: 0 },
    },
  ],
  ['labels alone', { ...QUIET, metrics: { conversion: zeroOrOne(10, 0.1) } }],
  ['labels that are missing alone', { ...QUIET, metrics: { conversion: { n: 0, sum: 0, sumSquares: 0, missing: 3 } } }],
  ['pairs alone', { ...QUIET, pairs: { conversion: { n: 3, sum: 1, sumSquares: 1 } } }],
])('%s twice are counted twice', (_name, said) => {
  const window = hourWindow(0, GBM, { ...said, key: 'a' });
  expect(faults(window, { ...window, key: 'b' })).toEqual([['counted-twice', 'b', '/key']]);
  expect(faults(window, { ...window, key: 'b', reporter: 'other' })).toEqual([]);
  expect(faults(window, { ...window, key: 'b', service: 'other' })).toEqual([]);
});

test('of production, too, which has no name', () => {
  const window = hourWindow(0, null, { metrics: {}, key: 'a' });
  expect(faults(window, hourWindow(0, GBM, { metrics: {} }), { ...window, key: 'b' })).toEqual([
    ['counted-twice', 'b', '/key'],
  ]);
});

test('requests and labels twice are told once for each', () => {
  const window = hourWindow(0, GBM, { key: 'a' });
  expect(faults(window, { ...window, key: 'b' })).toEqual([
    ['counted-twice', 'b', '/key'],
    ['counted-twice', 'b', '/key'],
  ]);
});

test('what holds nothing is nothing twice', () => {
  const window = hourWindow(0, GBM, { ...QUIET, key: 'a' });
  expect(faults(window, { ...window, key: 'b' })).toEqual([]);
  // Half an hour beside an hour, of which one is empty.
  expect(faults(hourWindow(0, GBM), { ...window, key: 'b', from: hourOf(0.5) })).toEqual([]);
});

test('an ensemble has no requests of its own', () => {
  const mean = { ...hourWindow(0, null, { metrics: {} }), arm: 'mean', sha256: 'e'.repeat(64) };
  expect(faults({ ...mean, key: 'a' }, { ...mean, key: 'b' })).toEqual([]);
  expect(faults(hourWindow(0, null), { ...mean, key: 'b', from: hourOf(0.5) })).toEqual([]);
});

test('labels of a time that is not the test contradict nothing of it, unless they come with requests that are', () => {
  const told = (own: Said) => {
    const before = late(-3, -2, { key: 'a', ...own });
    const half = { decided: { from: hourOf(-3), to: hourOf(-2.5) }, key: 'b', reporter: 'other' };
    return faults(hourWindow(0, null, before), hourWindow(0, null, { ...before, ...half }));
  };
  expect(told({})).toEqual([]);
  expect(told({ requests: 10 })).toEqual([['stretches-overlap', 'a', '/from']]);
});

test('labels that come again in a later window, of one arm and reporter', () => {
  const first = hourWindow(2, GBM, late(0, 1, { key: 'a' }));
  expect(faults(first, hourWindow(3, GBM, late(0, 1, { key: 'b' })))).toEqual([['counted-twice', 'b', '/key']]);
  expect(faults(first, hourWindow(3, GBM, late(0, 1, { key: 'b', reporter: 'other' })))).toEqual([]);
  expect(faults(first, hourWindow(3, null, late(0, 1, { key: 'b' })))).toEqual([]);
  expect(faults(first, hourWindow(3, GBM, late(1, 2, { key: 'b' })))).toEqual([]);
});

test('labels of earlier predictions may come after those of later ones', () => {
  const told = [late(4, 5), late(0, 1), late(2, 3), late(1, 2), late(3, 4)].map((said, index) =>
    hourWindow(5 + index, GBM, { ...said, key: `k${index}` }),
  );
  expect(faults(...told)).toEqual([]);
  for (const [from, to] of [
    [0, 2],
    [1.5, 2],
    [2.5, 3.5],
    [0.5, 4.5],
    [4.5, 5],
  ] as const)
    expect(faults(...told, hourWindow(20, GBM, late(from, to, { key: 'odd' })))).toEqual([
      ['stretches-overlap', 'odd', '/from'],
    ]);
  for (const [from, to] of [
    [5, 6],
    [-0.5, 0],
  ] as const)
    expect(
      faults(...told, hourWindow(20, GBM, late(from, to, { key: 'odd' }))).filter(
        ([code]) => code === 'stretches-overlap',
      ),
    ).toEqual([]);
});

test('stretches of two services are not held against each other', () => {
  expect(faults(hourWindow(0, null), hourWindow(0, null, { service: 'b', from: hourOf(0.5), key: 'odd' }))).toEqual([]);
  expect(PRODUCTION.sha256).toHaveLength(64);
});
