import { shareOfRows } from '../arithmetic/hits.ts';
import { UNIT, type Metric } from './metric.ts';

/** Recall that is undefined without positives, so that a group without positives makes no gap. */
export const truePositiveRate: Metric = {
  name: 'true_positive_rate',
  title: 'True positive rate',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'mean',
  measure: {
    binary: (rows) => shareOfRows(rows, (truth, answer) => (truth === 1 ? answer : 2), null),
  },
};
