/** Sums over labelled decisions of one arm in one stratum; `sum` in the metric's unit. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
}

/**
 * What is carried of one candidate and metric: eight numbers that add up over strata, in which the split does not change.
 * w = n₀n₁/(n₀+n₁) (Mantel and Haenszel, 1959), d = mean₁ − mean₀, with 0 production and 1 the candidate.
 */
export interface ContrastSums {
  /** U = Σ w d */
  readonly weighted: number;
  /** W = Σ w */
  readonly weight: number;
  /** Σ w²/n₀ and Σ w²/n₁ */
  readonly perProduction: number;
  readonly perCandidate: number;
  /** Squares within strata, and their degrees of freedom. */
  readonly productionSquares: number;
  readonly productionDegrees: number;
  readonly candidateSquares: number;
  readonly candidateDegrees: number;
}

export const NO_CONTRAST: ContrastSums = {
  weighted: 0,
  weight: 0,
  perProduction: 0,
  perCandidate: 0,
  productionSquares: 0,
  productionDegrees: 0,
  candidateSquares: 0,
  candidateDegrees: 0,
};

/** A stratum in which one arm has no decision compares nothing; what it says of the other's spread counts. */
export function addStratum(sums: ContrastSums, production: Moments, candidate: Moments): ContrastSums {
  const { weight, difference } = compare(production, candidate);
  return {
    weighted: sums.weighted + weight * difference,
    weight: sums.weight + weight,
    perProduction: sums.perProduction + (weight === 0 ? 0 : (weight * weight) / production.n),
    perCandidate: sums.perCandidate + (weight === 0 ? 0 : (weight * weight) / candidate.n),
    productionSquares: sums.productionSquares + squaresWithin(production),
    productionDegrees: sums.productionDegrees + Math.max(0, production.n - 1),
    candidateSquares: sums.candidateSquares + squaresWithin(candidate),
    candidateDegrees: sums.candidateDegrees + Math.max(0, candidate.n - 1),
  };
}

function compare(production: Moments, candidate: Moments): { readonly weight: number; readonly difference: number } {
  if (production.n === 0 || candidate.n === 0) return { weight: 0, difference: 0 };
  return {
    weight: (production.n * candidate.n) / (production.n + candidate.n),
    difference: candidate.sum / candidate.n - production.sum / production.n,
  };
}

function squaresWithin({ n, sum, sumSquares }: Moments): number {
  return n < 2 ? 0 : Math.max(0, sumSquares - (sum * sum) / n);
}

/** An effect in the metric's unit, candidate minus production, averaged over strata by W. */
export interface Estimate {
  readonly effect: number;
  /** I = W²/V; 0 where nothing is known, and where nothing varies. */
  readonly information: number;
}

export const NO_ESTIMATE: Estimate = { effect: 0, information: 0 };

/** Until the candidate has so many, its spread is that of production. */
const OWN_SPREAD_FROM = 1000;

/** V = s₀² Σ w²/n₀ + s₁² Σ w²/n₁: of units that come once. */
export function estimateContrast(sums: ContrastSums): Estimate {
  const production = sums.productionSquares / sums.productionDegrees;
  const own = sums.candidateSquares / sums.candidateDegrees;
  const candidate = sums.candidateDegrees < OWN_SPREAD_FROM ? production : own;
  return estimateOf(sums, production * sums.perProduction + candidate * sums.perCandidate);
}

export function estimateOf(
  { weighted, weight }: Pick<ContrastSums, 'weighted' | 'weight'>,
  variance: number,
): Estimate {
  if (!(weight > 0) || !(variance > 0)) return { ...NO_ESTIMATE, effect: weight > 0 ? weighted / weight : 0 };
  return { effect: weighted / weight, information: (weight * weight) / variance };
}
