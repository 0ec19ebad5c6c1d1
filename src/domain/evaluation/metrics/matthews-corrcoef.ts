import { dot, isConstant, sumOf, shareAt } from '../arithmetic/class-averages.ts';
import { measureMarginals, type MarginalMetric } from '../arithmetic/confusion.ts';
import type { Measurement } from '../arithmetic/measurement.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import { CORRELATION, type Metric } from './metric.ts';

/** Matthews correlation for any number of classes (Gorodkin, 2004); 0 where truth or answer is constant. */
export const matthewsCorrcoef: Metric = {
  name: 'matthews_corrcoef',
  title: 'Matthews correlation',
  direction: 'up',
  parameter: null,
  range: CORRELATION,
  needs: 'labels',
  live: 'none',
  measure: { binary: correlation, multiclass: correlation },
};

function correlation(rows: ClassRows): Measurement {
  return measureMarginals(rows, 'signed', ({ hit, true: truth, predicted }) => {
    const covariance = sumOf(hit) - dot(truth, predicted);
    const truthVariance = 1 - dot(truth, truth);
    const answerVariance = 1 - dot(predicted, predicted);
    if (isConstant(truth) || isConstant(predicted)) return zeroMetric(hit.length);
    const scale = Math.sqrt(truthVariance * answerVariance);
    return {
      value: covariance / scale,
      hit: hit.map(() => 1 / scale),
      true: truth.map((share, label) => (-shareAt(predicted, label) + (covariance * share) / truthVariance) / scale),
      predicted: predicted.map(
        (share, label) => (-shareAt(truth, label) + (covariance * share) / answerVariance) / scale,
      ),
    };
  });
}

function zeroMetric(classes: number): MarginalMetric {
  const none = new Float64Array(classes);
  return { value: 0, hit: none, true: none, predicted: none };
}
