import type { Problem } from '../../contract/generated/types.ts';
import { type Measurement, undefinedMeasurement } from './arithmetic/measurement.ts';
import type { ClassCounting, ClassTally } from './class-tally.ts';
import type { Metric } from './metrics/metric.ts';
import type { OwnFiguresByName } from './own/own-figures.ts';
import type { ByProblem } from './problems/by-problem.ts';
import type { RowLosses } from './row-losses.ts';
import type { SliceColumn } from './slice-column.ts';

/** The part of an answer that a metric is computed from. */
export type MetricNeed = 'labels' | 'scores' | 'probabilities' | 'entities' | 'program';

/** Entities are what labels of tokens may give. What a program printed stands beside the rows. */
export type Gives = Readonly<Record<'labels' | 'scores' | 'probabilities', boolean>> & { readonly entities?: boolean };

/** What the rows of every problem have. Arrays have one element a row unless said otherwise; two-dimensional ones are row-major. */
export interface RowsBase {
  readonly rows: number;
  readonly weight: Float64Array | null;
  /** What a metric may be computed from: a decision function gives scores, but no probabilities, and without a threshold no labels. */
  readonly gives: Gives;
}

/** What a kind of problem does with its rows. */
export interface RowKind<Rows extends RowsBase> {
  readonly name: Problem;
  /** Whether rows belong to queries. */
  readonly hasQueries: boolean;
  /** The rows of `indices`, in that order. */
  select(rows: Rows, indices: Int32Array): Rows;
  /** The targets as they are, with the answers of `indices`. Where it is missing, nothing is said of chance. */
  deal?(rows: Rows, indices: Int32Array): Rows;
  /** The numbers of which every metric is a function; null where labels are all there is. */
  scores(rows: Rows): Float64Array | Float32Array | null;
  /** Undefined where the metric is none of this problem. */
  measure(rows: Rows, metric: Metric, parameter: number | null): Measurement | undefined;
  /** What is made of rows of this problem; undefined where that is nothing. */
  ask<T>(rows: Rows, by: ByProblem<T>): T | undefined;
  /** How wrong each row is by itself. Where it is missing, or null, a row alone is neither right nor wrong. */
  losses?(rows: Rows): RowLosses | null;
  /** Missing where answers are no classes. */
  readonly classes?: ClassCounting<Rows>;
}

/** Targets with the answers to them, of any problem: what they hold is known to their kind and its metrics. */
export interface ScoredRows<Rows extends RowsBase = RowsBase> extends RowsBase {
  readonly problem: Problem;
  readonly answers: Rows;
  readonly slices: readonly SliceColumn[];
  /** What programs of the model's own printed of these rows. */
  readonly own?: OwnFiguresByName;
  readonly scores: Float64Array | Float32Array | null;
  readonly select: (indices: Int32Array) => ScoredRows<Rows>;
  /** The same answers to other rows; null where the problem does not know how. */
  readonly deal: (indices: Int32Array) => ScoredRows<Rows> | null;
  readonly measure: (metric: Metric, parameter: number | null) => Measurement | undefined;
  /** Of the rows that weigh something. */
  readonly ask: <T>(by: ByProblem<T>) => T | undefined;
  readonly askAll: <T>(by: ByProblem<T>) => T | undefined;
  /** Of all rows. */
  readonly losses: () => RowLosses | null;
  /** Of the rows that weigh something; null where answers are no classes. */
  readonly classTally: () => ClassTally | null;
}

export function scoredRows<Rows extends RowsBase>(kind: RowKind<Rows>, answers: Rows): ScoredRows<Rows> {
  return {
    problem: kind.name,
    rows: answers.rows,
    weight: answers.weight,
    gives: answers.gives,
    answers,
    slices: [],
    scores: kind.scores(answers),
    select: (indices) => scoredRows(kind, kind.select(answers, indices)),
    deal: (indices) => {
      const dealt = kind.deal?.(answers, indices);
      return dealt === undefined ? null : scoredRows(kind, dealt);
    },
    measure: (metric, parameter) => {
      if (metric.ignoresWeights === true) return kind.measure(answers, metric, parameter);
      if (weighsNothing(answers)) return undefinedMeasurement('no-weight');
      return kind.measure(rowsThatWeigh(kind, answers), metric, parameter);
    },
    ask: (by) => kind.ask(rowsThatWeigh(kind, answers), by),
    askAll: (by) => kind.ask(answers, by),
    losses: () => kind.losses?.(answers) ?? null,
    classTally: () => tallyOf(kind, rowsThatWeigh(kind, answers)),
  };
}

function tallyOf<Rows extends RowsBase>({ classes }: RowKind<Rows>, answers: Rows): ClassTally | null {
  if (classes === undefined || !answers.gives.labels) return null;
  const { isClustered } = classes;
  const tally: ClassTally['tally'] = (row, note) => classes.tally(answers, row, note);
  return { isClustered, classes: classes.count(answers), rows: answers.rows, weight: answers.weight, tally };
}

function weighsNothing({ rows, weight }: RowsBase): boolean {
  return rows > 0 && weight !== null && weight.every((share) => share === 0);
}

/** A row of weight 0 is no observation. A document stays in its query, which weighs as a whole. */
function rowsThatWeigh<Rows extends RowsBase>(kind: RowKind<Rows>, answers: Rows): Rows {
  const { weight } = answers;
  if (weight === null || kind.hasQueries || !weight.includes(0)) return answers;
  return kind.select(
    answers,
    Int32Array.from(weight.keys()).filter((row) => weight[row] !== 0),
  );
}

/** Whether two models gave bit for bit the same scores on all rows, so that no metric can differ. */
export function sameScores({ scores: left }: ScoredRows, { scores: right }: ScoredRows): boolean {
  if (left === null || right === null || left.length !== right.length) return false;
  return left.every((value, index) => value === right[index]);
}

/** What every problem selects alike. */
export function pickBase({ weight, gives }: RowsBase, indices: Int32Array): RowsBase {
  return { rows: indices.length, weight: weight && pickFloats(weight, indices), gives };
}

/** `width` values of each row of `indices`. */
export function pickFloats(values: Float64Array | Float32Array, indices: Int32Array, width = 1): Float64Array {
  const picked = new Float64Array(indices.length * width);
  copyRows(values, picked, { indices, width });
  return picked;
}

export function pickIntegers(values: Int32Array, indices: Int32Array, width = 1): Int32Array {
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
