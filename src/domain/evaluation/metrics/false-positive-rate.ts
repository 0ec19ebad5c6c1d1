import { shareOfRows } from '../arithmetic/hits.ts';
import { UNIT, type Metric } from './metric.ts';

/** Share of negatives that are answered positive; undefined without negatives. */
export const falsePositiveRate: Metric = {
  name: 'false_positive_rate',
  title: 'False positive rate',
  direction: 'down',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'mean',
  measure: {
    binary: (rows) => shareOfRows(rows, (truth, answer) => (truth === 0 ? answer : 2), null),
  },
};
