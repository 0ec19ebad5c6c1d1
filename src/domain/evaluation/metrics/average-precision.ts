import { type Measurement, undefinedMeasurement } from '../arithmetic/measurement.ts';
import { stepAreaOf } from '../arithmetic/step-area.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import { UNIT, type Metric } from './metric.ts';

/** Σ (recall step)·precision over the thresholds, without interpolation; 0 without positives. */
export const averagePrecision: Metric = {
  name: 'average_precision',
  title: 'Average precision',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'scores',
  live: 'none',
  measure: { binary: stepAreaOfPositives },
};

function stepAreaOfPositives({ probabilities, target, weight }: ClassRows): Measurement {
  if (probabilities === null) return undefinedMeasurement('no-scores');
  return stepAreaOf({ scores: probabilities, positive: (row) => target[row] === 1, weight });
}
