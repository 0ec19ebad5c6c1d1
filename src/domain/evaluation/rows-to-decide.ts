import type { Estimate } from '../../contract/generated/types.ts';

export interface UndecidedGate {
  /** Rows (for ranking: queries' rows) on which the estimate stands. */
  readonly rows: number;
  readonly estimate: Estimate;
  readonly limit: number;
}

/** Nobody labels more rows than this for one gate; beyond it the answer is that the limit is too near. */
const MOST_ROWS = 1e8;

/**
 * How many rows like these would bring the limit outside the interval if the value stays: n·(half-width/distance)², rounded up
 * to two digits; null where the value lies on the limit or the number is beyond reason.
 */
export function rowsToDecide({ rows, estimate, limit }: UndecidedGate): number | null {
  const { value, interval } = estimate;
  if (value === null || interval === null || rows < 1) return null;
  const distance = Math.abs(value - limit);
  const end = limit < value ? interval.lower : interval.upper;
  if (end === null || distance === 0) return null;
  const needed = rows * (Math.abs(end - value) / distance) ** 2;
  if (!(needed <= MOST_ROWS)) return null;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(needed, rows + 1))) - 1);
  return Math.ceil(Math.max(needed, rows + 1) / unit) * unit;
}
