import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Estimate, Interval, LatencySummary } from '../../contract/generated/types.ts';
import { concatenate, mean, percentile, sortedCopy } from './percentile.ts';
import { tInterval } from './t-interval.ts';

const LEVEL = 0.95;

/**
 * Percentiles of call times in milliseconds, with intervals that do not assume independent calls: slow calls come in
 * clusters, and each fresh session has a speed of its own.
 * Where every round holds enough calls to have the percentile itself, the interval is Student's of the rounds' logarithms.
 * Elsewhere the effective number of calls is taken from how much the rounds differ (Korn and Graubard 1998: the
 * Clopper-Pearson interval at the effective sample size), and the interval is that of the order statistics at it; its upper
 * end is null (unknown) where too few calls were made to bound the percentile: 99 % needs some 490.
 */
export function summarizeLatency(rounds: readonly Float64Array[]): LatencySummary {
  const sorted = concatenate(rounds).sort();
  const estimate = (proportion: number): Estimate => percentileEstimate(rounds, sorted, proportion);
  return {
    calls: sorted.length,
    p50: estimate(0.5),
    p90: estimate(0.9),
    p95: estimate(0.95),
    p99: estimate(0.99),
    p999: estimate(0.999),
    mean: meanEstimate(rounds),
    max: sorted.at(-1) ?? 0,
  };
}

/** The mean over rounds (each a fresh session) with Student's interval. */
function meanEstimate(rounds: readonly Float64Array[]): Estimate {
  return estimateOfRounds(rounds.filter((round) => round.length > 0).map((round) => mean(round)));
}

/** The mean of one number a round with Student's interval; for positive numbers. */
export function estimateOfRounds(values: readonly number[]): Estimate {
  if (values.length === 0) return { value: null, interval: null };
  const { mean: center, halfWidth } = tInterval(values, { alpha: (1 - LEVEL) / 2, floor: 0 });
  const known = Number.isFinite(halfWidth);
  return {
    value: center,
    interval: {
      lower: known ? Math.max(0, center - halfWidth) : 0,
      upper: known ? center + halfWidth : null,
      level: LEVEL,
      method: 'student-t of rounds',
    },
  };
}

function percentileEstimate(rounds: readonly Float64Array[], sorted: Float64Array, proportion: number): Estimate {
  // Without one call beyond it, the percentile would only be the maximum.
  if (sorted.length * (1 - proportion) < 1 - 1e-9) return { value: null, interval: null };
  const value = percentile(sorted, proportion);
  const interval = byRounds(rounds, value, proportion) ?? byOrderStatistics(rounds, sorted, { value, proportion });
  return { value, interval };
}

const LEAST_ROUNDS = 5;
/** Calls beyond the percentile that a round holds before it counts as having that percentile. */
const LEAST_BEYOND = 5;

function byRounds(rounds: readonly Float64Array[], value: number, proportion: number): Interval | null {
  const isShort = (round: Float64Array): boolean => round.length * (1 - proportion) < LEAST_BEYOND - 1e-9;
  if (rounds.length < LEAST_ROUNDS || rounds.some(isShort)) return null;
  const logs = rounds.map((round) => Math.log(percentile(sortedCopy(round), proportion)));
  const { halfWidth } = tInterval(logs, { alpha: (1 - LEVEL) / 2, floor: 0 });
  return {
    lower: value * Math.exp(-halfWidth),
    upper: value * Math.exp(halfWidth),
    level: LEVEL,
    method: 'student-t of round log percentiles',
  };
}

interface PercentileAt {
  readonly value: number;
  readonly proportion: number;
}

function byOrderStatistics(rounds: readonly Float64Array[], sorted: Float64Array, at: PercentileAt): Interval {
  const bounds = { sorted, effective: effectiveCalls(rounds, at.value), proportion: at.proportion };
  return {
    lower: lowerBound(bounds),
    upper: upperBound(bounds),
    level: LEVEL,
    method: 'order statistics at the cluster-robust effective sample size',
  };
}

/** How many independent calls would tell as much about the share of calls over `bound` as these clustered ones do. */
export function effectiveCalls(rounds: readonly Float64Array[], bound: number): number {
  const counts = rounds.filter((round) => round.length > 0).map((round) => exceedances(round, bound));
  const calls = counts.reduce((sum, { calls: n }) => sum + n, 0);
  const share = counts.reduce((sum, { over }) => sum + over, 0) / calls;
  if (counts.length < 2) return calls;
  const residuals = counts.reduce((sum, { calls: n, over }) => sum + (over - share * n) ** 2, 0);
  const clustered = ((counts.length / (counts.length - 1)) * residuals) / calls ** 2;
  const independent = (share * (1 - share)) / calls;
  const designEffect = independent > 0 ? Math.max(1, clustered / independent) : 1;
  const degrees = normalQuantile((1 + LEVEL) / 2, 0, 1) / tQuantile((1 + LEVEL) / 2, counts.length - 1);
  return (calls / designEffect) * degrees ** 2;
}

function exceedances(round: Float64Array, bound: number): { readonly calls: number; readonly over: number } {
  let over = 0;
  for (const time of round) if (time > bound) over++;
  return { calls: round.length, over };
}

interface BoundQuery {
  readonly sorted: Float64Array;
  readonly effective: number;
  readonly proportion: number;
}

/** The smallest order statistic that is below the true percentile with probability at most (1 − level)/2; null if none is. */
function upperBound({ sorted, effective, proportion }: BoundQuery): number | null {
  const scale = effective / sorted.length;
  const covers = (rank: number): boolean =>
    betaQuantile((1 - LEVEL) / 2, rank * scale, effective - rank * scale + 1) >= proportion;
  const rank = firstRank(sorted.length, covers);
  return rank === null ? null : (sorted[rank - 1] ?? null);
}

/** The largest order statistic that is above the true percentile with probability at most (1 − level)/2; 0 if none is. */
function lowerBound({ sorted, effective, proportion }: BoundQuery): number {
  const scale = effective / sorted.length;
  const isAbove = (rank: number): boolean => {
    const scaled = (rank - 1) * scale + 1;
    return betaQuantile((1 + LEVEL) / 2, scaled, Math.max(effective - scaled + 1, 1e-9)) > proportion;
  };
  const rank = firstRank(sorted.length, isAbove) ?? sorted.length + 1;
  return rank < 2 ? 0 : (sorted[rank - 2] ?? 0);
}

/** The first rank from 1 for which a predicate that stays true holds. */
function firstRank(count: number, holds: (rank: number) => boolean): number | null {
  if (!holds(count)) return null;
  let below = 0;
  let at = count;
  while (at - below > 1) {
    const middle = (below + at) >> 1;
    if (holds(middle)) at = middle;
    else below = middle;
  }
  return at;
}
