import { describe, expect, it } from 'vitest';
import { calibrationCurve } from '../../../../src/domain/evaluation/figures/calibration-curve.ts';
import { evaluationSet, type PlainRows, scoredRows } from '../../../support/scored-rows.ts';

function curveOf(plain: PlainRows) {
  const candidate = { rows: scoredRows(plain), classes: null };
  return calibrationCurve.draw({ data: 'holdout', candidate, baseline: null });
}

describe('the calibration curve', () => {
  // Bins are closed on the right: 0.1 and 0.05 share one, 0.2 and 0.11 the next.
  const binary = {
    problem: 'binary',
    target: [0, 1, 0, 1, 1],
    answer: [0.05, 0.1, 0.11, 0.2, 1],
  } as const;

  it('has the mean probability and the share of positives of each bin that is met', () => {
    expect(curveOf(binary)).toEqual({
      data: 'holdout',
      kind: 'calibration_curve',
      of: 'positive',
      candidate: { prob_pred: [0.075, 0.155, 1], prob_true: [0.5, 0.5, 1], rows: [2, 2, 1] },
      baseline: null,
    });
  });

  it('counts each row as much as it weighs, and as one row', () => {
    expect(curveOf({ ...binary, weight: [3, 1, 1, 1, 2] })).toMatchObject({
      candidate: { prob_pred: [0.0625, 0.155, 1], prob_true: [0.25, 0.5, 1], rows: [2, 2, 1] },
    });
  });

  it('is of the class that is answered where there are several', () => {
    const answer = [0.7, 0.2, 0.1, 0.1, 0.7, 0.2, 0.3, 0.3, 0.4];
    expect(curveOf({ problem: 'multiclass', columns: 3, target: [0, 2, 2], answer })).toMatchObject({
      of: 'answered',
      candidate: { prob_pred: [0.4, 0.7], prob_true: [1, 0.5], rows: [1, 2] },
    });
  });

  it('is not drawn of scores, which are no probabilities', () => {
    const set = evaluationSet({ prediction: { output: 'out', kind: 'scores' } });
    expect(curveOf({ ...binary, set, answer: [-2, 3, 0.1, 7, 9] })).toBeNull();
  });
});
