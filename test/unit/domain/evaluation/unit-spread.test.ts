import { describe, expect, test } from 'vitest';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import type { ScoredRows } from '../../../../src/domain/evaluation/scored-rows.ts';
import { pairedSpread, unitSpread } from '../../../../src/domain/evaluation/unit-spread.ts';
import { evaluationSet, scoredRows } from '../../../support/scored-rows.ts';

const LABELS = evaluationSet({ prediction: { output: 'out', threshold: 0.5 } });

function binary(target: readonly number[], answer: readonly number[], weight: readonly number[] | null = null) {
  return scoredRows({ problem: 'binary', target, answer, weight, set: LABELS });
}

function spreadOf(rows: ScoredRows, metric: string) {
  return unitSpread(rows, measureMetric(rows, metric));
}

function between(rows: readonly [ScoredRows, ScoredRows], metric: string) {
  return pairedSpread(rows[0], measureMetric(rows[0], metric), measureMetric(rows[1], metric));
}

/** The sample standard deviation by its definition. */
function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

describe('how much single units contribute', () => {
  test('of a share √(p(1 − p)), with what so many rows leave open', () => {
    const target = Array.from({ length: 400 }, (_, row) => row % 2);
    const answer = target.map((truth, row) => (row < 40 ? 1 - truth : truth));
    const found = spreadOf(binary(target, answer), 'accuracy');
    expect(found).toMatchObject({ units: 400, perRow: 1, spread: { value: expect.closeTo(0.3, 12) } });
    // A variance of p(1 − p) has the relative error |1 − 2p|/√(n p (1 − p)), and a deviation half of it.
    const times = Math.exp((1.959964 * 0.8) / Math.sqrt(400 * 0.09) / 2);
    expect(found?.spread?.lower).toBeCloseTo(0.3 / times, 6);
    expect(found?.spread?.upper).toBeCloseTo(0.3 * times, 6);
  });

  test('of a loss the standard deviation of the rows', () => {
    const target = [1, 2, 3, 4, 9];
    const answer = [1.5, 2.25, 1, 4, 2];
    const losses = target.map((truth, row) => Math.abs(truth - (answer[row] ?? 0)));
    const found = spreadOf(scoredRows({ problem: 'regression', target, answer }), 'mae');
    expect(found).toMatchObject({ units: 5, perRow: 1 });
    expect(found?.spread?.value).toBeCloseTo(deviationOf(losses), 12);
  });

  test('of recall among the positives, which are a part of the rows', () => {
    const found = spreadOf(binary([1, 1, 1, 1, 0, 0, 0, 0, 0, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]), 'recall');
    expect(found).toMatchObject({ units: 4, perRow: 0.4, spread: { value: Math.sqrt(0.75 * 0.25) } });
  });

  test('of queries, several rows each', () => {
    const query = [0, 0, 1, 1, 2, 2];
    const rows = scoredRows({
      problem: 'ranking',
      target: [1, 0, 1, 0, 1, 0],
      answer: [0.9, 0.1, 0.9, 0.1, 0.1, 0.9],
      query,
    });
    const found = spreadOf(rows, 'mrr');
    expect(found).toMatchObject({ units: 3, perRow: 0.5 });
    expect(found?.spread?.value).toBeCloseTo(deviationOf([1, 1, 0.5]), 12);
  });

  test('weights make it that of what the rows stand for', () => {
    const found = spreadOf(binary([1, 0, 1, 0], [1, 0, 0, 0], [3, 1, 4, 0]), 'accuracy');
    expect(found).toMatchObject({ units: 3, perRow: 1, spread: { value: Math.sqrt(0.25) } });
    const recall = spreadOf(binary([1, 0, 1, 0], [1, 0, 0, 0], [3, 1, 4, 0]), 'recall');
    expect(recall?.perRow).toBeCloseTo(7 / 8, 12);
  });

  test('is not known where all rows say the same', () => {
    expect(spreadOf(binary([1, 0, 1, 0], [1, 0, 1, 0]), 'accuracy')).toMatchObject({ units: 4, spread: null });
    const rows = scoredRows({ problem: 'regression', target: [1, 2, 3], answer: [2, 3, 4] });
    expect(spreadOf(rows, 'mae')).toMatchObject({ spread: null });
    const perfect = scoredRows({ problem: 'regression', target: [1, 2, 3], answer: [1, 2, 3] });
    expect(spreadOf(perfect, 'mae')).toMatchObject({ mean: 0, spread: null });
  });

  test('of numbers far out is one that can be written, or none', () => {
    const far = (size: number) =>
      spreadOf(scoredRows({ problem: 'regression', target: [1, 2, 3], answer: [size, 2 * size, 5 * size] }), 'mae');
    for (const size of [1e-160, 1e80, 1e120]) {
      const { value = 0, lower = 0, upper = 0 } = far(size)?.spread ?? {};
      expect(lower).toBeGreaterThan(0);
      expect(upper).toBeLessThan(Infinity);
      expect([lower, value, upper]).toEqual([lower, value, upper].toSorted((a, b) => Number(a) - Number(b)));
    }
    expect(far(1e200)).toBeNull();
  });

  test('does not exceed what the range allows', () => {
    const found = spreadOf(binary([1, 0, 1, 0, 1], [1, 1, 0, 0, 1]), 'accuracy');
    expect(found?.spread?.upper).toBeLessThanOrEqual(0.5);
  });
});

describe('how much two models differ on the same rows', () => {
  const target = [1, 1, 0, 0, 1, 0, 1, 0];
  const baseline = binary(target, [1, 0, 0, 1, 1, 0, 1, 0]);

  test('is the deviation of the differences', () => {
    const candidate = binary(target, [1, 1, 0, 1, 1, 0, 1, 1]);
    const differences = [0, 1, 0, 0, 0, 0, 0, -1];
    expect(between([candidate, baseline], 'accuracy')?.spread?.value).toBeCloseTo(
      deviationOf(differences) * Math.sqrt(7 / 8),
      12,
    );
  });

  test('is not known where no answer differs, nor where other rows are asked', () => {
    expect(between([baseline, baseline], 'accuracy')).toMatchObject({ spread: null });
    const bolder = binary(target, [1, 1, 1, 1, 1, 0, 1, 0]);
    expect(between([bolder, baseline], 'precision')).toBeNull();
  });
});
