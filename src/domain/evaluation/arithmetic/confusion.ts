import type { ClassRows } from '../problems/class-rows.ts';
import { type Measurement, measured, type Scale, undefinedMeasurement } from './measurement.ts';
import { besselFactor, effectiveCount } from './sums.ts';

/** The parts of a confusion matrix that the metrics of labels need, as shares of the total weight; one element a class. */
export interface Marginals {
  readonly total: number;
  readonly hit: Float64Array;
  readonly true: Float64Array;
  readonly predicted: Float64Array;
}

/** A metric as a function of the marginals, with its partial derivatives. */
export interface MarginalMetric {
  readonly value: number;
  readonly hit: Float64Array;
  readonly true: Float64Array;
  readonly predicted: Float64Array;
}

export function marginalsOf({ target, predicted, classes, weight }: ClassRows): Marginals {
  const hits = new Float64Array(classes);
  const trues = new Float64Array(classes);
  const predictions = new Float64Array(classes);
  let total = 0;
  for (let row = 0; row < target.length; row += 1) {
    const share = weight?.[row] ?? 1;
    const truth = target[row] ?? 0;
    const answer = predicted[row] ?? 0;
    total += share;
    trues[truth] = (trues[truth] ?? 0) + share;
    predictions[answer] = (predictions[answer] ?? 0) + share;
    if (truth === answer) hits[truth] = (hits[truth] ?? 0) + share;
  }
  for (const array of [hits, trues, predictions]) array.forEach((share, label) => array.set([share / total], label));
  return { total, hit: hits, true: trues, predicted: predictions };
}

/** Measures a function of the marginals, with the delta method over the cells of the confusion matrix. */
export function measureMarginals(
  rows: ClassRows,
  scale: Scale,
  metric: (marginals: Marginals) => MarginalMetric | null,
): Measurement {
  if (rows.rows === 0) return undefinedMeasurement('no-rows');
  const marginals = marginalsOf(rows);
  const result = metric(marginals);
  if (result === null) return undefinedMeasurement('one-class');
  const support = rows.weight === null ? rows.rows : effectiveCount(rows.weight);
  return measured(result.value, { contributions: contributionsOf(rows, marginals, result), scale, support });
}

function contributionsOf(rows: ClassRows, marginals: Marginals, metric: MarginalMetric): Float64Array {
  let centre = 0;
  for (let label = 0; label < rows.classes; label += 1) {
    centre += (marginals.hit[label] ?? 0) * (metric.hit[label] ?? 0);
    centre += (marginals.true[label] ?? 0) * (metric.true[label] ?? 0);
    centre += (marginals.predicted[label] ?? 0) * (metric.predicted[label] ?? 0);
  }
  const factor = besselFactor(rows.rows) / marginals.total;
  return new Float64Array(rows.rows).map((_, row) => {
    const truth = rows.target[row] ?? 0;
    const answer = rows.predicted[row] ?? 0;
    const slope =
      (metric.true[truth] ?? 0) + (metric.predicted[answer] ?? 0) + (truth === answer ? (metric.hit[truth] ?? 0) : 0);
    return (rows.weight?.[row] ?? 1) * (slope - centre) * factor;
  });
}
