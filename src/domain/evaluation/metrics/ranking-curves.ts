import type { ScoredClasses } from '../scored-rows.ts';
import { type Measure, type Measurement, measured, undefinedMeasurement } from './measurement.ts';
import { groupByScore, groupWeights } from './score-groups.ts';
import { besselFactor, effectiveCount, sum } from './sums.ts';

type Scores = Float64Array | Float32Array;

/** One class against the rest: its scores, and whether a row is of the class. */
interface OneAgainstRest {
  readonly scores: Scores;
  readonly positive: (row: number) => boolean;
  readonly weight: Float64Array | null;
}

/**
 * Area under the ROC curve with midranks for ties, and DeLong's structural components as contributions
 * (DeLong, DeLong and Clarke-Pearson, Biometrics 1988). Undefined with one class only.
 */
export const rocAuc: Measure<ScoredClasses> = ({ probabilities, target, weight }) => {
  if (probabilities === null) return undefinedMeasurement('no-scores');
  return areaOf({ scores: probabilities, positive: (row) => target[row] === 1, weight });
};

/** Unweighted mean over the classes of one class against the rest; undefined where a class does not occur. */
export const rocAucOvr: Measure<ScoredClasses> = ({ probabilities, target, weight, classes, rows }) => {
  if (probabilities === null) return undefinedMeasurement('no-scores');
  const contributions = new Float64Array(rows);
  let value = 0;
  let support = Number.POSITIVE_INFINITY;
  for (let label = 0; label < classes; label += 1) {
    const scores = new Float64Array(rows).map((_, row) => probabilities[row * classes + label] ?? 0);
    const area = areaOf({ scores, positive: (row) => target[row] === label, weight });
    if (area.value === null || area.spread === null) return area;
    value += area.value / classes;
    support = Math.min(support, area.spread.support);
    for (let row = 0; row < rows; row += 1) {
      contributions[row] = (contributions[row] ?? 0) + (area.spread.contributions[row] ?? 0) / classes;
    }
  }
  return measured(value, { contributions, scale: 'unit', support });
};

/**
 * Σ (recall step)·precision over the thresholds, without interpolation; 0 without positives. The contributions are its
 * Gateaux derivative.
 */
export const averagePrecision: Measure<ScoredClasses> = ({ probabilities, target, weight, rows }) => {
  if (rows === 0) return undefinedMeasurement('no-rows');
  if (probabilities === null) return undefinedMeasurement('no-scores');
  const groups = groupByScore(probabilities);
  const share = (row: number): number => weight?.[row] ?? 1;
  const positives = groupWeights(groups, (row) => (target[row] === 1 ? share(row) : 0));
  const all = groupWeights(groups, share);
  const total = sum(positives);
  if (sum(all) === 0) return undefinedMeasurement('no-weight');
  if (total === 0) return measured(0, { contributions: new Float64Array(rows), scale: 'unit', support: 0 });
  const { precision, gain, loss, value } = precisionCurve(positives, all, total);
  const factor = besselFactor(rows) / total;
  const contributions = new Float64Array(rows).map((_, row) => {
    const group = groups.group[row] ?? 0;
    const positive = target[row] === 1 ? (precision[group] ?? 0) - value + (gain[group] ?? 0) : 0;
    return share(row) * (positive - (loss[group] ?? 0)) * factor;
  });
  return measured(value, { contributions, scale: 'unit', support: countOf(target, weight, 1) });
};

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

function areaOf({ scores, positive, weight }: OneAgainstRest): Measurement {
  const rows = scores.length;
  if (rows === 0) return undefinedMeasurement('no-rows');
  const share = (row: number): number => weight?.[row] ?? 1;
  const groups = groupByScore(scores);
  const positives = groupWeights(groups, (row) => (positive(row) ? share(row) : 0));
  const negatives = groupWeights(groups, (row) => (positive(row) ? 0 : share(row)));
  const [positiveTotal, negativeTotal] = [sum(positives), sum(negatives)];
  if (positiveTotal === 0 || negativeTotal === 0) return undefinedMeasurement('one-class');
  const below = placements(negatives, negativeTotal);
  const above = placements(positives, positiveTotal).map((part) => 1 - part);
  const value = sum(positives.map((amount, group) => amount * (below[group] ?? 0))) / positiveTotal;
  let positiveRows = 0;
  for (let row = 0; row < rows; row += 1) positiveRows += Number(positive(row));
  const factors = {
    positive: besselFactor(positiveRows) / positiveTotal,
    negative: besselFactor(rows - positiveRows) / negativeTotal,
  };
  const contributions = new Float64Array(rows).map((_, row) => {
    const group = groups.group[row] ?? 0;
    const side = positive(row);
    const placement = (side ? below[group] : above[group]) ?? 0;
    return share(row) * (placement - value) * (side ? factors.positive : factors.negative);
  });
  return measured(value, { contributions, scale: 'unit', support: Math.min(positiveRows, rows - positiveRows) });
}

/** For each group, the share of the weight below it plus half of its own. */
function placements(weights: Float64Array, total: number): Float64Array {
  let below = 0;
  return weights.map((weight) => {
    const placement = (below + weight / 2) / total;
    below += weight;
    return placement;
  });
}

function countOf(target: Int32Array, weight: Float64Array | null, label: number): number {
  return effectiveCount(
    new Float64Array(target.length).map((_, row) => (target[row] === label ? (weight?.[row] ?? 1) : 0)),
  );
}
