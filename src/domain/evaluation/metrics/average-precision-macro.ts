import { overLabels } from '../arithmetic/label-scores.ts';
import { stepAreaOf } from '../arithmetic/step-area.ts';
import { UNIT, type Metric } from './metric.ts';

/** Unweighted mean over the labels; 0 for a label that is in no row. */
export const averagePrecisionMacro: Metric = {
  name: 'average_precision_macro',
  title: 'Average precision, macro',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'scores',
  live: 'none',
  measure: { multilabel: (rows) => overLabels(rows, stepAreaOf) },
};
