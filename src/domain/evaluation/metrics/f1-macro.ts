import { f1Parts, macro, occurs } from '../arithmetic/class-averages.ts';
import { byCluster } from '../arithmetic/by-cluster.ts';
import { f1OfLabels } from '../arithmetic/label-counts.ts';
import { UNIT, type Metric } from './metric.ts';

/** Unweighted mean of the classes' F1 over those that occur in truth or answer; of several labels a row over all labels, 0 for one that
 * never occurs (zero_division=0); of tokens over the classes of all of them. */
export const f1Macro: Metric = {
  name: 'f1_macro',
  title: 'F1, macro',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'none',
  measure: {
    multiclass: (rows) => macro(rows, f1Parts, occurs),
    multilabel: (rows) => f1OfLabels(rows, (counts) => counts, rows.labels),
    'token-classification': (rows) => byCluster(rows, (tokens) => macro(tokens, f1Parts, occurs)),
  },
};
