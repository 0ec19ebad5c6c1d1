import { describe, expect, test } from 'vitest';
import { fixedSchedule, poissonSchedule } from '../../../../src/domain/benchmark/arrivals.ts';
import { highestPercentileBudget, searchCapacity } from '../../../../src/domain/benchmark/capacity.ts';
import { openLoopLatencies, replayQueue, summarizeBacklog } from '../../../../src/domain/benchmark/open-loop.ts';
import { mean, percentile } from '../../../../src/domain/benchmark/percentile.ts';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';

describe('arrivals', () => {
  test('Poisson arrivals keep the rate and have exponential gaps', () => {
    const schedule = poissonSchedule(200, 20_000, seededRandom(3));
    const gaps = schedule.map((time, index) => time - (schedule[index - 1] ?? 0));
    expect(mean(gaps)).toBeCloseTo(5, 0);
    const variance = mean(gaps.map((gap) => (gap - 5) ** 2));
    expect(Math.sqrt(variance)).toBeCloseTo(5, 0);
    expect(Math.min(...gaps)).toBeGreaterThan(0);
  });

  test('the same seed gives the same schedule', () => {
    expect(poissonSchedule(10, 5, seededRandom(1))).toEqual(poissonSchedule(10, 5, seededRandom(1)));
    expect(poissonSchedule(10, 5, seededRandom(1))).not.toEqual(poissonSchedule(10, 5, seededRandom(2)));
  });

  test('fixed arrivals', () => {
    expect([...fixedSchedule(100, 3)]).toEqual([10, 20, 30]);
  });
});

describe('open loop', () => {
  test('a stall counts for every request that waited behind it, and for those never served', () => {
    const latencies = openLoopLatencies({
      intended: Float64Array.of(0, 10, 20, 30, 40, 200),
      completed: Float64Array.of(1, 101, 102),
      service: Float64Array.of(1, 91, 1),
      endMs: 110,
    });
    expect([...latencies]).toEqual([1, 91, 82, 80, 70]);
  });

  test('the replay of a queue equals the closed form of M/D/1 and M/M/1', () => {
    const random = seededRandom(5);
    const arrivals = poissonSchedule(500, 200_000, random);
    const constant = replayQueue(new Float64Array(1).fill(1), arrivals);
    expect(mean(constant)).toBeCloseTo(1 + 0.5 / (2 * 0.5), 1);
    const exponential = Float64Array.from({ length: 200_000 }, () => -Math.log(1 - random()));
    const latencies = replayQueue(exponential, arrivals);
    expect(mean(latencies)).toBeCloseTo(2, 1);
    expect(percentile(latencies.sort(), 0.99) / (-Math.log(0.01) * 2)).toBeCloseTo(1, 1);
  });

  test('the capacity of M/M/1 for a p99 bound', () => {
    const random = seededRandom(9);
    const service = Float64Array.from({ length: 20_000 }, () => -Math.log(1 - random()));
    const rate = searchCapacity({ service, boundMs: 20, proportion: 0.99, random: seededRandom(4) });
    const exact = 1000 - (1000 * -Math.log(0.01)) / 20;
    expect(Math.abs(rate / exact - 1)).toBeLessThan(0.1);
  });

  test('a bound below the service time leaves no capacity', () => {
    const service = new Float64Array(10).fill(5);
    expect(searchCapacity({ service, boundMs: 4, proportion: 0.9, random: seededRandom(1) })).toBe(0);
  });

  test('without a bound in reach the capacity is 95 % of what the service times allow', () => {
    const service = new Float64Array(10).fill(5);
    const rate = searchCapacity({ service, boundMs: 1e9, proportion: 0.99, random: seededRandom(1) });
    expect(rate).toBeCloseTo(0.95 * 200 * (1 - 2 ** -12), 9);
  });

  test('requests that had not arrived at the end count for nothing, and one that was done late does', () => {
    const intended = Float64Array.of(0, 10, 20, 30);
    const service = Float64Array.of(1);
    const latencies = (completed: readonly number[], endMs: number) => [
      ...openLoopLatencies({ intended, completed: Float64Array.from(completed), service, endMs }),
    ];
    expect(latencies([5], 20)).toEqual([5, 10]);
    expect(latencies([5, 15, 25, 45], 30)).toEqual([5, 5, 5, 15]);
    expect(latencies([], 0)).toEqual([]);
  });

  test('service times are repeated, and a server that is free does not save its time', () => {
    const arrivals = Float64Array.of(0, 1, 2, 100, 101);
    expect([...replayQueue(Float64Array.of(4, 1), arrivals)]).toEqual([4, 4, 7, 1, 4]);
  });

  test.each(['p50', 'p90', 'p95', 'p99', 'p999'] as const)('a budget on %s limits the load', (name) => {
    const proportion = Number(`0.${name.slice(1)}`);
    expect(highestPercentileBudget({ p50: '1ms', [name]: '5ms' })).toEqual({
      percentile: name,
      proportion,
      budget: '5ms',
    });
  });

  test('the highest percentile of the budget limits the load', () => {
    expect(highestPercentileBudget({ p50: '1ms', p99: '5ms' })).toMatchObject({ percentile: 'p99', budget: '5ms' });
    expect(highestPercentileBudget({ mean: '1ms' })).toBeNull();
  });
});

describe('backlog', () => {
  const trace = (serviceMs: number) => {
    const intended = fixedSchedule(100, 400);
    const latencies = replayQueue(Float64Array.of(serviceMs), intended);
    const completed = intended.map((time, index) => time + (latencies[index] ?? 0));
    return { intended, completed, service: new Float64Array(400).fill(serviceMs), endMs: completed.at(-1)! };
  };

  const few = (intended: readonly number[], completed: readonly number[], service: readonly number[]) => ({
    intended: Float64Array.from(intended),
    completed: Float64Array.from(completed),
    service: Float64Array.from(service),
    endMs: 100,
  });

  test('counts what has arrived and is not done, and how fast that grows', () => {
    // At 10, 20 and 30 ms there are 1, 2 and 3 in the system: 0.1 a millisecond.
    const growing = few([0, 10, 12, 20, 22, 30], [10, 20, 30], [10, 10, 10]);
    expect(summarizeBacklog([growing], 50)).toEqual({ utilisation: 0.5, slopePerSecond: 100, maximum: 3 });
  });

  test('is the mean of several runs, and the most of all', () => {
    const growing = few([0, 10, 12, 20, 22, 30], [10, 20, 30], [10, 10, 10]);
    const level = few([0, 10], [10, 20], [30, 30]);
    const single = few([0, 1, 2, 3, 4, 5, 6], [7], [20]);
    const nothing = few([0], [], []);
    expect(summarizeBacklog([growing, level, single, nothing], 50)).toEqual({
      utilisation: (50 * 20) / 1000,
      slopePerSecond: 0,
      maximum: 3,
    });
    expect(summarizeBacklog([nothing], 50).slopePerSecond).toBe(0);
  });

  test('of requests that were done at one time has no slope', () => {
    expect(summarizeBacklog([few([0, 1, 2], [5, 5], [1, 1])], 50)).toMatchObject({ slopePerSecond: 0, maximum: 2 });
  });

  test('a model that keeps up has none', () => {
    const backlog = summarizeBacklog([trace(5)], 100);
    expect(backlog).toEqual({ utilisation: 0.5, slopePerSecond: 0, maximum: 0 });
  });

  test('a model that is too slow falls behind by the excess', () => {
    const backlog = summarizeBacklog([trace(12.5)], 100);
    expect(backlog.utilisation).toBeCloseTo(1.25, 9);
    expect(backlog.maximum).toBeGreaterThan(70);
    // While requests arrive at 100/s and leave at 80/s; the tail drains after the last arrival.
    const arriving = trace(12.5);
    const cut = { ...arriving, completed: arriving.completed.filter((time) => time < 4000) };
    expect(summarizeBacklog([cut], 100).slopePerSecond).toBeCloseTo(20, 0);
  });
});
