import { expect, test } from 'vitest';
import { comparisonsOf } from '../../../../src/domain/certification/comparisons.ts';
import { evidenceOf } from '../../../../src/domain/statistics/catalog-evidence.ts';
import { aCertificate, anEstimate, aPerformance, aPrediction } from '../../../support/certificate.ts';

test('nothing is known without a certificate', () => {
  expect(evidenceOf(null)).toEqual({ prediction: [], predictionLeftOut: 0, gaps: [], costs: [] });
});

test('all rows come first, and each difference has the word of the report', () => {
  const slice = { name: 'region', group: 'north' };
  const certificate = aCertificate({ prediction: [aPrediction({ slice, rows: 20 }), aPrediction()] });
  const { prediction } = evidenceOf(certificate);
  expect(prediction.map((one) => [one.slice, one.group, one.rows])).toEqual([
    [null, null, aPrediction().rows],
    ['region', 'north', 20],
  ]);
  const { estimate, baseline, difference } = aPrediction();
  const ends = (known: typeof baseline) =>
    known === null
      ? null
      : { value: known.value, lower: known.interval?.lower ?? null, upper: known.interval?.upper ?? null };
  expect(prediction[0]).toMatchObject({
    estimate: ends(estimate),
    baseline: ends(baseline),
    difference: ends(difference),
    word: comparisonsOf(certificate).ofMetric(aPrediction())?.word,
  });
});

test('slices beyond what a page can fold are counted', () => {
  const slice = { name: 'region', group: 'north' };
  const many = Array.from({ length: 1250 }, () => aPrediction({ slice }));
  const { prediction, predictionLeftOut } = evidenceOf(aCertificate({ prediction: [...many, aPrediction()] }));
  expect(prediction).toHaveLength(1201);
  expect(prediction[0]?.slice).toBeNull();
  expect(predictionLeftOut).toBe(50);
});

test('costs are those that were measured, the size of all modes once', () => {
  const { latency } = aPerformance();
  const short = latency === null ? null : { ...latency, p999: anEstimate(null) };
  const performance = [aPerformance({ latency: short }), aPerformance({ mode: 'batch', latency: null })];
  const { costs } = evidenceOf(aCertificate({ performance, gates: [] }));
  const names = (mode: string) => costs.filter((cost) => cost.mode === mode).map(({ metric }) => metric);
  expect(names('realtime')).toEqual(
    expect.arrayContaining(['latency_p50', 'latency_p99', 'latency_mean', 'throughput', 'model_size']),
  );
  expect(names('realtime')).not.toContain('latency_p999');
  expect(names('batch')).not.toContain('model_size');
  expect(costs.find(({ metric }) => metric === 'latency_p99')).toMatchObject({
    unit: 'ms',
    direction: 'down',
    estimate: { value: 9.84 },
    ratio: { value: aPerformance().comparison?.ratios['latency_p99']?.value ?? null },
  });
});
