import { measured, type Measurement, undefinedMeasurement } from './measurement.ts';
import { groupByScore, groupWeights } from './score-groups.ts';
import { besselFactor, effectiveCount, sum } from './sums.ts';

type Scores = Float64Array | Float32Array;

/** One class against the rest: its scores, and whether a row is of the class. */
export interface OneAgainstRest {
  readonly scores: Scores;
  readonly positive: (row: number) => boolean;
  readonly weight: Float64Array | null;
}

/**
 * Area under the ROC curve with midranks for ties, and DeLong's structural components as contributions
 * (DeLong, DeLong and Clarke-Pearson, Biometrics 1988). Undefined with one class only.
 */
export function areaOf({ scores, positive, weight }: OneAgainstRest): Measurement {
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
  const countOf = (side: boolean): number =>
    effectiveCount(new Float64Array(rows).map((_, row) => (positive(row) === side ? share(row) : 0)));
  return measured(value, { contributions, scale: 'unit', support: Math.min(countOf(true), countOf(false)) });
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
