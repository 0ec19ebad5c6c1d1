import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { type FloatData, featuresOf, floatData } from './column-statistics.ts';
import type { Tensor } from '../tensor.ts';
import { gaussian } from './random.ts';

/** The values of one feature in some rows. */
export interface Feature {
  /** Whether its values are measurements, of which another near one is as good: not whole numbers, nor few that repeat. */
  readonly isMeasured: boolean;
  readonly deviation: number;
  readonly least: number;
  readonly most: number;
  /** Nothing, or an end of the range, where it is met often: it says something of its own, and a model may ask for just that. */
  readonly marks: readonly number[];
}

/** A category or a step of a scale has few values; more than this are a quantity. */
const FEW_VALUES = 16;

/** A value that as many rows have is no chance. */
const OFTEN = 1 / 16;

/** Features of a floating-point tensor whose first axis is the row. */
export function describeFeatures(data: FloatData, width: number): readonly Feature[] {
  return Array.from({ length: width }, (_, feature) => describeFeature(data, feature, width));
}

function describeFeature(data: FloatData, feature: number, width: number): Feature {
  const distinct = new Set<number>();
  let [least, most, isWhole] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  let [count, mean, squares] = [0, 0, 0];
  for (let cell = feature; cell < data.length; cell += width) {
    const value = data[cell] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    if (distinct.size <= FEW_VALUES) distinct.add(value);
    isWhole &&= Number.isInteger(value);
    least = Math.min(least, value);
    most = Math.max(most, value);
    const before = value - mean;
    count += 1;
    mean += before / count;
    squares += before * (value - mean);
  }
  const isMeasured = !isWhole && distinct.size > FEW_VALUES;
  const marks = isMeasured ? [0, least, most].filter((mark) => isOften(mark, { data, feature, width })) : [];
  return { isMeasured, deviation: count === 0 ? 0 : Math.sqrt(squares / count), least, most, marks };
}

interface Place {
  readonly data: FloatData;
  readonly feature: number;
  readonly width: number;
}

function isOften(mark: number, { data, feature, width }: Place): boolean {
  let count = 0;
  for (let cell = feature; cell < data.length; cell += width) count += Number(data[cell] === mark);
  return count > 1 && count >= (OFTEN * data.length) / width;
}

export interface Noise {
  /** In standard deviations of each feature. */
  readonly strength: number;
  /** Advanced by the draws. */
  readonly random: RandomGenerator;
}

/**
 * Moves every measurement but marks by Gaussian noise, and by the least step that its type has; none leaves the range that its feature
 * has in these rows, so that a root or a logarithm stays defined. Null where a tensor holds no measurement.
 */
export function disturbMeasurements(input: Tensor, { strength, random }: Noise): Tensor | null {
  const data = floatData(input)?.slice();
  if (data === undefined) return null;
  const features = describeFeatures(data, featuresOf(input));
  if (!features.some(({ isMeasured }) => isMeasured)) return null;
  for (let cell = 0; cell < data.length; cell += 1) {
    const [value, feature] = [data[cell] ?? Number.NaN, features[cell % features.length]];
    if (feature?.isMeasured !== true || !Number.isFinite(value) || feature.marks.includes(value)) continue;
    const noise = strength * feature.deviation * gaussian(random);
    const step = Math.max(Math.abs(noise), 2 * epsilonOf(data) * Math.abs(value));
    data[cell] = moveWithin(value, noise < 0 ? -step : step, feature);
  }
  return { ...input, data };
}

/** The other way where this one leads out of the range. */
function moveWithin(value: number, step: number, { least, most }: Feature): number {
  if (value + step >= least && value + step <= most) return value + step;
  return Math.min(most, Math.max(least, value - step));
}

function epsilonOf(data: FloatData): number {
  if (data instanceof Float16Array) return 2 ** -10;
  return data instanceof Float32Array ? 2 ** -23 : Number.EPSILON;
}
