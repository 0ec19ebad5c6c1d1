import {
  type ContrastSums,
  type Estimate,
  estimateOf,
  leastSpread,
  type Moments,
  type ValueRange,
} from './contrast.ts';
import type { PairSums } from './paired.ts';

/** Units that come again are spread over so many hash buckets; whatever a unit does stays in its own. */
export const BUCKETS = 64;

/** With fewer that hold any decision, how much they vary is not known, and nor is the effect (Cameron and Miller, 2015). */
const LEAST_OCCUPIED = 32;
/** The same where some buckets are far larger than others. */
const LEAST_EFFECTIVE = 4;

/** [bucket, decisions, sum] of those buckets that hold any; what is said of one bucket twice adds up. */
export type BucketSums = readonly (readonly [bucket: number, n: number, sum: number])[];

/** What is carried of one arm, or of pairs: 129 numbers that add up over strata. */
export interface Residuals {
  /** u_b: Σ over strata of the weighted residuals of one bucket. */
  readonly sums: readonly number[];
  /** q_b = Σ w/n · n_b: what of the arm's mean comes from the bucket; 0 where it held no decision yet. */
  readonly parts: readonly number[];
  /** Σ (w/n)² (n − Σ_b n_b²/n): of units that come once, what Σ u_b² is where they vary by 1. */
  readonly free: number;
}

const ZEROS: readonly number[] = Array.from({ length: BUCKETS }, () => 0);

export const NO_RESIDUALS: Residuals = { sums: ZEROS, parts: ZEROS, free: 0 };

export interface BucketedMoments extends Moments {
  readonly buckets: BucketSums;
}

export interface ResidualSums {
  readonly production: Residuals;
  readonly candidate: Residuals;
}

export const NO_RESIDUAL_SUMS: ResidualSums = { production: NO_RESIDUALS, candidate: NO_RESIDUALS };

/** u_b += w/n · (s_b − n_b · mean), for both arms; the stratum and its weight w are those of `addStratum`. */
export function addResiduals(
  sums: ResidualSums,
  production: BucketedMoments,
  candidate: BucketedMoments,
): ResidualSums {
  if (production.n === 0 || candidate.n === 0) return sums;
  const all = production.n + candidate.n;
  return {
    production: withResiduals(sums.production, production, candidate.n / all),
    candidate: withResiduals(sums.candidate, candidate, production.n / all),
  };
}

/** u_b += s_b − n_b · mean, of paired differences. */
export function addPairResiduals(residuals: Residuals, pairs: BucketedMoments): Residuals {
  return withResiduals(residuals, pairs, 1);
}

/** Below this part of a sum, what is left of it is rounding. */
const ROUNDING = 1e-12;

function withResiduals(before: Residuals, { n, sum, buckets }: BucketedMoments, weight: number): Residuals {
  if (n === 0) return before;
  const [counts, values] = [[...ZEROS], [...ZEROS]];
  for (const [bucket, count, value] of buckets) {
    counts[bucket] = (counts[bucket] ?? 0) + count;
    values[bucket] = (values[bucket] ?? 0) + value;
  }
  const mean = sum / n;
  const residualOf = (bucket: number) => apart(values[bucket] ?? 0, (counts[bucket] ?? 0) * mean);
  const bound = counts.reduce((squares, count) => squares + (count / n) * count, 0);
  return {
    sums: before.sums.map((own, bucket) => own + weight * residualOf(bucket)),
    parts: before.parts.map((own, bucket) => own + weight * (counts[bucket] ?? 0)),
    free: before.free + weight * weight * Math.max(0, n - bound),
  };
}

function apart(value: number, expected: number): number {
  return Math.abs(value - expected) > ROUNDING * Math.abs(value) ? value - expected : 0;
}

/**
 * V = s² W as of units that come once, s² of each arm being that between its buckets: right also where
 * units come again (linearised, Liang and Zeger, 1986). `range` is that of one value.
 */
export function estimateClustered(sums: ContrastSums, residuals: ResidualSums, range: ValueRange = null): Estimate {
  const least = leastSpread(range, sums.degrees);
  const spread = Math.max(spreadBetween(residuals.production), spreadBetween(residuals.candidate), least);
  return estimateOf(sums, spread * sums.weight);
}

/** Of paired differences, V = s² n. */
export function estimateClusteredPairs(sums: PairSums, residuals: Residuals, range: ValueRange = null): Estimate {
  const spread = Math.max(spreadBetween(residuals), leastSpread(range, sums.degrees));
  return estimateOf({ weighted: sums.sum, weight: sums.n }, spread * sums.n);
}

/**
 * s² = Σ_b (u_b / (1 − h_b))² / free, h_b = q_b / Σ q: without what a bucket adds to the mean that it is held against (CR3, Bell
 * and McCaffrey, 2002), or a unit that asks for most of the arm would hide its own spread; widened as few buckets tell less.
 * NaN where too few are occupied, or a few of them are nearly all.
 */
export function spreadBetween({ sums, parts, free }: Residuals): number {
  const buckets = effectiveBuckets(parts);
  if (!(occupiedOf(parts) >= LEAST_OCCUPIED && buckets >= LEAST_EFFECTIVE)) return NaN;
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const squares = sums.reduce((sum, own, bucket) => sum + jackknifed(own, (parts[bucket] ?? 0) / whole), 0);
  return (widening(buckets - 1) * squares) / free;
}

function occupiedOf(parts: readonly number[]): number {
  return parts.reduce((count, part) => (part > 0 ? count + 1 : count), 0);
}

function jackknifed(residual: number, leverage: number): number {
  return (residual / (1 - leverage)) ** 2;
}

/** How many alike would vary as those do, of which some are larger (Carter, Schnepel and Steigerwald, 2017). */
function effectiveBuckets(parts: readonly number[]): number {
  const most = parts.reduce((largest, part) => Math.max(largest, part), 0);
  const squares = parts.map((part) => (part / most) ** 2);
  const total = squares.reduce((sum, square) => sum + square, 0);
  return (total * total) / squares.reduce((sum, square) => sum + square * square, 0);
}

/** So far from the mean, in variances, e-values are as large as they must be. */
const CLAIMED_AT = 20;

/** How much further out Student's distribution is there than the normal one (Wallace, 1959). */
function widening(degrees: number): number {
  return CLAIMED_AT / (degrees * Math.log1p(CLAIMED_AT / degrees));
}
