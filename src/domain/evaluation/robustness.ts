import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Estimate, Perturbation } from '../../contract/generated/types.ts';
import type { Tensor } from '../tensor.ts';
import { type FeatureStatistics, floatData } from './column-statistics.ts';
import { fittingMetric, measureMetric } from './metrics/measure.ts';
import { differenceOf } from './paired.ts';
import { gaussian, uniform } from './random.ts';
import type { ScoredRows } from './scored-rows.ts';

export interface Disturbance {
  readonly perturbation: Perturbation;
  readonly statistics: ReadonlyMap<string, FeatureStatistics>;
  /** Advanced by the draws. */
  readonly random: RandomGenerator;
}

/**
 * Disturbs the floating-point inputs: `dropout` sets that share of cells to their feature's mean, then `gaussian` adds noise of
 * that many standard deviations of the feature. Integers, booleans and text stay as they are, since they may be codes.
 */
export function perturb(
  inputs: readonly Tensor[],
  { perturbation, statistics, random }: Disturbance,
): readonly Tensor[] {
  const { gaussian: noise = 0, dropout = 0 } = perturbation;
  return inputs.map((input) => {
    const features = statistics.get(input.name);
    const data = floatData(input)?.slice();
    if (features === undefined || data === undefined) return input;
    const { mean, deviation } = features;
    for (let cell = 0; cell < data.length; cell += 1) {
      const feature = cell % mean.length;
      if (dropout > 0 && uniform(random) < dropout) data[cell] = mean[feature] ?? 0;
      if (noise > 0) data[cell] = (data[cell] ?? 0) + noise * (deviation[feature] ?? 0) * gaussian(random);
    }
    return { ...input, data };
  });
}

/**
 * How much worse a metric gets: positive is worse whichever way the metric points, for `direction: none` it is the disturbed
 * value minus the clean one. Paired by row. Throws AppError usage where the metric does not fit.
 */
export function dropOf(
  clean: ScoredRows,
  disturbed: ScoredRows,
  { metric, level }: { readonly metric: string; readonly level: number },
): Estimate {
  const before = measureMetric(clean, metric);
  const after = measureMetric(disturbed, metric);
  const { direction } = fittingMetric(clean, metric).metric;
  return direction === 'up' ? differenceOf(before, after, level) : differenceOf(after, before, level);
}

export interface OutputComparison {
  /** Bit for bit, where NaN equals NaN. */
  readonly equal: boolean;
  /** Infinite where shapes, names or kinds of number differ, or one side alone is not finite. */
  readonly maxAbsoluteDifference: number;
  /** |a-b| / max(|a|, |b|), for text 1 where it differs. */
  readonly maxRelativeDifference: number;
}

const APART: OutputComparison = {
  equal: false,
  maxAbsoluteDifference: Number.POSITIVE_INFINITY,
  maxRelativeDifference: Number.POSITIVE_INFINITY,
};

/** Compares what two calls answered to the same rows. */
export function compareOutputs(a: readonly Tensor[], b: readonly Tensor[]): OutputComparison {
  if (a.length !== b.length) return APART;
  return a.reduce<OutputComparison>(
    (worst, left, index) => {
      const right = b[index];
      const next = right === undefined ? APART : compareTensors(left, right);
      return {
        equal: worst.equal && next.equal,
        maxAbsoluteDifference: Math.max(worst.maxAbsoluteDifference, next.maxAbsoluteDifference),
        maxRelativeDifference: Math.max(worst.maxRelativeDifference, next.maxRelativeDifference),
      };
    },
    { equal: true, maxAbsoluteDifference: 0, maxRelativeDifference: 0 },
  );
}

/**
 * Whether outputs agree within rounding: every difference is below `absolute` or below `relative`, judged by their maxima.
 */
export function withinTolerance(
  { maxAbsoluteDifference, maxRelativeDifference }: OutputComparison,
  tolerance: { readonly absolute: number; readonly relative: number },
): boolean {
  return maxAbsoluteDifference <= tolerance.absolute || maxRelativeDifference <= tolerance.relative;
}

function compareTensors(a: Tensor, b: Tensor): OutputComparison {
  const sameForm = a.name === b.name && a.datatype === b.datatype && a.data.length === b.data.length;
  if (!sameForm || a.shape.join() !== b.shape.join()) return APART;
  let [equal, absolute, relative] = [true, 0, 0];
  for (let cell = 0; cell < a.data.length; cell += 1) {
    const [left, right] = [a.data[cell], b.data[cell]];
    if (left === right || (Number.isNaN(left) && Number.isNaN(right))) continue;
    equal = false;
    const distance = typeof left === 'string' ? 1 : Math.abs(Number(left) - Number(right));
    const size = typeof left === 'string' ? 1 : Math.max(Math.abs(Number(left)), Math.abs(Number(right)));
    absolute = Math.max(absolute, Number.isFinite(distance) ? distance : Number.POSITIVE_INFINITY);
    relative = Math.max(relative, Number.isFinite(distance) ? distance / size : Number.POSITIVE_INFINITY);
  }
  return { equal, maxAbsoluteDifference: absolute, maxRelativeDifference: relative };
}
