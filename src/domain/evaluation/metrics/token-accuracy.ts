import { byCluster } from '../arithmetic/by-cluster.ts';
import { measureMarginals } from '../arithmetic/confusion.ts';
import { sumOf } from '../arithmetic/class-averages.ts';
import type { Measurement } from '../arithmetic/measurement.ts';
import type { ClusteredRows } from '../problems/clustered-rows.ts';
import { UNIT, type Metric } from './metric.ts';

/** Share of the tokens with the right label, those of the ignored label left out. */
export const tokenAccuracy: Metric = {
  name: 'token_accuracy',
  title: 'Token accuracy',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'none',
  measure: { 'token-classification': rightTokens },
};

/** With one label a token this is F1 over all tokens together, too. */
export function rightTokens(rows: ClusteredRows): Measurement {
  return byCluster(rows, (tokens) =>
    measureMarginals(tokens, 'unit', ({ hit }) => {
      const none = new Float64Array(hit.length);
      return { value: Math.min(1, sumOf(hit)), hit: none.map(() => 1), true: none, predicted: none };
    }),
  );
}
