import { shareOfRows } from '../arithmetic/hits.ts';
import { UNIT, type Metric } from './metric.ts';

/** Share of rows that are answered positive. */
export const selectionRate: Metric = {
  name: 'selection_rate',
  title: 'Selection rate',
  direction: 'none',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'mean',
  measure: {
    binary: (rows) => shareOfRows(rows, (_truth, answer) => answer, null),
  },
};
