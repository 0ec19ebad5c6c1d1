import type { LiveMetric, LiveWindow, PairSums } from '../../contract/generated/types.ts';
import { parseMetricName } from '../evaluation/metrics/registry.ts';
import { instantMs } from '../instant.ts';
import { toPointer } from '../json-pointer.ts';
import type { DeclaredWindows } from '../livetest/declared-windows.ts';
import { SENTINEL_ARM } from '../livetest/arm-name.ts';
import { checkMissingBuckets, isInOrder } from './check-window-buckets.ts';
import { when, type WindowProblem } from './window-problem.ts';

/** A request may hold many rows; above this, sums of a month would be counted no more to the last one. */
export const MOST_ROWS_A_SECOND = 1_000_000_000;
/** So far that neither squares nor the sums of a year of windows leave what a number can hold. */
const LARGEST_SUM = 1e100;
/** Rounding of sums of floats by the reporter. */
const SUM_TOLERANCE = 1e-9;

type Range = readonly [least: number, most: number];

/** Sums of what predictions contribute, and of how much it differs from what production would have: one metric of a window. */
interface Sums {
  readonly pointer: string;
  readonly sums: LiveMetric | PairSums;
  /** Of one contribution. */
  readonly range: Range;
  /** Predictions that can have been counted. */
  readonly most: number;
}

/** Whether labels and pairs of a window are what predictions of its arm can have contributed. */
export function checkWindowMetrics(window: LiveWindow, declared: DeclaredWindows): readonly WindowProblem[] {
  const { metrics, pairs = {} } = window;
  const most = mostRows(window);
  return [
    ...Object.entries(metrics).flatMap(([name, metric]) => {
      const pointer = toPointer('metrics', name);
      const range = rangeOf(name, declared);
      if (range === null) return [{ code: 'unknown-metric' as const, pointer }];
      return [
        ...checkSums({ pointer, sums: metric, range, most }),
        ...checkMissing(metric, pointer, most),
        ...checkMissingBuckets(metric, pointer),
      ];
    }),
    ...Object.entries(pairs).flatMap(([name, sums]) => {
      const pointer = toPointer('pairs', name);
      const range = rangeOf(name, declared);
      if (range === null) return [{ code: 'unknown-metric' as const, pointer }];
      const unseen = declared.isShadowed || window.arm === SENTINEL_ARM ? rowsWithin(decidedOf(window)) : most;
      return [
        ...when((declared.metrics.get(name)?.labels ?? 'exogenous') !== 'exogenous', 'pairs-unseen', pointer),
        ...checkSums({ pointer, sums, range: differencesIn(range), most: unseen }),
      ];
    }),
  ];
}

/** When the predictions were made whose labels a window counts. */
export function decidedOf({ decided, from, to }: LiveWindow): Pick<LiveWindow, 'from' | 'to'> {
  return decided ?? { from, to };
}

/** What was decided in another stretch is not among this window's own rows. */
function mostRows(window: LiveWindow): number {
  return window.decided === undefined ? (window.rows ?? window.requests) : rowsWithin(window.decided);
}

function rowsWithin({ from, to }: Pick<LiveWindow, 'from' | 'to'>): number {
  return (MOST_ROWS_A_SECOND * (instantMs(to) - instantMs(from))) / 1000;
}

/** What the model declares beside certification may have any value where it says none; null for a name that nobody knows. */
function rangeOf(name: string, { metrics }: DeclaredWindows): Range | null {
  const declared = metrics.get(name);
  if (declared !== undefined) return declared.range;
  const parsed = parseMetricName(name);
  return parsed.kind === 'metric' ? parsed.metric.range : null;
}

function differencesIn([least, most]: Range): Range {
  return [least - most, most - least];
}

function checkSums(one: Sums): readonly WindowProblem[] {
  const { pointer, sums, range, most } = one;
  const { n, sum, sumSquares, buckets = [] } = sums;
  const isEmpty = sum === 0 && (sumSquares ?? 0) === 0 && buckets.length === 0;
  if (n === 0) return when(!isEmpty, 'sum-without-labels', `${pointer}/sum`);
  const least = (sum * sum) / n;
  const largest = largestSquares({ n, sum }, range);
  const slack = SUM_TOLERANCE * Math.max(1, least, n, n * sizeOf(range) ** 2);
  const isTooLarge = Math.abs(sum) > LARGEST_SUM || (sumSquares ?? 0) > LARGEST_SUM ** 2;
  return [
    ...when(n > most, 'labels-exceed-rows', `${pointer}/n`),
    ...when(sumSquares !== null && sumSquares < least - slack, 'sum-squares-too-small', `${pointer}/sumSquares`),
    ...when(sumSquares !== null && sumSquares > largest + slack, 'sum-squares-too-large', `${pointer}/sumSquares`),
    ...when(isTooLarge || isOutside(sum / n, range), 'metric-range', `${pointer}/sum`),
    ...checkBuckets(one),
  ];
}

function isOutside(mean: number, range: Range): boolean {
  const slack = SUM_TOLERANCE * Math.max(1, sizeOf(range));
  return mean < range[0] - slack || mean > range[1] + slack;
}

/** Sums of large numbers are rounded by more; an end that is open rounds nothing. */
function sizeOf(range: Range): number {
  return Math.max(...range.map((end) => (Number.isFinite(end) ? Math.abs(end) : 0)));
}

/** Between two ends (high − x)(x − low) is never negative, whatever values add up to the sum (Bhatia and Davis, 2000). */
function largestSquares({ n, sum }: Pick<LiveMetric, 'n' | 'sum'>, [low, high]: Range): number {
  return Number.isFinite(low) && Number.isFinite(high) ? (high + low) * sum - n * high * low : Infinity;
}

/** Each bucket once, in order, with what predictions can contribute; all of them together are the metric. */
function checkBuckets({ pointer, sums: { n, sum, sumSquares, buckets }, range }: Sums): readonly WindowProblem[] {
  if (buckets === undefined) return [];
  const at = `${pointer}/buckets`;
  const isPossible = buckets.every(
    ([, count = 0, own = 0]) => Number.isInteger(count) && count > 0 && !isOutside(own / count, range),
  );
  const counted = buckets.reduce((total, [, count = 0]) => total + count, 0);
  const summed = buckets.reduce((total, [, , own = 0]) => total + own, 0);
  // No more than this is Σ |x|, by which sums in another order may be rounded otherwise (Cauchy and Schwarz).
  const size = Math.max(1, Math.abs(sum), Math.sqrt(n * (sumSquares ?? 0)));
  return [
    ...when(!isInOrder(buckets) || !isPossible, 'bucket-order', at),
    ...when(counted !== n || !(Math.abs(summed - sum) <= SUM_TOLERANCE * size), 'buckets-differ', at),
  ];
}

function checkMissing({ n, missing = 0 }: LiveMetric, pointer: string, most: number): readonly WindowProblem[] {
  return when(missing > 0 && n + missing > most, 'labels-exceed-rows', `${pointer}/missing`);
}
