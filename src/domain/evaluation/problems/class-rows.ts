import type { Target, Task } from '../../../contract/generated/types.ts';
import { type ClassCounting, noteAnswer } from '../class-tally.ts';
import { type RowLosses, rowUnits } from '../row-losses.ts';
import { pickBase, pickFloats, pickIntegers, type RowsBase } from '../scored-rows.ts';

/** Answers of a classifier with one label a row. */
export interface ClassRows extends RowsBase {
  /** Number of classes; a binary problem has 2, and class 1 is the positive one. */
  readonly classes: number;
  readonly target: Int32Array;
  readonly predicted: Int32Array;
  /** Probabilities or scores: of the positive class, or `rows × classes`. Null where the model gives labels only. */
  readonly probabilities: Float64Array | Float32Array | null;
  /** Machine epsilon of the model's output type, to which logarithms are clipped. */
  readonly epsilon: number;
}

export const CLASSIFICATION_TASKS: readonly Task[] = [
  'tabular-classification',
  'text-classification',
  'image-classification',
  'audio-classification',
  'video-classification',
  'voice-activity-detection',
];

/** `width`: probabilities in a row. */
export function selectClasses(rows: ClassRows, indices: Int32Array, width: number): ClassRows {
  const { target, predicted, probabilities } = rows;
  return {
    ...rows,
    ...pickBase(rows, indices),
    target: pickIntegers(target, indices),
    predicted: pickIntegers(predicted, indices),
    probabilities: probabilities && pickFloats(probabilities, indices, width),
  };
}

/** The targets with the answers of other rows. */
export function dealClasses(rows: ClassRows, indices: Int32Array, width: number): ClassRows {
  const { predicted, probabilities } = selectClasses(rows, indices, width);
  return { ...rows, predicted, probabilities };
}

/** A wildcard stands for as many columns as the data have. */
export function hasSeveralColumns({ columns = [] }: Target): boolean {
  return columns.length > 1 || columns.some((column) => column.includes('*'));
}

/** Right or wrong; a decision function without a threshold says neither. */
export function classLosses({ rows, target, predicted, gives }: ClassRows): RowLosses | null {
  if (!gives.labels) return null;
  const loss = Float64Array.from(target, (truth, row) => Number(truth !== predicted[row]));
  return { ...rowUnits(rows), by: 'right', metric: 'accuracy', loss, answers: predicted, areClasses: true };
}

export const CLASS_COUNTING: ClassCounting<ClassRows> = {
  isClustered: false,
  count: ({ classes }) => classes,
  tally: ({ target, predicted }, row, note) =>
    noteAnswer({ truth: target[row] ?? 0, answer: predicted[row] ?? 0 }, note),
};
