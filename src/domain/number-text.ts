const SPECIAL = new Map([
  ['nan', Number.NaN],
  ['+nan', Number.NaN],
  ['-nan', Number.NaN],
  ['inf', Infinity],
  ['+inf', Infinity],
  ['-inf', -Infinity],
  ['infinity', Infinity],
  ['+infinity', Infinity],
  ['-infinity', -Infinity],
]);
/** Between the whole and the part of a number. */
export type DecimalSign = '.' | ',';

/** A number as it is written with a decimal point. Both signs change places, so that what has a point beside a decimal comma is no number. */
export function withPoint(text: string, decimal: DecimalSign): string {
  if (decimal === '.') return text;
  return text.replaceAll(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
}

const INTEGER = /^\s*[+-]?\d+\s*$/;
/** What Number() reads beyond decimals: nothing as 0, and other bases. */
const NOT_DECIMAL = /^\s*($|0[xob])/i;
const LEADING_ZERO = /^\s*[+-]?0\d/;

/**
 * A decimal number, nan or inf; undefined for anything else, and for a decimal beyond the largest number. Whitespace around
 * it is let through, as many writers of csv are generous with it. An empty text is a missing cell: the caller asks that first.
 */
export function parseNumber(text: string): number | undefined {
  const value = Number(text);
  if (!Number.isFinite(value)) return SPECIAL.get(text.trim().toLowerCase());
  return startsPlainly(text) || !NOT_DECIMAL.test(text) ? value : undefined;
}

export function parseInteger(text: string): bigint | undefined {
  return isInteger(text) ? BigInt(text.trim().replace(/^\+/, '')) : undefined;
}

export function isInteger(text: string): boolean {
  return INTEGER.test(text);
}

export function parseBoolean(text: string): boolean | undefined {
  const lower = text.trim().toLowerCase();
  if (lower === 'true') return true;
  return lower === 'false' ? false : undefined;
}

/** An identifier such as a postcode: reading it as a number would lose its zeros. */
export function hasLeadingZero(text: string): boolean {
  return !startsPlainly(text) && LEADING_ZERO.test(text);
}

/** An exponent, a plus sign, or zeros at the end beyond the `.0` that floats of whole numbers have. */
const FREE = /[eE]|^\s*\+|\.\s*$|^\s*-?\.|\.\d*[1-9]0+\s*$|\.00+\s*$/;

/**
 * Another spelling than the number's own, such as the version 1.10: reading it as a number would make it 1.1. Not a whole number
 * beyond 2^53 with an exponent, which somebody else has rounded already.
 */
export function isSpelledFreely(text: string): boolean {
  if (!FREE.test(text)) return false;
  const value = parseNumber(text) ?? Number.NaN;
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
}

/** Starts with 1 to 9, so that no base prefix and no leading zero is there: spares most cells a regular expression. */
function startsPlainly(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > 48 && code <= 57;
}
