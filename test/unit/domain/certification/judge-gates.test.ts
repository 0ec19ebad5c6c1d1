import { describe, expect, test } from 'vitest';
import type { Estimate, PerformanceResult, PredictionResult } from '../../../../src/contract/generated/types.ts';
import { judgeGates } from '../../../../src/domain/certification/judge-gates.ts';
import type { Evidence } from '../../../../src/domain/certification/evidence.ts';
import type { Gate } from '../../../../src/domain/model/gate.ts';

const BASE = { confidence: 0.95, test: 'bound', onInconclusive: 'block', pointer: '/gates/0' } as const;

function anEstimate(value: number | null, halfWidth = 0.01): Estimate {
  if (value === null) return { value, interval: null };
  return { value, interval: { lower: value - halfWidth, upper: value + halfWidth, level: 0.95, method: 'test' } };
}

function aResult(difference: Partial<PredictionResult>): PredictionResult {
  return {
    data: 'holdout',
    slice: null,
    metric: 'roc_auc',
    direction: 'up',
    rows: 1000,
    estimate: anEstimate(0.87),
    baseline: null,
    difference: null,
    ...difference,
  };
}

function aPerformance(difference: Partial<PerformanceResult>): PerformanceResult {
  const latency = {
    calls: 100,
    p50: anEstimate(2),
    p90: anEstimate(3),
    p95: anEstimate(4),
    p99: anEstimate(5),
    p999: anEstimate(null),
    mean: anEstimate(2),
    max: 9,
  };
  return {
    mode: 'realtime',
    scenario: 'server',
    threads: 1,
    batchSize: 1,
    rate: 100,
    latency,
    throughput: anEstimate(400),
    capacity: null,
    coldStart: null,
    memoryBytes: null,
    modelSizeBytes: 1000,
    comparison: null,
    ...difference,
  };
}

function judgeOne(gate: Gate, evidence: Partial<Evidence>) {
  const [result] = judgeGates([gate], {
    evidence: { baseline: null, prediction: [], gaps: [], robustness: [], performance: [], ...evidence },
    slicesOf: () => [{ name: 'region', by: 'region', minRows: 100 }],
    locate: (pointer) => ({ path: 'model.yaml', line: 1, column: 1, pointer }),
  });
  if (result === undefined) throw new Error('no result');
  return result;
}

const BASELINE = { version: '1.0.0', digest: { sha256: 'a'.repeat(64) }, origin: 'predecessor' } as const;
const FLOOR: Gate = {
  ...BASE,
  kind: 'prediction',
  id: 'floor',
  metric: 'roc_auc',
  data: 'holdout',
  slice: null,
  comparator: '>=',
  limit: 0.85,
};
const NOT_WORSE: Gate = {
  ...BASE,
  kind: 'relative-prediction',
  id: 'rel',
  metric: 'roc_auc',
  data: 'holdout',
  slice: null,
  margin: -0.02,
};
const BUDGET: Gate = {
  ...BASE,
  kind: 'performance',
  id: 'p99',
  metric: 'latency_p99',
  mode: 'realtime',
  unit: 'ms',
  comparator: '<=',
  limit: 6,
};
const RATIO: Gate = {
  ...BASE,
  kind: 'relative-performance',
  id: 'ratio',
  metric: 'latency_p50',
  mode: 'realtime',
  comparator: '<=',
  limit: 1.1,
};

describe('judgeGates', () => {
  test('a floor on the bound', () => {
    expect(judgeOne(FLOOR, { prediction: [aResult({})] })).toMatchObject({
      result: 'pass',
      value: 0.87,
      blocking: true,
    });
  });
  test('what would decide an open floor', () => {
    const gate = judgeOne(FLOOR, { prediction: [aResult({ estimate: anEstimate(0.86, 0.02) })] });
    expect(gate).toMatchObject({ result: 'inconclusive', wouldDecide: { rows: 4000 } });
  });
  test('the worst group speaks for a slice; small groups do not', () => {
    const gate = judgeOne(
      { ...FLOOR, slice: 'region' },
      {
        prediction: [
          aResult({ slice: { name: 'region', group: 'north' }, estimate: anEstimate(0.9) }),
          aResult({ slice: { name: 'region', group: 'south' }, estimate: anEstimate(0.7) }),
          aResult({ slice: { name: 'region', group: 'tiny' }, estimate: anEstimate(0.1), rows: 99 }),
        ],
      },
    );
    expect(gate).toMatchObject({ result: 'fail', slice: { name: 'region', group: 'south' } });
  });
  test.each([
    ['one row too few', 99, 'too-few-rows'],
    ['exactly as many rows as asked for', 100, 'beyond-limit'],
  ])('a group of %s', (_name, rows, reasonCode) => {
    const prediction = [aResult({ slice: { name: 'region', group: 'a' }, estimate: anEstimate(0.1), rows })];
    expect(judgeOne({ ...FLOOR, slice: 'region' }, { prediction })).toMatchObject({ reasonCode });
  });

  test.each([
    ['of two below a floor the lower', { comparator: '>=', limit: 0.8 }, [0.7, 0.6], 'b'],
    ['of two above a ceiling the higher', { comparator: '<=', limit: 0.5 }, [0.7, 0.6], 'a'],
    ['one that fails before one that is open', { comparator: '>=', limit: 0.8 }, [0.805, 0.7], 'b'],
    ['one that is open before one that passes', { comparator: '>=', limit: 0.8 }, [0.9, 0.805], 'b'],
    ['one that has no value before one that is open', { comparator: '>=', limit: 0.8 }, [0.805, null], 'b'],
  ] as const)('the worst group speaks: %s', (_name, bound, [a, b], group) => {
    const of = (name: string, value: number | null) =>
      aResult({ slice: { name: 'region', group: name }, estimate: anEstimate(value) });
    const gate = judgeOne({ ...FLOOR, ...bound, slice: 'region' }, { prediction: [of('a', a), of('b', b)] });
    expect(gate.slice).toEqual({ name: 'region', group });
  });

  test('only small groups', () => {
    const prediction = [aResult({ slice: { name: 'region', group: 'tiny' }, rows: 99 })];
    expect(judgeOne({ ...FLOOR, slice: 'region' }, { prediction })).toMatchObject({
      result: 'inconclusive',
      reasonCode: 'too-few-rows',
    });
  });
  test('no worse than production, higher is better', () => {
    const prediction = [aResult({ baseline: anEstimate(0.88), difference: anEstimate(-0.005) })];
    expect(judgeOne(NOT_WORSE, { baseline: BASELINE, prediction })).toMatchObject({
      result: 'pass',
      comparator: '>=',
      limit: -0.02,
      candidate: 0.87,
      baseline: 0.88,
    });
  });
  test('no worse than production, lower is better', () => {
    const prediction = [
      aResult({ metric: 'log_loss', direction: 'down', baseline: anEstimate(0.4), difference: anEstimate(0.05) }),
    ];
    expect(judgeOne({ ...NOT_WORSE, metric: 'log_loss' }, { baseline: BASELINE, prediction })).toMatchObject({
      result: 'fail',
      comparator: '<=',
      limit: 0.02,
    });
  });
  test('a first version is compared with nothing, and that does not block', () => {
    expect(judgeOne(NOT_WORSE, { prediction: [aResult({})] })).toMatchObject({
      reasonCode: 'no-baseline',
      blocking: false,
    });
  });
  test('a metric that was not measured blocks', () => {
    expect(judgeOne(FLOOR, {})).toMatchObject({ result: 'inconclusive', reasonCode: 'not-measured', blocking: true });
  });
  test('an undecided gate may be declared to warn only', () => {
    expect(judgeOne({ ...FLOOR, onInconclusive: 'warn' }, {})).toMatchObject({ blocking: false });
  });
  test('a latency budget', () => {
    expect(judgeOne(BUDGET, { performance: [aPerformance({})] })).toMatchObject({
      result: 'pass',
      unit: 'ms',
      value: 5,
    });
    expect(judgeOne({ ...BUDGET, limit: 4 }, { performance: [aPerformance({})] })).toMatchObject({ result: 'fail' });
  });
  test('a ratio is judged against the noise floor', () => {
    const comparison = {
      ratios: { latency_p50: anEstimate(1.12) },
      noiseFloor: { latency_p50: 0.2 },
      rounds: 8,
      stages: 1,
      seconds: 1,
      discardedShare: 0,
    };
    expect(judgeOne(RATIO, { baseline: BASELINE, performance: [aPerformance({ comparison })] })).toMatchObject({
      result: 'inconclusive',
    });
    const quiet = { ...comparison, ratios: { latency_p50: anEstimate(1.3) }, noiseFloor: { latency_p50: 0.01 } };
    expect(judgeOne(RATIO, { baseline: BASELINE, performance: [aPerformance({ comparison: quiet })] })).toMatchObject({
      result: 'fail',
      unit: 'ratio',
    });
  });
  test('a gap between groups', () => {
    const gate: Gate = {
      ...BASE,
      kind: 'gap',
      id: 'gap',
      metric: 'true_positive_rate',
      data: 'holdout',
      slice: 'region',
      limit: 0.05,
    };
    const gap = {
      data: 'holdout',
      slice: 'region',
      metric: 'true_positive_rate',
      estimate: anEstimate(0.1),
      highest: 'a',
      lowest: 'b',
      baseline: null,
    };
    expect(judgeOne(gate, { gaps: [gap] })).toMatchObject({ result: 'fail' });
    expect(judgeOne(gate, { gaps: [{ ...gap, highest: null, lowest: null }] })).toMatchObject({
      reasonCode: 'too-few-rows',
    });
  });
  test('a drop under a perturbation', () => {
    const gate: Gate = {
      ...BASE,
      kind: 'robustness',
      id: 'noise',
      metric: 'roc_auc',
      data: 'holdout',
      perturbation: { gaussian: 0.1 },
      limit: 0.02,
    };
    const probe = {
      check: 'gaussian',
      result: 'pass',
      facts: {},
      metric: 'roc_auc',
      strength: 0.1,
      estimate: anEstimate(0.86),
      drop: anEstimate(0.005),
    } as const;
    expect(judgeOne(gate, { robustness: [probe] })).toMatchObject({ result: 'pass', value: 0.005 });
    const elsewhere = { ...probe, data: 'another', drop: { value: 0.5, interval: null } };
    const here = { ...probe, data: gate.data };
    expect(judgeOne(gate, { robustness: [elsewhere, here] })).toMatchObject({ result: 'pass', value: 0.005 });
    expect(judgeOne(gate, { robustness: [elsewhere] })).toMatchObject({ reasonCode: 'not-measured' });
  });
});
