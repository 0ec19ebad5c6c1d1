import { overCells } from '../arithmetic/label-scores.ts';
import { stepAreaOf } from '../arithmetic/step-area.ts';
import { UNIT, type Metric } from './metric.ts';

/** Every label of every row asked alike; 0 without positives. */
export const averagePrecisionMicro: Metric = {
  name: 'average_precision_micro',
  title: 'Average precision, micro',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'scores',
  live: 'none',
  measure: { multilabel: (rows) => overCells(rows, stepAreaOf) },
};
