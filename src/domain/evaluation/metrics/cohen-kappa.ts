import { dot, isConstant, sumOf } from '../arithmetic/class-averages.ts';
import { measureMarginals } from '../arithmetic/confusion.ts';
import type { Measurement } from '../arithmetic/measurement.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import { CORRELATION, type Metric } from './metric.ts';

/** Cohen's kappa, unweighted; undefined where truth and answer hold one and the same label only. */
export const cohenKappa: Metric = {
  name: 'cohen_kappa',
  title: "Cohen's kappa",
  direction: 'up',
  parameter: null,
  range: CORRELATION,
  needs: 'labels',
  live: 'none',
  measure: { binary: agreement, multiclass: agreement },
};

function agreement(rows: ClassRows): Measurement {
  return measureMarginals(rows, 'signed', ({ hit, true: truth, predicted }) => {
    if (isConstant(truth) && isConstant(predicted) && sumOf(hit) > 0) return null;
    const observed = sumOf(hit);
    const expected = dot(truth, predicted);
    const slope = (observed - 1) / (1 - expected) ** 2;
    return {
      value: (observed - expected) / (1 - expected),
      hit: hit.map(() => 1 / (1 - expected)),
      true: predicted.map((share) => slope * share),
      predicted: truth.map((share) => slope * share),
    };
  });
}
