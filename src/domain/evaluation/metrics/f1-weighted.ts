import { byCluster } from '../arithmetic/by-cluster.ts';
import { combine, f1Parts, shareAt } from '../arithmetic/class-averages.ts';
import { measureMarginals } from '../arithmetic/confusion.ts';
import type { Measurement } from '../arithmetic/measurement.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import { UNIT, type Metric } from './metric.ts';

/** Mean of the classes' F1, weighted by their share of the truth. */
export const f1Weighted: Metric = {
  name: 'f1_weighted',
  title: 'F1, weighted',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'labels',
  live: 'none',
  measure: { multiclass: weighted, 'token-classification': (rows) => byCluster(rows, weighted) },
};

function weighted(rows: ClassRows): Measurement {
  return measureMarginals(rows, 'unit', (marginals) => {
    const share = (label: number): number => shareAt(marginals.true, label);
    const result = combine(marginals, f1Parts, share);
    const own = result.true.map((slope, label) => slope + f1Parts(marginals, label).value);
    return { ...result, true: own };
  });
}
