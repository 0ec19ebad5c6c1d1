import { expect, test } from 'vitest';
import type { Comparison, Estimate } from '../../../src/contract/generated/types.ts';
import { COST_METRIC_LIST } from '../../../src/domain/model/cost-metrics.ts';
import { countedText, ratioText } from '../../../src/report/comparison-wording.ts';
import { costWords, metricWords, ratioPhrase } from '../../../src/report/cost-wording.ts';
import { anEstimate, aPerformance } from '../../support/certificate.ts';

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
  ['throughput', 1.03, '3 % higher'],
  ['throughput', 0.97, '3 % lower'],
  ['throughput', 3, '3× as high'],
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
  ['model_size', 11_000_000, 10_000_000, 'worse, 10 % larger'],
  ['model_size', 10_000_000, 10_000_000, 'the same'],
  ['model_size', 10_000_000, 0, ''],
  ['model_size', 10_000_000, undefined, ''],
  ['memory', 11_000_000, 10_000_000, ''],
])('%s of %d bytes after %s needs no interval: %s', (metric, modelSizeBytes, before, words) => {
  const baseline = before === undefined ? {} : { modelSizeBytes: before };
  const text = countedText(metric, aPerformance({ modelSizeBytes, baseline, comparison: null }));
  expect(text.replaceAll('\u00A0', ' ')).toBe(words);
});

const compared = (ratio: Estimate, noiseFloor: number): Comparison => {
  const { comparison } = aPerformance();
  if (comparison === null) throw new RangeError('the support has a comparison');
  return { ...comparison, ratios: { latency_p50: ratio }, noiseFloor: { latency_p50: noiseFloor } };
};

test.each([
  [anEstimate(1.25, 1.19, 1.31), 'worse, 25 % slower, 1.25× [1.19, 1.31]'],
  [anEstimate(0.92, 0.89, 0.95), 'better, 8 % faster, 0.920× [0.890, 0.950]'],
  [anEstimate(2.43, 2.3, 2.6), 'worse, 2.43× [2.30, 2.60]'],
  [anEstimate(1.003, 0.99, 1.016), 'no clear difference, 1.003× [0.990, 1.016]'],
  [anEstimate(0.99936, 0.9989, 0.9998), 'no clear difference, inside the noise, 0.9994× [0.9989, 0.9998]'],
])('a ratio of calls in turns has its word first: %j', (ratio, text) => {
  expect(ratioText('latency_p50', compared(ratio, 0.011)).replaceAll('\u00A0', ' ')).toBe(text);
});
