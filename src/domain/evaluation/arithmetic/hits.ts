import type { ClassRows } from '../problems/class-rows.ts';
import { proportionOf } from './means.ts';
import type { Measurement } from './measurement.ts';

/** The share of hits among the rows that are asked: `hit` says 1 or 0, or 2 for a row that is not; `empty` is the share of none. */
export function shareOfRows(
  { target, predicted, rows, weight }: ClassRows,
  hit: (truth: number, answer: number) => number,
  empty: number | null,
): Measurement {
  const hits = new Uint8Array(rows).map((_, row) => hit(target[row] ?? 0, predicted[row] ?? 0));
  return proportionOf(hits, weight, empty);
}
