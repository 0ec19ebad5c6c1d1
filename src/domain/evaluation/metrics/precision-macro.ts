import { byCluster } from '../arithmetic/by-cluster.ts';
import { macro, occurs, precisionParts } from '../arithmetic/class-averages.ts';
import { UNIT, type Metric } from './metric.ts';

/** Unweighted mean of the classes' precision over the labels that occur in truth or answer. */
export const precisionMacro: Metric = {
  name: 'precision_macro',
  title: 'Precision, macro',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'none',
  measure: {
    multiclass: (rows) => macro(rows, precisionParts, occurs),
    'token-classification': (rows) => byCluster(rows, (tokens) => macro(tokens, precisionParts, occurs)),
  },
};
