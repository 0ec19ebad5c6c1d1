import { describe, expect, test } from 'vitest';
import { comparableMetrics, compareRound, logRatios } from '../../../../src/domain/benchmark/round.ts';

const calls = (count: number, ms = 2) => ({ times: new Float64Array(count).fill(ms), batchSize: 1 });

/** The metrics that a round has. */
function known(candidate: ReturnType<typeof calls>, baseline: ReturnType<typeof calls>): readonly string[] {
  return Object.entries(compareRound(candidate, baseline)).flatMap(([metric, figures]) => (figures ? [metric] : []));
}

describe('a round', () => {
  const means = ['latency_mean', 'throughput'];

  test.each([
    [0, []],
    [1, means],
    [2, ['latency_p50', ...means]],
    [9, ['latency_p50', ...means]],
    [10, ['latency_p50', 'latency_p90', ...means]],
    [99, ['latency_p50', 'latency_p90', ...means]],
    [100, ['latency_p50', 'latency_p90', 'latency_p99', ...means]],
  ])('of %i calls of the one with fewer has %j', (count, metrics) => {
    expect(known(calls(count), calls(200))).toEqual(metrics);
    expect(known(calls(200), calls(count))).toEqual(metrics);
  });

  test('in which a clock shows no time says nothing', () => {
    expect(known(calls(200, 0), calls(200))).toEqual([]);
    expect(known(calls(200), calls(200, 0))).toEqual([]);
  });

  test('has the percentiles by nearest rank', () => {
    const times = Float64Array.from({ length: 100 }, (_, index) => 100 - index);
    const round = compareRound({ times, batchSize: 1 }, calls(100));
    expect(round.latency_p50).toEqual({ candidate: 50, baseline: 2 });
    expect(round.latency_p90).toEqual({ candidate: 90, baseline: 2 });
    expect(round.latency_p99).toEqual({ candidate: 99, baseline: 2 });
    expect(round.latency_mean).toEqual({ candidate: 50.5, baseline: 2 });
    expect(logRatios([round, compareRound(calls(5), calls(5))], 'latency_p90')).toEqual([Math.log(45)]);
  });

  test('of different sizes compares rows a second alone', () => {
    expect(comparableMetrics({ candidate: 8, baseline: 4 })).toEqual(['throughput']);
    expect(comparableMetrics({ candidate: 8, baseline: 8 })).toContain('latency_p99');
  });
});
