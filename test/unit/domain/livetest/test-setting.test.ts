import { describe, expect, it, test } from 'vitest';
import { settingOf } from '../../../../src/domain/livetest/test-setting.ts';
import {
  BEGIN,
  HOUR_MS,
  hourOf,
  PRODUCTION,
  testCandidate,
  testHistory,
  testMetric,
  testPolicy,
} from '../../../support/live-test.ts';

const BEGIN_MS = Date.parse(BEGIN);
const DAY_MS = 24 * HOUR_MS;
const EPOCH = { production: PRODUCTION, revision: 1 };

function epochs(...parts: readonly [shares: Readonly<Record<string, number>>, production?: typeof PRODUCTION][]) {
  return parts.map(([shares, production = PRODUCTION], index) => ({
    ...EPOCH,
    production,
    from: hourOf(10 * index),
    to: index === parts.length - 1 ? null : hourOf(10 * (index + 1)),
    shares,
  }));
}

test('alpha is shared by the candidates that the test began with, and again by primary metrics', () => {
  const metrics = [testMetric(), testMetric({ id: 'revenue' }), testMetric({ id: 'complaints', role: 'guardrail' })];
  const candidates = [testCandidate('gbm'), testCandidate('tree'), testCandidate('forest', { joined: 1 })];
  const history = testHistory({ gbm: 0.1, tree: 0.1, forest: 0.1 }, { candidates });
  const { arms } = settingOf(testPolicy({ metrics }), history, true);
  const joined = ((0.2 * 6) / Math.PI ** 2) * 0.05;
  const alphas = [(0.05 * 0.4) / 2, (0.05 * 0.4) / 2, joined / 2];
  for (const [index, { alpha }] of arms.entries()) expect(alpha).toBeCloseTo(alphas[index] ?? NaN, 12);
  expect(arms).toHaveLength(3);
  expect(arms[0]?.logBetter).toBeCloseTo(-Math.log(0.01), 12);
});

test('virtual arms share alpha by themselves, are told of by pairs, and need no labels of their own', () => {
  const policy = testPolicy({ ensembles: ['mean', 'vote'] });
  const { arms, logUnevenLabels } = settingOf(policy, testHistory(), true);
  expect(arms).toMatchObject([
    { name: 'gbm', isVirtual: false, metrics: [{ isPaired: false, hasParity: true }] },
    { name: 'mean', isVirtual: true, hasLeft: false, alpha: 0.025, metrics: [{ isPaired: true, hasParity: false }] },
    { name: 'vote', isVirtual: true, hasLeft: false, alpha: 0.025, metrics: [{ isPaired: true, hasParity: false }] },
  ]);
  expect(logUnevenLabels).toBeCloseTo(Math.log(1000), 12);
});

test('labels are compared of each candidate and metric whose labels must come alike', () => {
  const metrics = [
    testMetric(),
    testMetric({ id: 'clicks', missing: 'zero' }),
    testMetric({ id: 'loans', labels: 'selective' }),
  ];
  const { logUnevenLabels, logUnevenSplit } = settingOf(
    testPolicy({ metrics }),
    testHistory({ gbm: 0.1, tree: 0.1 }),
    true,
  );
  expect(logUnevenLabels).toBeCloseTo(Math.log(2 / 0.001), 12);
  expect(logUnevenSplit).toBeCloseTo(Math.log(1000), 12);
});

test.each([
  ['exogenous', 0.1, 0, true],
  ['exogenous', 0, 0.1, true],
  ['exogenous', 0, 0, false],
  ['interactive', 0.1, 0.1, false],
] as const)('%s labels, paired %d, shadow %d: by pairs %s', (labels, pairedShare, shadowShare, isPaired) => {
  const policy = testPolicy({ pairedShare, shadowShare, metrics: [testMetric({ labels })] });
  expect(settingOf(policy, testHistory(), true).arms[0]?.metrics[0]).toMatchObject({ isPaired, isSticky: false });
});

test('a candidate has left where it had a share once and has none now', () => {
  const history = testHistory(
    { gbm: 0.1, tree: 0.1, forest: 0.1 },
    {
      epochs: epochs([{ gbm: 0.1, tree: 0.1 }], [{ gbm: 0.1 }]),
    },
  );
  expect(settingOf(testPolicy(), history, true).arms.map(({ name, hasLeft }) => [name, hasLeft])).toEqual([
    ['gbm', false],
    ['tree', true],
    ['forest', false],
  ]);
});

test('an event whose bound is all requests is held by nothing', () => {
  const guardrails = [
    { event: 'errors', ratio: 1.25, bound: 0.02 },
    { event: 'over-p50', ratio: 1.25, bound: 1 },
    { event: 'over-p99', ratio: 1.25, bound: null },
  ] as const;
  const setting = settingOf(testPolicy({ guardrails }), testHistory(), true);
  expect(setting.arms[0]?.guardrails.map(({ event }) => event)).toEqual(['errors', 'over-p99']);
  // Two events, and one metric.
  expect(setting.logHarm).toBeCloseTo(Math.log(3 / 0.01), 12);
});

describe('the time of a test', () => {
  const other = { version: '9.0.0', sha256: '9'.repeat(64) };

  it('is its longest duration, and a span of a day at least', () => {
    const setting = settingOf(testPolicy({ minDurationMs: HOUR_MS }), testHistory(), true);
    expect(setting).toMatchObject({
      beginMs: BEGIN_MS,
      endMs: BEGIN_MS + 14 * DAY_MS,
      leastSpanMs: DAY_MS,
      changedEpoch: null,
    });
    expect(setting.stopMs).toBe(setting.endMs);
    expect(settingOf(testPolicy({ minDurationMs: 3 * DAY_MS }), testHistory(), true).leastSpanMs).toBe(3 * DAY_MS);
  });

  it('of a bake is that of the bake, and of a sentinel without an end', () => {
    const bake = { durationMs: 2 * DAY_MS, holdback: 0.05 };
    const lengthOf = (phase: 'test' | 'bake' | 'sentinel', own = {}) =>
      settingOf(testPolicy(own), testHistory({ gbm: 0.1 }, { phase }), true).endMs - BEGIN_MS;
    expect(lengthOf('bake', { bake })).toBe(2 * DAY_MS);
    expect(lengthOf('bake')).toBe(14 * DAY_MS);
    expect(lengthOf('test', { bake })).toBe(14 * DAY_MS);
    expect(lengthOf('sentinel', { bake })).toBe(Infinity);
  });

  it('ends where another version is in production', () => {
    const history = testHistory(
      { gbm: 0.1 },
      { epochs: epochs([{ gbm: 0.1 }], [{ gbm: 0.2 }], [{ gbm: 0.2 }, other]) },
    );
    expect(settingOf(testPolicy(), history, true)).toMatchObject({ changedEpoch: 2, stopMs: BEGIN_MS + 20 * HOUR_MS });
  });

  it.each([20, 19] as const)('which is no change after an end at hour %d', (hours) => {
    const history = testHistory(
      { gbm: 0.1 },
      { epochs: epochs([{ gbm: 0.1 }], [{ gbm: 0.2 }], [{ gbm: 0.2 }, other]) },
    );
    const setting = settingOf(testPolicy({ maxDurationMs: hours * HOUR_MS }), history, true);
    expect(setting).toMatchObject({ changedEpoch: null, stopMs: BEGIN_MS + hours * HOUR_MS });
  });
});
