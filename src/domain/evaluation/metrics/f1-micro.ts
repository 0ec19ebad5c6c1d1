import { addCounts, f1OfLabels } from '../arithmetic/label-counts.ts';
import { UNIT, type Metric } from './metric.ts';

/** F1 over all cells together. */
export const f1Micro: Metric = {
  name: 'f1_micro',
  title: 'F1, micro',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'none',
  measure: { multilabel: (rows) => f1OfLabels(rows, (counts) => [counts.reduce(addCounts)], 1) },
};
