import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { mean } from './percentile.ts';
import type { TInterval } from './t-interval.ts';

/** Values of rounds, stretch by stretch: rounds of one stretch follow each other, stretches lie apart in time. */
export type Stretches = readonly (readonly number[])[];

export interface PooledStretches extends TInterval {
  /** What each stretch's mean counts, in sum 1; of the stretches that have a value. */
  readonly weights: readonly number[];
}

export interface PoolOptions {
  /** Probability that is left out on each side. */
  readonly alpha: number;
  /** What may be wrong by as much in every round, so that no repetition removes it: added to the half-width. */
  readonly bias: number;
}

/**
 * The mean over stretches that may differ by more than their rounds let expect, since a neighbour was busy in one of them: the
 * random-effects estimate of DerSimonian and Laird (1986), with the variance within pooled over all stretches and Student's
 * quantile for its degrees of freedom. One stretch, or several that agree: mean ± (t(N−J) · s/√N + bias). Two of equal
 * length that differ by d beyond their rounds: mean ± (t(N−J) · d/2 + bias).
 */
export function poolStretches(stretches: Stretches, { alpha, bias }: PoolOptions): PooledStretches {
  const filled = stretches.filter(({ length }) => length > 0);
  const degrees = filled.reduce((sum, { length }) => sum + length, 0) - filled.length;
  const variances = variancesOf(filled, Math.max(1, degrees));
  const inverse = variances.some((variance) => variance === 0)
    ? filled.map(({ length }) => length)
    : variances.map((variance) => 1 / variance);
  const total = inverse.reduce((sum, weight) => sum + weight, 0);
  const weights = inverse.map((weight) => weight / total);
  const center = filled.length === 0 ? Number.NaN : weightedMean(filled.map(mean), weights);
  if (degrees < 1) return { mean: center, halfWidth: Number.POSITIVE_INFINITY, weights };
  const variance = weights.reduce((sum, weight, index) => sum + weight ** 2 * (variances[index] ?? 0), 0);
  return { mean: center, halfWidth: tQuantile(1 - alpha, degrees) * Math.sqrt(variance) + bias, weights };
}

export function weightedMean(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}

/** Of each stretch's mean: what its rounds leave, and what stretches differ beyond that. */
function variancesOf(stretches: Stretches, degrees: number): readonly number[] {
  const within = stretches.reduce((sum, values) => sum + squares(values, mean(values)), 0) / degrees;
  const between = betweenVariance(stretches, within);
  return stretches.map(({ length }) => within / length + between);
}

/** The moment estimate, never below zero. */
function betweenVariance(stretches: Stretches, within: number): number {
  const rounds = stretches.reduce((sum, { length }) => sum + length, 0);
  const center = mean(stretches.flat());
  const spread = stretches.reduce((sum, values) => sum + values.length * (mean(values) - center) ** 2, 0);
  const scale = rounds - stretches.reduce((sum, { length }) => sum + length ** 2, 0) / rounds;
  return scale > 0 ? Math.max(0, (spread - (stretches.length - 1) * within) / scale) : 0;
}

function squares(values: readonly number[], center: number): number {
  return values.reduce((sum, value) => sum + (value - center) ** 2, 0);
}
