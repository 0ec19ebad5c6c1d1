import { expect, test } from 'vitest';
import { summarizeLatency } from '../../../../src/domain/benchmark/latency.ts';
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
