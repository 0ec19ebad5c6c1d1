import { measured, type Measurement, undefinedMeasurement } from '../arithmetic/measurement.ts';
import { averageOutputs } from '../arithmetic/outputs.ts';
import { effectiveCount, sum, weightedSum } from '../arithmetic/sums.ts';
import type { ValueRows } from '../problems/regression.ts';
import { type Metric } from './metric.ts';

/** 1 - Σ error²/Σ (truth - mean)²; for a constant truth 1 if every answer is right, else 0. Undefined for fewer than two rows. */
export const r2: Metric = {
  name: 'r2',
  title: 'R²',
  direction: 'up',
  parameter: null,
  range: [-Infinity, 1],
  needs: 'scores',
  live: 'none',
  measure: { regression: explainedShare },
};

/** A contribution is what leaving the row out would change (jackknife), since single rows can weigh much here. */
function explainedShare(rows: ValueRows): Measurement {
  return averageOutputs(rows, (truth, answer) => {
    const { weight } = rows;
    if (truth.length < 2) return undefinedMeasurement('too-few-rows');
    const total = weight === null ? truth.length : sum(weight);
    const mean = weightedSum(truth, weight) / total;
    const errors = truth.map((value, row) => (value - (answer[row] ?? 0)) ** 2);
    const deviations = truth.map((value) => (value - mean) ** 2);
    const numerator = weightedSum(errors, weight) / total;
    const denominator = weightedSum(deviations, weight) / total;
    // A mean that was rounded would leave a constant truth with deviations of its own.
    if (truth.every((value) => value === truth[0])) return measured(numerator === 0 ? 1 : 0, null);
    const ratio = numerator / denominator;
    const contributions = errors.map((error, row) => {
      const share = weight?.[row] ?? 1;
      const deviation = share * (deviations[row] ?? 0);
      const rest = total * denominator - deviation;
      return rest <= 0 ? 0 : (deviation * ratio - share * error) / rest;
    });
    const support = weight === null ? truth.length : effectiveCount(weight);
    return measured(1 - ratio, { contributions, scale: 'below-one', support });
  });
}
