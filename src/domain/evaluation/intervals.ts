import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Estimate, Interval } from '../../contract/generated/types.ts';
import type { IntervalEnds, Measurement, Spread } from './arithmetic/measurement.ts';
import { ANY_NUMBER, areEqual, endsOfEqual, keepPossible, type Range, UNKNOWN } from './unseen-units.ts';

/** A metric's value with its two-sided interval at `level`. */
export function estimateOf({ value, spread, range = ANY_NUMBER }: Measurement, level: number): Estimate {
  if (value === null) return { value: null, interval: null };
  if (spread === null) return { value, interval: null };
  const ends = keepPossible(endsOf(value, { ...spread, range }, level), range);
  return { value, interval: { ...finiteEnds(keepInside(value, ends)), level } };
}

/** The normal quantile of a two-sided level. */
export function normalScore(level: number): number {
  return normalQuantile((1 + level) / 2, 0, 1);
}

/** Student's quantile of a two-sided level. */
export function studentScore(level: number, units: number): number {
  return units > 1 ? studentQuantile((1 + level) / 2, units - 1) : Number.POSITIVE_INFINITY;
}

/**
 * Wilson's score interval for a proportion of n (Wilson, 1927). For n = 0 it is all of 0 to 1.
 */
export function wilson(value: number, n: number, z: number): IntervalEnds {
  if (n <= 0) return { lower: 0, upper: 1, method: 'wilson' };
  const centre = (value + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z / (1 + (z * z) / n)) * Math.sqrt((value * (1 - value)) / n + (z * z) / (4 * n * n));
  return {
    lower: value <= 0 ? 0 : Math.max(0, centre - reach),
    upper: value >= 1 ? 1 : Math.min(1, centre + reach),
    method: 'wilson',
  };
}

/** Σ c² and the skewness of the sum, Σ c³/(Σ c²)^1.5. */
export function momentsOf(contributions: Float64Array): { readonly variance: number; readonly skewness: number } {
  let variance = 0;
  let third = 0;
  for (let unit = 0; unit < contributions.length; unit += 1) {
    const part = contributions[unit] ?? 0;
    variance += part * part;
    third += part * part * part;
  }
  return { variance, skewness: variance === 0 ? 0 : third / variance ** 1.5 };
}

/** The ends of a metric's interval; those of its own may leave a biased value outside. */
export function endsOf(value: number, spread: Spread & { readonly range?: Range }, level: number): IntervalEnds {
  const { contributions, ...given } = spread;
  const own = spread.ends?.(normalScore(level));
  if (own !== undefined && own.lower < own.upper) return own;
  return endsOfMoments(value, { ...given, units: contributions.length, ...momentsOf(contributions) }, level);
}

/** What an interval needs of a spread whose contributions need not be there one by one. */
export interface SpreadMoments extends Pick<Spread, 'scale' | 'support'> {
  readonly units: number;
  readonly variance: number;
  readonly skewness: number;
  readonly range?: Range;
}

/** The same interval, where only sums over the contributions are known. */
export function estimateOfMoments(value: number, moments: SpreadMoments, level: number): Estimate {
  return { value, interval: { ...finiteEnds(keepInside(value, endsOfMoments(value, moments, level))), level } };
}

function endsOfMoments(value: number, moments: SpreadMoments, level: number): IntervalEnds {
  const { scale, support, units, variance, skewness } = moments;
  const z = normalScore(level);
  const t = studentScore(level, units);
  const error = Math.sqrt(variance);
  switch (scale) {
    case 'proportion':
      return wilson(value, variance > 0 && value > 0 && value < 1 ? (value * (1 - value)) / variance : support, z);
    case 'unit':
      return value > 0 && value < 1 && error > 0
        ? logitEnds(value, error * t)
        : { ...wilson(value, support, z), method: 'wilson' };
    case 'signed':
      return Math.abs(value) < 1 && error > 0 ? fisherEnds(value, error * t) : widestSigned(value, support, z);
    case 'share':
      return error > 0 ? insideUnit(skewEnds({ value, error, skewness }, t)) : wilson(value, support, z);
    case 'mean':
    case 'root':
    case 'below-one':
    case 'drawn':
      return endsOfUnbounded(value, moments, level);
  }
}

function endsOfUnbounded(value: number, moments: SpreadMoments, level: number): IntervalEnds {
  const { scale, support, units, variance, skewness, range = ANY_NUMBER } = moments;
  if (units < 2) return UNKNOWN;
  if (scale === 'drawn') return drawnEnds(value, moments, level);
  const t = studentScore(level, units);
  const error = Math.sqrt(variance);
  if (scale === 'below-one') return error > 0 ? belowOneEnds(value, error * t) : point(value);
  if (areEqual({ value, variance, units })) return endsOfEqual({ value, support, range }, level);
  return scale === 'root' ? rootEnds({ value, error, skewness }, t) : skewEnds({ value, error, skewness }, t);
}

/** Student's interval with the standard deviation of the draws (Efron, 1979). */
function drawnEnds(
  value: number,
  { support, variance, range = ANY_NUMBER }: SpreadMoments,
  level: number,
): IntervalEnds {
  if (areEqual({ value, variance, units: support })) return endsOfEqual({ value, support, range }, level);
  const reach = studentScore(level, support) * Math.sqrt(variance);
  return { lower: value - reach, upper: value + reach, method: 'bootstrap' };
}

/** Delta method on the logit scale, so that the ends stay inside 0 and 1. */
function logitEnds(value: number, reach: number): IntervalEnds {
  const logit = Math.log(value / (1 - value));
  const shift = reach / (value * (1 - value));
  return { lower: 1 / (1 + Math.exp(shift - logit)), upper: 1 / (1 + Math.exp(-shift - logit)), method: 'logit delta' };
}

/** Delta method on Fisher's z scale. */
function fisherEnds(value: number, reach: number): IntervalEnds {
  const shift = reach / (1 - value * value);
  return {
    lower: Math.tanh(Math.atanh(value) - shift),
    upper: Math.tanh(Math.atanh(value) + shift),
    method: 'fisher delta',
  };
}

/** No error was seen: as far as Wilson's interval of a proportion at its edge goes. */
function widestSigned(value: number, support: number, z: number): IntervalEnds {
  const ends = wilson((1 + value) / 2, support, z);
  return { lower: 2 * ends.lower - 1, upper: 2 * ends.upper - 1, method: 'wilson' };
}

interface SkewedValue {
  readonly value: number;
  readonly error: number;
  readonly skewness: number;
}

/**
 * Student's interval with the skewness removed by a monotone cubic transformation (Hall, 1992, On the removal of skewness by
 * transformation).
 */
function skewEnds({ value, error, skewness }: SkewedValue, t: number): IntervalEnds {
  if (!Number.isFinite(t)) return UNKNOWN;
  const shift = (x: number): number => (Math.abs(skewness) < 1e-8 ? x : cubicInverse(x, skewness));
  return { lower: value - error * shift(t), upper: value - error * shift(-t), method: 'skewness-corrected t' };
}

function cubicInverse(x: number, skewness: number): number {
  return (3 / skewness) * (Math.cbrt(1 + skewness * (x - skewness / 6)) - 1);
}

/** The ends of the mean square, of which the value is the root. */
function rootEnds({ value, error, skewness }: SkewedValue, t: number): IntervalEnds {
  const { lower, upper, method } = skewEnds({ value: value * value, error: 2 * value * error, skewness }, t);
  return { lower: Math.sqrt(Math.max(0, lower)), upper: Math.sqrt(upper), method };
}

/** Delta method for the logarithm of 1 - value, so that the upper end stays below 1. */
function belowOneEnds(value: number, reach: number): IntervalEnds {
  const rest = 1 - value;
  const factor = Math.exp(reach / rest);
  return { lower: 1 - rest * factor, upper: 1 - rest / factor, method: 'log delta' };
}

/** A biased estimate may lie outside its corrected interval; a reader expects it inside. */
function keepInside(value: number, { lower, upper, method }: IntervalEnds): IntervalEnds {
  return { lower: Math.min(value, lower), upper: Math.max(value, upper), method };
}

function insideUnit({ lower, upper, method }: IntervalEnds): IntervalEnds {
  return { lower: Math.max(0, lower), upper: Math.min(1, upper), method };
}

/** A model that explains everything, as far as one sees. */
function point(value: number): IntervalEnds {
  return { lower: value, upper: value, method: 'equal units' };
}

function finiteEnds({ lower, upper, method }: IntervalEnds): Omit<Interval, 'level'> {
  return { lower: Number.isFinite(lower) ? lower : null, upper: Number.isFinite(upper) ? upper : null, method };
}
