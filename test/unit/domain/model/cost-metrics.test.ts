import { expect, test } from 'vitest';
import {
  COMPARED_METRICS,
  COST_METRIC_LIST,
  costMetric,
  declaredBudgets,
  looksLikeCost,
  performanceEstimate,
} from '../../../../src/domain/model/cost-metrics.ts';

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

test('every metric has an estimate above, and its own name', () => {
  const names = COST_METRIC_LIST.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.map((name) => costMetric(name)?.estimate(MEASURED)?.value)).toEqual([1, 2, 3, 4, 5, 6, 8, 10, 9, 11]);
});

test.each(['latency_max', 'latency', 'coldStart', 'roc_auc', 'constructor', '__proto__', ''])(
  '%j is no cost',
  (name) => {
    expect(costMetric(name)).toBeUndefined();
  },
);

test('rounds compare these, in this order', () => {
  expect(COMPARED_METRICS).toEqual(['latency_p50', 'latency_p90', 'latency_p99', 'latency_mean', 'throughput']);
});

test.each([
  ['latency', true],
  ['latency_p97', true],
  ['throughput', true],
  ['cold_start', true],
  ['coldstart', true],
  ['memory_peak', true],
  ['modelsize', true],
  ['model', false],
  ['my_latency', false],
  ['roc_auc', false],
])('%s looks like a cost: %s', (name, looks) => {
  expect(looksLikeCost(name)).toBe(looks);
});

test.each([
  [{ throughput: '6/m' }, 'throughput', 'rows-per-second', '>=', 0.1],
  [{ coldStart: '2s' }, 'cold_start', 'ms', '<=', 2000],
  [{ memory: '40MiB' }, 'memory', 'bytes', '<=', 41_943_040],
  [{ modelSize: '1kB' }, 'model_size', 'bytes', '<=', 1000],
  [{ latency: { p999: '500us' } }, 'latency_p999', 'ms', '<=', 0.5],
])('the budget %j limits %s in %s', (budgets, name, unit, comparator, limit) => {
  expect(declaredBudgets(budgets)).toMatchObject([{ metric: { name, unit, comparator }, limit }]);
});

test('latencies come first, as they are written, then the others in the order of the table', () => {
  const budgets = { modelSize: '1kB', throughput: '1/s', latency: { p99: '2ms', mean: '1ms', p50: '1ms' } } as const;
  expect(declaredBudgets(budgets).map(({ path }) => path)).toEqual([
    'latency/p99',
    'latency/mean',
    'latency/p50',
    'throughput',
    'modelSize',
  ]);
});

test('a mode without budgets has none', () => {
  expect(declaredBudgets({})).toEqual([]);
});
