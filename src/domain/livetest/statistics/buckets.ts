import { type ContrastSums, type Estimate, estimateOf, type Moments } from './contrast.ts';

/** Units that come again are spread over so many hash buckets; whatever a unit does stays in its own. */
export const BUCKETS = 64;

/** [bucket, decisions, sum] of those buckets that hold any, in the order of their numbers. */
export type BucketSums = readonly (readonly number[])[];

/** Σ over strata of each bucket's weighted residuals, one number a bucket and arm: 128 together. */
export interface ResidualSums {
  readonly production: Float64Array;
  readonly candidate: Float64Array;
}

export function noResiduals(): ResidualSums {
  return { production: new Float64Array(BUCKETS), candidate: new Float64Array(BUCKETS) };
}

export interface BucketedArm extends Moments {
  readonly buckets: BucketSums;
}

/** u_b += w/n · (s_b − n_b · mean), for both arms; the stratum is that of `addStratum`. */
export function addResiduals(sums: ResidualSums, production: BucketedArm, candidate: BucketedArm): ResidualSums {
  if (production.n === 0 || candidate.n === 0) return sums;
  const weight = (production.n * candidate.n) / (production.n + candidate.n);
  return {
    production: withResiduals(sums.production, production, weight),
    candidate: withResiduals(sums.candidate, candidate, weight),
  };
}

function withResiduals(before: Float64Array, { n, sum, buckets }: BucketedArm, weight: number): Float64Array {
  const after = before.slice();
  const mean = sum / n;
  for (const [bucket = 0, count = 0, own = 0] of buckets)
    after[bucket] = (after[bucket] ?? 0) + (weight / n) * (own - count * mean);
  return after;
}

/** V = Σ over arms B/(B−1) Σ_b u_b²: right also where units come again (linearised, Liang and Zeger, 1986). */
export function estimateClustered(contrast: ContrastSums, residuals: ResidualSums): Estimate {
  const squares = [...residuals.production, ...residuals.candidate].reduce((sum, value) => sum + value * value, 0);
  return estimateOf(contrast, (BUCKETS / (BUCKETS - 1)) * squares);
}
