import type { Answers } from './answers.ts';

/** How answers to the same rows differ. */
export interface AnswerDifference {
  readonly rows: number;
  /** Rows whose label is another; where answers are numbers alone, those that moved by more than a tenth of the spread. */
  readonly changed: number;
  /** Those of them whose numbers moved by the last bits only, or that have none: they lay between two labels. */
  readonly tied?: number;
  /** Infinite where one side alone is finite, or the shapes differ. */
  readonly maxAbsoluteDifference: number;
  /** Root mean square of the moves, as a share of the spread of the first answers. */
  readonly share: number;
}

/**
 * `rounding`: sums are rounded differently for other batch sizes, and deep networks amplify that. `moved`: more than that, and no
 * answer is another. `changed`: some are, or all numbers moved by so much that an order among them need not hold.
 */
export type Steadiness = 'rounding' | 'moved' | 'changed';

/**
 * Limits are shares of the spread and not of the numbers: what is decided by an order is as visible in answers between 0.500 and
 * 0.501 as in others.
 */
const ROUNDING = 1e-3;
const ANOTHER_ORDER = 0.05;
const ANOTHER_NUMBER = 0.1;

/** Of the greatest number: what sums of hundreds of 32-bit numbers move by when they are made in another order. */
const LAST_BITS = 2 ** -16;
/** As many answers of a forest lie where as many trees are for as against it, at the most; more are no accident. */
const MOST_TIES = 1 / 16;

/** Where chance changes one row, twice it may change some more. */
const FEW_ROWS = 3;

/** Of the greatest number: an answer that is constant but for its last bits has no spread of its own. */
const LEAST_SPREAD = 16 * 2 ** -23;

export function steadinessOf({ changed, share }: AnswerDifference): Steadiness {
  if (changed > 0 || !(share <= ANOTHER_ORDER)) return 'changed';
  return share <= ROUNDING ? 'rounding' : 'moved';
}

/**
 * With other threads sums are made in another order, which turns the label of a row that lies just between two: votes of trees are
 * often equal. Such rows are not counted, where they are few.
 */
export function withoutTies(difference: AnswerDifference): AnswerDifference {
  const { rows, changed, tied = 0 } = difference;
  return tied > MOST_TIES * rows ? difference : { ...difference, changed: changed - tied };
}

/**
 * Whether a difference is no more than what asking the same twice gives. A model that draws a little may not hide behind that what
 * else its answers depend on.
 */
export function isExplainedBy(chance: AnswerDifference, { changed, share }: AnswerDifference): boolean {
  return changed <= 2 * chance.changed + FEW_ROWS && share <= 2 * chance.share;
}

/** The greater of two differences: of the more changed answers, then of the longer way. */
export function greaterDifference(a: AnswerDifference, b: AnswerDifference): AnswerDifference {
  if (a.changed !== b.changed) return a.changed > b.changed ? a : b;
  return b.share > a.share ? b : a;
}

/** Compares what was scored with what the same rows are answered another time; null: in no readable form. */
export function compareAnswers(scored: Answers, again: Answers | null): AnswerDifference {
  if (again === null || !isAlike(scored, again)) return apart(scored.rows);
  const { rows, numbers } = scored;
  const moves = numbers.map((value, cell) => moveOf(value, again.numbers[cell] ?? Number.NaN));
  const spread = spreadOf(scored);
  const limit = scored.labels === null ? ANOTHER_NUMBER * spread : Number.POSITIVE_INFINITY;
  const lastBits = LAST_BITS * numbers.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
  let [changed, tied] = [0, 0];
  for (let row = 0; row < rows; row += 1) {
    if (!isAnother({ scored, again, moves, limit }, row)) continue;
    changed += 1;
    tied += Number(movesOf(moves, rows, row).every((move) => move <= lastBits));
  }
  const mean = Math.sqrt(meanOf(moves.map((move) => move * move)));
  return {
    rows,
    changed,
    tied,
    maxAbsoluteDifference: moves.reduce((most, move) => Math.max(most, move), 0),
    share: mean === 0 ? 0 : mean / spread,
  };
}

interface Comparison {
  readonly scored: Answers;
  readonly again: Answers;
  readonly moves: Float64Array;
  readonly limit: number;
}

function isAnother({ scored, again, moves, limit }: Comparison, row: number): boolean {
  const isFar = movesOf(moves, scored.rows, row).some((move) => move > limit || move === Infinity);
  return isFar || hasOtherLabel(scored, again, row);
}

function movesOf(moves: Float64Array, rows: number, row: number): Float64Array {
  const width = moves.length / rows;
  return moves.subarray(row * width, (row + 1) * width);
}

function hasOtherLabel({ labels, rows, rounded = 0 }: Answers, again: Answers, row: number): boolean {
  if (labels === null) return false;
  const width = labels.length / rows;
  let others = 0;
  for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
    others += Number(!Object.is(labels[cell], again.labels?.[cell]));
    if (others > rounded * width) return true;
  }
  return false;
}

function isAlike(a: Answers, b: Answers): boolean {
  return a.rows === b.rows && a.numbers.length === b.numbers.length && a.labels?.length === b.labels?.length;
}

function apart(rows: number): AnswerDifference {
  return { rows, changed: rows, maxAbsoluteDifference: Number.POSITIVE_INFINITY, share: Number.POSITIVE_INFINITY };
}

function moveOf(from: number, to: number): number {
  if (Object.is(from, to) || from === to) return 0;
  const move = Math.abs(from - to);
  return Number.isFinite(move) ? move : Number.POSITIVE_INFINITY;
}

/** Standard deviation of each column, averaged over the columns in square. */
function spreadOf({ rows, numbers }: Answers): number {
  const means = columnMeans(numbers, numbers.length / rows);
  const squares = numbers.map((value, cell) => (value - (means[cell % means.length] ?? 0)) ** 2);
  const most = numbers.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
  return Math.max(Math.sqrt(meanOf(squares)), LEAST_SPREAD * most);
}

function columnMeans(numbers: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  numbers.forEach((value, cell) => sums.set([(sums[cell % width] ?? 0) + value], cell % width));
  return sums.map((sum) => (sum * width) / numbers.length);
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
