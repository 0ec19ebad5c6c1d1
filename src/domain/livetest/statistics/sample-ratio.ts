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
  const total = CONCENTRATION + arms.reduce((sum, { count }) => sum + count, 0);
  let logE = Math.log(total / CONCENTRATION) / 2 - stirlingRest(total) + stirlingRest(CONCENTRATION);
  for (const arm of arms) {
    if (arm.share > 0) logE += logOfArm(arm, total);
    else if (arm.count > 0) return Infinity;
  }
  return logE;
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
