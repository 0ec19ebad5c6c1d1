/** Keeps a number with its unit, and an interval on one line. */
export const NO_BREAK_SPACE = '\u00A0';
export const MINUS = '−';

const MAX_DECIMALS = 12;
/** Of a number of millions that its interval does not know to the thousand. */
const MIN_DECIMALS = -9;

/** Which way a number goes that its digits do not hold. */
export type Rounding = 'nearest' | 'down' | 'up';

/** Below zero decimals the number is rounded to tens, hundreds and so on. */
export function formatFixed(value: number, decimals: number, towards: Rounding = 'nearest'): string {
  const exact = Math.abs(value);
  if (exact >= 1e15 || (exact > 0 && exact < 1e-9 && decimals >= 9)) return formatPower(value, towards);
  const digits = roundedDigits(exact, clampDecimals(decimals), outward(value, towards));
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const isZero = /^[0.]*$/.test(digits);
  return `${value < 0 && !isZero ? MINUS : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Of the size of a number: down is away from zero where it is negative. */
function outward(value: number, towards: Rounding): Rounding {
  if (towards === 'nearest' || value >= 0) return towards;
  return towards === 'down' ? 'up' : 'down';
}

function roundedDigits(size: number, decimals: number, towards: Rounding): string {
  const step = 10 ** -decimals;
  const text = (number: number): string =>
    decimals < 0 ? (Math.round(number / step) * step).toFixed(0) : number.toFixed(decimals);
  const nearest = text(size);
  const off = beyond(Number(nearest), size, towards);
  return off === 0 ? nearest : text(Number(nearest) + off * step);
}

/** What the change of a unit leaves behind: 12.000000000000002 is 12. */
const UNIT_NOISE = 1e-13;

/** The steps that a rounded number has to go to lie on the side that is asked for. */
function beyond(rounded: number, exact: number, towards: Rounding): -1 | 0 | 1 {
  const noise = UNIT_NOISE * exact;
  if (towards === 'down' && rounded > exact + noise) return -1;
  return towards === 'up' && rounded < exact - noise ? 1 : 0;
}

/** Up to six significant digits, no trailing zeros. */
export function formatTrimmed(value: number): string {
  const rounded = Number(value.toPrecision(6));
  if (rounded === 0) return '0';
  if (Math.abs(rounded) < 1e-4 || Math.abs(rounded) >= 1e12) return formatPower(rounded);
  const decimals = Math.max(0, clampDecimals(5 - exponentOf(Math.abs(rounded))));
  const text = formatFixed(rounded, decimals);
  return text.includes('.') && !text.includes('×') ? text.replace(/\.?0+$/, '') : text;
}

/** 1.5 × 10⁻¹² */
function formatPower(value: number, towards: Rounding = 'nearest'): string {
  const [mantissa = '0', exponent = '0'] = roundedPower(Math.abs(value), outward(value, towards)).split('e');
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const raised = Array.from(exponent.replace('+', ''), (digit) => (digit === '-' ? '⁻' : digits[Number(digit)])).join(
    '',
  );
  return `${value < 0 ? MINUS : ''}${mantissa.replace(/\.?0+$/, '')}${NO_BREAK_SPACE}×${NO_BREAK_SPACE}10${raised}`;
}

/** Three significant digits: 1.50e-12 */
function roundedPower(size: number, towards: Rounding): string {
  const nearest = size.toExponential(2);
  const [mantissa = '0', exponent = '0'] = nearest.split('e');
  const off = beyond(Number(nearest), size, towards);
  return off === 0 ? nearest : Number(`${(Number(mantissa) + off * 0.01).toFixed(2)}e${exponent}`).toExponential(2);
}

export function exponentOf(value: number): number {
  return Math.floor(Math.log10(value));
}

export function clampDecimals(decimals: number): number {
  return Math.min(MAX_DECIMALS, Math.max(MIN_DECIMALS, decimals));
}
