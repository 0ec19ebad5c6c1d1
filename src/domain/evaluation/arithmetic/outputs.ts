import { meanOf } from '../arithmetic/means.ts';
import { measured, type Measurement, undefinedMeasurement } from '../arithmetic/measurement.ts';
import type { ValueRows } from '../problems/regression.ts';

type OutputMeasure = (truth: Float64Array, answer: Float64Array) => Measurement;

/** Uniform average of a metric over the outputs; undefined if it is for any. */
export function averageOutputs(rows: ValueRows, measure: OutputMeasure): Measurement {
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

/** Mean of a loss, over the outputs and then over the rows. */
export function meanLoss(
  { target, predicted, outputs, rows, weight }: ValueRows,
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
