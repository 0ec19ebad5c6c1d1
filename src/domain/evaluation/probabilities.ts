import { type CollectorContext } from './collectors.ts';
import type { Growable } from './growable.ts';
import { declaredLabels } from './labels.ts';
import { numberAt, type OutputTable } from './output-columns.ts';

export interface ProbabilitySink {
  readonly context: CollectorContext;
  readonly kind: 'probabilities' | 'logits';
  readonly probabilities: Growable<Float64Array> | Growable<Float32Array>;
  readonly predicted: Growable<Int32Array>;
}

/** Largest deviation of a row's sum from 1 that rounding explains, for 32 and 16 bits of precision. */
const SUM_TOLERANCE = { fine: 1e-3, coarse: 2e-2 } as const;

/** Turns rows of an output into probabilities and predicted classes (the first of the greatest). */
export function addProbabilities(table: OutputTable, sink: ProbabilitySink): void {
  const { width, data } = table;
  const rows = data.length / width;
  const row = new Float64Array(width);
  const positive = sink.context.problem === 'binary' ? positiveColumn(sink.context, width) : -1;
  const threshold = sink.context.set.prediction.threshold ?? 0.5;
  for (let index = 0; index < rows; index += 1) {
    for (let column = 0; column < width; column += 1) row[column] = numberAt(data, index * width + column);
    if (sink.kind === 'logits') normalise(row);
    else if (!isDistribution(row, table.epsilon)) sink.context.findings.notProbabilities(table.start + index);
    if (positive >= 0) {
      const probability = row[positive] ?? 0;
      sink.probabilities.push(probability);
      sink.predicted.push(Number(probability >= threshold));
    } else {
      for (let column = 0; column < width; column += 1) sink.probabilities.push(row[column] ?? 0);
      sink.predicted.push(greatest(row));
    }
  }
}

/** Column of the output that holds the positive class's probability. */
export function positiveColumn({ set }: CollectorContext, width: number): number {
  const { positive, classes } = set.target;
  if (set.prediction.index !== undefined) return set.prediction.index;
  if (width === 1 || positive === undefined || classes === undefined) return width - 1;
  const index = declaredLabels(classes).indexOf(positive);
  return index < 0 ? width - 1 : index;
}

/** The logistic function, without overflow. */
export function sigmoid(value: number): number {
  if (value >= 0) return 1 / (1 + Math.exp(-value));
  const power = Math.exp(value);
  return power / (1 + power);
}

/** Softmax in place; a single column is the logit of the positive class. */
function normalise(row: Float64Array): void {
  if (row.length === 1) {
    row.set([sigmoid(row[0] ?? 0)]);
    return;
  }
  const peak = row[greatest(row)] ?? 0;
  let sum = 0;
  for (let column = 0; column < row.length; column += 1) sum += Math.exp((row[column] ?? 0) - peak);
  row.forEach((value, column) => row.set([Math.exp(value - peak) / sum], column));
}

function isDistribution(row: Float64Array, epsilon: number): boolean {
  const tolerance = epsilon > 1e-4 ? SUM_TOLERANCE.coarse : SUM_TOLERANCE.fine;
  let sum = 0;
  for (const value of row) {
    if (value < -tolerance || value > 1 + tolerance) return false;
    sum += value;
  }
  return row.length === 1 || Math.abs(sum - 1) <= tolerance;
}

function greatest(row: Float64Array): number {
  let best = 0;
  for (let column = 1; column < row.length; column += 1) if ((row[column] ?? 0) > (row[best] ?? 0)) best = column;
  return best;
}
