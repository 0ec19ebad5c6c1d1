import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Estimate, Perturbation } from '../../contract/generated/types.ts';
import type { Tensor } from '../tensor.ts';
import { type FeatureStatistics, noisyData, paddingIn } from './column-statistics.ts';
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
 * Disturbs the floating-point inputs and the bytes of pictures: `dropout` sets that share of cells to their feature's mean, then `gaussian` adds noise of
 * that many standard deviations of the feature. Padding, other integers, booleans and text stay as they are, since they may be codes.
 */
export function perturb(
  inputs: readonly Tensor[],
  { perturbation, statistics, random }: Disturbance,
): readonly Tensor[] {
  const { gaussian: noise = 0, dropout = 0 } = perturbation;
  return inputs.map((input) => {
    const features = statistics.get(input.name);
    const data = noisyData(input);
    if (features === undefined || data === null) return input;
    const { mean, deviation } = features;
    const padding = paddingIn(data, features.pad);
    for (let cell = 0; cell < data.length; cell += 1) {
      if (data[cell] === padding) continue;
      const feature = cell % mean.length;
      if (dropout > 0 && uniform(random) < dropout) data[cell] = mean[feature] ?? 0;
      if (noise > 0) data[cell] = (data[cell] ?? 0) + noise * (deviation[feature] ?? 0) * gaussian(random);
    }
    // Rounded to whole numbers, and no pixel is darker than black.
    return { ...input, data: input.data instanceof Uint8Array ? new Uint8Array(Uint8ClampedArray.from(data)) : data };
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
