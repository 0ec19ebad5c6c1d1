import type { EvaluationSet } from '../../contract/generated/types.ts';
import { BEYOND_DOUBT, FAR_BETTER } from './label-agreement.ts';
import { labelText, type Misfit } from './misfit.ts';

/** Absent and present labels, `rows × width` of 0 and 1. */
export interface LabelSets {
  readonly width: number;
  readonly target: Int32Array;
  readonly predicted: Int32Array;
}

/** A reading of the answers: the column that stands for each column of the target, and whether its yes is a no. */
interface Reading {
  readonly order: readonly number[];
  readonly inverted: boolean;
}

interface BetterReading extends Reading {
  /** Cells of the columns that are read otherwise, and how many of them agree as they stand and in this reading. */
  readonly cells: number;
  readonly own: number;
  readonly other: number;
}

const FEWEST_ROWS = 20;
/** Beyond this width the counts of all pairs of columns would not fit beside the rows, and only the inversion is tried. */
const WIDEST = 2000;
const MOST_LISTED = 40;

/** Columns of the output that agree far better with the target in another order, or where yes means no, and not by chance. */
export function columnsMisfit(sets: LabelSets, { target, prediction }: EvaluationSet): Misfit | null {
  const better = betterReading(sets);
  if (better === null) return null;
  const { order, inverted, cells, own, other } = better;
  // A wildcard stands for columns whose names are not known here.
  const named = target.columns?.length === order.length ? target.columns : [];
  const listed = order.map((_column, index) => named[index] ?? String(index));
  const standsFor = order.map((_column, index) => listed[order.indexOf(index)] ?? '');
  const [from, to] = [listed, standsFor].map((names) => names.slice(0, MOST_LISTED).map(labelText));
  const facts = { output: prediction.output, listed: from ?? [], order: to ?? [], cells, own, other };
  return { reason: inverted ? 'columns-inverted' : 'columns-reordered', pointer: '/target', facts };
}

/**
 * Of scores without a threshold, which labels are there if each column has as many as the target: only for seeing whether the
 * columns are in the target's order.
 */
export function presentByRank(
  { width, target }: Pick<LabelSets, 'width' | 'target'>,
  scores: Float64Array | Float32Array | null,
): Int32Array {
  const present = new Int32Array(target.length);
  for (let column = 0; column < width; column += 1) {
    const own = new Float64Array(target.length / width).map((_, row) => scores?.[row * width + column] ?? 0);
    const count = own.reduce((sum, _score, row) => sum + (target[row * width + column] ?? 0), 0);
    const least = own.slice().sort()[own.length - count] ?? Infinity;
    own.forEach((score, row) => (present[row * width + column] = Number(score >= least)));
  }
  return present;
}

function betterReading(sets: LabelSets): BetterReading | null {
  const { width, target, predicted } = sets;
  const rows = target.length / Math.max(width, 1);
  if (rows < FEWEST_ROWS || predicted.length !== target.length) return null;
  const places = Array.from({ length: width }, (_, column) => column);
  const phi = width > 1 && width <= WIDEST ? correlations(sets) : null;
  const readings = [false, true].flatMap((inverted) => [
    { order: places, inverted, doubt: BEYOND_DOUBT },
    ...(phi ? [{ order: likeliest(phi, { width, inverted }), inverted, doubt: doubtOf(width) }] : []),
  ]);
  const better = readings.flatMap(({ doubt, ...reading }) => compare(sets, reading, doubt) ?? []);
  return better.toSorted((a, b) => b.other - b.own - (a.other - a.own))[0] ?? null;
}

/** The best of all orders agrees better by chance alone; see label-order.ts. */
function doubtOf(width: number): number {
  const orders = Array.from({ length: width }, (_, index) => Math.log(index + 1)).reduce(
    (sum, value) => sum + value,
    0,
  );
  return Math.sqrt(BEYOND_DOUBT ** 2 + 2 * orders);
}

/** Compares the columns that are read otherwise, each with the agreement that its own frequencies give by chance. */
function compare({ width, target, predicted }: LabelSets, reading: Reading, doubt: number): BetterReading | null {
  const { order, inverted } = reading;
  const rows = target.length / width;
  const moved = order.flatMap((column, index) => (inverted || column !== index ? [{ column, index }] : []));
  let [own, other, differing, ownChance, otherChance] = [0, 0, 0, 0, 0];
  for (const { column, index } of moved) {
    let [present, before, after] = [0, 0, 0];
    for (let start = 0; start < target.length; start += width) {
      const truth = target[start + index] ?? 0;
      const one = predicted[start + index] ?? 0;
      const two = Number(inverted) ^ (predicted[start + column] ?? 0);
      own += Number(one === truth);
      other += Number(two === truth);
      differing += Number(one !== two);
      present += truth;
      before += one;
      after += two;
    }
    ownChance += byChance(present, before, rows);
    otherChance += byChance(present, after, rows);
  }
  const cells = moved.length * rows;
  const gain = kappa(other, otherChance, cells) - Math.max(kappa(own, ownChance, cells), 0);
  const isBetter = differing > 0 && gain >= FAR_BETTER && (other - own) / Math.sqrt(differing) >= doubt;
  return isBetter ? { ...reading, cells, own, other } : null;
}

function byChance(one: number, other: number, rows: number): number {
  return (one * other + (rows - one) * (rows - other)) / rows;
}

function kappa(agreeing: number, chance: number, cells: number): number {
  return cells === chance ? 0 : (agreeing - chance) / (cells - chance);
}

/** Of each column of the target (row) with each column of the answers; 0 for a column that never changes. */
function correlations({ width, target, predicted }: LabelSets): Float64Array {
  const rows = target.length / width;
  const [both, truths, answers] = [new Float64Array(width * width), new Float64Array(width), new Float64Array(width)];
  for (let start = 0; start < target.length; start += width) {
    const yes = presentIn(predicted, start, width);
    for (const column of yes) answers[column] = (answers[column] ?? 0) + 1;
    for (const index of presentIn(target, start, width)) {
      truths[index] = (truths[index] ?? 0) + 1;
      for (const column of yes) both[index * width + column] = (both[index * width + column] ?? 0) + 1;
    }
  }
  return both.map((count, pair) => {
    const [truth, answer] = [truths[Math.floor(pair / width)] ?? 0, answers[pair % width] ?? 0];
    const spread = truth * (rows - truth) * answer * (rows - answer);
    return spread === 0 ? 0 : (count * rows - truth * answer) / Math.sqrt(spread);
  });
}

function presentIn(cells: Int32Array, start: number, width: number): readonly number[] {
  const columns: number[] = [];
  for (let column = 0; column < width; column += 1) if (cells[start + column] === 1) columns.push(column);
  return columns;
}

/** Each column of the target takes the column of the answers that it goes along with most, one for one. */
function likeliest(phi: Float64Array, { width, inverted }: { width: number; inverted: boolean }): readonly number[] {
  const sign = inverted ? -1 : 1;
  const likely = [...phi.keys()].filter((pair) => sign * (phi[pair] ?? 0) > 0);
  // Of columns that are alike each keeps its own.
  const isOwn = (pair: number) => Number(Math.floor(pair / width) === pair % width);
  likely.sort((a, b) => sign * ((phi[b] ?? 0) - (phi[a] ?? 0)) || isOwn(b) - isOwn(a));
  const order = new Map<number, number>();
  const taken = new Set<number>();
  const places = Array.from({ length: width }, (_, column) => column);
  for (const pair of [...likely, ...places.map((column) => column * width + column)]) {
    const [index, column] = [Math.floor(pair / width), pair % width];
    if (order.has(index) || taken.has(column)) continue;
    order.set(index, column);
    taken.add(column);
  }
  const left = places.filter((column) => !taken.has(column));
  return places.map((index) => order.get(index) ?? left.shift() ?? index);
}
