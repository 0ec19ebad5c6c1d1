import { meanOf } from '../arithmetic/means.ts';
import { type Measurement, undefinedMeasurement } from '../arithmetic/measurement.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import { UNIT, type Metric } from './metric.ts';

/** Mean of (probability of the positive class - truth)². */
export const brierScore: Metric = {
  name: 'brier_score',
  title: 'Brier score',
  direction: 'down',
  parameter: null,
  range: UNIT,
  needs: 'probabilities',
  live: 'mean',
  measure: { binary: squaredDistance },
};

function squaredDistance({ probabilities, target, weight, rows }: ClassRows): Measurement {
  if (probabilities === null) return undefinedMeasurement('no-scores');
  const distances = new Float64Array(rows).map((_, row) => ((probabilities[row] ?? 0) - (target[row] ?? 0)) ** 2);
  return meanOf(distances, weight, 'share');
}
