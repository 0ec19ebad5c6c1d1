import type { Certificate, Estimate, Interval, PredictionResult } from '../../contract/generated/types.ts';
import { normalCdf } from '../evaluation/arithmetic/normal.ts';
import { adjustForDiscovery } from '../evaluation/false-discovery.ts';
import { studentScore } from '../evaluation/intervals.ts';
import { keyOf } from './compared-key.ts';

/** Of the slices that are called better or worse no more than this share is expected to be so by chance. */
const FALSE_DISCOVERIES = 0.05;

/**
 * The slices whose difference stays clear when all slices and metrics of a certificate are looked at together (Benjamini and
 * Hochberg, 1995), by the key of the comparison. A slice on which a gate against production has failed was asked about by
 * itself, and stays.
 */
export function clearSlices(compared: readonly PredictionResult[], gates: Certificate['gates']): ReadonlySet<string> {
  const slices = compared.filter(({ slice }) => slice !== null);
  const adjusted = adjustForDiscovery(slices.map((result) => chanceOf(result.difference, result.rows)));
  const stay = slices.filter((_, index) => (adjusted[index] ?? 1) <= FALSE_DISCOVERIES);
  const failed = gates.filter(
    ({ kind, result, slice }) => kind === 'relative-prediction' && result === 'fail' && slice,
  );
  return new Set([...stay, ...failed].map(keyOf));
}

/**
 * Two-sided p-value of no difference, from the end of the interval that is nearer to 0: the level at which it would touch 0,
 * if it moved as Student's quantile of as many rows does. Null without an interval, or without a number: nothing is asked. An interval
 * without width around another number than 0, as earlier certificates have of single rows, knows of no spread either.
 */
export function chanceOf(difference: Estimate | null, rows: number): number | null {
  const { value, interval } = difference ?? { value: null, interval: null };
  if (value === null || interval === null || isUnknown(interval)) return null;
  const nearer = value > 0 ? interval.lower : interval.upper;
  const reach = Math.abs(value - (nearer ?? Number.POSITIVE_INFINITY));
  if (reach === 0) return value === 0 ? 1 : null;
  const statistic = (Math.abs(value) / reach) * studentScore(interval.level, rows);
  return rows < 2 ? 1 : 2 * normalCdf(-normalScoreOf(statistic, rows - 1));
}

/** Of one row nothing is known: such a comparison has no word. */
export function isUnknown({ lower, upper }: Interval): boolean {
  return lower === null && upper === null;
}

/** The normal quantile of the same tail as a Student's t (Wallace, 1959): within 0.02 from 3 degrees of freedom on. */
function normalScoreOf(t: number, degrees: number): number {
  const squared = degrees * Math.log1p((t * t) / degrees);
  return ((8 * degrees + 1) / (8 * degrees + 3)) * Math.sqrt(squared);
}
