import { describe, expect, test } from 'vitest';
import { percentile, sortedCopy } from '../../../../src/domain/benchmark/percentile.ts';
import { summarizeLatency } from '../../../../src/domain/benchmark/latency.ts';
import { tInterval } from '../../../../src/domain/benchmark/t-interval.ts';
import reference from '../../../reference/benchmark/reference.json' with { type: 'json' };

describe('against NumPy and SciPy', () => {
  test.each(reference.percentiles)('percentiles of $values.length values', ({ values, expected }) => {
    const sorted = sortedCopy(Float64Array.from(values));
    for (const [proportion, value] of Object.entries(expected)) {
      expect(percentile(sorted, Number(proportion))).toBe(value);
    }
  });

  test.each(reference.intervals)('t interval at alpha $alpha and floor $floor', (case_) => {
    const interval = tInterval(case_.values, { alpha: case_.alpha, floor: case_.floor });
    expect(interval.mean).toBeCloseTo(case_.mean, 12);
    expect(interval.halfWidth / case_.halfWidth).toBeCloseTo(1, 9);
  });

  test.each(reference.ranks)('ranks of the interval of $proportion of $count independent calls', (case_) => {
    const calls = Float64Array.from({ length: case_.count }, (_, index) => index + 1);
    const summary = summarizeLatency([calls], 0.025);
    const estimate = { 0.5: summary.p50, 0.9: summary.p90, 0.99: summary.p99 }[case_.proportion];
    expect(estimate?.interval?.upper).toBe(case_.upper);
    expect(estimate?.interval?.lower).toBe(case_.lower ?? 0);
  });
});

test('one round says nothing about the next one', () => {
  expect(tInterval([0.1], { alpha: 0.025, floor: 0 }).halfWidth).toBe(Number.POSITIVE_INFINITY);
});

test('no calls have no percentile', () => {
  expect(summarizeLatency([]).p50).toEqual({ value: null, interval: null });
  expect(percentile(new Float64Array(), 0.5)).toBeNaN();
});
