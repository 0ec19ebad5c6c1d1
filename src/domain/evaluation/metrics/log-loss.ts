import { meanOf } from '../arithmetic/means.ts';
import { type Measurement, undefinedMeasurement } from '../arithmetic/measurement.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import { LOSS, type Metric } from './metric.ts';

/** Mean of -ln(probability of the true class), clipped to [ε, 1-ε] with ε of the output's type. */
export const logLoss: Metric = {
  name: 'log_loss',
  title: 'Log loss',
  direction: 'down',
  parameter: null,
  range: LOSS,
  needs: 'probabilities',
  live: 'mean',
  measure: {
    binary: (rows) => lossOf(rows, positiveOrRest),
    multiclass: (rows) => lossOf(rows, columnOfTruth),
  },
};

type ProbabilityOfTruth = (rows: ClassRows, probabilities: Float64Array | Float32Array, row: number) => number;

function lossOf(rows: ClassRows, probabilityOfTruth: ProbabilityOfTruth): Measurement {
  const { probabilities, epsilon, weight } = rows;
  if (probabilities === null) return undefinedMeasurement('no-scores');
  const losses = new Float64Array(rows.rows).map((_, row) => {
    const probability = probabilityOfTruth(rows, probabilities, row);
    return -Math.log(Math.min(Math.max(probability, epsilon), 1 - epsilon));
  });
  return meanOf(losses, weight);
}

function positiveOrRest(rows: ClassRows, probabilities: Float64Array | Float32Array, row: number): number {
  const positive = probabilities[row] ?? 0;
  return rows.target[row] === 1 ? positive : 1 - positive;
}

function columnOfTruth(rows: ClassRows, probabilities: Float64Array | Float32Array, row: number): number {
  return probabilities[row * rows.classes + (rows.target[row] ?? 0)] ?? 0;
}
