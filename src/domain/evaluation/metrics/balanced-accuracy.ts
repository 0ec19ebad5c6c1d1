import { macro, recallParts, shareAt } from '../arithmetic/class-averages.ts';
import type { Measurement } from '../arithmetic/measurement.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import { UNIT, type Metric } from './metric.ts';

/** Mean recall over the classes that occur in the truth. */
export const balancedAccuracy: Metric = {
  name: 'balanced_accuracy',
  title: 'Balanced accuracy',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'none',
  measure: { binary: meanRecall, multiclass: meanRecall },
};

function meanRecall(rows: ClassRows): Measurement {
  return macro(rows, recallParts, (marginals, label) => shareAt(marginals.true, label) > 0);
}
