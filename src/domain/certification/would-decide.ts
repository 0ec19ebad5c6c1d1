import type { Estimate, WouldDecide } from '../../contract/generated/types.ts';
import { rowsToDecide } from '../evaluation/rows-to-decide.ts';

interface OpenQuestion {
  readonly estimate: Estimate;
  readonly limit: number;
}

/** What would decide a gate on predictions: more rows like these. */
export function moreRows(question: OpenQuestion & { readonly rows: number }): WouldDecide {
  const rows = rowsToDecide(question);
  return rows === null ? {} : { rows };
}

/** Beyond this factor the point is as good as on the limit, and no amount of time is worth naming. */
const LARGEST_FACTOR = 10_000;

/** What would decide a gate on time: measuring longer on a machine like this one. Half-widths shrink with the root of time. */
export function moreSeconds({
  estimate: { value, interval },
  limit,
  seconds,
}: OpenQuestion & { readonly seconds: number }): WouldDecide {
  if (value === null || interval === null || value === limit) return {};
  const bound = value > limit ? interval.lower : interval.upper;
  const factor = bound === null ? Number.POSITIVE_INFINITY : ((bound - value) / (limit - value)) ** 2;
  return factor > 1 && factor <= LARGEST_FACTOR && seconds > 0 ? { seconds: seconds * factor } : {};
}
