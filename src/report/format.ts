import type { Estimate, GateResult, Interval } from '../contract/generated/types.ts';
import {
  clampDecimals,
  exponentOf,
  formatFixed,
  formatTrimmed,
  MINUS,
  NO_BREAK_SPACE,
  type Rounding,
} from './decimal-text.ts';

export type Unit = GateResult['unit'];

export interface Quantity {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly unit: Unit;
  /** A number that the text must not round onto. */
  readonly limit?: number;
  /** Of the row that it stands in, whose numbers share a unit; where none is given, its own and its limit's. */
  readonly magnitude?: number;
  /** What is no change: an interval that lies beside it must be seen to. */
  readonly none?: number;
}

export interface QuantityText {
  /** With its unit: 13.6 ms. */
  readonly value: string;
  /** In the same unit, without it: [13.1, 14.2]; empty where there is none. */
  readonly interval: string;
  /** With its unit; empty where there is none. */
  readonly limit: string;
}

interface Scale {
  readonly divisor: number;
  readonly suffix: string;
}

const UNDEFINED_TEXT = 'not defined';

/** One number with its interval and limit, all in one unit and with the digits that the interval's width supports. */
export function formatQuantity(quantity: Quantity): QuantityText {
  const { value, interval, unit, limit, magnitude = rowMagnitude(value, null, limit) } = quantity;
  const scale = scaleFor(unit, magnitude);
  const limitText = limit === undefined ? '' : formatIn(limit, scaleFor(unit, rowMagnitude(limit, null, value ?? 0)));
  if (value === null) return { value: UNDEFINED_TEXT, interval: '', limit: limitText };
  const digits = digitsOf(quantity, scale.divisor);
  return {
    value: `${formatFixed(value / scale.divisor, digits(value))}${scale.suffix}`,
    interval: interval === null ? '' : formatInterval(interval, scale.divisor, { digits, isSigned: false }),
    limit: limitText,
  };
}

/** Numbers of a row and their limit are shown in one unit unless they are so far apart that the smallest would be all zeros. */
const FAR_APART = 20;

export function rowMagnitude(own: number | null, beside: number | null = null, limit = 0): number {
  const size = Math.abs(own ?? 0);
  const other = Math.abs(beside ?? 0);
  const isFar = Math.max(size, other) > FAR_APART * Math.min(size, other);
  const figures = isFar && size > 0 ? [size] : [size, other];
  const smallest = Math.min(...figures.filter((figure) => figure > 0));
  return Math.max(0, ...[...figures, Math.abs(limit)].filter((figure) => figure <= smallest * FAR_APART));
}

/** 13.6 ms [13.1, 14.2]; a ratio is told from 1, no change, as a difference is from 0. */
export function formatEstimate(estimate: Estimate, unit: Unit, magnitude = rowMagnitude(estimate.value)): string {
  const text = formatQuantity({ ...estimate, unit, magnitude, ...(unit === 'ratio' ? { none: 1 } : {}) });
  return text.interval === '' ? text.value : `${text.value} ${text.interval}`;
}

/** The digits that a quotient of two needs to lie where an interval of half a per cent says. */
const COMPARED_DIGITS = 4;

/** Figures that are read as a quotient, in one unit and with as many digits: 3.112 ms, 3.383 ms. */
export function formatCompared(values: readonly number[], unit: Unit): readonly string[] {
  const scale = scaleFor(unit, largestMagnitude(values));
  return values.map((value) => {
    const own = value / scale.divisor;
    const decimals = own === 0 ? 0 : COMPARED_DIGITS - 1 - exponentOf(Math.abs(own));
    return `${formatFixed(own, decimals)}${scale.suffix}`;
  });
}

/** Two figures in the digits of their difference, so that a reader who subtracts finds it: 0.809, 0.619. */
export function formatParts(values: readonly number[], difference: Estimate): readonly string[] {
  const digits = digitsOf({ ...difference, unit: 'none' }, 1);
  const decimals = digits(difference.value ?? 0);
  return values.map((value) => formatFixed(value, value === 0 ? 0 : decimals));
}

/** Counts beside each other, each in its own unit; in full where they would look the same and are not: 653,067 B, 653,053 B. */
export function formatSizes(values: readonly number[]): readonly string[] {
  const texts = values.map(formatBytes);
  const areApart = new Set(texts).size === new Set(values).size;
  return areApart ? texts : values.map((value) => `${formatCount(value)}${NO_BREAK_SPACE}B`);
}

/** A difference without its interval, in the digits that the interval supports: +0.006. */
export function formatDifferenceValue(estimate: Estimate, unit: Unit): string {
  return formatDifference(estimate, unit).split(' [', 1)[0] ?? '';
}

/** A difference, always with its sign: +0.0061 [+0.0021, +0.011]. */
export function formatDifference(estimate: Estimate, unit: Unit): string {
  if (estimate.value === null) return UNDEFINED_TEXT;
  const scale = scaleFor(unit, Math.abs(estimate.value));
  const digits = digitsOf({ ...estimate, unit }, scale.divisor);
  const value = `${signed(estimate.value / scale.divisor, formatFixed(estimate.value / scale.divisor, digits(estimate.value)))}${scale.suffix}`;
  if (estimate.interval === null) return value;
  return `${value} ${formatInterval(estimate.interval, scale.divisor, { digits, isSigned: true })}`;
}

/** The size of a number without sign or interval, with at most two significant digits: 0.011, 1.6 ms. */
export function formatMagnitude(value: number, unit: Unit): string {
  const size = Math.abs(value);
  const scale = scaleFor(unit, size);
  return `${formatTrimmed(Number((size / scale.divisor).toPrecision(2)))}${scale.suffix}`;
}

/** A limit or another declared number, with no more digits than it was written with. */
export function formatLimit(value: number, unit: Unit): string {
  return formatIn(value, scaleFor(unit, Math.abs(value)));
}

function formatIn(value: number, scale: Scale): string {
  return `${formatTrimmed(value / scale.divisor)}${scale.suffix}`;
}

/** 0.25 → 25 %, without sign. */
export function formatPercent(fraction: number): string {
  const percent = Math.abs(fraction) * 100;
  return `${formatTrimmed(Number(percent.toPrecision(percent < 10 ? 2 : 3)))}${NO_BREAK_SPACE}%`;
}

export function formatCount(count: number): string {
  return formatFixed(count, 0);
}

export function formatBytes(bytes: number): string {
  return formatQuantity({ value: bytes, interval: null, unit: 'bytes' }).value;
}

export function formatMilliseconds(ms: number): string {
  return formatQuantity({ value: ms, interval: null, unit: 'ms' }).value;
}

/** For outputs that people search or copy from: plain spaces. */
export function withPlainSpaces(text: string): string {
  return text.replaceAll(NO_BREAK_SPACE, ' ');
}

/** For Mermaid: a plain decimal, never an exponent. */
export function formatChartNumber(value: number): string {
  if (Math.abs(value) >= 1e15) return BigInt(Math.round(value)).toString();
  return value.toFixed(value !== 0 && Math.abs(value) < 1 ? 6 : 3).replace(/\.?0+$/, '');
}

/** Milliseconds shown as µs, ms or s, whichever suits the largest of the numbers. */
export function timeScale(milliseconds: readonly number[]): Scale {
  return scaleFor('ms', largestMagnitude(milliseconds));
}

interface IntervalStyle {
  readonly digits: Digits;
  readonly isSigned: boolean;
}

/** Bounds are rounded outward: what is printed holds what was measured. */
function formatInterval({ lower, upper }: Interval, divisor: number, { digits, isSigned }: IntervalStyle): string {
  const text = (bound: number, towards: Rounding): string => {
    const number = formatFixed(bound / divisor, digits(bound), towards);
    return isSigned ? signed(bound, number) : number;
  };
  const low = lower === null ? `${MINUS}∞` : text(lower, 'down');
  const high = upper === null ? '∞' : text(upper, 'up');
  return `[${low},${NO_BREAK_SPACE}${high}]`;
}

const HOUR_MS = 3_600_000;
const MILLION = 1_000_000;

function scaleFor(unit: Unit, magnitude: number): Scale {
  switch (unit) {
    case 'ms':
      if (magnitude > 0 && magnitude < 0.001) return { divisor: 1e-6, suffix: `${NO_BREAK_SPACE}ns` };
      if (magnitude > 0 && magnitude < 1) return { divisor: 1e-3, suffix: `${NO_BREAK_SPACE}µs` };
      if (magnitude < 10_000) return { divisor: 1, suffix: `${NO_BREAK_SPACE}ms` };
      if (magnitude < 2 * HOUR_MS) return { divisor: 1000, suffix: `${NO_BREAK_SPACE}s` };
      return magnitude < 48 * HOUR_MS
        ? { divisor: HOUR_MS, suffix: `${NO_BREAK_SPACE}h` }
        : { divisor: 24 * HOUR_MS, suffix: `${NO_BREAK_SPACE}d` };
    case 'bytes': {
      const power = magnitude < 1 ? 0 : Math.min(5, Math.floor(Math.log2(magnitude) / 10));
      return {
        divisor: 1024 ** power,
        suffix: `${NO_BREAK_SPACE}${['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'][power] ?? 'B'}`,
      };
    }
    case 'rows-per-second':
      // Two figures of eight digits leave a phone no room for what they changed by.
      return magnitude < MILLION
        ? { divisor: 1, suffix: `${NO_BREAK_SPACE}rows/s` }
        : { divisor: MILLION, suffix: `${NO_BREAK_SPACE}million${NO_BREAK_SPACE}rows/s` };
    case 'ratio':
      return { divisor: 1, suffix: '×' };
    case 'none':
      return { divisor: 1, suffix: '' };
  }
}

/** The decimals of a number, of the value as of its bounds. */
type Digits = (number: number) => number;

/** Of no number less is printed: an interval with one end far away says little of the other end. */
const LEAST_DIGITS = 2;

/**
 * One digit of the interval's half-width, two where that digit is 1 or 2, and at least two of each number; more where rounding would
 * move the value or a bound onto the limit. Without an interval three significant digits.
 */
function digitsOf(quantity: Quantity, divisor: number): Digits {
  const shared = sharedDecimals(quantity, divisor);
  return (number) => {
    // Nothing is rounded to 0, so that 0 says no more with digits.
    if (number === 0) return 0;
    const least = LEAST_DIGITS - 1 - exponentOf(Math.abs(number / divisor));
    return Math.max(shared, least);
  };
}

function sharedDecimals(quantity: Quantity, divisor: number): number {
  const { value, interval } = quantity;
  const bounds = [interval?.lower, interval?.upper].filter((bound) => typeof bound === 'number');
  const size = Math.abs((value ?? 0) / divisor);
  const width = bounds.length === 2 ? Math.abs((bounds[1] ?? 0) - (bounds[0] ?? 0)) / 2 / divisor : 0;
  const base = width > 0 ? decimalsOfWidth(width) : size === 0 ? 0 : 2 - exponentOf(size);
  const significant = size === 0 ? base : Math.min(base, 6 - exponentOf(size));
  const needed = (distance: number): number => -exponentOf(distance / divisor);
  const apart = boundDistances(quantity).map(needed);
  const own = valueDistances(quantity).map((distance) => Math.min(needed(distance), significant + MOST_FOR_VALUE));
  return clampDecimals(Math.max(significant, ...apart, ...own));
}

/** Digits more, so that a value is seen to miss a limit that lies within its interval. */
const MOST_FOR_VALUE = 3;
/** Closer is the same number, but for the noise of its computation. */
const SAME_NUMBER = 1e-12;

function valueDistances({ value, limit }: Quantity): readonly number[] {
  if (value === null || limit === undefined) return [];
  return [Math.abs(value - limit)].filter((distance) => distance > SAME_NUMBER * Math.abs(limit));
}

/** Of an interval that lies on one side: its end that is nearer to the limit, or to no change. */
function boundDistances({ interval, limit, none }: Quantity): readonly number[] {
  const { lower = null, upper = null } = interval ?? {};
  return [limit, none].flatMap((number) => {
    if (number === undefined) return [];
    const distance = Math.max((lower ?? number) - number, number - (upper ?? number));
    return distance > SAME_NUMBER * Math.abs(number) ? [distance] : [];
  });
}

function decimalsOfWidth(width: number): number {
  const exponent = exponentOf(width);
  return width / 10 ** exponent < 3 ? 1 - exponent : -exponent;
}

function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : text;
}

function largestMagnitude(values: readonly (number | null | undefined)[]): number {
  return Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
}
