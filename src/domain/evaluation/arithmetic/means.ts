import { type Measurement, measured, type Scale, undefinedMeasurement } from './measurement.ts';
import { besselFactor, effectiveCount, sum, weightedSum } from './sums.ts';

/** The mean of a loss per unit. */
export function meanOf(losses: Float64Array, weight: Float64Array | null, scale: Scale = 'mean'): Measurement {
  const units = losses.length;
  if (units === 0) return undefinedMeasurement('no-rows');
  const total = weight === null ? units : sum(weight);
  const mean = weightedSum(losses, weight) / total;
  const factor = besselFactor(units) / total;
  const contributions = losses.map((loss, index) => (weight?.[index] ?? 1) * (loss - mean) * factor);
  const support = weight === null ? units : effectiveCount(weight);
  return measured(mean, { contributions, scale, support });
}

/**
 * The share of successes among the rows that are asked (`hits` 1 or 0; 2 is not asked). Where no row is asked the value is
 * `empty`, as scikit-learn's zero_division, or undefined.
 */
export function proportionOf(hits: Uint8Array, weight: Float64Array | null, empty: number | null): Measurement {
  const units = hits.length;
  if (units === 0) return undefinedMeasurement('no-rows');
  const asked = new Float64Array(units);
  const success = new Float64Array(units);
  for (let row = 0; row < units; row += 1) {
    const share = weight?.[row] ?? 1;
    if (hits[row] !== 2) asked[row] = share;
    if (hits[row] === 1) success[row] = share;
  }
  const total = sum(asked);
  const support = effectiveCount(asked);
  if (total === 0) {
    if (empty === null) return undefinedMeasurement('one-class');
    return measured(empty, { contributions: new Float64Array(units), scale: 'proportion', support: 0, hits });
  }
  const value = sum(success) / total;
  const contributions = asked.map((share, row) => ((success[row] ?? 0) - share * value) / total);
  return measured(value, { contributions, scale: 'proportion', support, hits });
}
