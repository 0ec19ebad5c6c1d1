import type { Estimate, WouldDecide } from '../../contract/generated/types.ts';

interface OpenQuestion {
  readonly estimate: Estimate;
  readonly limit: number;
}

/** Beyond this factor the point is as good as on the limit, and no amount of data is worth naming. */
const LARGEST_FACTOR = 10_000;

/** Half-widths shrink with the root of n: how many rows bring the bound to the limit if the point stays where it is. */
export function rowsToDecide({ rows, ...question }: OpenQuestion & { readonly rows: number }): WouldDecide {
  const factor = growth(question);
  return factor === null ? {} : { rows: Math.ceil(rows * factor) };
}

/** As for rows: how many seconds of measuring on a machine like this one. */
export function secondsToDecide({ seconds, ...question }: OpenQuestion & { readonly seconds: number }): WouldDecide {
  const factor = growth(question);
  return factor === null || seconds <= 0 ? {} : { seconds: seconds * factor };
}

function growth({ estimate: { value, interval }, limit }: OpenQuestion): number | null {
  if (value === null || interval === null || value === limit) return null;
  const bound = value > limit ? interval.lower : interval.upper;
  if (bound === null) return null;
  const factor = ((bound - value) / (limit - value)) ** 2;
  return factor > 1 && factor <= LARGEST_FACTOR ? factor : null;
}
