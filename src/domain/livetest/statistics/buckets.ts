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

/** [bucket, decisions, sum] of those buckets that hold any, in the order of their numbers. */
export type BucketSums = readonly (readonly [bucket: number, n: number, sum: number])[];

/** u_b: Σ over strata of the weighted residuals of one bucket; null where it held no decision yet. */
export type Residuals = readonly (number | null)[];

export const NO_RESIDUALS: Residuals = Array.from({ length: BUCKETS }, () => null);

export interface BucketedMoments extends Moments {
  readonly buckets: BucketSums;
}

/** 128 numbers. */
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
  const after = [...before];
  for (const [bucket, count, own] of buckets) {
    const expected = count * (sum / n);
    const residual = Math.abs(own - expected) > ROUNDING * Math.abs(own) ? own - expected : 0;
    after[bucket] = (after[bucket] ?? 0) + weight * residual;
  }
  return after;
}

/**
 * V = s² (Σ w²/n₀ + Σ w²/n₁) as of units that come once, s² of each arm being B/(B−1) Σ_b u_b² / Σ w²/n, B buckets: right also
 * where units come again (linearised, Liang and Zeger, 1986). `range` is that of one value.
 */
export function estimateClustered(sums: ContrastSums, residuals: ResidualSums, range: ValueRange = null): Estimate {
  const arms = [
    squaresBetween(residuals.production) / sums.perProduction,
    squaresBetween(residuals.candidate) / sums.perCandidate,
  ];
  const least = leastSpread(range, sums.productionDegrees + sums.candidateDegrees);
  return estimateOf(sums, Math.max(...arms, least) * (sums.perProduction + sums.perCandidate));
}

/** Of paired differences, V = B/(B−1) Σ_b u_b². */
export function estimateClusteredPairs(sums: PairSums, residuals: Residuals, range: ValueRange = null): Estimate {
  const least = sums.n * leastSpread(range, sums.degrees);
  return estimateOf({ weighted: sums.sum, weight: sums.n }, Math.max(squaresBetween(residuals), least));
}

/** NaN where too few buckets are occupied. */
function squaresBetween(residuals: Residuals): number {
  const occupied = residuals.filter((residual) => residual !== null);
  if (occupied.length < LEAST_OCCUPIED) return NaN;
  const squares = occupied.reduce((sum, residual) => sum + residual * residual, 0);
  return (occupied.length / (occupied.length - 1)) * squares;
}
