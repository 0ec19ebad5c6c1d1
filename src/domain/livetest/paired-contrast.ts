import type { BucketSums, ResidualSums } from './statistics/buckets.ts';
import { type ContrastSums, type Estimate, estimateOf, type Moments } from './statistics/contrast.ts';

/**
 * Differences on the same requests, candidate minus production, in the sums of a contrast whose weight is their number:
 * U = Σ sum, W = Σ n, and V = s² W with s² the variance of one difference within strata.
 */
export function addPairs(sums: ContrastSums, { n, sum, sumSquares }: Moments): ContrastSums {
  if (n === 0) return sums;
  return {
    ...sums,
    weighted: sums.weighted + sum,
    weight: sums.weight + n,
    perCandidate: sums.perCandidate + n,
    candidateSquares: sums.candidateSquares + (n < 2 ? 0 : Math.max(0, sumSquares - (sum * sum) / n)),
    candidateDegrees: sums.candidateDegrees + n - 1,
  };
}

export function estimatePairs(sums: ContrastSums): Estimate {
  return estimateOf(sums, (sums.candidateSquares / sums.candidateDegrees) * sums.perCandidate);
}

/** u_b += s_b − n_b · mean, of one stratum. */
export function addPairResiduals(
  sums: ResidualSums,
  { n, sum, buckets }: Moments & { readonly buckets: BucketSums },
): ResidualSums {
  if (n === 0) return sums;
  const candidate = sums.candidate.slice();
  for (const [bucket, count, own] of buckets) candidate[bucket] = (candidate[bucket] ?? 0) + own - count * (sum / n);
  return { ...sums, candidate };
}
