import { expect, test } from 'vitest';
import type { LiveMetric } from '../../../../src/contract/generated/types.ts';
import { trafficOf } from '../../../../src/domain/livetest/arm-sums.ts';
import type { ArmName } from '../../../../src/domain/livetest/arm-name.ts';
import {
  addLabelCounts,
  addTrafficCounts,
  beginRatios,
  logRatio,
  ratioFacts,
} from '../../../../src/domain/livetest/ratio-state.ts';
import { logSampleRatio } from '../../../../src/domain/livetest/statistics/sample-ratio.ts';
import type { LabelStratum, TrafficStratum } from '../../../../src/domain/livetest/stratum.ts';
import { settingOf, type TestSetting } from '../../../../src/domain/livetest/test-setting.ts';
import type { TestPolicy } from '../../../../src/domain/livetest/test-policy.ts';
import { hourWindow, type Said, testHistory, testMetric, testPolicy } from '../../../support/live-test.ts';

function setting(own: Partial<TestPolicy> = {}, sharesKnown = true): TestSetting {
  return settingOf(testPolicy(own), testHistory({ gbm: 0.25 }), sharesKnown);
}

const PLACE = { service: '', epoch: 0, from: 0, to: 1 };
const halves = (production: number, gbm: number) =>
  logSampleRatio([
    { share: 0.75, count: production },
    { share: 0.25, count: gbm },
  ]);

function traffic(production: Said, gbm: Said): TrafficStratum {
  const arms = new Map<ArmName, ReturnType<typeof trafficOf>>([
    [null, trafficOf(hourWindow(0, null, production))],
    ['gbm', trafficOf(hourWindow(0, null, gbm))],
  ]);
  return { kind: 'traffic', ...PLACE, arms };
}

const outcomes = (assigned: number, served: number, units?: number) => ({
  outcomes: { assigned, served, timeouts: 0, shed: 0, invalid: 0, ...(units === undefined ? {} : { units }) },
});

const layersOf = (state: ReturnType<typeof beginRatios>, own = setting()) =>
  Object.fromEntries(ratioFacts(state, own).map(({ layer, logE }) => [layer, logE]));

test('nothing is known before something is counted, nor where nobody says the shares', () => {
  expect(layersOf(beginRatios())).toEqual({ assigned: null, served: null, labelled: null });
  expect(ratioFacts(beginRatios(), setting({}, false))).toEqual([]);
  expect(layersOf(beginRatios(), setting({ isSticky: true }))).toEqual({ units: null });
});

test('requests are counted as assigned and as served, or as they came where nobody says that', () => {
  const told = addTrafficCounts(beginRatios(), traffic(outcomes(310, 300), outcomes(105, 95)), setting());
  expect(layersOf(told)).toEqual({ assigned: halves(310, 105), served: halves(300, 95), labelled: null });
  const half = addTrafficCounts(
    beginRatios(),
    traffic({ requests: 301, ...outcomes(310, 300) }, { requests: 96 }),
    setting(),
  );
  expect(layersOf(half)).toEqual({ assigned: null, served: halves(301, 96), labelled: null });
});

test('of units that come again each stratum counts by itself, with weights that add up to 1', () => {
  const sticky = setting({ isSticky: true });
  const one = traffic(outcomes(0, 0, 80), outcomes(0, 0, 40));
  const first = addTrafficCounts(beginRatios(), one, sticky);
  expect(layersOf(first, sticky)).toEqual({ units: expect.closeTo(halves(80, 40) + Math.log(6 / Math.PI ** 2), 9) });
  const second = addTrafficCounts(first, traffic(outcomes(0, 0, 81), outcomes(0, 0, 27)), sticky);
  const weighted = (logE: number, turn: number) => Math.exp(logE) * (6 / (Math.PI * turn) ** 2);
  expect(layersOf(second, sticky)['units']).toBeCloseTo(
    Math.log(weighted(halves(80, 40), 1) + weighted(halves(81, 27), 2)),
    9,
  );
  const untold = addTrafficCounts(second, traffic(outcomes(0, 0, 9), outcomes(0, 0)), sticky);
  expect(untold.units).toEqual(second.units);
});

test('an arm without a word of units is waited for, and its stratum left out', () => {
  const sticky = setting({ isSticky: true });
  const { arms, ...rest } = traffic(outcomes(0, 0, 80), outcomes(0, 0, 40));
  const alone = { ...rest, arms: new Map([...arms].filter(([arm]) => arm === null)) };
  expect(addTrafficCounts(beginRatios(), alone, sticky).units.strata).toBe(0);
});

function labels(metric: string, production: readonly LiveMetric[], gbm: readonly LiveMetric[]): LabelStratum {
  const arms = new Map<ArmName, { readonly labels: readonly LiveMetric[]; readonly pairs: readonly [] }>([
    [null, { labels: production, pairs: [] }],
    ['gbm', { labels: gbm, pairs: [] }],
  ]);
  return { kind: 'labels', metric, ...PLACE, arms };
}

const of = (n: number): LiveMetric => ({ n, sum: 0, sumSquares: 0 });

test('labels are counted of the first primary metric whose labels must come alike', () => {
  const metrics = [
    testMetric({ id: 'clicks', missing: 'zero' }),
    testMetric({ id: 'complaints', role: 'guardrail' }),
    testMetric({ id: 'loans', labels: 'selective' }),
    testMetric({ id: 'sales' }),
    testMetric({ id: 'returns' }),
  ];
  const own = setting({ metrics });
  const counted = metrics.map(({ id }) =>
    layersOf(addLabelCounts(beginRatios(), labels(id, [of(30)], [of(9)]), own), own),
  );
  expect(counted.map(({ labelled }) => labelled)).toEqual([null, null, null, halves(30, 9), null]);
});

test('labels of several reporters add up; an arm that tells none has not reported', () => {
  const own = setting({ metrics: [testMetric({ id: 'sales' })] });
  const both = addLabelCounts(beginRatios(), labels('sales', [of(20), of(10)], [of(9)]), own);
  expect(layersOf(both, own)).toMatchObject({ labelled: halves(30, 9) });
  const one = addLabelCounts(beginRatios(), labels('sales', [of(20)], []), own);
  expect(layersOf(one, own)).toMatchObject({ labelled: null });
  expect(one.labelled.waiting).toHaveLength(1);
  const sticky = setting({ isSticky: true, metrics: [testMetric({ id: 'sales' })] });
  expect(addLabelCounts(beginRatios(), labels('sales', [of(30)], [of(9)]), sticky).labelled.counted).toEqual([]);
});

test('over the layers their average is what counts', () => {
  const facts = (logs: readonly (number | null)[]) => logs.map((logE) => ({ layer: 'served', logE }) as const);
  expect(logRatio(facts([]))).toBe(0);
  expect(logRatio(facts([3, 5]))).toBeCloseTo(Math.log((Math.exp(3) + Math.exp(5)) / 2), 12);
  expect(logRatio(facts([null, 5]))).toBeCloseTo(Math.log((1 + Math.exp(5)) / 2), 12);
  expect(logRatio(facts([800, 2]))).toBeCloseTo(800 - Math.LN2, 9);
  expect(logRatio(facts([Infinity, 2]))).toBe(Infinity);
});
