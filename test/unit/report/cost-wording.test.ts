import { expect, test } from 'vitest';
import { COST_METRIC_LIST } from '../../../src/domain/model/cost-metrics.ts';
import { performanceComparison } from '../../../src/report/comparison-wording.ts';
import { costWords, metricWords, ratioPhrase } from '../../../src/report/cost-wording.ts';
import { aCertificate, aPerformance, aLatencyGate } from '../../support/certificate.ts';

test('each metric of cost has words of its own', () => {
  expect(COST_METRIC_LIST.map(({ name }) => metricWords(name))).toEqual([
    'p50 latency',
    'p90 latency',
    'p95 latency',
    'p99 latency',
    'p99.9 latency',
    'mean latency',
    'throughput',
    'cold start',
    'peak memory',
    'model size',
  ]);
});

test.each(['roc_auc', 'ndcg@10', 'constructor', '__proto__'])('%s keeps its name', (name) => {
  expect(metricWords(name)).toBe(name);
});

test.each([
  ['latency_p999', 1.25, '25 % slower'],
  ['latency_mean', 0.9, '10 % faster'],
  ['cold_start', 2.43, '2.4× as slow'],
  ['memory', 1.1, '10 % larger'],
  ['model_size', 0.5, '50 % smaller'],
  ['model_size', 2, '2× as large'],
  ['throughput', 1.03, '3 % higher (better)'],
  ['throughput', 0.97, '3 % lower (worse)'],
  ['throughput', 3, '3× as high (better)'],
])('%s times %d is %s', (metric, ratio, phrase) => {
  expect(ratioPhrase(metric, ratio).replaceAll('\u00A0', ' ')).toBe(phrase);
});

test.each([
  ['memory', 'quantisation'],
  ['model_size', 'quantisation'],
  ['latency_p99', 'threads'],
  ['cold_start', 'threads'],
  ['throughput', 'threads'],
])('what helps against too much %s names %s', (metric, word) => {
  expect(costWords(metric).remedy).toContain(word);
});

test.each([
  ['model_size', 11_000_000, 10_000_000, '10 % larger'],
  ['model_size', 10_000_000, 10_000_000, 'the same'],
  ['model_size', 10_000_000, 0, ''],
  ['model_size', 10_000_000, undefined, ''],
  ['memory', 11_000_000, 10_000_000, ''],
])('%s of %d bytes after %s needs no interval: %s', (metric, modelSizeBytes, before, words) => {
  const baseline = before === undefined ? {} : { modelSizeBytes: before };
  const performance = [aPerformance({ modelSizeBytes, baseline, comparison: null })];
  const text = performanceComparison(aLatencyGate({ metric }), aCertificate({ performance }));
  expect(text.replaceAll('\u00A0', ' ')).toBe(words);
});
