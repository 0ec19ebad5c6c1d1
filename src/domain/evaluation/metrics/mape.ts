import { meanLoss } from '../arithmetic/outputs.ts';
import { LOSS, type Metric } from './metric.ts';

/** Mean of |error| / max(|truth|, machine epsilon), as a fraction. */
export const mape: Metric = {
  name: 'mape',
  title: 'Mean absolute percentage error',
  direction: 'down',
  parameter: null,
  range: LOSS,
  needs: 'scores',
  live: 'mean',
  measure: {
    regression: (rows) =>
      meanLoss(rows, (truth, answer) => Math.abs(answer - truth) / Math.max(Math.abs(truth), Number.EPSILON)),
  },
};
