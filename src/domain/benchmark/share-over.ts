import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { concatenate, percentile, sortedCopy } from './percentile.ts';

/** Call times of independent rounds, each in ascending order, and all of them together. */
export interface SortedRounds {
  readonly rounds: readonly Float64Array[];
  readonly all: Float64Array;
}

export function sortRounds(rounds: readonly Float64Array[]): SortedRounds {
  const sorted = rounds.filter(({ length }) => length > 0).map((round) => sortedCopy(round));
  return { rounds: sorted, all: concatenate(sorted).sort() };
}

export interface ShareQuestion {
  readonly proportion: number;
  /** What the test may err on its side. */
  readonly error: number;
}

/** A bound that calls are held against. A call on the bound is within it, except where the bound itself is to be exceeded. */
interface Bound {
  readonly timeMs: number;
  readonly isOver: (time: number, bound: number) => boolean;
}

const OVER = (time: number, bound: number): boolean => time > bound;
const AT_LEAST = (time: number, bound: number): boolean => time >= bound;

/**
 * Whether the share of calls over a bound is at most 1 − proportion, so that the percentile is within it: the exact
 * (Clopper-Pearson) bound of the share, at the effective number of calls.
 */
export function isWithin(sorted: SortedRounds, timeMs: number, { proportion, error }: ShareQuestion): boolean {
  const { share, effective } = shareOver(sorted, { timeMs, isOver: OVER }, proportion);
  return betaQuantile(error, (1 - share) * effective, share * effective + 1) >= proportion;
}

/** Whether the share of calls that take the bound or longer is more than 1 − proportion: then the percentile is not below it. */
export function isBeyond(sorted: SortedRounds, timeMs: number, { proportion, error }: ShareQuestion): boolean {
  const { share, effective } = shareOver(sorted, { timeMs, isOver: AT_LEAST }, proportion);
  if (share === 0) return false;
  return betaQuantile(error, share * effective, (1 - share) * effective + 1) > 1 - proportion;
}

/** Whether `factor` times the calls, clustered as these are, would be enough to show that a bound holds if none exceeded it. */
export function isDecidable(
  sorted: SortedRounds,
  timeMs: number,
  question: ShareQuestion & { factor: number },
): boolean {
  const { proportion, error, factor } = question;
  const { effective } = shareOver(sorted, { timeMs, isOver: OVER }, proportion);
  return betaQuantile(error, effective * factor, 1) >= proportion;
}

/** Clusters tell something about a bound from as far as this factor. */
export const NEAR = 2;
/** Fewer calls than this near a bound do not show how they cluster; then bursts of this length are assumed. */
const FEW_CALLS = 20;
const ASSUMED_BURST = 5;

/**
 * Slow calls come in clusters, but those far below a bound say nothing about how often it is exceeded: only clusters at
 * the bound count, and those at the sample's percentile where that is near.
 */
function shareOver(sorted: SortedRounds, bound: Bound, proportion: number) {
  const { all } = sorted;
  const own = percentile(all, proportion);
  const near = { ...bound, timeMs: Math.min(Math.max(own, bound.timeMs / NEAR), bound.timeMs * NEAR) };
  const over = countOver(all, near);
  const isSparse = near.timeMs > own && over > 0 && over < FEW_CALLS;
  const most = isSparse ? all.length / ASSUMED_BURST : all.length;
  const effective = Math.min(effectiveCalls(sorted, bound), effectiveCalls(sorted, near), most);
  return { share: countOver(all, bound) / all.length, effective };
}

/**
 * How many independent calls would tell as much about the share of calls over a bound as these clustered ones do (Korn and
 * Graubard 1998): by how much the rounds differ in that share. A bound that no call or every call exceeds
 * has no clusters to be estimated, and every call counts (NCHS Data Presentation Standards for Proportions, 2017).
 */
function effectiveCalls({ rounds, all }: SortedRounds, bound: Bound): number {
  if (rounds.length < 2) return all.length;
  const share = countOver(all, bound) / all.length;
  const residuals = rounds.reduce((sum, round) => sum + (countOver(round, bound) - share * round.length) ** 2, 0);
  const clustered = ((rounds.length / (rounds.length - 1)) * residuals) / all.length ** 2;
  const independent = (share * (1 - share)) / all.length;
  if (independent === 0) return all.length;
  const designEffect = Math.max(1, clustered / independent);
  const degrees = normalQuantile(QUANTILE, 0, 1) / tQuantile(QUANTILE, rounds.length - 1);
  return (all.length / designEffect) * degrees ** 2;
}

const QUANTILE = 0.975;

function countOver(sorted: Float64Array, { timeMs, isOver }: Bound): number {
  let below = 0;
  let above = sorted.length;
  while (below < above) {
    const middle = (below + above) >> 1;
    if (isOver(sorted[middle] ?? Infinity, timeMs)) above = middle;
    else below = middle + 1;
  }
  return sorted.length - below;
}
