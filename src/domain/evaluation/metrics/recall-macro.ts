import { byCluster } from '../arithmetic/by-cluster.ts';
import { macro, occurs, recallParts } from '../arithmetic/class-averages.ts';
import { UNIT, type Metric } from './metric.ts';

/** Unweighted mean of the classes' recall over the labels that occur in truth or answer. */
export const recallMacro: Metric = {
  name: 'recall_macro',
  title: 'Recall, macro',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'none',
  measure: {
    multiclass: (rows) => macro(rows, recallParts, occurs),
    'token-classification': (rows) => byCluster(rows, (tokens) => macro(tokens, recallParts, occurs)),
  },
};
