import { combine, f1Parts, macro, occurs } from '../arithmetic/class-averages.ts';
import { byCluster } from '../arithmetic/by-cluster.ts';
import { measureMarginals } from '../arithmetic/confusion.ts';
import { type Measurement, undefinedMeasurement } from '../arithmetic/measurement.ts';
import type { TokenRows } from '../problems/token-rows.ts';
import { UNIT, type Metric } from './metric.ts';

/** F1 of the tokens of one class, named by its place in `classes` from 0 on; without a place the unweighted mean, as f1_macro. */
export const tokenF1: Metric = {
  name: 'token_f1',
  title: 'Token F1 of a class',
  direction: 'up',
  parameter: { kind: 'place', default: null },
  range: UNIT,
  needs: 'labels',
  live: 'none',
  measure: { 'token-classification': f1OfClass },
};

function f1OfClass(rows: TokenRows, place: number | null): Measurement {
  if (place !== null && place >= rows.classes) return undefinedMeasurement('one-class');
  return byCluster(rows, (tokens) => {
    if (place === null) return macro(tokens, f1Parts, occurs);
    return measureMarginals(tokens, 'unit', (marginals) =>
      combine(marginals, f1Parts, (label) => Number(label === place)),
    );
  });
}
