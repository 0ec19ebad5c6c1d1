import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LiveTestMetric, LiveTestPolicy } from '../../../../src/contract/generated/types.ts';
import { resolveTestPolicy, TEST_DEFAULTS, UTILITY } from '../../../../src/domain/livetest/resolve-policy.ts';
import type { TestMetric, TestPolicy } from '../../../../src/domain/livetest/test-policy.ts';

const DAY_MS = 86_400_000;
const BARE: LiveTestMetric = { id: 'accuracy', direction: 'up' };
const ACCURACY: LiveTestMetric = { ...BARE, betterBy: 0.01 };

function resolve(over: Partial<LiveTestPolicy> = {}): TestPolicy {
  const policy = resolveTestPolicy({ liveTest: { metrics: [ACCURACY], ...over } });
  if (policy === null) throw new Error('no policy');
  return policy;
}

function resolveMetric(over: Partial<LiveTestMetric>): TestMetric | undefined {
  return resolve({ metrics: [{ ...ACCURACY, ...over }] }).metrics[0];
}

test('a model without liveTest has no policy', () => {
  expect(resolveTestPolicy({})).toBeNull();
});

test('one metric is enough: all else has its default', () => {
  expect(resolve()).toEqual({
    alpha: 0.05,
    isSticky: false,
    ramp: [0.01, 0.05, 0.25, 0.5],
    minDurationMs: DAY_MS,
    maxDurationMs: 14 * DAY_MS,
    minRequests: 1000,
    metrics: [
      {
        id: 'accuracy',
        sign: 1,
        role: 'primary',
        minEffect: 0.01,
        margin: 0.005,
        delayMs: 0,
        labels: 'exogenous',
        missing: 'exclude',
        range: [0, 1],
      },
    ],
    guardrails: [
      { event: 'errors', ratio: 1.25, bound: 0.001 },
      { event: 'timeouts', ratio: 1.25, bound: 0.001 },
      { event: 'invalid', ratio: 1.25, bound: 0.001 },
      { event: 'shed', ratio: 1.25, bound: 0.001 },
      { event: 'over-p50', ratio: 1.25, bound: 0.5 },
      { event: 'over-p95', ratio: 1.25, bound: 0.05 },
      { event: 'over-p99', ratio: 1.25, bound: 0.01 },
    ],
    ensembles: [],
    pairedShare: 0,
    shadowShare: 0,
    bake: null,
    sentinelShare: null,
  });
});

test.each<[string, Partial<LiveTestPolicy>, Partial<TestPolicy>]>([
  ['confidence is what alpha leaves', { confidence: 0.9 }, { alpha: 0.1 }],
  ['a header makes units', { unit: 'header:x-customer-id' }, { isSticky: true }],
  ['a field makes units', { unit: 'field:customer' }, { isSticky: true }],
  ['each request is a unit', { unit: 'request' }, { isSticky: false }],
  [
    'durations are milliseconds',
    { minDuration: '2d', maxDuration: '72h' },
    { minDurationMs: 2 * DAY_MS, maxDurationMs: 3 * DAY_MS },
  ],
  ['shares are kept', { ramp: [0.2], paired: 0.1, shadow: 0.3 }, { ramp: [0.2], pairedShare: 0.1, shadowShare: 0.3 }],
  ['a bake has a week', { bake: {} }, { bake: { durationMs: 7 * DAY_MS, holdback: 0.05 } }],
  ['a bake says its own', { bake: { for: '3d', holdback: 0.1 } }, { bake: { durationMs: 3 * DAY_MS, holdback: 0.1 } }],
  ['a sentinel has two in a hundred', { sentinel: {} }, { sentinelShare: 0.02 }],
  ['a sentinel says its own', { sentinel: { share: 0.01 } }, { sentinelShare: 0.01 }],
  ['ensembles are named', { ensembles: ['mean', 'vote'] }, { ensembles: ['mean', 'vote'] }],
])('%s', (_name, declared, expected) => {
  expect(resolve(declared)).toMatchObject(expected);
});

test('a guardrail that is named changes its own numbers alone', () => {
  const named = resolve({ guardrails: { errors: { noMoreThan: 2 }, 'over-p99': { atMost: 0.02 } } }).guardrails;
  const changed = named.filter(
    (one) => !resolve().guardrails.some((other) => JSON.stringify(other) === JSON.stringify(one)),
  );
  expect(changed).toEqual([
    { event: 'errors', ratio: 2, bound: 0.001 },
    { event: 'over-p99', ratio: 1.25, bound: 0.02 },
  ]);
});

describe('a metric', () => {
  test.each<[string, Partial<LiveTestMetric>, Partial<TestMetric>]>([
    ['of which less is better', { id: 'brier_score', direction: 'down' }, { sign: -1, range: [0, 1] }],
    ['without a largest value', { id: 'log_loss', direction: 'down' }, { range: null }],
    [
      'with a largest value that is declared',
      { id: 'log_loss', direction: 'down', range: [0, 20] },
      { range: [0, 20] },
    ],
    ['held to a part of what it can be', { range: [0.5, 2] }, { range: [0.5, 1] }],
    ['of the model alone', { id: 'clicks' }, { range: null }],
    ['of the model with its range', { id: 'clicks', range: [0, 3] }, { range: [0, 3] }],
    ['with its own margin', { noWorseBy: 0.002 }, { minEffect: 0.01, margin: 0.002 }],
    [
      'whose labels come late',
      { labelDelay: '36h', labels: 'selective', missing: 'worst' },
      { delayMs: 1.5 * DAY_MS, labels: 'selective', missing: 'worst' },
    ],
  ])('%s', (_name, declared, expected) => {
    expect(resolveMetric(declared)).toMatchObject(expected);
  });

  test('that only must not be worse is held on the scale of that', () => {
    const [metric] = resolve({ metrics: [{ ...BARE, role: 'guardrail', noWorseBy: 0.02 }] }).metrics;
    expect(metric).toMatchObject({ role: 'guardrail', minEffect: 0.02, margin: 0.02 });
  });

  test.each([{}, { noWorseBy: 0 }])('without a scale is none: %j', (over) => {
    expect(() => resolve({ metrics: [{ ...BARE, ...over }] })).toThrow('says neither betterBy nor noWorseBy');
  });
});

test('a utility is the only primary metric, known when all that it weighs is', () => {
  const metrics: readonly LiveTestMetric[] = [
    { ...ACCURACY, labelDelay: '1d' },
    { id: 'revenue', direction: 'up', noWorseBy: 1, labels: 'interactive', labelDelay: '2h' },
    { id: 'returns', direction: 'down', noWorseBy: 1, labels: 'selective', labelDelay: '30d' },
  ];
  const { metrics: resolved } = resolve({
    metrics,
    utility: { weights: { accuracy: 2, revenue: 1, latencyMs: -0.01 }, betterBy: 0.1 },
  });
  expect(resolved.map(({ id, role }) => [id, role])).toEqual([
    [UTILITY, 'primary'],
    ['accuracy', 'guardrail'],
    ['revenue', 'guardrail'],
    ['returns', 'guardrail'],
  ]);
  expect(resolved[0]).toMatchObject({
    sign: 1,
    minEffect: 0.1,
    margin: 0.05,
    delayMs: DAY_MS,
    labels: 'interactive',
    range: null,
  });
});

test('the schema tells editors the same defaults', () => {
  const schema = JSON.parse(readFileSync(new URL('../../../../schemas/model.schema.json', import.meta.url), 'utf8'));
  const { properties: told } = schema.$defs.LiveTestPolicy;
  const given = Object.keys(told).filter((key) => told[key].default !== undefined);
  expect(given).toEqual(['unit', 'ramp', 'minRequests', 'confidence']);
  for (const key of given) expect(TEST_DEFAULTS[key as 'unit']).toEqual(told[key].default);
  expect(told.bake.properties.holdback.default).toBe(TEST_DEFAULTS.bake.holdback);
  expect(told.sentinel.properties.share.default).toBe(TEST_DEFAULTS.sentinel.share);
  expect(schema.$defs.Guardrail.properties.noMoreThan.default).toBe(TEST_DEFAULTS.noMoreThan);
  for (const key of ['minDuration', 'maxDuration'] as const)
    expect(told[key].description).toContain(`default ${TEST_DEFAULTS[key]}`);
  for (const { event, bound } of resolve().guardrails) {
    expect(told.guardrails.properties[event].description).toContain(`at most ${bound} unless`);
  }
});
