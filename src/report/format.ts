import type { Estimate, GateResult, Interval } from '../contract/generated/types.ts';

export type Unit = GateResult['unit'];

export interface Quantity {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly unit: Unit;
  /** A number that the text must not round onto. */
  readonly limit?: number;
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

/** Keeps a number with its unit, and an interval on one line. */
const NO_BREAK_SPACE = '\u00A0';
const UNDEFINED_TEXT = 'not defined';
const MINUS = '−';
const MAX_DECIMALS = 12;
/** Of a number of millions that its interval does not know to the thousand. */
const MIN_DECIMALS = -9;

/** One number with its interval and limit, all in one unit and with the digits that the interval's width supports. */
export function formatQuantity(quantity: Quantity): QuantityText {
  const { value, interval, unit, limit } = quantity;
  const scale = scaleFor(unit, sharedMagnitude(value, limit));
  const limitText = limit === undefined ? '' : formatIn(limit, scaleFor(unit, sharedMagnitude(limit, value)));
  if (value === null) return { value: UNDEFINED_TEXT, interval: '', limit: limitText };
  const decimals = decimalsFor(quantity, scale.divisor);
  return {
    value: `${formatFixed(value / scale.divisor, decimals)}${scale.suffix}`,
    interval: interval === null ? '' : formatInterval(interval, scale.divisor, { decimals, signed: false }),
    limit: limitText,
  };
}

/** A number and its limit are shown in one unit unless they are so far apart that the smaller one would be all zeros. */
const FAR_APART = 20;

function sharedMagnitude(own: number | null, other: number | undefined | null): number {
  const [mine, theirs] = [Math.abs(own ?? 0), Math.abs(other ?? 0)];
  return mine === 0 || mine * FAR_APART >= theirs ? Math.max(mine, theirs) : mine;
}

/** 13.6 ms [13.1, 14.2] */
export function formatEstimate(estimate: Estimate, unit: Unit): string {
  const text = formatQuantity({ ...estimate, unit });
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

/** A difference without its interval, in the digits that the interval supports: +0.006. */
export function formatDifferenceValue(estimate: Estimate, unit: Unit): string {
  return formatDifference(estimate, unit).split(' [', 1)[0] ?? '';
}

/** A difference, always with its sign: +0.006 [+0.002, +0.010]. */
export function formatDifference(estimate: Estimate, unit: Unit): string {
  if (estimate.value === null) return UNDEFINED_TEXT;
  const scale = scaleFor(unit, Math.abs(estimate.value));
  const decimals = decimalsFor({ ...estimate, unit }, scale.divisor);
  const value = `${signed(estimate.value / scale.divisor, decimals)}${scale.suffix}`;
  if (estimate.interval === null) return value;
  return `${value} ${formatInterval(estimate.interval, scale.divisor, { decimals, signed: true })}`;
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

function formatInterval(
  interval: Interval,
  divisor: number,
  style: { readonly decimals: number; readonly signed: boolean },
): string {
  const number = style.signed ? signed : formatFixed;
  const lower = interval.lower === null ? `${MINUS}∞` : number(interval.lower / divisor, style.decimals);
  const upper = interval.upper === null ? '∞' : number(interval.upper / divisor, style.decimals);
  return `[${lower},${NO_BREAK_SPACE}${upper}]`;
}

function scaleFor(unit: Unit, magnitude: number): Scale {
  switch (unit) {
    case 'ms':
      if (magnitude > 0 && magnitude < 0.001) return { divisor: 1e-6, suffix: `${NO_BREAK_SPACE}ns` };
      if (magnitude > 0 && magnitude < 1) return { divisor: 1e-3, suffix: `${NO_BREAK_SPACE}µs` };
      return magnitude < 10_000
        ? { divisor: 1, suffix: `${NO_BREAK_SPACE}ms` }
        : { divisor: 1000, suffix: `${NO_BREAK_SPACE}s` };
    case 'bytes': {
      const power = magnitude < 1 ? 0 : Math.min(5, Math.floor(Math.log2(magnitude) / 10));
      return {
        divisor: 1024 ** power,
        suffix: `${NO_BREAK_SPACE}${['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'][power] ?? 'B'}`,
      };
    }
    case 'rows-per-second':
      return { divisor: 1, suffix: `${NO_BREAK_SPACE}rows/s` };
    case 'ratio':
      return { divisor: 1, suffix: '×' };
    case 'none':
      return { divisor: 1, suffix: '' };
  }
}

/**
 * One digit of the interval's half-width, two where that digit is 1 or 2; more where rounding would move the value or a
 * bound onto the limit. Without an interval three significant digits.
 */
function decimalsFor(quantity: Quantity, divisor: number): number {
  const { value, interval, limit } = quantity;
  const bounds = [interval?.lower, interval?.upper].filter((bound) => typeof bound === 'number');
  const size = Math.abs((value ?? 0) / divisor);
  const width = bounds.length === 2 ? Math.abs((bounds[1] ?? 0) - (bounds[0] ?? 0)) / 2 / divisor : 0;
  const base = width > 0 ? decimalsOfWidth(width) : size === 0 ? 0 : 2 - exponentOf(size);
  const significant = size === 0 ? base : Math.min(base, 6 - exponentOf(size));
  const wanted = [value, ...bounds]
    .filter((number) => typeof number === 'number')
    .map((number) => Math.abs(number - (limit ?? number)) / divisor)
    .filter((distance) => distance > 0)
    .map((distance) => -exponentOf(distance));
  const apart = Math.min(Math.max(significant, ...wanted), significant + 3);
  return clamp(Math.max(significant, limit === undefined ? significant : apart), MIN_DECIMALS, MAX_DECIMALS);
}

function decimalsOfWidth(width: number): number {
  const exponent = exponentOf(width);
  return width / 10 ** exponent < 3 ? 1 - exponent : -exponent;
}

function exponentOf(value: number): number {
  return Math.floor(Math.log10(value));
}

function signed(value: number, decimals: number): string {
  const text = formatFixed(value, decimals);
  return value > 0 && !/^[0.,]*$/.test(text) ? `+${text}` : text;
}

/** Below zero decimals the number is rounded to tens, hundreds and so on. */
function formatFixed(value: number, decimals: number): string {
  const exact = Math.abs(value);
  const size = decimals < 0 ? Math.round(exact / 10 ** -decimals) * 10 ** -decimals : exact;
  if (size >= 1e15 || (size > 0 && size < 1e-9 && decimals >= 9)) return formatPower(value);
  const digits = size.toFixed(clamp(decimals, 0, MAX_DECIMALS));
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const isZero = /^[0.]*$/.test(digits);
  return `${value < 0 && !isZero ? MINUS : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Up to six significant digits, no trailing zeros. */
function formatTrimmed(value: number): string {
  const rounded = Number(value.toPrecision(6));
  if (rounded === 0) return '0';
  if (Math.abs(rounded) < 1e-4 || Math.abs(rounded) >= 1e12) return formatPower(rounded);
  const decimals = clamp(5 - exponentOf(Math.abs(rounded)), 0, MAX_DECIMALS);
  const text = formatFixed(rounded, decimals);
  return text.includes('.') && !text.includes('×') ? text.replace(/\.?0+$/, '') : text;
}

/** 1.5 × 10⁻¹² */
function formatPower(value: number): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential(2).split('e');
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const raised = Array.from(exponent.replace('+', ''), (digit) => (digit === '-' ? '⁻' : digits[Number(digit)])).join(
    '',
  );
  return `${value < 0 ? MINUS : ''}${mantissa.replace(/\.?0+$/, '')}${NO_BREAK_SPACE}×${NO_BREAK_SPACE}10${raised}`;
}

function largestMagnitude(values: readonly (number | null | undefined)[]): number {
  return Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
