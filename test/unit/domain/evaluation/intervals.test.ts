import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimateOf, momentsOf, normalScore, wilson } from '../../../../src/domain/evaluation/intervals.ts';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { differenceOf, tango } from '../../../../src/domain/evaluation/paired.ts';
import { rowsToDecide } from '../../../../src/domain/evaluation/rows-to-decide.ts';
import { scoredRows } from '../../../support/scored-rows.ts';

interface Ends {
  readonly lower: number;
  readonly upper: number;
}

interface Reference {
  readonly wilson: readonly (Ends & { readonly hits: number; readonly n: number })[];
  readonly tango: readonly (Ends & {
    readonly rows: number;
    readonly candidateOnly: number;
    readonly baselineOnly: number;
  })[];
  readonly delong: readonly {
    readonly target: readonly number[];
    readonly candidate: readonly number[];
    readonly baseline: readonly number[];
    readonly area: number;
    readonly variance: number;
    readonly varianceOfDifference: number;
  }[];
}

const file = new URL('../../../reference/evaluation/intervals.json', import.meta.url);
const reference = JSON.parse(readFileSync(file, 'utf8')) as Reference;

describe('intervals equal an independent computation', () => {
  it.each(reference.wilson)('wilson $hits of $n', ({ hits, n, lower, upper }) => {
    const ends = wilson(hits / n, n, normalScore(0.95));
    expect(ends.lower).toBeCloseTo(lower, 10);
    expect(ends.upper).toBeCloseTo(upper, 10);
  });

  it.each(reference.tango)('tango $candidateOnly against $baselineOnly of $rows', ({ lower, upper, ...counts }) => {
    const ends = tango(counts, normalScore(0.95));
    expect(ends.lower).toBeCloseTo(lower, 6);
    expect(ends.upper).toBeCloseTo(upper, 6);
  });

  it.each(reference.delong)('DeLong with an area of $area', (one) => {
    const [candidate, baseline] = [one.candidate, one.baseline].map((answer) => {
      return measureMetric(scoredRows({ problem: 'binary', target: one.target, answer }), 'roc_auc');
    });
    expect(candidate!.value).toBeCloseTo(one.area, 12);
    expect(momentsOf(candidate!.spread!.contributions).variance).toBeCloseTo(one.variance, 12);
    const paired = candidate!.spread!.contributions.map((part, row) => part - baseline!.spread!.contributions[row]!);
    expect(momentsOf(paired).variance).toBeCloseTo(one.varianceOfDifference, 12);
  });
});

describe('edges', () => {
  const rows = (target: readonly number[], answer: readonly number[]) =>
    scoredRows({ problem: 'binary', target, answer });

  it('an undefined metric has neither value nor interval', () => {
    const measured = measureMetric(rows([1, 1], [0.2, 0.9]), 'roc_auc');
    expect(measured.undefinedReason).toBe('one-class');
    expect(estimateOf(measured, 0.95)).toEqual({ value: null, interval: null });
  });

  it('a perfect area on few rows is not certain', () => {
    const { value, interval } = estimateOf(measureMetric(rows([0, 0, 1, 1], [0.1, 0.2, 0.8, 0.9]), 'roc_auc'), 0.95);
    expect(value).toBe(1);
    expect(interval!.lower).toBeLessThan(0.5);
    expect(interval!.upper).toBe(1);
  });

  it('recall without positives is 0 and may be anything', () => {
    const { value, interval } = estimateOf(measureMetric(rows([0, 0], [0.1, 0.9]), 'recall'), 0.95);
    expect([value, interval?.lower, interval?.upper]).toEqual([0, 0, 1]);
  });

  it('average precision without positives is 0 and may be anything', () => {
    const { value, interval } = estimateOf(measureMetric(rows([0, 0], [0.1, 0.9]), 'average_precision'), 0.95);
    expect([value, interval?.lower, interval?.upper]).toEqual([0, 0, 1]);
  });

  it('one row bounds no mean but by what is possible', () => {
    const one = scoredRows({ problem: 'regression', target: [1], answer: [2] });
    const { value, interval } = estimateOf(measureMetric(one, 'mae'), 0.95);
    expect([value, interval?.lower, interval?.upper]).toEqual([1, 0, null]);
  });

  it('queries that are all answered perfectly still leave room', () => {
    const query = [0, 0, 1, 1, 2, 2];
    const perfect = scoredRows({ problem: 'ranking', target: [1, 0, 1, 0, 1, 0], answer: [9, 1, 9, 1, 9, 1], query });
    const { value, interval } = estimateOf(measureMetric(perfect, 'mrr'), 0.95);
    expect(value).toBe(1);
    expect(interval!.lower).toBeLessThan(0.6);
  });

  it('a maximum has no interval', () => {
    const some = scoredRows({ problem: 'regression', target: [1, 2, 3], answer: [2, 2, 9] });
    expect(estimateOf(measureMetric(some, 'max_error'), 0.95)).toEqual({ value: 6, interval: null });
  });

  it('a higher level is never narrower', () => {
    const some = rows([0, 1, 0, 1, 1, 0, 1, 0], [0.1, 0.7, 0.6, 0.8, 0.3, 0.2, 0.9, 0.4]);
    for (const metric of ['accuracy', 'roc_auc', 'f1', 'log_loss', 'expected_calibration_error', 'matthews_corrcoef']) {
      const [narrow, wide] = [0.8, 0.99].map((level) => estimateOf(measureMetric(some, metric), level).interval!);
      expect(wide!.lower!).toBeLessThanOrEqual(narrow!.lower!);
      expect(wide!.upper!).toBeGreaterThanOrEqual(narrow!.upper!);
    }
  });

  it('two models that err on the same rows still leave room for a difference', () => {
    const measured = measureMetric(rows([0, 1, 1, 0], [0.1, 0.7, 0.6, 0.8]), 'accuracy');
    const { value, interval } = differenceOf(measured, measured, 0.95);
    expect(value).toBe(0);
    expect(interval!.upper).toBeGreaterThan(0.1);
    expect(interval!.lower).toBeCloseTo(-interval!.upper!, 6);
  });
});

describe('where no row goes wrong, the rows that could have say how sure that is', () => {
  const target = [1, 0, 0, 1, 0, 0, 1, 0, 1, 0];
  const weight = [1, 2, 3, 4, 5, 6, 0, 8, 9, 10];
  /** Kish's effective number of the weights. */
  const kish = (weights: readonly number[]): number =>
    weights.reduce((sum, share) => sum + share, 0) ** 2 / weights.reduce((sum, share) => sum + share * share, 0);
  const positives = weight.filter((_, row) => target[row] === 1);
  const negatives = weight.filter((_, row) => target[row] === 0);
  const scale = normalScore(0.95) ** 2;
  const [all, fewest] = [kish(weight), Math.min(kish(positives), kish(negatives))];

  it.each<[string, number, number]>([
    ['accuracy', 10, all],
    ['precision', 4, kish(positives)],
    ['recall', 4, kish(positives)],
    ['false_positive_rate', 6, kish(negatives)],
    ['f1', 10, all],
    ['balanced_accuracy', 10, all],
    ['brier_score', 10, all],
    ['roc_auc', 4, fewest],
    ['average_precision', 4, kish(positives)],
  ])('%s', (metric, count, weighted) => {
    for (const [weights, units] of [
      [null, count],
      [weight, weighted],
    ] as const) {
      const perfect = scoredRows({ problem: 'binary', target, answer: target, weight: weights });
      const { value, interval } = estimateOf(measureMetric(perfect, metric), 0.95);
      // Wilson's interval at its edge.
      expect(Math.abs(value! - (value === 1 ? interval!.lower! : interval!.upper!))).toBeCloseTo(
        scale / (units + scale),
        9,
      );
    }
  });
});

describe('rowsToDecide', () => {
  const estimate = { value: 0.9, interval: { lower: 0.88, upper: 0.92, level: 0.95, method: 'wilson' } };

  it.each([
    ['half the distance needs four times the rows', 0.89, 4000],
    ['an eighth of the distance needs 64 times the rows', 0.8975, 64_000],
    ['on the limit no number decides', 0.9, null],
    ['nearer than anybody labels', 0.899999, null],
  ] as const)('%s', (_name, limit, expected) => {
    expect(rowsToDecide({ rows: 1000, estimate, limit })).toBe(expected);
  });

  it.each([
    ['below', 0.89, 16_000],
    ['above', 0.91, 4000],
  ])('counts with the end that lies towards the limit: %s', (_name, limit, expected) => {
    const lopsided = { ...estimate, interval: { ...estimate.interval, lower: 0.86 } };
    expect(rowsToDecide({ rows: 1000, estimate: lopsided, limit })).toBe(expected);
  });

  it('has no answer without an interval', () => {
    expect(rowsToDecide({ rows: 10, estimate: { value: 1, interval: null }, limit: 2 })).toBeNull();
  });
});
