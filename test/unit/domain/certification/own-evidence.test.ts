import { describe, expect, test } from 'vitest';
import type { GapResult, PredictionResult, RobustnessResult } from '../../../../src/contract/generated/types.ts';
import type { Evidence } from '../../../../src/domain/certification/evidence.ts';
import { judgeGates } from '../../../../src/domain/certification/judge-gates.ts';
import type { Gate } from '../../../../src/domain/model/gate.ts';

const BASE = { confidence: 0.95, test: 'bound', onInconclusive: 'block', pointer: '/gates/0', id: 'gate' } as const;
const SLICES = [
  { name: 'adults', where: { age: { gte: 18 } } },
  { name: 'region', by: 'region', minRows: 5000 },
];

function estimate(value: number, level = 0.95) {
  return { value, interval: { lower: value - 0.01, upper: value + 0.01, level, method: 'test' } };
}

function judge(gate: Gate, evidence: Partial<Evidence>) {
  const [result] = judgeGates([gate], {
    evidence: { baseline: null, prediction: [], gaps: [], robustness: [], performance: [], ...evidence },
    slicesOf: () => SLICES,
    locate: (pointer) => ({ path: 'model.yaml', line: 1, column: 1, pointer }),
  });
  return result;
}

/** Before its own measurement stands one of something else: judged by that, the gate would come to another result. */
describe('a gate is judged by its own measurement', () => {
  const FLOOR: Gate = {
    ...BASE,
    kind: 'prediction',
    metric: 'roc_auc',
    data: 'holdout',
    slice: 'adults',
    comparator: '>=',
    limit: 0.8,
  };
  const area: PredictionResult = {
    data: 'holdout',
    slice: { name: 'adults', group: null },
    metric: 'roc_auc',
    direction: 'up',
    rows: 1000,
    estimate: estimate(0.9),
    baseline: estimate(0.85),
    difference: null,
  };
  test.each<readonly [string, Partial<PredictionResult>]>([
    ['other data', { data: 'recent' }],
    ['another metric', { metric: 'accuracy' }],
    ['all rows', { slice: null }],
    ['another slice', { slice: { name: 'region', group: 'north' } }],
    ['another level', { estimate: estimate(0.5, 0.99) }],
  ])('of a metric, not of %s', (_name, other) => {
    const prediction = [{ ...area, estimate: estimate(0.5), ...other }, area];
    expect(judge(FLOOR, { prediction })).toMatchObject({
      result: 'pass',
      value: 0.9,
      baseline: 0.85,
      slice: { name: 'adults' },
    });
    expect(judge(FLOOR, { prediction: prediction.slice(0, 1) })).toMatchObject({ reasonCode: 'not-measured' });
  });

  const GAP: Gate = { ...BASE, kind: 'gap', metric: 'accuracy', data: 'holdout', slice: 'region', limit: 0.05 };
  const gap: GapResult = {
    data: 'holdout',
    slice: 'region',
    metric: 'accuracy',
    estimate: estimate(0.01),
    highest: 'a',
    lowest: 'b',
    baseline: estimate(0.02),
  };
  test.each<readonly [string, Partial<GapResult>]>([
    ['other data', { data: 'recent' }],
    ['another metric', { metric: 'recall' }],
    ['another slice', { slice: 'age' }],
  ])('of a gap, not of %s', (_name, other) => {
    const gaps = [{ ...gap, estimate: estimate(0.5), ...other }, gap];
    expect(judge(GAP, { gaps })).toMatchObject({
      result: 'pass',
      value: 0.01,
      baseline: 0.02,
      slice: { name: 'region', group: null },
    });
    expect(judge(GAP, { gaps: gaps.slice(0, 1) })).toMatchObject({ reasonCode: 'not-measured' });
  });

  test('of a gap at its own confidence, whichever was measured first', () => {
    const narrow: GapResult = { ...gap, estimate: { value: 0.04, interval: interval(0.5, 0.03, 0.045) } };
    const wide: GapResult = { ...gap, estimate: { value: 0.04, interval: interval(0.999, 0, 0.08) } };
    for (const gaps of [
      [narrow, wide],
      [wide, narrow],
    ]) {
      expect(judge({ ...GAP, confidence: 0.5 }, { gaps })).toMatchObject({ result: 'pass', interval: { level: 0.5 } });
      expect(judge({ ...GAP, confidence: 0.999 }, { gaps })).toMatchObject({
        result: 'inconclusive',
        interval: { level: 0.999 },
      });
      expect(judge(GAP, { gaps })).toMatchObject({ reasonCode: 'not-measured' });
    }
  });

  const DROP: Gate = {
    ...BASE,
    kind: 'robustness',
    metric: 'roc_auc',
    data: 'holdout',
    perturbation: { gaussian: 0.1 },
    limit: 0.05,
  };
  const probe: RobustnessResult = {
    check: 'gaussian',
    result: 'pass',
    facts: {},
    metric: 'roc_auc',
    strength: 0.1,
    estimate: estimate(0.86),
    drop: estimate(0.01),
  };
  test.each<readonly [string, Partial<RobustnessResult>]>([
    ['another perturbation', { check: 'missing' }],
    ['another strength', { strength: 0.2 }],
    ['another metric', { metric: 'accuracy' }],
  ])('of a drop, not of %s', (_name, other) => {
    const robustness = [{ ...probe, drop: estimate(0.5), ...other }, probe];
    expect(judge(DROP, { robustness })).toMatchObject({ result: 'pass', value: 0.01, candidate: 0.86 });
    expect(judge(DROP, { robustness: robustness.slice(0, 1) })).toMatchObject({ reasonCode: 'not-measured' });
  });

  test('of a drop at its own confidence, whichever was measured first', () => {
    const narrow: RobustnessResult = { ...probe, drop: { value: 0.04, interval: interval(0.5, 0.03, 0.045) } };
    const wide: RobustnessResult = { ...probe, drop: { value: 0.04, interval: interval(0.999, 0, 0.08) } };
    for (const robustness of [
      [narrow, wide],
      [wide, narrow],
    ]) {
      expect(judge({ ...DROP, confidence: 0.5 }, { robustness })).toMatchObject({ result: 'pass' });
      expect(judge({ ...DROP, confidence: 0.999 }, { robustness })).toMatchObject({
        result: 'inconclusive',
        interval: { level: 0.999 },
      });
      expect(judge(DROP, { robustness })).toMatchObject({ reasonCode: 'not-measured' });
    }
  });
});

function interval(level: number, lower: number, upper: number) {
  return { lower, upper, level, method: 'test' };
}

describe('a gate on what was not measured says what it asked', () => {
  const METRIC = { ...BASE, metric: 'roc_auc', data: 'holdout', slice: null } as const;
  test.each<readonly [string, Gate, object]>([
    [
      'a floor',
      { ...METRIC, kind: 'prediction', comparator: '>=', limit: 0.8 },
      { data: 'holdout', comparator: '>=', limit: 0.8 },
    ],
    [
      'a ceiling, in a slice',
      { ...METRIC, kind: 'prediction', metric: 'mae', slice: 'adults', comparator: '<=', limit: 3 },
      { data: 'holdout', slice: { name: 'adults', group: null }, comparator: '<=', limit: 3 },
    ],
    [
      'a margin below the baseline',
      { ...METRIC, kind: 'relative-prediction', margin: -0.02 },
      { data: 'holdout', comparator: '>=', limit: -0.02 },
    ],
    [
      'a margin above it, where less is better',
      { ...METRIC, kind: 'relative-prediction', metric: 'mae', margin: -0.02 },
      { data: 'holdout', comparator: '<=', limit: 0.02 },
    ],
    [
      'no margin at all',
      { ...METRIC, kind: 'relative-prediction', metric: 'mae', margin: 0 },
      { data: 'holdout', comparator: '<=', limit: 0 },
    ],
    [
      'a budget',
      {
        ...BASE,
        kind: 'performance',
        metric: 'latency_p99',
        mode: 'realtime',
        unit: 'ms',
        comparator: '<=',
        limit: 12,
      },
      { mode: 'realtime', comparator: '<=', limit: 12 },
    ],
  ])('%s', (_name, gate, expected) => {
    const result = judge(gate, { baseline: { version: '1.0.0', digest: { sha256: 'a' }, origin: 'predecessor' } });
    const { data, mode, slice, comparator, limit } = result ?? {};
    const shown = { data, mode, slice, comparator, limit };
    expect(Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined))).toEqual(expected);
    expect(result).toMatchObject({
      result: 'inconclusive',
      reasonCode: 'not-measured',
      direction: 'none',
      blocking: true,
    });
  });
});
