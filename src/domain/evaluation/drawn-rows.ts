import { randomIndex, seededRandom, shuffled } from '../benchmark/random.ts';

/** Different rows from 0 to `total` − 1, in the order in which they were drawn: each beginning of the list is a sample, too. */
export function drawRows(total: number, most: number, seed: number): readonly number[] {
  const random = seededRandom(seed);
  const drawn = new Set<number>();
  if (total <= 2 * most) return shuffled(rowsTo(total), random).slice(0, most);
  while (drawn.size < most) drawn.add(randomIndex(random, total));
  return [...drawn];
}

/** Ways to send the same rows again: which of them in which order, and how many in a call. */
export interface Sending {
  readonly order: readonly number[];
  readonly size: number;
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

/** A way with fewer rows: an order drawn at random begins with a sample. */
export function shorten({ order, size }: Sending, calls: number): Sending {
  return { order: order.slice(0, Math.max(1, calls) * size), size };
}

export function rowsTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, row) => row);
}
