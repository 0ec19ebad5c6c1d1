import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../../../src/contract/generated/types.ts';
import { nextBatchSize } from '../../../../src/domain/benchmark/batch-size.ts';
import { callsToSteady, memoryOverEmpty, summarizeColdStart } from '../../../../src/domain/benchmark/cold-start.ts';
import { explainDifference } from '../../../../src/domain/benchmark/explanation.ts';
import { buildHistogram, histogramPercentile, mergeHistograms } from '../../../../src/domain/benchmark/histogram.ts';
import { percentile, sortedCopy } from '../../../../src/domain/benchmark/percentile.ts';
import { seededRandom, shuffled } from '../../../../src/domain/benchmark/random.ts';
import { limitsTail, planDuetRound, planSolo } from '../../../../src/domain/benchmark/sampling-plan.ts';
import { STAGES } from '../../../../src/domain/benchmark/comparison.ts';
import { syntheticTrace } from '../../../support/traces.ts';

describe('histogram', () => {
  const first = syntheticTrace({ seed: 1, calls: 5000, medianMs: 0.1, spread: 0.5 });
  const second = syntheticTrace({ seed: 2, calls: 3000, medianMs: 3, spread: 0.2 });

  test('merging equals building from all calls', () => {
    const merged = mergeHistograms(buildHistogram([first]), buildHistogram([second]));
    expect(merged).toEqual(buildHistogram([first, second]));
    expect(merged.buckets.reduce((sum, [, calls = 0]) => sum + calls, 0)).toBe(8000);
  });

  test.each([0.5, 0.9, 0.99])('the percentile %f is read back within 1 %%', (proportion) => {
    const exact = percentile(sortedCopy(first), proportion);
    const read = histogramPercentile(buildHistogram([first]), proportion);
    expect(read / exact).toBeGreaterThanOrEqual(1 - 1e-9);
    expect(read / exact).toBeLessThan(1.0101);
  });

  test('bucket i holds times in (gamma^(i-1), gamma^i] microseconds, and a zero is counted', () => {
    const { gamma, buckets } = buildHistogram([Float64Array.of(0, 0.1)]);
    const [bucket = 0] = buckets[1] ?? [];
    expect(gamma ** (bucket - 1)).toBeLessThan(100);
    expect(gamma ** bucket).toBeGreaterThanOrEqual(100);
    expect(buckets).toHaveLength(2);
  });
});

describe('batch size', () => {
  const settle = (rowsPerSecond: (batch: number) => number, largest: number): number => {
    const probes = [];
    for (;;) {
      const step = nextBatchSize(probes, largest);
      if (step.kind === 'settled') return step.batchSize;
      probes.push({ batchSize: step.batchSize, rowsPerSecond: rowsPerSecond(step.batchSize) });
    }
  };

  test.each([
    { name: 'a model with overhead a call', rate: (b: number) => b / (15 + b), largest: 4096, expected: 1024 },
    { name: 'one doubling on a busy machine', rate: (b: number) => (b === 2 ? 1 : b), largest: 1024, expected: 1024 },
    { name: 'two of them', rate: (b: number) => (b === 2 || b === 4 ? 1 : b), largest: 1024, expected: 1024 },
    { name: 'flat', rate: () => 100, largest: 1024, expected: 1 },
    { name: 'falls out of the cache', rate: (b: number) => (b <= 8 ? b : 6), largest: 1024, expected: 8 },
    { name: 'limited by memory', rate: (b: number) => b, largest: 6, expected: 4 },
  ])('$name', ({ rate, largest, expected }) => {
    expect(settle(rate, largest)).toBe(expected);
  });
});

describe('cold start', () => {
  test('calls before the model is steady', () => {
    const calls = new Float64Array(100).fill(1);
    calls.set([30, 9, 5, 4, 3, 2, 2, 2, 1.5, 1.5, 1.5, 1.5]);
    expect(callsToSteady(calls)).toBeGreaterThanOrEqual(7);
    expect(callsToSteady(calls)).toBeLessThanOrEqual(12);
    expect(callsToSteady(new Float64Array(20).fill(1))).toBe(0);
    expect(callsToSteady(Float64Array.of(5))).toBe(0);
  });

  test('medians of the runs, the total with its interval', () => {
    const runs = [10, 12, 30].map((loadMs) => ({ loadMs, calls: Float64Array.of(2, 2, 1, 1, 1, 1, 1, 1) }));
    const cold = summarizeColdStart(runs);
    expect(cold).toMatchObject({ loadMs: 12, firstCallMs: 2, callsToSteady: 1 });
    expect(cold.totalMs.value).toBeCloseTo(19.333, 3);
  });

  test('memory over an empty session', () => {
    expect(memoryOverEmpty([110, 112], [80, 82])?.value).toBe(30);
    expect(memoryOverEmpty([70], [80])?.value).toBe(0);
  });

  test('memory that the system hid once is no figure', () => {
    expect(memoryOverEmpty([110, null], [80])).toBeNull();
    expect(memoryOverEmpty([110], [null])).toBeNull();
  });
});

test('the graphs say why a model is slower', () => {
  const base: Inspection = {
    format: 'onnx',
    signature: { inputs: [], outputs: [] },
    producer: '',
    parameters: 1000,
    metadata: {},
    graph: { nodes: 3, operators: { Gemm: 2, Relu: 1 } },
  };
  const explanation = explainDifference(
    { ...base, parameters: 1500, graph: { nodes: 5, operators: { Gemm: 3, Relu: 1, Softmax: 1 } } },
    base,
  );
  expect(explanation).toEqual({
    parametersRatio: 1.5,
    operatorChanges: { Gemm: 1, Softmax: 1 },
  });
  const cut = { ...base, graph: { nodes: 900, operators: { Gemm: 3 }, more: 400 } };
  for (const [candidate, baseline] of [[cut, base] as const, [base, cut] as const])
    expect(explainDifference(candidate, baseline).operatorChanges).toEqual({});
});

describe('plan', () => {
  const quickModel = { callMs: 0.1, loadMs: 2, quick: false };
  const slowModel = { callMs: 100, loadMs: 50, quick: false };

  test('a fast model gets the rounds of the stage', () => {
    expect(planDuetRound(STAGES[0], { ...quickModel, limitsTail: false })).toMatchObject({
      durationMs: 40,
      leastTriples: 110,
    });
    expect(planDuetRound(STAGES[0], { ...quickModel, callMs: 1, limitsTail: false })).toMatchObject({
      leastTriples: 12,
    });
  });

  test.each([
    [['latency_p99'], true],
    [['latency_p50', 'latency_p90', 'latency_mean', 'throughput'], false],
    [['latency_p95', 'wishes'], false],
    [[], false],
  ])('limits on %j need the calls of a tail: %s', (metrics, isTail) => {
    expect(limitsTail(Object.fromEntries(metrics.map((metric) => [metric, {}])))).toBe(isTail);
  });

  test('a slow model does not explode the time', () => {
    const round = planDuetRound(STAGES[0], { ...slowModel, limitsTail: true });
    expect(round.leastTriples * 3 * 100 * 8).toBeLessThanOrEqual(20_000);
    const solo = planSolo({ ...slowModel, proportion: 0.99 });
    expect(solo.rounds * solo.callsPerRound * 100).toBeLessThanOrEqual(11_000);
    const huge = planSolo({ callMs: 5000, loadMs: 20_000, quick: true, proportion: 0.5 });
    expect(huge.rounds * huge.callsPerRound).toBeLessThanOrEqual(6);
  });

  test('a budget on a tail gets the calls that it needs', () => {
    const solo = planSolo({ ...quickModel, callMs: 2, proportion: 0.99 });
    expect(solo.rounds * solo.callsPerRound).toBeGreaterThan(600);
  });
});

test('shuffling keeps every element and follows the seed', () => {
  const values = [1, 2, 3, 4, 5, 6];
  const order = shuffled(values, seededRandom(8));
  expect([...order].sort((a, b) => a - b)).toEqual(values);
  expect(order).toEqual(shuffled(values, seededRandom(8)));
  const firsts = Array.from({ length: 6000 }, (_, seed) => shuffled(values, seededRandom(seed))[0]);
  for (const value of values) expect(firsts.filter((first) => first === value).length).toBeGreaterThan(850);
});
