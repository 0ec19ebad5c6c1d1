import { addCounts, f1OfLabels } from '../arithmetic/label-counts.ts';
import { rightTokens } from './token-accuracy.ts';
import { UNIT, type Metric } from './metric.ts';

/** F1 over all cells together, or over all tokens, of which each has one label: there it is their accuracy. */
export const f1Micro: Metric = {
  name: 'f1_micro',
  title: 'F1, micro',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'none',
  measure: {
    multilabel: (rows) => f1OfLabels(rows, (counts) => [counts.reduce(addCounts)], 1),
    'token-classification': rightTokens,
  },
};
