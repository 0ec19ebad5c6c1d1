import { meanLoss } from '../arithmetic/outputs.ts';
import { type Metric } from './metric.ts';

/** Answer minus truth: above 0 the model answers too high. */
export const meanBias: Metric = {
  name: 'mean_bias',
  title: 'Mean bias',
  direction: 'none',
  parameter: null,
  range: [-Infinity, Infinity],
  needs: 'scores',
  live: 'mean',
  measure: { regression: (rows) => meanLoss(rows, (truth, answer) => answer - truth) },
};
