import { type Estimate, estimateOf, leastSpread, type Moments, squaresWithin, type ValueRange } from './contrast.ts';

/**
 * Σ over strata of what the candidate had more than production on the same requests: four numbers that add up. Production's
 * own loss is what is taken off, so that all they have in common cancels.
 */
export interface PairSums {
  readonly n: number;
  /** In the metric's unit. */
  readonly sum: number;
  /** Squares within strata, and their degrees of freedom. */
  readonly squares: number;
  readonly degrees: number;
}

export const NO_PAIRS: PairSums = { n: 0, sum: 0, squares: 0, degrees: 0 };

export function addPairs(sums: PairSums, pairs: Moments): PairSums {
  return {
    n: sums.n + pairs.n,
    sum: sums.sum + pairs.sum,
    squares: sums.squares + squaresWithin(pairs),
    degrees: sums.degrees + Math.max(0, pairs.n - 1),
  };
}

/** U = Σ sum, W = n, V = n s² with s² that of the differences within strata: of units that come once. `range` is that of one value. */
export function estimatePairs({ n, sum, squares, degrees }: PairSums, range: ValueRange = null): Estimate {
  return estimateOf({ weighted: sum, weight: n }, n * Math.max(squares / degrees, leastSpread(range, degrees)));
}
