import { combine, f1Parts } from '../arithmetic/class-averages.ts';
import { measureMarginals } from '../arithmetic/confusion.ts';
import { UNIT, type Metric } from './metric.ts';

/** F1 of the positive class, 2·TP/(2·TP+FP+FN). */
export const f1: Metric = {
  name: 'f1',
  title: 'F1',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'none',
  measure: {
    binary: (rows) =>
      measureMarginals(rows, 'unit', (marginals) => combine(marginals, f1Parts, (label) => Number(label === 1))),
  },
};
