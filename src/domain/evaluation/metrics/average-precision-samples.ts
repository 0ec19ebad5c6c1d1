import { overRows } from '../arithmetic/label-scores.ts';
import { stepAreaOf } from '../arithmetic/step-area.ts';
import { UNIT, type Metric } from './metric.ts';

/** Mean over the rows of how a row's labels are ranked; 0 for a row without labels. */
export const averagePrecisionSamples: Metric = {
  name: 'average_precision_samples',
  title: 'Average precision, by row',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'scores',
  live: 'mean',
  measure: { multilabel: (rows) => overRows(rows, stepAreaOf) },
};
