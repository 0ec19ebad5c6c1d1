import { describe, expect, test } from 'vitest';
import type { PerformanceResult } from '../../../../src/contract/generated/types.ts';
import type { Evidence } from '../../../../src/domain/certification/evidence.ts';
import { judgeGates } from '../../../../src/domain/certification/judge-gates.ts';
import type { Gate, PerformanceGate, RelativePerformanceGate } from '../../../../src/domain/model/gate.ts';

function estimate(value: number) {
  return { value, interval: { lower: value - 0.01, upper: value + 0.01, level: 0.95, method: 'test' } };
}

function judge(gate: Gate, evidence: Partial<Evidence>) {
  const [result] = judgeGates([gate], {
    evidence: { baseline: null, prediction: [], gaps: [], robustness: [], performance: [], ...evidence },
    slicesOf: () => [],
    locate: (pointer) => ({ path: 'model.yaml', line: 1, column: 1, pointer }),
  });
  return result;
}

describe('a gate on a cost is judged by its own mode, and shows what it compares', () => {
  const cost = { confidence: 0.95, test: 'bound', onInconclusive: 'block', pointer: '/gates/0', id: 'cost' } as const;
  const BUDGET: PerformanceGate = {
    ...cost,
    kind: 'performance',
    metric: 'throughput',
    mode: 'realtime',
    unit: 'rows-per-second',
    comparator: '>=',
    limit: 100,
  };
  const RATIO: RelativePerformanceGate = {
    ...cost,
    kind: 'relative-performance',
    metric: 'throughput',
    mode: 'realtime',
    comparator: '>=',
    limit: 0.9,
  };
  const BASELINE = { version: '1.0.0', digest: { sha256: 'a' }, origin: 'predecessor' } as const;
  const comparison = {
    ratios: { throughput: estimate(1) },
    figures: { throughput: { candidate: 250, baseline: 250 } },
    noiseFloor: { throughput: 0.001 },
    rounds: 8,
    stages: 1,
    seconds: 2,
    discardedShare: 0,
  };
  const measured: PerformanceResult = {
    mode: 'realtime',
    scenario: 'server',
    threads: 1,
    batchSize: 1,
    rate: 100,
    latency: null,
    throughput: estimate(400),
    capacity: null,
    coldStart: null,
    memoryBytes: null,
    modelSizeBytes: 1000,
    comparison,
    baseline: { throughput: estimate(390), modelSizeBytes: 900 },
  };
  const { baseline: _alone, ...first } = measured;
  const elsewhere = { ...measured, mode: 'batch', throughput: estimate(1), comparison: null } as const;

  test('a budget', () => {
    const evidence = { performance: [elsewhere, measured] };
    expect(judge(BUDGET, evidence)).toMatchObject({
      result: 'pass',
      mode: 'realtime',
      unit: 'rows-per-second',
      direction: 'up',
      value: 400,
      baseline: 390,
      limit: 100,
    });
    expect(judge(BUDGET, { performance: [first] })).toMatchObject({ result: 'pass', baseline: null });
    expect(judge({ ...BUDGET, comparator: '<=' }, evidence)).toMatchObject({ result: 'fail', direction: 'down' });
    expect(judge({ ...BUDGET, metric: 'memory' }, evidence)).toMatchObject({ reasonCode: 'not-measured' });
    expect(judge(BUDGET, { performance: [elsewhere] })).toMatchObject({ reasonCode: 'not-measured' });
  });

  test('a ratio', () => {
    const evidence = { baseline: BASELINE, performance: [elsewhere, measured] };
    expect(judge(RATIO, evidence)).toMatchObject({
      result: 'pass',
      unit: 'ratio',
      direction: 'up',
      value: 1,
      candidate: 250,
      baseline: 250,
    });
    expect(judge(RATIO, evidence)).not.toHaveProperty('wouldDecide');
    expect(judge({ ...RATIO, comparator: '<=', limit: 1.1 }, evidence)).toMatchObject({ direction: 'down' });
    const { figures: _own, ...earlier } = comparison;
    const unsaid = { ...measured, comparison: earlier };
    expect(judge(RATIO, { ...evidence, performance: [unsaid] })).toMatchObject({ candidate: null, baseline: null });
    expect(judge(RATIO, { ...evidence, baseline: null })).toMatchObject({ reasonCode: 'no-baseline', blocking: false });
    expect(judge(RATIO, { ...evidence, performance: [elsewhere] })).toMatchObject({ reasonCode: 'not-measured' });
    expect(judge({ ...RATIO, metric: 'latency_p99' }, evidence)).toMatchObject({ reasonCode: 'not-measured' });
  });

  test('a latency of calls of other sizes says so, and its rows a second compare', () => {
    const parted = { ...comparison, batchSizes: { candidate: 128, baseline: 2 } };
    const evidence = { baseline: BASELINE, performance: [{ ...measured, comparison: parted }] };
    const latency = { ...RATIO, metric: 'latency_p50', comparator: '<=', limit: 1.1 } as const;
    expect(judge(latency, evidence)).toMatchObject({
      result: 'inconclusive',
      reasonCode: 'batch-sizes-differ',
      value: null,
    });
    expect(judge(RATIO, evidence)).toMatchObject({ result: 'pass' });
    const alike = { ...comparison, batchSizes: { candidate: 64, baseline: 64 } };
    const same = { baseline: BASELINE, performance: [{ ...measured, comparison: alike }] };
    expect(judge(latency, same)).toMatchObject({ reasonCode: 'not-measured' });
  });

  test('an open ratio says how long to measure', () => {
    const open = judge({ ...RATIO, limit: 0.995 }, { baseline: BASELINE, performance: [measured] });
    expect(open).toMatchObject({ result: 'inconclusive', reasonCode: 'interval-crosses-limit' });
    expect(open?.wouldDecide?.seconds).toBeCloseTo(8, 6);
  });
});
