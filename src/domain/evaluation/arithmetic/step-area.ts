import type { OneAgainstRest } from './area.ts';
import { measured, type Measurement, undefinedMeasurement } from './measurement.ts';
import { groupByScore, groupWeights } from './score-groups.ts';
import { besselFactor, effectiveCount, sum } from './sums.ts';

/** Σ (recall step)·precision over the thresholds, without interpolation; 0 without positives. The contributions are its Gateaux derivative. */
export function stepAreaOf({ scores, positive: isPositive, weight }: OneAgainstRest): Measurement {
  const rows = scores.length;
  if (rows === 0) return undefinedMeasurement('no-rows');
  const groups = groupByScore(scores);
  const share = (row: number): number => weight?.[row] ?? 1;
  const positives = groupWeights(groups, (row) => (isPositive(row) ? share(row) : 0));
  const all = groupWeights(groups, share);
  const total = sum(positives);
  if (total === 0) return measured(0, { contributions: new Float64Array(rows), scale: 'unit', support: 0 });
  const { precision, gain, loss, value } = precisionCurve(positives, all, total);
  const factor = besselFactor(rows) / total;
  const contributions = new Float64Array(rows).map((_, row) => {
    const group = groups.group[row] ?? 0;
    const positive = isPositive(row) ? (precision[group] ?? 0) - value + (gain[group] ?? 0) : 0;
    return share(row) * (positive - (loss[group] ?? 0)) * factor;
  });
  const counted = new Float64Array(rows).map((_, row) => (isPositive(row) ? share(row) : 0));
  return measured(value, { contributions, scale: 'unit', support: effectiveCount(counted) });
}

/** Precision at each group, and the sums over this and all lower groups of what one more positive, or one more row, changes. */
function precisionCurve(
  positives: Float64Array,
  all: Float64Array,
  total: number,
): {
  readonly precision: Float64Array;
  readonly gain: Float64Array;
  readonly loss: Float64Array;
  readonly value: number;
} {
  const count = all.length;
  const precision = new Float64Array(count);
  const above = new Float64Array(count);
  const terms = new Float64Array(count);
  let found = 0;
  let seen = 0;
  for (let group = count - 1; group >= 0; group -= 1) {
    found += positives[group] ?? 0;
    seen += all[group] ?? 0;
    above[group] = seen;
    precision[group] = seen === 0 ? 0 : found / seen;
    terms[group] = (positives[group] ?? 0) * (precision[group] ?? 0);
  }
  const gain = new Float64Array(count);
  const loss = new Float64Array(count);
  let gained = 0;
  let lost = 0;
  for (let group = 0; group < count; group += 1) {
    const step = above[group] === 0 ? 0 : (positives[group] ?? 0) / (above[group] ?? 1);
    gained += step;
    lost += step * (precision[group] ?? 0);
    gain[group] = gained;
    loss[group] = lost;
  }
  return { precision, gain, loss, value: sum(terms) / total };
}
