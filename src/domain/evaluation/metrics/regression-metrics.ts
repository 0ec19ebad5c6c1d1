import type { ScoredValues } from '../scored-rows.ts';
import { meanOf } from './means.ts';
import { type Measure, type Measurement, measured, undefinedMeasurement } from './measurement.ts';
import { effectiveCount, sum, weightedSum } from './sums.ts';

type ValueMeasure = Measure<ScoredValues>;

/** Several outputs are averaged uniformly, as in scikit-learn. */
export const meanAbsoluteError: ValueMeasure = (rows) => meanLoss(rows, (truth, answer) => Math.abs(answer - truth));

export const meanSquaredError: ValueMeasure = (rows) => meanLoss(rows, (truth, answer) => (answer - truth) ** 2);

/** Answer minus truth: above 0 the model answers too high. */
export const meanBias: ValueMeasure = (rows) => meanLoss(rows, (truth, answer) => answer - truth);

/** Mean of |error| / max(|truth|, machine epsilon), as a fraction. */
export const meanAbsolutePercentageError: ValueMeasure = (rows) =>
  meanLoss(rows, (truth, answer) => Math.abs(answer - truth) / Math.max(Math.abs(truth), Number.EPSILON));

/** Pinball loss at a quantile: α·max(truth-answer, 0) + (1-α)·max(answer-truth, 0). */
export const pinballLoss: ValueMeasure = (rows, parameter) => {
  const alpha = parameter ?? 0.5;
  return meanLoss(rows, (truth, answer) => Math.max(alpha * (truth - answer), (alpha - 1) * (truth - answer)));
};

/** Root of the mean squared error of each output. */
export const rootMeanSquaredError: ValueMeasure = (rows) =>
  averageOutputs(rows, (truth, answer) => {
    const squares = meanOf(
      truth.map((value, row) => ((answer[row] ?? 0) - value) ** 2),
      rows.weight,
    );
    if (squares.value === null || squares.spread === null) return squares;
    const value = Math.sqrt(squares.value);
    const slope = value === 0 ? 0 : 1 / (2 * value);
    const contributions = squares.spread.contributions.map((part) => part * slope);
    return measured(value, { ...squares.spread, contributions, scale: 'root' });
  });

/**
 * 1 - Σ error²/Σ (truth - mean)²; for a constant truth 1 if every answer is right, else 0. Undefined for fewer than two
 * rows. A contribution is what leaving the row out would change (jackknife), since single rows can weigh much here.
 */
export const r2: ValueMeasure = (rows) =>
  averageOutputs(rows, (truth, answer) => {
    const { weight } = rows;
    if (truth.length < 2) return undefinedMeasurement('too-few-rows');
    const total = weight === null ? truth.length : sum(weight);
    if (total === 0) return undefinedMeasurement('no-weight');
    const mean = weightedSum(truth, weight) / total;
    const errors = truth.map((value, row) => (value - (answer[row] ?? 0)) ** 2);
    const deviations = truth.map((value) => (value - mean) ** 2);
    const numerator = weightedSum(errors, weight) / total;
    const denominator = weightedSum(deviations, weight) / total;
    if (denominator === 0) return measured(numerator === 0 ? 1 : 0, null);
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

/** The largest absolute error, over all outputs. It describes these rows; no number of rows bounds the error of the next. */
export const maxError: ValueMeasure = ({ target, predicted, rows }) => {
  if (rows === 0) return undefinedMeasurement('no-rows');
  return measured(
    target.reduce((worst, truth, cell) => Math.max(worst, Math.abs((predicted[cell] ?? 0) - truth)), 0),
    null,
  );
};

type OutputMeasure = (truth: Float64Array, answer: Float64Array) => Measurement;

/** Uniform average of a metric over the outputs; undefined if it is for any. */
export function averageOutputs(rows: ScoredValues, measure: OutputMeasure): Measurement {
  if (rows.rows === 0) return undefinedMeasurement('no-rows');
  const parts = Array.from({ length: rows.outputs }, (_, output) => {
    return measure(columnOf(rows.target, rows.outputs, output), columnOf(rows.predicted, rows.outputs, output));
  });
  const [first] = parts;
  if (first === undefined) return undefinedMeasurement('no-rows');
  if (parts.length === 1) return first;
  let value = 0;
  const contributions = new Float64Array(rows.rows);
  for (const part of parts) {
    if (part.value === null) return part;
    value += part.value / parts.length;
    part.spread?.contributions.forEach((share, row) => {
      contributions[row] = (contributions[row] ?? 0) + share / parts.length;
    });
  }
  if (parts.some((part) => part.spread === null) || first.spread === null) return measured(value, null);
  const { scale, support } = first.spread;
  return measured(value, { contributions, scale, support });
}

function meanLoss(
  { target, predicted, outputs, rows, weight }: ScoredValues,
  loss: (truth: number, answer: number) => number,
): Measurement {
  const losses = new Float64Array(rows).map((_, row) => {
    let total = 0;
    for (let cell = row * outputs; cell < (row + 1) * outputs; cell += 1)
      total += loss(target[cell] ?? 0, predicted[cell] ?? 0);
    return total / outputs;
  });
  return meanOf(losses, weight);
}

function columnOf(values: Float64Array, width: number, column: number): Float64Array {
  if (width === 1) return values;
  return new Float64Array(values.length / width).map((_, row) => values[row * width + column] ?? 0);
}
