import { shareOfRows } from '../arithmetic/hits.ts';
import { UNIT, type Metric } from './metric.ts';

/** Share of positive answers that are right; 0 where there is none (zero_division=0). */
export const precision: Metric = {
  name: 'precision',
  title: 'Precision',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'mean',
  measure: {
    binary: (rows) => shareOfRows(rows, (truth, answer) => (answer === 1 ? truth : 2), 0),
  },
};
