import { randomIndex, seededRandom, shuffled } from '../benchmark/random.ts';
import { type Label, narrow } from './labels.ts';
import type { RowBatch } from './row-batch.ts';

/** Different rows from 0 to `total` − 1, in the order in which they were drawn: each beginning of the list is a sample, too. */
export function drawRows(total: number, most: number, seed: number): readonly number[] {
  const random = seededRandom(seed);
  const drawn = new Set<number>();
  if (total <= 2 * most) return shuffled(rowsTo(total), random).slice(0, most);
  while (drawn.size < most) drawn.add(randomIndex(random, total));
  return [...drawn];
}

/** Rows that are drawn while a set is read from its start on. */
export interface Drawing {
  /** At most so many of the rows up to the end of this batch. What is not among them once is not among them later. */
  draw(batch: Pick<RowBatch, 'start' | 'rows' | 'query'>, most: number): readonly number[];
}

/** Of rows that are known beforehand, the first ones: a multiple of `together`, where so many follow each other. */
export function drawingOf(order: readonly number[], together = 1): Drawing {
  const whole = (most: number): number => Math.max(together, most - (most % together));
  return { draw: (_batch, most) => order.slice(0, whole(most)) };
}

interface Unit {
  readonly rank: number;
  readonly rows: number[];
}

/** A pair. */
export const LEAST_OF_UNIT = 2;
/** Rows of one id, of which many more may be alike than are drawn of all: so that several ids are among them. */
export const MOST_OF_GROUP = 4;

/**
 * Rows that are judged together, pairs and queries, drawn whole among the first `total` rows: those whose keys, hashed with the
 * seed, are the least, wherever in the set their rows stand. Only one that is larger than all that is drawn, or than `mostOfUnit`, is
 * cut: to the rows whose places, hashed with the seed, are the least.
 */
export class UnitDrawing implements Drawing {
  readonly #total: number;
  readonly #seed: number;
  readonly #mostOfUnit: number;
  readonly #units = new Map<Label, Unit>();
  /** Units from this rank on were drawn once and given up. */
  #end = Number.POSITIVE_INFINITY;
  #count = 0;

  constructor(total: number, seed: number, mostOfUnit = Number.POSITIVE_INFINITY) {
    this.#total = total;
    this.#seed = seed;
    this.#mostOfUnit = mostOfUnit;
  }

  draw({ start, rows, query }: Pick<RowBatch, 'start' | 'rows' | 'query'>, most: number): readonly number[] {
    const limit = Math.max(most, LEAST_OF_UNIT);
    for (let row = 0; row < rows && start + row < this.#total; row += 1) {
      this.#add(narrow(query?.[row] ?? ''), start + row);
      this.#shrink(limit);
    }
    this.#shrink(limit);
    return [...this.#units.values()].flatMap((unit) => unit.rows);
  }

  #add(key: Label, row: number): void {
    const known = this.#units.get(key);
    const rank = known?.rank ?? rankOf(key, this.#seed);
    if (known === undefined && rank >= this.#end) return;
    if (known === undefined) this.#units.set(key, { rank, rows: [row] });
    else known.rows.push(row);
    this.#count += 1;
    if (known !== undefined && known.rows.length > this.#mostOfUnit) this.#thin(known);
  }

  #thin({ rows }: Unit): void {
    const [last] = rows.toSorted((a, b) => rankOf(b, this.#seed) - rankOf(a, this.#seed));
    rows.splice(rows.indexOf(last ?? 0), 1);
    this.#count -= 1;
  }

  #shrink(most: number): void {
    while (this.#count > most && this.#units.size > 1) {
      const [key, last] = [...this.#units].reduce((a, b) => (b[1].rank > a[1].rank ? b : a));
      this.#units.delete(key);
      this.#count -= last.rows.length;
      this.#end = last.rank;
    }
    if (this.#count <= most) return;
    for (const { rows } of this.#units.values()) rows.splice(most);
    this.#count = most;
  }
}

/** FNV-1a over the key's text, from the seed on. */
function rankOf(key: Label, seed: number): number {
  let hash = seed ^ 0x811c9dc5;
  for (const sign of `${typeof key} ${key}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return seededRandom(hash)();
}

/** Ways to send the same rows again: which of them in which order, and how many in a call. */
export interface Sending {
  readonly order: readonly number[];
  readonly size: number;
  /** A call has exactly so many rows, whatever the set says of batches; those from `rows` on only fill it. */
  readonly served?: { readonly rows: number };
}

/** Every row alone, all in another order, and in batches of two other sizes. */
export function otherSendings(
  rows: number,
  seed: number,
): Readonly<Record<'alone' | 'other-order' | 'other-batches', readonly Sending[]>> {
  const random = seededRandom(seed + 1);
  const order = (): readonly number[] => shuffled(rowsTo(rows), random);
  const size = (): number => Math.min(rows, 2 + randomIndex(random, Math.max(1, rows - 2)));
  return {
    alone: [{ order: order(), size: 1 }],
    'other-order': [{ order: order(), size: rows }],
    'other-batches': [
      { order: order(), size: size() },
      { order: order(), size: size() },
    ],
  };
}

/** How many rows the last of calls of exactly `size` lacks. */
export function missingRows(rows: number, size: number): number {
  return (size - (rows % size)) % size;
}

/** Each row once in calls of exactly `size`, the last one filled with the rows that follow. */
export function servedSending(rows: number, size: number, seed: number): Sending {
  const random = seededRandom(seed + 2);
  const whole = rows - (rows % size);
  const order = shuffled(rowsTo(rows), random);
  const fill = rowsTo(missingRows(rows, size)).map((row) => rows + row);
  return {
    order: [...order.slice(0, whole), ...shuffled([...order.slice(whole), ...fill], random)],
    size,
    served: { rows },
  };
}

/** A way with fewer rows: an order drawn at random begins with a sample. */
export function shorten({ order, ...sending }: Sending, calls: number): Sending {
  return { ...sending, order: order.slice(0, Math.max(1, calls) * sending.size) };
}

export function rowsTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, row) => row);
}
