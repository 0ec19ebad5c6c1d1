import { describe, expect, test } from 'vitest';
import type { Certificate, Estimate, PredictionResult } from '../../../../src/contract/generated/types.ts';
import { comparisonsOf } from '../../../../src/domain/certification/comparisons.ts';
import { gapDifference } from '../../../../src/domain/certification/gap-difference.ts';
import { changedMost, largestChanges } from '../../../../src/domain/certification/largest-changes.ts';
import { chanceOf } from '../../../../src/domain/certification/slice-looks.ts';
import {
  aGate,
  aCertificate,
  aPerformance,
  aPrediction,
  aRelativeGate,
  anEstimate,
} from '../../../support/certificate.ts';

/** A difference whose interval ends `z` standard errors of a normal from 0, at 95 %. */
function at(z: number, group: string): PredictionResult {
  const difference = anEstimate(z, z - 1.959964, z + 1.959964);
  return aPrediction({ slice: { name: 'region', group }, rows: 1_000_000, difference });
}

const wordsOf = (prediction: readonly PredictionResult[], gates: Certificate['gates'] = []): readonly string[] =>
  comparisonsOf(aCertificate({ prediction, gates })).metrics.map(({ word }) => word);

/** scipy 1.17.1: 2 * stats.t.sf(abs(value) / half * stats.t.ppf(0.975, rows - 1), rows - 1) */
describe('p of a difference', () => {
  test.each([
    [0.008, 0.006, 5902, 0.00897632],
    [0.008, 0.006, 31, 0.0106748],
    [0.03, 0.01, 31, 9.78655e-7],
    [0.002, 0.01, 200, 0.693714],
    [0.01, 0.01, 12, 0.05],
  ])('%d ± %d of %d rows is %d', (value, half, rows, p) => {
    const found = chanceOf(anEstimate(value, value - half, value + half), rows) ?? 0;
    expect(Math.abs(Math.log(found / p))).toBeLessThan(0.03);
  });
});

describe('a row of which no spread is known', () => {
  const single = (group: string, difference: PredictionResult['difference']): PredictionResult =>
    aPrediction({ slice: { name: 'shop', group }, rows: 1, difference });

  test('has no word and asks nothing', () => {
    const unknown = { value: 0.3, interval: { lower: null, upper: null, level: 0.95, method: 'unknown' } };
    expect(chanceOf(unknown, 1)).toBeNull();
    expect(wordsOf([single('a', unknown), at(2.2, 'b')])).toEqual(['better']);
  });

  test('is called nothing where an earlier certificate has an interval without width', () => {
    const point = anEstimate(-0.0316, -0.0316, -0.0316);
    expect(chanceOf(point, 1)).toBeNull();
    expect(wordsOf([single('a', point), { ...single('b', point), slice: null }, at(2.2, 'c')])).toEqual([
      'no clear difference',
      'no clear difference',
      'better',
    ]);
  });
});

describe('many slices', () => {
  test('what is clear by itself is not clear among many like it', () => {
    expect(wordsOf([at(2.2, 'a')])).toEqual(['better']);
    const quiet = Array.from({ length: 39 }, (_, index) => at(0.1, String(index)));
    expect(wordsOf([at(2.2, 'a'), ...quiet])).toEqual(Array.from({ length: 40 }, () => 'no clear difference'));
  });

  test('a large one stays, and beside many that are clear a smaller one does, too', () => {
    const quiet = Array.from({ length: 20 }, (_, index) => at(0.1, String(index)));
    expect(wordsOf([at(5, 'a'), ...quiet])[0]).toBe('better');
    const clear = Array.from({ length: 20 }, (_, index) => at(-4, `c${String(index)}`));
    expect(wordsOf([at(2.4, 'a'), ...clear, ...quiet])[0]).toBe('better');
  });

  test('all rows are one question, and not corrected', () => {
    const quiet = Array.from({ length: 39 }, (_, index) => at(0.1, String(index)));
    expect(wordsOf([{ ...at(2.2, 'a'), slice: null }, ...quiet])[0]).toBe('better');
  });

  test('a slice on which a gate failed is called what the gate found', () => {
    const quiet = Array.from({ length: 39 }, (_, index) => at(0.1, String(index)));
    const slices = [at(-2.2, 'a'), ...quiet];
    const failed = aRelativeGate({
      ...slices[0]?.difference,
      result: 'fail',
      data: 'holdout',
      slice: { name: 'region', group: 'a' },
    });
    expect(wordsOf(slices, [failed])[0]).toBe('worse');
    expect(wordsOf(slices, [{ ...failed, result: 'pass' }])[0]).toBe('no clear difference');
  });

  test('4,000 slices take no longer than they should', () => {
    const slices = Array.from({ length: 4_000 }, (_, index) => at(index / 1_000, String(index)));
    expect(wordsOf(slices).filter((word) => word === 'better').length).toBeGreaterThan(1_000);
  });
});

test('the same numbers at two levels have one word, that of the wider interval', () => {
  const narrow = aPrediction({ difference: anEstimate(0.01, 0.001, 0.019) });
  const wide = aPrediction({
    difference: { value: 0.01, interval: { lower: -0.002, upper: 0.022, level: 0.99, method: 'delong' } },
  });
  expect(wordsOf([narrow, wide])).toEqual(['no clear difference']);
  expect(wordsOf([wide, narrow])).toEqual(['no clear difference']);
});

describe('a gap between groups', () => {
  const gap = (now: number, before: number, half: number) => ({
    ...aCertificate().gaps[0],
    data: 'holdout',
    slice: 'age',
    metric: 'false_positive_rate',
    highest: 'a',
    lowest: 'b',
    estimate: anEstimate(now, now - half, now + half),
    baseline: anEstimate(before, before - half, before + half),
  });
  const wordOf = (certificate: Partial<Certificate>): string | undefined =>
    comparisonsOf(aCertificate({ gates: [], ...certificate })).gaps[0]?.word;

  test.each([
    [0.115, 0.068, 0.02, 'worse'],
    [0.068, 0.115, 0.02, 'better'],
    [0.07, 0.068, 0.02, 'no clear difference'],
  ])('of %d after %d, each ± %d', (now, before, half, word) => {
    expect(wordOf({ gaps: [gap(now, before, half)] })).toBe(word);
  });

  test('has the ends that Zou and Donner give', () => {
    const difference = gapDifference(gap(0.115, 0.068, 0.02));
    expect(difference?.interval?.lower).toBeCloseTo(0.047 - 0.02 * Math.SQRT2, 12);
    expect(difference?.interval?.upper).toBeCloseTo(0.047 + 0.02 * Math.SQRT2, 12);
  });

  test('of the same answers is the same', () => {
    const same = { value: 0, interval: { lower: 0, upper: 0, level: 0.95, method: 'identical outputs' } };
    expect(wordOf({ gaps: [gap(0.07, 0.07, 0.02)], prediction: [aPrediction({ difference: same })] })).toBe('the same');
  });

  test('without a predecessor has no word', () => {
    expect(wordOf({ gaps: [{ ...gap(0.07, 0.07, 0.02), baseline: null }] })).toBeUndefined();
  });
});

describe('the largest of what changed', () => {
  const rate = aPrediction({
    metric: 'false_positive_rate',
    direction: 'down',
    estimate: anEstimate(0.115, 0.105, 0.125),
    baseline: anEstimate(0.068, 0.06, 0.076),
    difference: anEstimate(0.047, 0.04, 0.054),
  });
  const auc = aPrediction({ difference: anEstimate(0.0108, 0.006, 0.0156) });
  const named = (certificate: Certificate) => {
    const { gain, harm } = largestChanges(comparisonsOf(certificate), certificate.gates);
    return [gain, harm].map((one) =>
      one === null ? null : one.kind === 'cost' ? one.metric : one.kind === 'gap' ? 'gap' : one.result.metric,
    );
  };

  test('a rate of false alarms that rises by two thirds is the harm, not a model 6 % larger', () => {
    const certificate = aCertificate({ gates: [], prediction: [auc, rate] });
    expect(named(certificate)).toEqual(['latency_p99', 'false_positive_rate']);
  });

  test('a model 6.5 times as slow is a greater harm than that', () => {
    const performance = [
      aPerformance({
        comparison: { ...(aPerformance().comparison ?? never()), ratios: { latency_p95: anEstimate(6.5, 6, 7) } },
      }),
    ];
    expect(named(aCertificate({ gates: [], prediction: [auc, rate], performance }))).toEqual([
      'roc_auc',
      'latency_p95',
    ]);
  });

  test('of the answers speaks what is gated, else the first metric; a far change of another only where it is alone', () => {
    const brier = aPrediction({
      metric: 'brier_score',
      direction: 'down',
      estimate: anEstimate(0.01, 0.009, 0.011),
      baseline: anEstimate(0.1, 0.09, 0.11),
      difference: anEstimate(-0.09, -0.1, -0.08),
    });
    const accuracy = aPrediction({ metric: 'accuracy', difference: anEstimate(0.03, 0.02, 0.04) });
    const performance = [aPerformance({ comparison: null })];
    const of = (gates: Certificate['gates'], prediction: Certificate['prediction']) =>
      named(aCertificate({ gates, gaps: [], prediction, performance }))[0];
    const gated = aGate({ metric: 'accuracy', value: 0.8702 });
    expect(of([], [brier])).toBe('brier_score');
    expect(of([], [auc, accuracy, brier])).toBe('roc_auc');
    expect(of([gated], [auc, accuracy, brier])).toBe('accuracy');
    const hardly = aPrediction({
      metric: 'accuracy',
      estimate: anEstimate(0.9995, 0.9993, 0.9997),
      baseline: anEstimate(0.999, 0.9988, 0.9992),
      difference: anEstimate(0.0005, 0.0004, 0.0006),
    });
    expect(of([], [hardly, brier])).toBe('brier_score');
    expect(of([], [hardly])).toBe('accuracy');
  });

  test('three bytes more are worse, and not named', () => {
    const performance = [aPerformance({ comparison: null, modelSizeBytes: 1003, baseline: { modelSizeBytes: 1000 } })];
    const certificate = aCertificate({ gates: [], gaps: [], prediction: [], performance });
    expect(named(certificate)).toEqual([null, null]);
    expect(comparisonsOf(certificate).costs.map(({ word }) => word)).toEqual(['worse']);
  });

  test('the size of the file is named where nothing else changed that way', () => {
    const sizes = { modelSizeBytes: 600, baseline: { modelSizeBytes: 1000 } };
    const faster = { ...(aPerformance().comparison ?? never()), ratios: { latency_p50: anEstimate(0.9, 0.88, 0.92) } };
    const of = (comparison: ReturnType<typeof aPerformance>['comparison']) =>
      named(
        aCertificate({ gates: [], gaps: [], prediction: [], performance: [aPerformance({ comparison, ...sizes })] }),
      );
    expect(of(faster)).toEqual(['latency_p50', null]);
    expect(of(null)).toEqual(['model_size', null]);
  });

  test('nothing is named where nothing is clear', () => {
    const quiet = aPrediction({ difference: anEstimate(0.001, -0.001, 0.003) });
    expect(named(aCertificate({ gates: [], gaps: [], prediction: [quiet], performance: [] }))).toEqual([null, null]);
  });

  test('worse comes before better, and slices are left to the fold', () => {
    const changed = changedMost(comparisonsOf(aCertificate()));
    const words = changed.map(({ word }) => word);
    expect(words).toEqual(words.toSorted((a, b) => Number(a === 'better') - Number(b === 'better')));
    expect(changed.every((one) => one.kind !== 'metric' || one.result.slice === null)).toBe(true);
  });
});

function never(): never {
  throw new RangeError('the support has a comparison');
}

test('of an offline mode the rows a second stand for its times, where they say the same', () => {
  const { comparison } = aPerformance();
  if (comparison === null) throw new RangeError('the support has a comparison');
  const told = (scenario: 'offline' | 'server', throughput: Estimate) => {
    const ratios = { latency_p50: anEstimate(21, 17, 26), latency_mean: anEstimate(15, 11, 20), throughput };
    const performance = [aPerformance({ scenario, comparison: { ...comparison, ratios, noiseFloor: {} } })];
    const { costs, ...rest } = comparisonsOf(aCertificate({ performance, gates: [] }));
    const measured = costs.filter(({ isCounted }) => !isCounted);
    return changedMost({ ...rest, metrics: [], gaps: [], costs: measured }).flatMap((one) =>
      one.kind === 'cost' ? [one.metric] : [],
    );
  };
  expect(told('offline', anEstimate(0.07, 0.05, 0.09))).toEqual(['throughput']);
  expect(told('offline', anEstimate(0.9, 0.7, 1.1))).toEqual(['latency_p50', 'latency_mean']);
  expect(told('server', anEstimate(0.07, 0.05, 0.09))).toEqual(['latency_p50', 'latency_mean', 'throughput']);
});
