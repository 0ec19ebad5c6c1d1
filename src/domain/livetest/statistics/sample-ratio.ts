import gammaln from '@stdlib/math-base-special-gammaln';

/** What one arm of an epoch should have, as a share of all (those of an epoch add up to 1), and what it had. */
export interface ArmCount {
  readonly share: number;
  readonly count: number;
}

/** Dirichlet concentration: with how many requests' worth of belief other ratios lie around the declared one. */
const CONCENTRATION = 1000;

/**
 * ln of the Dirichlet-multinomial e-value against the declared shares p in one epoch with counts c, N = Σc (Lindon and
 * Malek, arXiv 2011.03567): E = Γ(A)/Γ(A+N) · Π Γ(α+c)/Γ(α) / Π p^c, A = 1000, α = A p. What epochs say is added: each is
 * an e-process of its own counts. 0 without requests; Infinity where an arm without a share has one, which is a leak.
 *
 * With x = α + c and X = A + N this is Σ x ln(x / Xp) and what Stirling's formula leaves, so that 10¹⁵ requests lose no digit.
 */
export function logSampleRatio(arms: readonly ArmCount[]): number {
  if (arms.some(({ share, count }) => share === 0 && count > 0)) return Infinity;
  const requests = arms.reduce((sum, { count }) => sum + count, 0);
  const shared = arms.filter(({ share }) => share > 0);
  const total = CONCENTRATION + requests;
  const ofTotal = Math.log(total / CONCENTRATION) / 2 - stirlingRest(total) + stirlingRest(CONCENTRATION);
  return shared.reduce((sum, arm) => sum + logOfArm(arm, total), ofTotal);
}

/**
 * What `logSampleRatio` is never above, without a logarithm: an average of likelihood ratios is at most the largest, N KL(c/N ‖
 * p) = Σ m((1+ε) ln(1+ε) − ε) with m = N p and ε = (c−m)/m, of which each term is at most m ε², and m ε² · 5/8 for |ε| ≤ ½.
 */
export function sampleRatioBound(arms: readonly ArmCount[]): number {
  const requests = arms.reduce((sum, { count }) => sum + count, 0);
  let bound = 0;
  for (const { share, count } of arms) {
    if (share === 0 && count > 0) return Infinity;
    const expected = requests * share;
    if (expected === 0) continue;
    const excess = (count - expected) / expected;
    bound += expected * excess * excess * (Math.abs(excess) <= 0.5 ? 0.625 : 1);
  }
  return bound;
}

function logOfArm({ share, count }: ArmCount, total: number): number {
  const prior = CONCENTRATION * share;
  const own = prior + count;
  return deviance(own, total * share) - Math.log(own / prior) / 2 + stirlingRest(own) - stirlingRest(prior);
}

/** x ln(x/m) − (x − m); the differences add up to 0 over the arms (Loader, "Fast and accurate computation", 2000). */
function deviance(x: number, m: number): number {
  const excess = (x - m) / m;
  return m * ((1 + excess) * Math.log1p(excess) - excess);
}

/** From here on two terms of Stirling's series are exact to 10⁻¹³. */
const SERIES_FROM = 100;

/** ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π). */
function stirlingRest(x: number): number {
  if (x < SERIES_FROM) return gammaln(x) - ((x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2);
  return (1 / 12 - 1 / (360 * x * x)) / x;
}
