import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { mean } from './percentile.ts';

export interface TInterval {
  readonly mean: number;
  readonly halfWidth: number;
}

export interface TIntervalOptions {
  /** Probability that is left out on each side. */
  readonly alpha: number;
  /** Standard error that no repetition removes, added in quadrature. */
  readonly floor: number;
}

/**
 * Student's interval for the mean of independent rounds: mean ± t(K−1) · √(s²/K + floor²).
 * One round alone says nothing about the next one, so its half-width is infinite.
 */
export function tInterval(rounds: readonly number[], options: TIntervalOptions): TInterval {
  const count = rounds.length;
  const center = mean(rounds);
  if (count < 2) return { mean: center, halfWidth: Number.POSITIVE_INFINITY };
  const variance = rounds.reduce((sum, value) => sum + (value - center) ** 2, 0) / (count - 1);
  const error = Math.sqrt(variance / count + options.floor ** 2);
  return { mean: center, halfWidth: tQuantile(1 - options.alpha, count - 1) * error };
}
