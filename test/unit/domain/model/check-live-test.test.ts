// @module-tag thorough
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LiveTestMetric, LiveTestPolicy, Model } from '../../../../src/contract/generated/types.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { METRICS } from '../../../../src/domain/evaluation/metrics/registry.ts';
import { resolveTestPolicy } from '../../../../src/domain/livetest/resolve-policy.ts';
import type { TestPolicy } from '../../../../src/domain/livetest/test-policy.ts';
import { adviseOnLiveTest, checkLiveTest } from '../../../../src/domain/model/check-live-test.ts';

type Told = readonly string[];

/** A regression. */
const MINIMAL = example('minimal');
const CLASSIFIER = example('binary-classifier');
const MAE: LiveTestMetric = { id: 'mae', direction: 'down', betterBy: 0.1 };
const STARS: LiveTestMetric = { id: 'stars', direction: 'up', betterBy: 0.1, range: [1, 5] };

function example(name: string): Model {
  const path = new URL(`../../../../schemas/examples/valid/model/${name}.yaml`, import.meta.url);
  return parseModel({ path: 'model.yaml', content: readFileSync(path) }).value;
}

function told(liveTest: Partial<LiveTestPolicy>, model = MINIMAL): Told {
  const found = checkLiveTest({ ...model, liveTest: { metrics: [MAE], ...liveTest } });
  return found.map(({ reason, pointer }) => `${reason} ${pointer.replace('/liveTest/', '')}`);
}

function toldOf(metric: LiveTestMetric, model = MINIMAL): Told {
  return told({ metrics: [metric] }, model);
}

test('a model without a live test has nothing wrong with it', () => {
  const { liveTest: _none, ...without } = MINIMAL;
  expect([checkLiveTest(without), adviseOnLiveTest(without)]).toEqual([[], []]);
});

describe('times', () => {
  test.each<[string, Partial<LiveTestPolicy>, Told]>([
    ['that follow each other', { minDuration: '2d', maxDuration: '3d' }, []],
    ['that are one', { minDuration: '48h', maxDuration: '2d' }, []],
    ['that are reversed', { minDuration: '3d', maxDuration: '2d' }, ['live-time-order maxDuration']],
    ['longer than the default end', { minDuration: '15d' }, ['live-time-order maxDuration']],
    ['shorter than the default beginning', { maxDuration: '23h' }, ['live-time-order maxDuration']],
    ['of no length', { maxDuration: '0s' }, ['budget-zero maxDuration']],
    ['of a bake as long as the test is at least', { bake: { for: '1d' } }, []],
    ['of a shorter bake', { bake: { for: '23h' } }, ['live-time-order bake/for']],
    ['of the default bake and a longer test', { minDuration: '8d', bake: {} }, ['live-time-order bake/for']],
    ['of less than a day', { minDuration: '1h', maxDuration: '12h' }, ['live-time-order maxDuration']],
    ['of a last label within the test', { minDuration: '2d', metrics: [{ ...MAE, labelDelay: '12d' }] }, []],
    [
      'of a last label after it',
      { minDuration: '2d', metrics: [{ ...MAE, labelDelay: '13d' }] },
      ['live-time-order metrics/0/labelDelay'],
    ],
    [
      'of a last label of a guardrail',
      { minDuration: '2d', metrics: [MAE, { ...MAE, id: 'rmse_like', role: 'guardrail', labelDelay: '13d' }] },
      [],
    ],
    ['of labels within the test', { metrics: [{ ...MAE, labelDelay: '13d' }] }, []],
    ['of labels after it', { metrics: [{ ...MAE, labelDelay: '14d' }] }, ['live-time-order metrics/0/labelDelay']],
    [
      'of labels after the bake',
      { bake: { for: '2d' }, metrics: [{ ...MAE, labelDelay: '2d' }] },
      ['live-time-order metrics/0/labelDelay'],
    ],
  ])('%s', (_name, times, expected) => {
    expect(told(times)).toEqual(expected);
  });
});

describe('shares', () => {
  test.each<[string, Partial<LiveTestPolicy>, Told]>([
    ['that rise by one part of the traffic', { ramp: [0.0001, 0.0002, 0.9999] }, []],
    ['that rise by less', { ramp: [0.1, 0.10001] }, ['live-ramp-order ramp/1']],
    ['that stay', { ramp: [0.1, 0.1] }, ['live-ramp-order ramp/1']],
    ['that fall', { ramp: [0.1, 0.2, 0.15] }, ['live-ramp-order ramp/2']],
    ['of nobody', { ramp: [0.00004, 0.5] }, ['live-share-all-or-none ramp/0']],
    ['of everybody', { ramp: [0.5, 0.99996] }, ['live-share-all-or-none ramp/1']],
    ['of a bake of nobody', { bake: { holdback: 0.00001 } }, ['live-share-all-or-none bake/holdback']],
    ['of a sentinel of everybody', { sentinel: { share: 0.99999 } }, ['live-share-all-or-none sentinel/share']],
  ])('%s', (_name, shares, expected) => {
    expect(told(shares)).toEqual(expected);
  });
});

test.each<[string, Told]>([
  ['request', []],
  ['header:x-customer-id', []],
  ['header:User-Agent', ['live-unit-header unit']],
  ['header:cookie', ['live-unit-header unit']],
  ['field:cookie', []],
])('the unit %s', (unit, expected) => {
  expect(told({ unit })).toEqual(expected);
});

describe('the role of a metric', () => {
  const guardrail = { role: 'guardrail' } as const;
  const { betterBy: _gain, ...bare } = MAE;

  test.each<[string, readonly LiveTestMetric[], Told]>([
    ['primary with a gain', [MAE], []],
    ['primary without one', [bare], ['live-better-by-missing metrics/0']],
    ['primary with a margin alone', [{ ...bare, noWorseBy: 1 }], ['live-better-by-missing metrics/0']],
    ['guardrail with a margin', [MAE, { ...STARS, ...guardrail, noWorseBy: 1 }], []],
    ['guardrail with a gain, of which half is the margin', [MAE, { ...STARS, ...guardrail }], []],
    ['guardrail with neither', [STARS, { ...bare, ...guardrail }], ['live-margin-missing metrics/1']],
    [
      'guardrail with a margin of nothing',
      [STARS, { ...bare, ...guardrail, noWorseBy: 0 }],
      ['live-margin-missing metrics/1'],
    ],
    ['guardrail of all', [{ ...MAE, ...guardrail }], ['live-primary-missing metrics']],
    ['twice', [MAE, STARS, MAE], ['live-metric-repeated metrics/2/id']],
  ])('%s', (_name, metrics, expected) => {
    expect(told({ metrics })).toEqual(expected);
  });
});

describe('a metric of certification', () => {
  test('is compared live where it is a mean over predictions of the problem, in its own direction, and nowhere else', () => {
    const wrong = METRICS.filter(({ name, direction, live, measure }) => {
      const found = toldOf({ id: name, direction: direction === 'none' ? 'up' : direction, betterBy: 0.01 });
      const expected =
        measure.regression === undefined ? 'metric-misfit' : live === 'mean' ? undefined : 'live-metric-not-mean';
      return found[0]?.split(' ')[0] !== expected;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('that is no mean names those of the problem that are', () => {
    const liveTest = { metrics: [{ ...MAE, id: 'roc_auc', direction: 'up' as const }] };
    const [found] = checkLiveTest({ ...CLASSIFIER, liveTest });
    expect(found).toMatchObject({ reason: 'live-metric-not-mean', facts: { name: 'roc_auc' } });
    expect(found?.facts['means']).toEqual(expect.arrayContaining(['accuracy', 'log_loss', 'brier_score']));
    expect(found?.facts['means']).not.toContain('selection_rate');
  });

  test.each<[string, LiveTestMetric, Told]>([
    ['in the wrong direction', { ...MAE, direction: 'up' }, ['live-direction-misfit metrics/0/direction']],
    ['of which neither is better', { ...MAE, id: 'mean_bias' }, []],
    ['of a quantile', { ...MAE, id: 'pinball@0.9' }, []],
    ['of a quantile that is none', { ...MAE, id: 'pinball@9' }, ['metric-parameter metrics/0/id']],
  ])('%s', (_name, metric, expected) => {
    expect(toldOf(metric)).toEqual(expected);
  });
});

test('a metric, and a vote, of any set of the model will do', () => {
  const [holdout] = Object.values(MINIMAL.evaluation);
  if (holdout === undefined) throw new Error('no set');
  const classes = { ...holdout, target: { column: 'y', problem: 'multiclass' as const } };
  const both = { ...MINIMAL, evaluation: { holdout, classes } };
  const metrics = [{ id: 'accuracy', direction: 'up', betterBy: 0.01 }] as const;
  expect(told({ shadow: 0.1, ensembles: ['vote'], metrics }, both)).toEqual([]);
});

describe('what one prediction contributes', () => {
  test.each<[string, LiveTestMetric, Told]>([
    ['between two ends', STARS, []],
    ['from the end to the beginning', { ...STARS, range: [5, 1] }, ['live-range-order metrics/0/range']],
    ['one value alone', { ...STARS, range: [5, 5] }, ['live-range-order metrics/0/range']],
    ['a part of what the metric can be', { ...MAE, range: [0, 50] }, []],
    ['more than it can be', { ...MAE, range: [-1, 50] }, ['live-range-misfit metrics/0/range']],
    ['beyond what it can be', { ...MAE, range: [-5, -1] }, ['live-range-misfit metrics/0/range']],
    ['the worst, and nobody says which', { ...MAE, missing: 'worst' }, ['live-range-missing metrics/0/missing']],
    ['the worst that is declared', { ...MAE, missing: 'worst', range: [0, 50] }, []],
    ['less than nothing', { ...STARS, range: [-5, -1], missing: 'zero' }, ['live-zero-outside metrics/0/missing']],
    ['nothing at most', { ...STARS, range: [-5, 0], missing: 'zero' }, []],
    ['nothing', { ...MAE, missing: 'zero' }, []],
    ['nothing where that cannot be', { ...STARS, missing: 'zero' }, ['live-zero-outside metrics/0/missing']],
    ['a gain of all there is', { ...STARS, betterBy: 4 }, ['live-step-too-large metrics/0/betterBy']],
    ['a loss of all there is', { ...STARS, noWorseBy: 4.5 }, ['live-step-too-large metrics/0/noWorseBy']],
  ])('%s', (_name, metric, expected) => {
    expect(toldOf(metric)).toEqual(expected);
  });

  test('more than a share can be', () => {
    const accuracy: LiveTestMetric = { id: 'accuracy', direction: 'up', betterBy: 0.01, range: [0.5, 2] };
    expect(toldOf(accuracy, CLASSIFIER)).toEqual(['live-range-misfit metrics/0/range']);
  });

  test('one in a hundred, written as 1', () => {
    expect(toldOf({ id: 'accuracy', direction: 'up', betterBy: 1 }, CLASSIFIER)).toEqual([
      'live-step-too-large metrics/0/betterBy',
    ]);
  });
});

describe('answers that nobody sees', () => {
  const clicks: LiveTestMetric = { id: 'clicks', direction: 'up', betterBy: 0.1, labels: 'interactive' };
  const repaid: LiveTestMetric = { ...clicks, id: 'repaid', labels: 'selective' };

  test.each<[string, Partial<LiveTestPolicy>, Told]>([
    ['show what comes anyhow', { shadow: 0.1, paired: 1 }, []],
    ['show no clicks', { shadow: 0.1, metrics: [clicks] }, ['live-unseen-labels shadow']],
    ['tell a sentinel nothing', { sentinel: {}, metrics: [clicks] }, ['live-unseen-labels sentinel']],
    ['show no credit', { paired: 0.1, metrics: [clicks, repaid] }, ['live-unseen-labels paired']],
    ['show what comes anyhow beside clicks', { paired: 0.1, metrics: [MAE, clicks] }, []],
    ['of nobody show nothing', { shadow: 0, paired: 0, metrics: [clicks] }, []],
    ['of ensembles', { shadow: 0.1, ensembles: ['mean', 'weighted'] }, []],
    [
      'of ensembles that nobody asks',
      { paired: 0.1, ensembles: ['mean'] },
      ['live-ensemble-without-shadow ensembles/0'],
    ],
    [
      'of ensembles show no clicks',
      { shadow: 0.1, ensembles: ['mean'], metrics: [MAE, clicks] },
      ['live-ensemble-labels ensembles/0'],
    ],
    ['of numbers have no majority', { shadow: 0.1, ensembles: ['mean', 'vote'] }, ['live-vote-misfit ensembles/1']],
  ])('%s', (_name, unseen, expected) => {
    expect(told(unseen)).toEqual(expected);
  });

  test('of classes have a majority', () => {
    const metrics = [{ id: 'accuracy', direction: 'up', betterBy: 0.01 }] as const;
    expect(told({ shadow: 0.1, ensembles: ['vote'], metrics }, CLASSIFIER)).toEqual([]);
  });
});

describe('a utility', () => {
  const metrics: readonly LiveTestMetric[] = [
    { id: 'revenue', direction: 'up', noWorseBy: 1 },
    { id: 'returns', direction: 'down', noWorseBy: 1 },
  ];
  const weights = { revenue: 1, returns: -12, latencyMs: -0.001, error: -2, cost: -1 };

  test.each<[string, Readonly<Record<string, number>>, Told]>([
    ['of what there is', weights, []],
    ['of what there is not', { profit: 1, revenue: 1 }, ['live-weight-unknown utility/weights/profit']],
    ['that gains by returns', { ...weights, returns: 12 }, ['live-weight-sign utility/weights/returns']],
    ['that loses by revenue', { ...weights, revenue: -1 }, ['live-weight-sign utility/weights/revenue']],
    ['that gains by time', { ...weights, latencyMs: 1 }, ['live-weight-sign utility/weights/latencyMs']],
    ['that weighs no time', { ...weights, latencyMs: 0 }, ['live-weight-sign utility/weights/latencyMs']],
    ['that weighs nothing', { revenue: 0 }, ['live-weight-sign utility/weights/revenue']],
  ])('%s', (_name, own, expected) => {
    expect(told({ metrics, utility: { weights: own, betterBy: 0.1 } })).toEqual(expected);
  });

  test('takes every role and some names', () => {
    const beside = [
      ...metrics,
      { ...MAE, role: 'primary' },
      { ...STARS, id: 'utility' },
      { ...STARS, id: 'cost' },
    ] as const;
    expect(told({ metrics: beside, utility: { weights, betterBy: 0.1 } })).toEqual([
      'live-utility-beside-primary metrics/2/role',
      'live-name-reserved metrics/3/id',
      'live-name-reserved metrics/4/id',
    ]);
    expect(told({ metrics: beside.slice(3) })).toEqual([]);
  });
});

describe('advice', () => {
  const advised = (liveTest: Partial<LiveTestPolicy>) =>
    adviseOnLiveTest({ ...MINIMAL, liveTest: { metrics: [MAE], ...liveTest } }).map(
      ({ reason, pointer }) => `${reason} ${pointer}`,
    );

  test.each<[string, Partial<LiveTestPolicy>, Told]>([
    ['nothing', {}, []],
    ['a part of a day', { minDuration: '23h' }, ['live-day-unseen /liveTest/minDuration']],
    ['a day', { minDuration: '24h' }, []],
    ['no margin', { metrics: [{ ...MAE, noWorseBy: 0 }] }, ['live-margin-zero /liveTest/metrics/0/noWorseBy']],
    [
      'no margin of a utility',
      { utility: { weights: { mae: -1 }, betterBy: 1, noWorseBy: 0 } },
      ['live-margin-zero /liveTest/utility/noWorseBy'],
    ],
    [
      'labels that are best not to come',
      { metrics: [{ ...MAE, missing: 'zero' }] },
      ['live-missing-is-best /liveTest/metrics/0/missing'],
    ],
    ['a slip of the fingers', { metrics: [{ ...STARS, id: 'acuracy' }] }, ['live-metric-own /liveTest/metrics/0/id']],
    ['a name like no other', { metrics: [{ ...STARS, id: 'complaints' }] }, []],
    ['right answers that do not come', { metrics: [{ ...STARS, id: 'accuracy', range: [0, 1], missing: 'zero' }] }, []],
    ['complaints that do not come', { metrics: [{ ...STARS, direction: 'down', range: [0, 1], missing: 'zero' }] }, []],
    ['labels that are worst not to come', { metrics: [{ ...STARS, range: [0, 5], missing: 'zero' }] }, []],
  ])('on %s', (_name, liveTest, expected) => {
    expect(advised(liveTest)).toEqual(expected);
  });
});

describe('whatever is declared', () => {
  const number = fc.constantFrom(1e-9, 0.01, 0.5, 1, 4, 100);
  const share = fc.constantFrom(1e-5, 1e-4, 0.01, 0.5, 0.9999, 0.999_99);
  const duration = fc.constantFrom('0s', '1ms', '6h', '1d', '7d', '14d', '30d');
  const metric = fc.record({
    id: fc.constantFrom('mse', 'rmse', 'accuracy', 'pinball@0.9', 'pinball@2', 'clicks', 'utility', 'cost'),
    direction: fc.constantFrom<('up' | 'down')[]>('up', 'down'),
    role: fc.constantFrom<('primary' | 'guardrail')[]>('primary', 'guardrail'),
    betterBy: number,
    noWorseBy: fc.oneof(number, fc.constant(0)),
    labelDelay: duration,
    labels: fc.constantFrom<('exogenous' | 'interactive' | 'selective')[]>('exogenous', 'interactive', 'selective'),
    missing: fc.constantFrom<('exclude' | 'zero' | 'worst')[]>('exclude', 'zero', 'worst'),
    range: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })),
  });
  const policy = fc.record({
    unit: fc.constantFrom('request', 'header:x-customer-id', 'header:host', 'field:customer'),
    ramp: fc.array(share, { minLength: 1, maxLength: 3 }),
    minDuration: duration,
    maxDuration: duration,
    utility: fc.record({
      weights: fc.dictionary(fc.constantFrom('mae', 'stars', 'latencyMs', 'profit'), fc.constantFrom(-2, 0, 2), {
        minKeys: 1,
      }),
      betterBy: number,
    }),
    paired: share,
    shadow: share,
    ensembles: fc.constantFrom<('mean' | 'vote' | 'weighted')[][]>(['mean'], ['weighted', 'vote']),
    bake: fc.record({ for: duration, holdback: share }),
    sentinel: fc.record({ share }),
  });

  /** Some keys of what was drawn, on top of what is right. */
  function some<T extends object>(
    drawn: fc.Arbitrary<T>,
    keys: readonly (keyof T & string)[],
  ): fc.Arbitrary<Partial<T>> {
    return fc.tuple(drawn, fc.subarray([...keys], { maxLength: 2 })).map(([all, taken]) => {
      const picked: Partial<T> = {};
      for (const key of taken) picked[key] = all[key];
      return picked;
    });
  }

  const ABOUT_METRIC = [
    'id',
    'direction',
    'role',
    'betterBy',
    'noWorseBy',
    'labelDelay',
    'labels',
    'missing',
    'range',
  ] as const;
  const ABOUT_TEST = [
    'unit',
    'ramp',
    'minDuration',
    'maxDuration',
    'utility',
    'paired',
    'shadow',
    'ensembles',
    'bake',
    'sentinel',
  ] as const;

  test('it is refused, or it is a test that can be decided', () => {
    let [decided, refused] = [0, 0];
    const drawn = fc.tuple(some(policy, ABOUT_TEST), some(metric, ABOUT_METRIC), fc.boolean());
    fc.assert(
      fc.property(drawn, ([keys, own, isFirst]) => {
        const metrics = isFirst ? [{ ...MAE, ...own }, STARS] : [MAE, { ...STARS, ...own }];
        const liveTest: LiveTestPolicy = { metrics, ...keys };
        if (checkLiveTest({ ...MINIMAL, liveTest }).length > 0) refused += 1;
        else {
          decided += 1;
          expectDecidable(resolveTestPolicy({ liveTest }));
        }
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(decided, refused)).toBeGreaterThan(500);
  });

  function expectDecidable(resolved: TestPolicy | null): void {
    if (resolved === null) throw new Error('no policy');
    const { metrics, ramp, minDurationMs, maxDurationMs, bake } = resolved;
    const shortest = Math.min(maxDurationMs, bake?.durationMs ?? Infinity);
    expect(metrics.some(({ role }) => role === 'primary')).toBe(true);
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
    expect(ramp).toEqual([...new Set(ramp)].toSorted((a, b) => a - b));
    expect(minDurationMs).toBeLessThanOrEqual(shortest);
    for (const { minEffect, margin, delayMs, range, missing, labels } of metrics) {
      expect([minEffect > 0, margin >= 0, delayMs < shortest]).toEqual([true, true, true]);
      if (range !== null) expect(range[1] - range[0]).toBeGreaterThan(Math.max(minEffect, margin));
      if (missing === 'worst') expect(range).not.toBeNull();
      if (resolved.ensembles.length > 0) expect([labels, resolved.shadowShare > 0]).toEqual(['exogenous', true]);
    }
  }
});

test('what is not refused can be resolved', () => {
  const { liveTest } = example('live-test');
  expect(checkLiveTest({ ...MINIMAL, ...(liveTest && { liveTest }) })).toEqual([]);
  expect(resolveTestPolicy(example('live-test'))).toMatchObject({ alpha: 0.01, ensembles: ['mean', 'weighted'] });
  expect(resolveTestPolicy(example('live-test-utility'))?.metrics.map(({ id }) => id)).toEqual([
    'utility',
    'revenue',
    'returns',
    'mae',
  ]);
});
