import { describe, expect, test } from 'vitest';
import { comparisonsOf } from '../../../../src/domain/certification/comparisons.ts';
import { evaluatePrediction } from '../../../../src/domain/evaluation/evaluate.ts';
import { aCertificate } from '../../../support/certificate.ts';
import { type PlainRows, scoredRows } from '../../../support/scored-rows.ts';

const many = <T>(rows: number, value: T): readonly T[] => Array.from({ length: rows }, () => value);

interface Pair {
  readonly rows: PlainRows;
  readonly baseline: PlainRows['answer'];
}

function compare({ rows, baseline }: Pair, metric: string) {
  const prediction = evaluatePrediction({
    data: 'holdout',
    candidate: scoredRows(rows),
    baseline: scoredRows({ ...rows, answer: baseline }),
    metrics: [{ metric, level: 0.95 }],
  });
  const [{ estimate, difference } = {}] = prediction;
  const word = comparisonsOf(aCertificate({ prediction, gates: [] })).ofMetric({ data: 'holdout', metric })?.word;
  return { own: estimate?.interval, value: difference?.value, between: difference?.interval, word };
}

/** Both miss the truth by the same in every row, the baseline by a quarter more. */
const shifted = (rows: number): Pair => ({
  rows: { problem: 'regression', target: many(rows, 8), answer: many(rows, 9) },
  baseline: many(rows, 9.25),
});

/** Sure of the right class, where the baseline is sure of the wrong one. */
const reversed = (rows: number): Pair => ({
  rows: { problem: 'binary', target: many(rows, 1), answer: many(rows, 1) },
  baseline: many(rows, 0),
});

describe('units that all say the same', () => {
  test.each([
    ['mae', shifted(1)],
    ['mse', shifted(1)],
    ['rmse', shifted(1)],
    ['median_absolute_error', shifted(1)],
    ['log_loss', reversed(1)],
  ])('one row says nothing of others: %s', (metric, pair) => {
    const { own, between, word } = compare(pair, metric);
    expect(own).toMatchObject({ lower: 0, upper: null });
    expect(between).toMatchObject({ lower: null, upper: null });
    expect(word).toBeUndefined();
  });

  // Of brier_score Wilson's upper end for 0 of 1: z² / (1 + z²)
  test.each([
    ['expected_calibration_error', 1],
    ['brier_score', 0.793451],
  ])('of one row nearly all that is possible: %s', (metric, most) => {
    const { own, between, word } = compare(reversed(1), metric);
    expect(own?.lower).toBe(0);
    expect(own?.upper).toBeCloseTo(most, 5);
    expect(between).toMatchObject({ lower: -1, upper: 1 });
    expect(word).toBe('no clear difference');
  });

  test.each([2, 3, 4, 5])('%i rows have no word, as they have none in a sign test', (rows) => {
    for (const metric of ['mae', 'mse', 'rmse', 'median_absolute_error'])
      expect(compare(shifted(rows), metric).word).toBe('no clear difference');
    for (const metric of ['log_loss', 'brier_score', 'expected_calibration_error'])
      expect(compare(reversed(rows), metric).word).toBe('no clear difference');
  });

  test('from six on they have one, as scipy.stats.binomtest(6, 6).pvalue = 0.03125', () => {
    expect(compare(shifted(6), 'mae').word).toBe('better');
    expect(compare(reversed(6), 'log_loss').word).toBe('better');
  });

  // scipy.stats.beta.ppf(0.975, 1, n) of the rows may be as far on the other side: 0.25 · 2 · 0.0073506 and 0.25 · 2 · 0.8418861
  test.each([
    [500, -0.253675, -0.246325],
    [2, -0.670943, 0.170943],
  ])('%i rows of the same difference', (rows, lower, upper) => {
    const { value, between } = compare(shifted(rows), 'mae');
    expect(value).toBeCloseTo(-0.25, 12);
    expect(between?.lower).toBeCloseTo(lower, 5);
    expect(between?.upper).toBeCloseTo(upper, 5);
  });

  // Any gap for a share of 0.0073506 of the rows; of brier_score Wilson's z² / (500 + z²)
  test.each([
    ['expected_calibration_error', 0.00735061],
    ['brier_score', 0.00762434],
  ])('a bounded metric goes no further than its bounds: %s', (metric, most) => {
    const { own, between } = compare(reversed(500), metric);
    expect(own?.lower).toBe(0);
    expect(own?.upper).toBeCloseTo(most, 6);
    expect(between?.lower).toBe(-1);
    expect(between?.upper).toBeCloseTo(-1 + 2 * 0.00735061, 6);
  });

  test('rounding is no spread: 0.1 more of numbers that a file has in FP32', () => {
    const target = Array.from({ length: 2 }, (_, row) => 3 + row / 7);
    const moved = (by: number): readonly number[] => target.map((value) => Math.fround(value + by));
    const pair: Pair = { rows: { problem: 'regression', target, answer: moved(1) }, baseline: moved(2) };
    expect(compare(pair, 'mae').word).toBe('no clear difference');
  });

  test('differences that are all 0 are the same', () => {
    const pair: Pair = {
      rows: { problem: 'regression', target: many(40, 8), answer: many(40, 9) },
      baseline: many(40, 7),
    };
    expect(compare(pair, 'mae')).toMatchObject({ word: 'the same', between: { lower: 0, upper: 0 } });
    expect(compare(pair, 'mean_bias').word).toBe('different');
  });
});

describe('a difference is no larger than is possible', () => {
  test.each([2, 4, 12, 60])('of %i rows that one ranks right and the other wrong', (rows) => {
    const target = Array.from({ length: rows }, (_, row) => row % 2);
    const pair: Pair = {
      rows: { problem: 'binary', target, answer: target.map((truth) => (truth === 1 ? 0.9 : 0.2)) },
      baseline: target.map((truth) => (truth === 1 ? 0.2 : 0.9)),
    };
    for (const metric of ['roc_auc', 'precision', 'f1', 'brier_score', 'average_precision', 'accuracy']) {
      const { between } = compare(pair, metric);
      expect(between?.upper, metric).toBeLessThanOrEqual(1);
      expect(between?.lower, metric).toBeGreaterThanOrEqual(-1);
    }
    const kappa = compare(pair, 'cohen_kappa').between;
    expect(kappa?.upper).toBeLessThanOrEqual(2);
  });

  test('two rows tell nothing by any metric', () => {
    const pair: Pair = { rows: { problem: 'binary', target: [0, 1], answer: [0.2, 0.9] }, baseline: [0.9, 0.2] };
    const metrics = [
      'roc_auc',
      'accuracy',
      'brier_score',
      'log_loss',
      'average_precision',
      'precision',
      'recall',
      'f1',
    ];
    for (const metric of metrics) expect(compare(pair, metric).word, metric).toBe('no clear difference');
  });
});
