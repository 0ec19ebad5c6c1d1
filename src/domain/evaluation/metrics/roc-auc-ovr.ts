import { areaOf } from '../arithmetic/area.ts';
import { measured, type Measurement, undefinedMeasurement } from '../arithmetic/measurement.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import { UNIT, type Metric } from './metric.ts';

/** Unweighted mean over the classes of one class against the rest; undefined where a class does not occur. */
export const rocAucOvr: Metric = {
  name: 'roc_auc_ovr',
  title: 'ROC AUC, one against rest',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'scores',
  live: 'none',
  measure: { multiclass: meanArea },
};

function meanArea({ probabilities, target, weight, classes, rows }: ClassRows): Measurement {
  if (probabilities === null) return undefinedMeasurement('no-scores');
  const contributions = new Float64Array(rows);
  let value = 0;
  let support = Number.POSITIVE_INFINITY;
  for (let label = 0; label < classes; label += 1) {
    const scores = new Float64Array(rows).map((_, row) => probabilities[row * classes + label] ?? 0);
    const area = areaOf({ scores, positive: (row) => target[row] === label, weight });
    if (area.value === null || area.spread === null) return area;
    value += area.value / classes;
    support = Math.min(support, area.spread.support);
    for (let row = 0; row < rows; row += 1) {
      contributions[row] = (contributions[row] ?? 0) + (area.spread.contributions[row] ?? 0) / classes;
    }
  }
  return measured(value, { contributions, scale: 'unit', support });
}
