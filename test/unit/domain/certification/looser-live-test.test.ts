import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LiveTestMetric, LiveTestPolicy, Model } from '../../../../src/contract/generated/types.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { looserLiveTest } from '../../../../src/domain/certification/looser-live-test.ts';
import { GUARDED_EVENTS } from '../../../../src/domain/livetest/test-policy.ts';
import { checkLiveTest } from '../../../../src/domain/model/check-live-test.ts';
import { keysOf } from '../../../support/schema-keys.ts';

const path = new URL('../../../../schemas/examples/valid/model/live-test.yaml', import.meta.url);
const { value: MODEL } = parseModel({ path: 'model.yaml', content: readFileSync(path) });
const MAE: LiveTestMetric = {
  id: 'mae',
  direction: 'down',
  betterBy: 0.1,
  noWorseBy: 0.05,
  labelDelay: '1d',
  range: [0, 50],
};
const STOCK: LiveTestMetric = {
  id: 'out_of_stock',
  direction: 'down',
  role: 'guardrail',
  noWorseBy: 0.05,
  range: [0, 1],
};
const POLICY: LiveTestPolicy = { metrics: [MAE, STOCK] };

function held(liveTest: LiveTestPolicy | undefined): Model {
  const { liveTest: _own, ...model } = MODEL;
  return liveTest === undefined ? model : { ...model, liveTest };
}

function looser(before: Partial<LiveTestPolicy>, after: Partial<LiveTestPolicy>): readonly string[] {
  const models = [before, after].map((changes) => held({ ...POLICY, ...changes }));
  expect(models.flatMap(checkLiveTest)).toEqual([]);
  const [was, is] = models;
  if (was === undefined || is === undefined) throw new Error('two models');
  return looserLiveTest(was, is).map((pointer) => pointer.replace('/liveTest/', ''));
}

/** Each asks more with the first than with the second. */
const STEPS: readonly (readonly [key: string, more: Partial<LiveTestPolicy>, less: Partial<LiveTestPolicy>])[] = [
  ['confidence', {}, { confidence: 0.9 }],
  ['minDuration', {}, { minDuration: '12h' }],
  ['minRequests', {}, { minRequests: 999 }],
  ['ramp', {}, { ramp: [0.02, 0.05, 0.25, 0.5] }],
  ['ramp', {}, { ramp: [0.01, 0.25, 0.5] }],
  ['ramp', {}, { ramp: [0.01, 0.05, 0.25, 0.5, 0.9] }],
  ['bake', { bake: {} }, {}],
  ['bake', { bake: {} }, { bake: { for: '6d' } }],
  ['bake', { bake: {} }, { bake: { holdback: 0.04 } }],
  ['sentinel', { sentinel: {} }, {}],
  ['sentinel', { sentinel: {} }, { sentinel: { share: 0.01 } }],
  ['metrics/0', {}, { metrics: [{ ...MAE, betterBy: 0.09 }, STOCK] }],
  ['metrics/0', {}, { metrics: [{ ...MAE, noWorseBy: 0.06 }, STOCK] }],
  ['metrics/0', {}, { metrics: [{ ...MAE, labelDelay: '23h' }, STOCK] }],
  ['metrics/1', {}, { metrics: [MAE, { ...STOCK, noWorseBy: 0.06 }] }],
  ['metrics/1', {}, { metrics: [MAE, { ...STOCK, role: 'primary', betterBy: 0.05 }] }],
  ['metrics', {}, { metrics: [MAE] }],
  ['metrics', {}, { metrics: [{ ...STOCK, role: 'primary', betterBy: 0.05 }] }],
  ...GUARDED_EVENTS.flatMap((event): readonly (typeof STEPS)[number][] => [
    [`guardrails/${event}`, {}, { guardrails: { [event]: { noMoreThan: 1.3 } } }],
    [`guardrails/${event}`, {}, { guardrails: { [event]: { atMost: 0.51 } } }],
  ]),
];

test.each(STEPS)('%s: from %j to %j', (key, more, less) => {
  expect(looser(more, less)).toContain(key);
});

test.each(STEPS.filter(([, , { metrics }]) => metrics === undefined))(
  'asking more is no loss of %s: %j after %j',
  (_key, more, less) => {
    expect(looser(less, more)).toEqual([]);
  },
);

test.each<[string, Partial<LiveTestPolicy>]>([
  ['a smaller margin', { metrics: [{ ...MAE, noWorseBy: 0.04 }, STOCK] }],
  ['a larger gain with the same margin', { metrics: [{ ...MAE, betterBy: 0.2 }, STOCK] }],
  ['labels that are waited for', { metrics: [{ ...MAE, labelDelay: '2d' }, STOCK] }],
  ['one guardrail more', { metrics: [MAE, STOCK, { ...STOCK, id: 'returns' }] }],
  ['metrics in another order', { metrics: [STOCK, MAE] }],
  ['what is the default', { ramp: [0.01, 0.05, 0.25, 0.5], confidence: 0.95, unit: 'request' }],
  ['requests that two versions answer', { paired: 0.5, shadow: 0.1, ensembles: ['mean'] }],
  ['another end', { maxDuration: '30d' }],
])('%s asks no less', (_name, changes) => {
  expect(looser({}, changes)).toEqual([]);
});

test.each<[string, Partial<LiveTestPolicy>, Partial<LiveTestPolicy>, readonly string[]]>([
  ['units', {}, { unit: 'header:x-shop-id' }, ['unit']],
  ['units that come again', { unit: 'header:x-shop-id' }, {}, ['unit']],
  ['labels', {}, { metrics: [{ ...MAE, labels: 'interactive' }, STOCK] }, ['metrics/0']],
  ['what no label means', {}, { metrics: [{ ...MAE, missing: 'worst' }, STOCK] }, ['metrics/0']],
  ['what a prediction can contribute', {}, { metrics: [{ ...MAE, range: [0, 40] }, STOCK] }, ['metrics/0']],
  ['the way that is better', {}, { metrics: [MAE, { ...STOCK, direction: 'up' }] }, ['metrics/1']],
])('another question is asked of %s: nobody can say that it is as much', (_name, before, after, expected) => {
  expect(looser(before, after)).toEqual(expected);
});

describe('a utility', () => {
  const weigh = (weights: Readonly<Record<string, number>>): Partial<LiveTestPolicy> => ({
    utility: { weights, betterBy: 0.1 },
  });

  test('that is new is something else to be better in', () => {
    expect(looser({}, weigh({ mae: -1 }))).toEqual(['utility']);
  });

  test('that weighs otherwise is another', () => {
    expect(looser(weigh({ mae: -1 }), weigh({ mae: -1, error: -2 }))).toEqual(['utility/weights']);
    expect(looser(weigh({ mae: -1 }), weigh({ mae: -1 }))).toEqual([]);
  });

  test('that is gone leaves other things to be better in', () => {
    expect(looser(weigh({ mae: -1 }), {})).toEqual(['utility', 'metrics/0', 'utility/weights']);
  });
});

test('a live test that is gone asks nothing; one that is new asks more', () => {
  expect(looserLiveTest(held(POLICY), held(undefined))).toEqual(['/liveTest']);
  expect(looserLiveTest(held(undefined), held(POLICY))).toEqual([]);
});

test('one that could never be decided is not compared', () => {
  const undecided: LiveTestPolicy = { metrics: [{ id: 'clicks', direction: 'up' }] };
  expect(looserLiveTest(held(undecided), held(POLICY))).toEqual(['/liveTest']);
  expect(looserLiveTest(held(POLICY), held(undecided))).toEqual(['/liveTest']);
  expect(looserLiveTest(held(undecided), held(undecided))).toEqual([]);
});

/** What changes costs, and not what a version must show. */
const FREE = ['maxDuration', 'paired', 'shadow', 'ensembles'];
/** Tests of their own are above. */
const OTHERS = ['unit', 'utility'];

test('every key of a live test is compared, or changes costs only', () => {
  const keys = keysOf('model.schema.json', {})
    .filter((key) => key.startsWith('liveTest.'))
    .map((key) => key.split('.')[1]);
  const compared = STEPS.map(([key]) => key.split('/')[0]);
  expect(new Set(keys)).toEqual(new Set([...compared, ...OTHERS, ...FREE]));
});
