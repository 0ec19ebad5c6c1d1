import type { SliceColumn } from './slices.ts';

/** What all scored rows have. Arrays have one element a row unless said otherwise; two-dimensional ones are row-major. */
export interface ScoredBase {
  readonly rows: number;
  readonly weight: Float64Array | null;
  readonly slices: readonly SliceColumn[];
}

/** Answers of a classifier with one label a row. */
export interface ScoredClasses extends ScoredBase {
  readonly problem: 'binary' | 'multiclass';
  /** Number of classes; a binary problem has 2, and class 1 is the positive one. */
  readonly classes: number;
  readonly target: Int32Array;
  readonly predicted: Int32Array;
  /** Probabilities or scores. Binary: of the positive class. Multiclass: `rows × classes`. Null where the model gives labels only. */
  readonly probabilities: Float64Array | Float32Array | null;
  /** Machine epsilon of the model's output type, to which logarithms are clipped. */
  readonly epsilon: number;
  /** What a metric may be computed from: a decision function gives scores, but no probabilities, and without a threshold no labels. */
  readonly gives: Readonly<Record<MetricNeed, boolean>>;
}

/** The part of an answer that a metric is computed from. */
export type MetricNeed = 'labels' | 'scores' | 'probabilities';

/** Answers of a classifier with several labels a row: `rows × labels` of 0 and 1. */
export interface ScoredLabelSets extends ScoredBase {
  readonly problem: 'multilabel';
  readonly labels: number;
  readonly target: Int32Array;
  readonly predicted: Int32Array;
}

/** Answers of a regression: `rows × outputs`. */
export interface ScoredValues extends ScoredBase {
  readonly problem: 'regression';
  readonly outputs: number;
  readonly target: Float64Array;
  readonly predicted: Float64Array;
}

/** Scores of documents; `query` numbers the queries from 0, `target` is the relevance. */
export interface ScoredRanking extends ScoredBase {
  readonly problem: 'ranking';
  readonly query: Int32Array;
  readonly target: Float64Array;
  readonly predicted: Float64Array;
}

export type ScoredRows = ScoredClasses | ScoredLabelSets | ScoredValues | ScoredRanking;

/** The rows of `indices`, in that order. */
export function selectRows(rows: ScoredRows, indices: Int32Array): ScoredRows {
  const base = { rows: indices.length, weight: rows.weight && pickFloats(rows.weight, indices, 1), slices: [] };
  switch (rows.problem) {
    case 'binary':
    case 'multiclass': {
      const width = rows.problem === 'binary' ? 1 : rows.classes;
      const { probabilities } = rows;
      return {
        ...rows,
        ...base,
        target: pickIntegers(rows.target, indices, 1),
        predicted: pickIntegers(rows.predicted, indices, 1),
        probabilities: probabilities && pickFloats(probabilities, indices, width),
      };
    }
    case 'multilabel':
      return {
        ...rows,
        ...base,
        target: pickIntegers(rows.target, indices, rows.labels),
        predicted: pickIntegers(rows.predicted, indices, rows.labels),
      };
    case 'regression':
      return {
        ...rows,
        ...base,
        target: pickFloats(rows.target, indices, rows.outputs),
        predicted: pickFloats(rows.predicted, indices, rows.outputs),
      };
    case 'ranking':
      return {
        ...rows,
        ...base,
        query: pickIntegers(rows.query, indices, 1),
        target: pickFloats(rows.target, indices, 1),
        predicted: pickFloats(rows.predicted, indices, 1),
      };
  }
}

/** Whether two models gave bit for bit the same scores on all rows, so that no metric can differ. */
export function sameScores(a: ScoredRows, b: ScoredRows): boolean {
  if (a.problem === 'multilabel' || b.problem === 'multilabel') return false;
  const left = 'probabilities' in a ? a.probabilities : a.predicted;
  const right = 'probabilities' in b ? b.probabilities : b.predicted;
  if (left === null || right === null || left.length !== right.length) return false;
  return left.every((value, index) => value === right[index]);
}

function pickFloats(values: Float64Array | Float32Array, indices: Int32Array, width: number): Float64Array {
  const picked = new Float64Array(indices.length * width);
  copyRows(values, picked, { indices, width });
  return picked;
}

function pickIntegers(values: Int32Array, indices: Int32Array, width: number): Int32Array {
  const picked = new Int32Array(indices.length * width);
  copyRows(values, picked, { indices, width });
  return picked;
}

function copyRows(
  from: Float64Array | Float32Array | Int32Array,
  to: Float64Array | Int32Array,
  { indices, width }: { readonly indices: Int32Array; readonly width: number },
): void {
  for (let row = 0; row < indices.length; row += 1) {
    const start = (indices[row] ?? 0) * width;
    for (let column = 0; column < width; column += 1) to[row * width + column] = from[start + column] ?? 0;
  }
}
