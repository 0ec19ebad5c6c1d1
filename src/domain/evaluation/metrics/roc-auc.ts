import { areaOf } from '../arithmetic/area.ts';
import { type Measurement, undefinedMeasurement } from '../arithmetic/measurement.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import { UNIT, type Metric } from './metric.ts';

/** Area under the ROC curve; undefined with one class only. */
export const rocAuc: Metric = {
  name: 'roc_auc',
  title: 'ROC AUC',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'scores',
  live: 'none',
  measure: { binary: areaOfPositives },
};

function areaOfPositives({ probabilities, target, weight }: ClassRows): Measurement {
  if (probabilities === null) return undefinedMeasurement('no-scores');
  return areaOf({ scores: probabilities, positive: (row) => target[row] === 1, weight });
}
