import { describe, expect, test } from 'vitest';
import { estimateOfRounds, summarizeLatency } from '../../../../src/domain/benchmark/latency.ts';
import { cutRounds, syntheticTrace } from '../../../support/traces.ts';

test('an upper end that too few calls leave open is null', () => {
  const summary = summarizeLatency(cutRounds(syntheticTrace({ seed: 2, calls: 300, medianMs: 1, spread: 0.2 }), 10));
  expect(summary.p99.value).toBeGreaterThan(1);
  expect(summary.p99.interval?.upper).toBeNull();
  expect(summary.p90.interval?.upper).toBeGreaterThan(summary.p90.value ?? Infinity);
});

test('equal calls have an interval of one point', () => {
  const summary = summarizeLatency(Array.from({ length: 10 }, () => new Float64Array(200).fill(2)));
  expect(summary.p99).toMatchObject({ value: 2, interval: { lower: 2, upper: 2 } });
  expect(summary.max).toBe(2);
});

describe('independent calls', () => {
  const upTo = (count: number) => Float64Array.from({ length: count }, (_, index) => index + 1);

  test('have the order statistics of Clopper and Pearson around a percentile', () => {
    const { p50, max, calls } = summarizeLatency([upTo(100)]);
    // The bounds of scipy.stats.beta.ppf(0.01, x, 101 - x) >= 0.5, and of the other side.
    expect(p50).toMatchObject({ value: 50, interval: { lower: 38, upper: 63, level: 0.95 } });
    expect({ max, calls }).toEqual({ max: 100, calls: 100 });
  });

  test.each([
    [1, []],
    [2, ['p50']],
    [9, ['p50']],
    [10, ['p50', 'p90']],
    [20, ['p50', 'p90', 'p95']],
    [99, ['p50', 'p90', 'p95']],
    [100, ['p50', 'p90', 'p95', 'p99']],
    [1000, ['p50', 'p90', 'p95', 'p99', 'p999']],
  ])('%i of them have a call beyond %j', (count, names) => {
    const { p50, p90, p95, p99, p999 } = summarizeLatency([upTo(count)]);
    const known = Object.entries({ p50, p90, p95, p99, p999 }).filter(([, { value }]) => value !== null);
    expect(known.map(([name]) => name)).toEqual(names);
    for (const [name, { value }] of known)
      expect([name, value]).toEqual([name, Math.ceil(Number(`0.${name.slice(1)}`) * count)]);
  });

  test('that were never made have no figures', () => {
    const nothing = { value: null, interval: null };
    expect(summarizeLatency([])).toMatchObject({ calls: 0, p50: nothing, p999: nothing, mean: nothing, max: 0 });
  });

  test('have the mean of the rounds that made some', () => {
    const rounds = [upTo(3), new Float64Array(0), upTo(5), upTo(7)];
    expect(summarizeLatency(rounds).mean.value).toBe(3);
  });
});

test('one number a round has Student’s interval, not below zero', () => {
  // scipy.stats.t.interval(0.95, 2, loc=32, scale=scipy.stats.sem([30, 31, 35]))
  const { value, interval } = estimateOfRounds([30, 31, 35]);
  expect(value).toBe(32);
  expect(interval?.lower).toBeCloseTo(25.42758939227157, 9);
  expect(interval?.upper).toBeCloseTo(38.57241060772843, 9);
  expect(estimateOfRounds([12, 14, 32]).interval?.lower).toBe(0);
  expect(estimateOfRounds([12]).interval).toMatchObject({ lower: 0, upper: null });
  expect(estimateOfRounds([])).toEqual({ value: null, interval: null });
});
