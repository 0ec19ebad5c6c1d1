import type { ScoredClasses } from '../scored-rows.ts';
import { meanOf, proportionOf } from './means.ts';
import { type Measure, undefinedMeasurement } from './measurement.ts';

/** Mean of -ln(probability of the true class), clipped to [ε, 1-ε] with ε of the output's type. */
export const logLoss: Measure<ScoredClasses> = (rows) => {
  const { probabilities, epsilon, weight } = rows;
  if (probabilities === null) return undefinedMeasurement('no-scores');
  const losses = new Float64Array(rows.rows).map((_, row) => {
    const probability = probabilityOfTruth(rows, probabilities, row);
    return -Math.log(Math.min(Math.max(probability, epsilon), 1 - epsilon));
  });
  return meanOf(losses, weight);
};

/** Mean of (probability of the positive class - truth)². */
export const brierScore: Measure<ScoredClasses> = ({ probabilities, target, weight, rows }) => {
  if (probabilities === null) return undefinedMeasurement('no-scores');
  return meanOf(
    new Float64Array(rows).map((_, row) => ((probabilities[row] ?? 0) - (target[row] ?? 0)) ** 2),
    weight,
    'share',
  );
};

/** Share of rows whose true class is among the k highest scores; of equal scores the higher class counts first. */
export const topKAccuracy: Measure<ScoredClasses> = ({ probabilities, target, weight, classes, rows }, parameter) => {
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
};

function probabilityOfTruth(rows: ScoredClasses, probabilities: Float64Array | Float32Array, row: number): number {
  const truth = rows.target[row] ?? 0;
  if (rows.problem === 'multiclass') return probabilities[row * rows.classes + truth] ?? 0;
  const positive = probabilities[row] ?? 0;
  return truth === 1 ? positive : 1 - positive;
}
