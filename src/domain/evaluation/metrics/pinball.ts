import type { Measurement } from '../arithmetic/measurement.ts';
import { meanLoss } from '../arithmetic/outputs.ts';
import type { ValueRows } from '../problems/regression.ts';
import { LOSS, type Metric } from './metric.ts';

/** Pinball loss at a quantile: α·max(truth-answer, 0) + (1-α)·max(answer-truth, 0). */
export const pinball: Metric = {
  name: 'pinball',
  title: 'Pinball loss',
  direction: 'down',
  parameter: { kind: 'quantile', default: 0.5 },
  range: LOSS,
  needs: 'scores',
  live: 'mean',
  measure: { regression: lossAtQuantile },
};

function lossAtQuantile(rows: ValueRows, parameter: number | null): Measurement {
  const alpha = parameter ?? 0.5;
  return meanLoss(rows, (truth, answer) => Math.max(alpha * (truth - answer), (alpha - 1) * (truth - answer)));
}
