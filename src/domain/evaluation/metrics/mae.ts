import { meanLoss } from '../arithmetic/outputs.ts';
import { LOSS, type Metric } from './metric.ts';

/** Mean of |answer - truth|; several outputs are averaged uniformly, as in scikit-learn. */
export const mae: Metric = {
  name: 'mae',
  title: 'Mean absolute error',
  direction: 'down',
  parameter: null,
  range: LOSS,
  needs: 'scores',
  live: 'mean',
  measure: { regression: (rows) => meanLoss(rows, (truth, answer) => Math.abs(answer - truth)) },
};
