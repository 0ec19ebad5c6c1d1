import { type Random, randomIndex } from '../../benchmark/random.ts';
import { crossed, type PartColumn } from './part-column.ts';

/** Dealt losses against which what was found is held: one in 100 is the least p-value. */
const DEALS = 99;
/** So many as far as what was found say enough (Besag and Clifford, 1991). */
const ENOUGH = 10;
/** Additions of the whole search: less than a tenth of a second. */
const MOST_WORK = 12_000_000;
/** Codes of all columns and pairs together. */
const MOST_CODES = 1_000_000;

export interface SearchRequest {
  /** Of each row; less is better. */
  readonly losses: Float64Array;
  readonly columns: readonly PartColumn[];
  /** A part, and what is not in it, has at least so many. */
  readonly minRows: number;
  readonly random: Random;
}

export interface FoundPart {
  /** One column, or two crossed, and the code of the part in it. */
  readonly parting: Parting;
  readonly code: number;
  /** Parts that were looked at. */
  readonly searched: number;
  readonly pValue: number;
}

/** A column, or two of them crossed, of which each part that is large enough is looked at. */
interface Parting {
  readonly of: readonly PartColumn[];
  readonly codes: Uint16Array;
  /** By code: rows, or 0 where the part is not looked at. */
  readonly sizes: Float64Array;
}

/**
 * The part with the highest mean loss for its size, among the parts of all columns and of pairs of them. Its p-value is that of the
 * whole search: losses are dealt out at random, and of each deal the most extreme part of all is taken (max-statistic permutation,
 * Westfall and Young, 1993), which is exact for any losses and any overlap of parts. Null where there is nothing to look at.
 */
export function searchParts({ losses, columns, minRows, random }: SearchRequest): FoundPart | null {
  const extremes = extremesOf(losses);
  const partings = partingsOf(columns, { rows: losses.length, minRows, most: mostPartings(extremes) });
  const searched = partings.reduce(
    (count, { sizes }) => count + sizes.reduce((sum, size) => sum + Number(size > 0), 0),
    0,
  );
  if (searched === 0 || extremes.deviation === 0) return null;
  const found = farthest(partings, extremes);
  if (found === null) return null;
  return { ...found, searched, pValue: shareAsFar(found, { partings, extremes, random }) };
}

/** How often a search of dealt losses finds a part that is as far. */
function shareAsFar(
  { distance }: Farthest,
  {
    partings,
    extremes,
    random,
  }: { readonly partings: readonly Parting[]; readonly extremes: Extremes; readonly random: Random },
): number {
  const rows = withOthers(extremes.rows, extremes.total);
  let asFar = 0;
  for (let deal = 1; deal <= DEALS; deal += 1) {
    dealOut(rows, extremes.values.length, random);
    const dealt = farthest(partings, { ...extremes, rows });
    asFar += Number(dealt !== null && dealt.distance >= distance - TOLERANCE);
    if (asFar === ENOUGH) return asFar / deal;
  }
  return (1 + asFar) / (1 + DEALS);
}

/** Sums of the same numbers in another order. */
const TOLERANCE = 1e-9;

/** The losses that are not the usual one, as the distance to it: the others need not be added up. */
interface Extremes {
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly total: number;
  readonly mean: number;
  readonly deviation: number;
}

function extremesOf(losses: Float64Array): Extremes {
  const usual = losses.toSorted()[Math.floor(losses.length / 2)] ?? 0;
  const rows = Int32Array.from(losses.keys()).filter((row) => losses[row] !== usual);
  const values = Float64Array.from(rows, (row) => (losses[row] ?? 0) - usual);
  const total = losses.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / total;
  const squares = values.reduce((sum, value) => sum + value * value, 0) / total;
  return { rows, values, total, mean, deviation: Math.sqrt(Math.max(0, squares - mean * mean)) };
}

/** The rows in front, and all others behind them, so that rows can be drawn by exchanging places. */
function withOthers(rows: Int32Array, total: number): Int32Array {
  const isIn = new Uint8Array(total);
  for (const row of rows) isIn[row] = 1;
  const order = new Int32Array(total);
  order.set(rows);
  let end = rows.length;
  for (let row = 0; row < total; row += 1) if (isIn[row] === 0) order[end++] = row;
  return order;
}

/** New rows for the values (Fisher and Yates, as far as there are values). */
function dealOut(rows: Int32Array, values: number, random: Random): void {
  for (let place = 0; place < values; place += 1) {
    const other = place + randomIndex(random, rows.length - place);
    const kept = rows[place] ?? 0;
    rows[place] = rows[other] ?? 0;
    rows[other] = kept;
  }
}

function mostPartings({ values, total }: Extremes): number {
  const work = MOST_WORK / (DEALS * Math.max(1, values.length));
  return Math.max(1, Math.floor(Math.min(work, MOST_CODES / total)));
}

interface PartingLimits {
  readonly rows: number;
  readonly minRows: number;
  readonly most: number;
}

/** Every column by itself, then pairs of them in their order, as far as time allows; whatever the losses are. */
function partingsOf(columns: readonly PartColumn[], { rows, minRows, most }: PartingLimits): readonly Parting[] {
  const partings: Parting[] = [];
  const add = (of: readonly PartColumn[], codes: Uint16Array): void => {
    const sizes = sizesOf(codes).map((size) => (size >= minRows && rows - size >= minRows ? size : 0));
    if (sizes.some((size) => size > 0)) partings.push({ of, codes, sizes });
  };
  for (const column of columns.slice(0, most)) add([column], column.codes);
  for (const [index, left] of columns.entries()) {
    for (const right of columns.slice(index + 1)) {
      if (partings.length >= most) return partings;
      add([left, right], crossed(left, right));
    }
  }
  return partings;
}

function sizesOf(codes: Uint16Array): Float64Array {
  const sizes = new Float64Array(codes.reduce((most, code) => Math.max(most, code), 0) + 1);
  for (const code of codes) sizes[code] = (sizes[code] ?? 0) + 1;
  sizes[0] = 0;
  return sizes;
}

interface Farthest {
  readonly parting: Parting;
  readonly code: number;
  readonly distance: number;
}

/** The part whose mean loss is most standard deviations above that of all, as drawn without replacement. */
function farthest(partings: readonly Parting[], { rows, values, total, mean, deviation }: Extremes): Farthest | null {
  let best: Farthest | null = null;
  for (const parting of partings) {
    const { codes, sizes } = parting;
    const sums = new Float64Array(sizes.length);
    for (let index = 0; index < values.length; index += 1) {
      const code = codes[rows[index] ?? 0] ?? 0;
      sums[code] = (sums[code] ?? 0) + (values[index] ?? 0);
    }
    for (let code = 1; code < sizes.length; code += 1) {
      const size = sizes[code] ?? 0;
      if (size === 0) continue;
      const error = deviation * Math.sqrt((size * (total - size)) / (total - 1));
      const distance = ((sums[code] ?? 0) - size * mean) / error;
      if (best === null || distance > best.distance) best = { parting, code, distance };
    }
  }
  return best;
}
