/** Distribution function of the standard normal; error below 1e-7 (Abramowitz and Stegun 7.1.26). */
export function normalCdf(x: number): number {
  const magnitude = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * magnitude);
  const polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (polynomial * Math.exp(-magnitude * magnitude)) / 2;
  return x > 0 ? 1 - tail : tail;
}

export function normalPdf(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/** Mean and variance of |X| for a normal X. */
export function foldedNormal(mean: number, sd: number): { readonly mean: number; readonly variance: number } {
  if (sd === 0) return { mean: Math.abs(mean), variance: 0 };
  const ratio = mean / sd;
  const folded = 2 * sd * normalPdf(ratio) + mean * (2 * normalCdf(ratio) - 1);
  return { mean: folded, variance: Math.max(0, mean * mean + sd * sd - folded * folded) };
}
