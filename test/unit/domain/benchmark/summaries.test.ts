import { describe, expect, test } from 'vitest';
import type { Histogram, Inspection } from '../../../../src/contract/generated/types.ts';
import { nextBatchSize } from '../../../../src/domain/benchmark/batch-size.ts';
import { callsToSteady, memoryOverEmpty, summarizeColdStart } from '../../../../src/domain/benchmark/cold-start.ts';
import { explainDifference } from '../../../../src/domain/benchmark/explanation.ts';
import { buildHistogram, histogramPercentile, mergeHistograms } from '../../../../src/domain/benchmark/histogram.ts';
import { percentile, sortedCopy } from '../../../../src/domain/benchmark/percentile.ts';
import { seededRandom, shuffled } from '../../../../src/domain/benchmark/random.ts';
import {
  affordableRounds,
  limitsTail,
  planDuetRound,
  planSolo,
  planTurns,
} from '../../../../src/domain/benchmark/sampling-plan.ts';
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

describe('a percentile of a histogram', () => {
  const buckets: Histogram['buckets'] = [
    [0, 1],
    [100, 1],
    [200, 2],
  ];

  test.each([
    [0, 0],
    [0.25, 0],
    [0.26, 100],
    [0.5, 100],
    [0.51, 200],
    [1, 200],
  ])('%f is the end of bucket %i', (proportion, bucket) => {
    expect(histogramPercentile({ gamma: 1.01, buckets }, proportion)).toBe(1.01 ** bucket / 1000);
  });

  test('of nothing is none', () => {
    expect(histogramPercentile({ gamma: 1.01, buckets: [] }, 0.5)).toBeNaN();
  });

  test('counts a microsecond in bucket 0, and no time as a nanosecond', () => {
    // log(0.001) / log(1.01) = -694.2
    expect(buildHistogram([Float64Array.of(0.001, 0, 0.001)]).buckets).toEqual([
      [-694, 1],
      [0, 2],
    ]);
  });

  test('of two adds what both hold', () => {
    const other: Histogram = {
      gamma: 1.01,
      buckets: [
        [100, 5],
        [150, 1],
      ],
    };
    expect(mergeHistograms({ gamma: 1.01, buckets }, other).buckets).toEqual([
      [0, 1],
      [100, 6],
      [150, 1],
      [200, 2],
    ]);
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

  const slowFirst = (slow: number, ms: number, calls = 32) => {
    const times = new Float64Array(calls).fill(1);
    return times.fill(ms, 0, slow);
  };

  test.each([
    ['half a window of slow calls is none', slowFirst(4, 10), 0],
    ['one more shifts it by a call', slowFirst(5, 10), 1],
    ['ten of them by six', slowFirst(10, 10), 6],
    ['ten per cent slower is steady', slowFirst(10, 1.1), 0],
    ['eleven are not', slowFirst(10, 1.11), 6],
    ['few calls have a shorter window', slowFirst(3, 10, 8), 2],
    ['three calls one of a call', slowFirst(2, 10, 3), 2],
    ['many calls are compared with their last quarter', slowFirst(60, 10, 80), 56],
  ])('%s', (_name, calls, expected) => {
    expect(callsToSteady(calls)).toBe(expected);
  });

  test('medians of the runs, the total with its interval', () => {
    const runs = [10, 12, 30].map((loadMs) => ({ loadMs, calls: Float64Array.of(2, 2, 1, 1, 1, 1, 1, 1) }));
    const cold = summarizeColdStart(runs);
    expect(cold).toMatchObject({ loadMs: 12, firstCallMs: 2, callsToSteady: 1 });
    expect(cold.totalMs.value).toBeCloseTo((12 + 14 + 32) / 3, 12);
    // scipy.stats.t.interval(0.95, 2) of 12, 14 and 32 reaches below zero.
    expect(cold.totalMs.interval?.lower).toBe(0);
    expect(cold.totalMs.interval?.upper).toBeCloseTo(46.69646072661095, 9);
    expect(summarizeColdStart([{ loadMs: 3, calls: new Float64Array(0) }])).toMatchObject({
      loadMs: 3,
      firstCallMs: 0,
    });
  });

  test('memory over an empty session', () => {
    expect(memoryOverEmpty([110, 112], [80, 82])?.value).toBe(30);
    expect(memoryOverEmpty([70], [80])?.value).toBe(0);
    expect(memoryOverEmpty([100, 120], [80])?.interval?.upper).toBeGreaterThan(40);
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

test('what is not known of one graph tells no ratio, and an operator called like a method is one', () => {
  const base: Inspection = {
    format: 'onnx',
    signature: { inputs: [], outputs: [] },
    producer: '',
    parameters: 1000,
    metadata: {},
    graph: { nodes: 1, operators: { toString: 2, Relu: 1 } },
  };
  const none = { ...base, parameters: null };
  const other = { ...base, parameters: 0, graph: { nodes: 1, operators: { Relu: 4, Add: 1 } } };
  expect(explainDifference(none, base).parametersRatio).toBeNull();
  expect(explainDifference(base, none).parametersRatio).toBeNull();
  expect(explainDifference(base, other).parametersRatio).toBeNull();
  expect(explainDifference(other, base)).toEqual({
    parametersRatio: 0,
    operatorChanges: { Add: 1, Relu: 3, toString: -2 },
  });
  expect(Object.keys(explainDifference(other, base).operatorChanges)).toEqual(['Add', 'Relu', 'toString']);
});

describe('plan', () => {
  const quickModel = { callMs: 0.1, loadMs: 2, quick: false };
  const slowModel = { callMs: 100, loadMs: 50, quick: false };

  test('a fast model gets the rounds of the stage', () => {
    expect(planDuetRound(STAGES[0], { ...quickModel, limitsTail: false })).toMatchObject({
      durationMs: 20,
      leastGroups: 110,
    });
    expect(planDuetRound(STAGES[0], { ...quickModel, callMs: 1, limitsTail: false })).toMatchObject({
      leastGroups: 12,
    });
    expect(affordableRounds(STAGES[0], { ...quickModel, limitsTail: false })).toBe(16);
  });

  test.each([
    [['latency_p99'], true],
    [['latency_p50', 'latency_p90', 'latency_mean', 'throughput'], false],
    [['latency_p95', 'wishes'], false],
    [[], false],
  ])('limits on %j need the calls of a tail: %s', (metrics, isTail) => {
    expect(limitsTail(Object.fromEntries(metrics.map((metric) => [metric, {}])))).toBe(isTail);
  });

  /** Eight rounds of 40 ms and two of the baseline against itself: a stage of 8 s, or 2 s, is 800 ms, or 200 ms, a round. */
  const stage = { rounds: 8, roundMs: 40, alpha: 0 };

  test.each([
    ['110 pairs where they take twice the round', { callMs: 80 / 220 }, { leastGroups: 110, durationMs: 40 }],
    ['12 where they take more', { callMs: 0.37 }, { leastGroups: 12 }],
    ['110 for a limit on a tail', { callMs: 2, limitsTail: true }, { leastGroups: 110 }],
    ['what fits into the cap beside two calls of warm-up', { callMs: 40 }, { leastGroups: 8 }],
    ['what fits where it is quick', { callMs: 20, quick: true }, { leastGroups: 3 }],
    ['two at least', { callMs: 1000 }, { leastGroups: 2 }],
    ['the time of a session', { loadMs: 90 }, { durationMs: 90 }],
    ['half the cap at most for sessions', { loadMs: 900 }, { durationMs: 800 }],
    ['a tenth of the round to warm up', {}, { warmUpMs: 4 }],
  ])('a round has %s', (_name, changes, expected) => {
    const question = { callMs: 1, loadMs: 1, quick: false, limitsTail: false, ...changes };
    expect(planDuetRound(stage, question)).toMatchObject(expected);
  });

  test.each([
    ['as many as the stage has', {}, 8],
    ['those that fit into the cap', { callMs: 99 }, 8],
    ['fewer where calls are slow', { callMs: 150 }, 4],
    ['fewer where it is quick', { callMs: 50, quick: true }, 4],
    ['fewer where sessions take long', { loadMs: 101 }, 4],
    ['fewer where sessions that are kept take long', { loadMs: 251 }, 4],
    ['four at least', { callMs: 60_000, loadMs: 60_000 }, 4],
  ])('the rounds of a stretch are %s', (_name, changes, expected) => {
    const question = { callMs: 1, loadMs: 1, quick: false, limitsTail: false, ...changes };
    expect(affordableRounds(stage, question)).toBe(expected);
  });

  test('one round in five asks the baseline against itself; sessions that are kept are those of one pair', () => {
    const turns = planTurns(8, (round) => round === 0);
    expect(turns.map(({ arm }) => arm[0]).join('')).toBe('ccccsccccs');
    expect(turns.filter(({ fresh }) => fresh).length).toBe(4);
    expect(turns[4]).toEqual({ arm: 'sentinel', fresh: true });
    expect(planTurns(4, () => true).every(({ fresh }) => fresh)).toBe(true);
  });

  test('a long stage is not cut short by the cap', () => {
    const question = { callMs: 1, loadMs: 1, quick: true, limitsTail: false };
    expect(planDuetRound({ ...stage, roundMs: 250 }, question).durationMs).toBe(250);
  });

  // Without a budget 300 to 1000 ms of calls, or 100 to 250 where it is quick; with one 10 / (1 - proportion) calls.
  test.each([
    ['the 1000 calls of a p99 without a budget', { callMs: 1 }, { rounds: 10, callsPerRound: 100, warmUpMs: 8 }],
    ['a second without a budget', { callMs: 2 }, { callsPerRound: 50 }],
    ['300 ms at least', { callMs: 0.1, proportion: 0.5 }, { callsPerRound: 300 }],
    [
      '100 ms at least where it is quick',
      { callMs: 0.1, proportion: 0.5, quick: true },
      { callsPerRound: 100, warmUpMs: 5 },
    ],
    ['a quarter of a second where it is quick', { callMs: 1, quick: true }, { callsPerRound: 25 }],
    ['the calls that a budget needs', { callMs: 5, proportion: 0.99 }, { callsPerRound: 100 }],
    ['ten seconds at most', { callMs: 5, proportion: 0.999 }, { callsPerRound: 200 }],
    ['a second at most where it is quick', { callMs: 5, proportion: 0.999, quick: true }, { callsPerRound: 20 }],
    ['six calls at least, in rounds of two', { callMs: 5000 }, { rounds: 3, callsPerRound: 2 }],
    ['fewer rounds where there are few calls', { callMs: 100 }, { rounds: 5, callsPerRound: 2 }],
    ['fewer rounds where sessions take long', { loadMs: 500 }, { rounds: 4, callsPerRound: 250 }],
    ['three rounds at least', { loadMs: 5000 }, { rounds: 3, callsPerRound: 334 }],
    ['a hundred thousand calls a round at most', { callMs: 1e-6 }, { callsPerRound: 100_000 }],
  ])('an absolute measurement has %s', (_name, changes, expected) => {
    const solo = planSolo({ callMs: 1, loadMs: 1, quick: false, proportion: null, ...changes });
    expect({ ...solo, callsPerRound: Math.round(solo.callsPerRound) }).toMatchObject(expected);
  });

  test('a slow model does not explode the time', () => {
    const question = { ...slowModel, limitsTail: true };
    const turns = planTurns(affordableRounds(STAGES[0], question), () => true).length;
    expect(turns * planDuetRound(STAGES[0], question).leastGroups * 2 * 100).toBeLessThanOrEqual(8000);
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
