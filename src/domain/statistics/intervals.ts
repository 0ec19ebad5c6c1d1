import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** A number with the ends of its interval; null where there is none. */
export interface Bounded {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

const LEVEL = 0.95;

/** Wilson's score interval of a share (E. B. Wilson, JASA 1927); null when nothing was counted. */
export function wilsonInterval(successes: number, n: number, level: number = LEVEL): Bounded | null {
  if (n === 0) return null;
  const z = normalQuantile(1 - (1 - level) / 2, 0, 1);
  const share = successes / n;
  const center = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return {
    value: share,
    lower: successes === 0 ? 0 : Math.max(0, center - half),
    upper: successes === n ? 1 : Math.min(1, center + half),
  };
}

/** Student's interval of a mean from its sums; without ends for a single observation. */
export function meanInterval(n: number, sum: number, sumSquares: number): Bounded {
  const mean = sum / n;
  if (n < 2) return { value: mean, lower: null, upper: null };
  const variance = Math.max(0, (sumSquares - (sum * sum) / n) / (n - 1));
  return around(mean, Math.sqrt(variance / n), { degrees: n - 1 });
}

/** Of values vᵢ with weights wᵢ. */
export interface WeightedSums {
  readonly values: number;
  /** Σ wᵢ */
  readonly weights: number;
  /** Σ wᵢvᵢ */
  readonly weighted: number;
  /** Σ wᵢvᵢ² */
  readonly weightedSquares: number;
}

/**
 * Interval of a mean of window values that are weighted by their counts, from how much the windows differ:
 * se² = Σ wᵢ(vᵢ − v)² / ((k − 1) Σ wᵢ), with k − 1 degrees of freedom.
 */
export function weightedMeanInterval({ values, weights, weighted, weightedSquares }: WeightedSums): Bounded {
  const mean = weighted / weights;
  if (values < 2) return { value: mean, lower: null, upper: null };
  const spread = Math.max(0, weightedSquares - weighted * mean);
  return around(mean, Math.sqrt(spread / ((values - 1) * weights)), { degrees: values - 1 });
}

export interface Student {
  readonly degrees: number;
  readonly level?: number;
}

/** value ± t · standardError */
export function around(value: number, standardError: number, student: Student): Bounded {
  const half = tQuantile(1 - (1 - (student.level ?? LEVEL)) / 2, student.degrees) * standardError;
  return { value, lower: value - half, upper: value + half };
}

/**
 * The median with the interval between order statistics that holds it with at least the level, whatever the distribution
 * (Conover, Practical Nonparametric Statistics, §3.2); without ends where there are too few values for the level.
 */
export function medianInterval(values: readonly number[], level: number = LEVEL): Bounded | null {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  if (n === 0) return null;
  const value = ((sorted[(n - 1) >> 1] ?? 0) + (sorted[n >> 1] ?? 0)) / 2;
  const rank = lowestRank(n, (1 - level) / 2);
  if (rank === null) return { value, lower: null, upper: null };
  return { value, lower: sorted[rank] ?? null, upper: sorted[n - 1 - rank] ?? null };
}

/** The largest 0-based r with P(Binomial(n, ½) ≤ r) ≤ tail. */
function lowestRank(n: number, tail: number): number | null {
  let probability = 0.5 ** n;
  let cumulated = probability;
  if (n > 1000) return Math.floor(n / 2 + (normalQuantile(tail, 0, 1) * Math.sqrt(n)) / 2) - 1;
  if (cumulated > tail) return null;
  let rank = 0;
  for (;;) {
    probability = (probability * (n - rank)) / (rank + 1);
    if (cumulated + probability > tail) return rank;
    cumulated += probability;
    rank += 1;
  }
}
