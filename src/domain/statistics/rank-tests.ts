import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Bounded } from './intervals.ts';

export interface Pair {
  readonly x: number;
  readonly y: number;
}

/**
 * Kendall's tau-b (M. G. Kendall, Biometrika 1945), as scipy.stats.kendalltau. The interval is that of Fieller, Hartley and
 * Pearson (Biometrika 1957): atanh(tau) ± z·√(0.437 / (n − 4)), from five pairs on. Null where one side is all ties.
 */
export function kendallTau(pairs: readonly Pair[]): Bounded | null {
  let [concordant, untiedX, untiedY] = [0, 0, 0];
  pairs.forEach((left, index) => {
    for (const right of pairs.slice(index + 1)) {
      const [dx, dy] = [Math.sign(left.x - right.x), Math.sign(left.y - right.y)];
      concordant += dx * dy;
      untiedX += Math.abs(dx);
      untiedY += Math.abs(dy);
    }
  });
  if (untiedX === 0 || untiedY === 0) return null;
  const tau = Math.min(1, Math.max(-1, concordant / Math.sqrt(untiedX * untiedY)));
  if (pairs.length < 5) return { value: tau, lower: null, upper: null };
  const half = normalQuantile(0.975, 0, 1) * Math.sqrt(0.437 / (pairs.length - 4));
  return { value: tau, lower: Math.tanh(Math.atanh(tau) - half), upper: Math.tanh(Math.atanh(tau) + half) };
}

/**
 * P(W⁺ ≤ observed) under symmetry about zero: Wilcoxon's exact signed-rank test (F. Wilcoxon 1945), alternative "less", zeros
 * dropped, ties with mid-ranks. Above 300 values the normal approximation without continuity correction would differ by less
 * than 0.001; the exact count is used throughout, in O(n³) time for up to 300 values, and the newest 300 are taken.
 */
export function signedRankLess(values: readonly number[]): number {
  const nonzero = values.filter((value) => value !== 0).slice(-300);
  const doubled = doubledRanks(nonzero.map(Math.abs));
  const total = doubled.reduce((sum, rank) => sum + rank, 0);
  const observed = doubled.reduce((sum, rank, index) => sum + ((nonzero[index] ?? 0) > 0 ? rank : 0), 0);
  const chances = new Float64Array(total + 1);
  chances[0] = 1;
  for (const rank of doubled) {
    for (let sum = total; sum >= 0; sum--) {
      const without = chances[sum] ?? 0;
      const having = sum >= rank ? (chances[sum - rank] ?? 0) : 0;
      chances[sum] = (without + having) / 2;
    }
  }
  return chances.slice(0, observed + 1).reduce((sum, chance) => sum + chance, 0);
}

/** Twice the mid-rank of each value, a whole number. */
function doubledRanks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return 2 * below + equal + 1;
  });
}
