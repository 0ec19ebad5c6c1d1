/** Sums over labelled decisions of one arm in one stratum; `sum` in the metric's unit. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
}

/**
 * What is carried of one candidate and metric: seven numbers that add up over strata, in which the split does not change.
 * w = n₀n₁/(n₀+n₁) (Mantel and Haenszel, 1959), d = mean₁ − mean₀, with 0 production and 1 the candidate.
 */
export interface ContrastSums {
  /** U = Σ w d */
  readonly weighted: number;
  /** W = Σ w, which is Σ w²/n₀ + Σ w²/n₁, too. */
  readonly weight: number;
  /** Squares within strata, and their degrees of freedom, both times w/n of the stratum: as much as it counts in V. */
  readonly productionSquares: number;
  readonly productionDegrees: number;
  readonly candidateSquares: number;
  readonly candidateDegrees: number;
  /** Degrees of freedom of both, as they are. */
  readonly degrees: number;
}

export const NO_CONTRAST: ContrastSums = {
  weighted: 0,
  weight: 0,
  productionSquares: 0,
  productionDegrees: 0,
  candidateSquares: 0,
  candidateDegrees: 0,
  degrees: 0,
};

/** A stratum in which one arm has no decision compares nothing, and nor does its spread. */
export function addStratum(sums: ContrastSums, production: Moments, candidate: Moments): ContrastSums {
  const { weight, difference } = compare(production, candidate);
  const perProduction = weight === 0 ? 0 : weight / production.n;
  const perCandidate = weight === 0 ? 0 : weight / candidate.n;
  return {
    weighted: sums.weighted + weight * difference,
    weight: sums.weight + weight,
    productionSquares: sums.productionSquares + perProduction * squaresWithin(production),
    productionDegrees: sums.productionDegrees + perProduction * degreesOf(production),
    candidateSquares: sums.candidateSquares + perCandidate * squaresWithin(candidate),
    candidateDegrees: sums.candidateDegrees + perCandidate * degreesOf(candidate),
    degrees: sums.degrees + degreesOf(production) + degreesOf(candidate),
  };
}

function degreesOf({ n }: Moments): number {
  return Math.max(0, n - 1);
}

function compare(production: Moments, candidate: Moments): { readonly weight: number; readonly difference: number } {
  if (production.n === 0 || candidate.n === 0) return { weight: 0, difference: 0 };
  return {
    weight: (production.n * candidate.n) / (production.n + candidate.n),
    difference: candidate.sum / candidate.n - production.sum / production.n,
  };
}

/** Below this part of the squares themselves, what is left of them is rounding. */
const ROUNDING = 1e-12;

/** Σ(x − mean)². */
export function squaresWithin({ n, sum, sumSquares }: Moments): number {
  const squares = sumSquares - (sum * sum) / n;
  return squares > ROUNDING * sumSquares ? squares : 0;
}

/** An effect in the metric's unit, candidate minus production, averaged over strata by W. */
export interface Estimate {
  readonly effect: number;
  /** I = W²/V; 0 where nothing is known, and where nothing varies. */
  readonly information: number;
}

export const NO_ESTIMATE: Estimate = { effect: 0, information: 0 };

/** The least and the largest value that one decision can have, where they are known. */
export type ValueRange = readonly [least: number, most: number] | null;

/**
 * V = s² (Σ w²/n₀ + Σ w²/n₁) = s² W of units that come once, s² within strata. Both arms vary as the one that varies more: of a
 * small share that had no rare event yet, decisions seem not to vary at all, and with 1,000 of them at a rate of 0.1 % one
 * candidate in three would look better than production. Where hours vary otherwise than others and shares change, each
 * counts in s² as in V, since w²/n is w times the part of the other arm.
 */
export function estimateContrast(sums: ContrastSums, range: ValueRange = null): Estimate {
  const { productionSquares, productionDegrees, candidateSquares, candidateDegrees, degrees } = sums;
  const [production, candidate] = [productionSquares / productionDegrees, candidateSquares / candidateDegrees];
  return estimateOf(sums, Math.max(production, candidate, leastSpread(range, degrees)) * sums.weight);
}

/** s² if one decision more were at the other end of the range: all the same so far does not mean that nothing varies. */
export function leastSpread(range: ValueRange, decisions: number): number {
  return range === null ? 0 : (range[1] - range[0]) ** 2 / decisions;
}

/** Effect U/W and information W²/V; 0 of it where V is 0 or not known. */
export function estimateOf({ weighted, weight }: Weighted, variance: number): Estimate {
  if (!(weight > 0)) return NO_ESTIMATE;
  const information = (weight * weight) / variance;
  return { effect: weighted / weight, information: Number.isFinite(information) ? information : 0 };
}

interface Weighted {
  /** U */
  readonly weighted: number;
  /** W */
  readonly weight: number;
}
