import { proportionOf } from '../arithmetic/means.ts';
import { type Measurement, undefinedMeasurement } from '../arithmetic/measurement.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import { UNIT, type Metric } from './metric.ts';

/** Share of rows whose true class is among the k highest scores; of equal scores the higher class counts first. */
export const topKAccuracy: Metric = {
  name: 'top_k_accuracy',
  title: 'Top-k accuracy',
  direction: 'up',
  parameter: { kind: 'count', default: 2 },
  range: UNIT,
  needs: 'scores',
  live: 'mean',
  measure: { multiclass: shareAmongHighest },
};

function shareAmongHighest(
  { probabilities, target, weight, classes, rows }: ClassRows,
  parameter: number | null,
): Measurement {
  if (probabilities === null) return undefinedMeasurement('no-scores');
  const hits = new Uint8Array(rows).map((_, row) => {
    const truth = target[row] ?? 0;
    const start = row * classes;
    const own = probabilities[start + truth] ?? 0;
    let better = 0;
    for (let label = 0; label < classes; label += 1) {
      const score = probabilities[start + label] ?? 0;
      better += Number(score > own || (score === own && label > truth));
    }
    return Number(better < (parameter ?? 2));
  });
  return proportionOf(hits, weight, null);
}
