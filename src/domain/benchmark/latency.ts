import type { Estimate, Interval, LatencySummary } from '../../contract/generated/types.ts';
import { mean, percentile } from './percentile.ts';
import { isBeyond, isWithin, NEAR, sortRounds, type ShareQuestion, type SortedRounds } from './share-over.ts';
import { tInterval } from './t-interval.ts';

const LEVEL = 0.95;
/**
 * What each side of a percentile's interval may err. Two looks are taken, and how calls cluster is only estimated: by
 * simulation (test/unit/domain/benchmark/latency-budget.test.ts) both together stay within the 2.5 % that the level leaves.
 */
export const SIDE_ERROR = 0.01;

/**
 * Percentiles of call times in milliseconds, with intervals that do not assume independent calls: slow calls come in
 * clusters, and each fresh session has a speed of its own. An interval holds all bounds that the share of calls over them
 * leaves undecided (Woodruff 1952), so a budget is judged by how often it was exceeded. The upper end is null (unknown) where
 * too few calls were made: 99 % without any call over a bound need 459.
 */
export function summarizeLatency(rounds: readonly Float64Array[], error = SIDE_ERROR): LatencySummary {
  const sorted = sortRounds(rounds);
  const estimate = (proportion: number): Estimate => percentileEstimate(sorted, { proportion, error });
  return {
    calls: sorted.all.length,
    p50: estimate(0.5),
    p90: estimate(0.9),
    p95: estimate(0.95),
    p99: estimate(0.99),
    p999: estimate(0.999),
    mean: meanEstimate(rounds),
    max: sorted.all.at(-1) ?? 0,
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

function percentileEstimate(sorted: SortedRounds, question: ShareQuestion): Estimate {
  const { all } = sorted;
  const { proportion } = question;
  // Without one call beyond it, the percentile would only be the maximum.
  if (all.length * (1 - proportion) < 1 - 1e-9) return { value: null, interval: null };
  const value = percentile(all, proportion);
  return { value, interval: intervalAround(value, sorted, question) };
}

/** All bounds for which the test of the share over them is undecided. */
function intervalAround(value: number, sorted: SortedRounds, question: ShareQuestion): Interval {
  const { all } = sorted;
  const slowest = all.at(-1) ?? 0;
  // Beyond all calls, a bound is decided as soon as no cluster of slow calls is near it any more.
  const [above, below] = [all.filter((time) => time >= value), all.filter((time) => time <= value).reverse()];
  const uppers = [...above, ...above.map((time) => time * NEAR).filter((time) => time > slowest)];
  return {
    lower: firstThat(below, (time) => isBeyond(sorted, time, question)) ?? 0,
    upper: firstThat(uppers, (time) => isWithin(sorted, time, question)),
    level: LEVEL,
    method: 'Clopper-Pearson of the share of calls over a bound, at the cluster-robust effective number of calls',
  };
}

/** The first value for which a predicate that stays true holds; null when it holds for none. */
function firstThat(values: ArrayLike<number>, holds: (value: number) => boolean): number | null {
  let [below, at] = [-1, values.length];
  while (at - below > 1) {
    const middle = (below + at) >> 1;
    if (holds(values[middle] ?? Number.NaN)) at = middle;
    else below = middle;
  }
  return values[at] ?? null;
}
