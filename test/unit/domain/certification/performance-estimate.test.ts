import { expect, test } from 'vitest';
import { performanceEstimate } from '../../../../src/domain/certification/performance-estimate.ts';

const of = (value: number) => ({ value, interval: null });
const MEASURED = {
  latency: { calls: 9, p50: of(1), p90: of(2), p95: of(3), p99: of(4), p999: of(5), mean: of(6), max: 7 },
  throughput: of(8),
  memoryBytes: of(9),
  coldStart: { loadMs: 1, firstCallMs: 2, callsToSteady: 3, totalMs: of(10) },
  modelSizeBytes: 11,
};

test.each([
  ['latency_p50', 1],
  ['latency_p90', 2],
  ['latency_p95', 3],
  ['latency_p99', 4],
  ['latency_p999', 5],
  ['latency_mean', 6],
  ['throughput', 8],
  ['memory', 9],
  ['cold_start', 10],
  ['model_size', 11],
])('%s is its own measurement', (metric, value) => {
  expect(performanceEstimate(MEASURED, metric)).toEqual(of(value));
});

test.each(['latency_p50', 'throughput', 'memory', 'cold_start', 'roc_auc'])('%s that was not measured', (metric) => {
  expect(performanceEstimate({ modelSizeBytes: 11 }, metric)).toBeNull();
  expect(performanceEstimate({ latency: null, coldStart: null, modelSizeBytes: 11 }, metric)).toBeNull();
});

test('a name that is no cost has no measurement', () => {
  expect(performanceEstimate(MEASURED, 'latency_max')).toBeNull();
});
