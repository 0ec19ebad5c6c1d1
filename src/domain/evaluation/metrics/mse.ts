import { meanLoss } from '../arithmetic/outputs.ts';
import { LOSS, type Metric } from './metric.ts';

/** Mean of (answer - truth)². */
export const mse: Metric = {
  name: 'mse',
  title: 'Mean squared error',
  direction: 'down',
  parameter: null,
  range: LOSS,
  needs: 'scores',
  live: 'mean',
  measure: { regression: (rows) => meanLoss(rows, (truth, answer) => (answer - truth) ** 2) },
};
