import type { Estimate } from '../../contract/generated/types.ts';

/** Digits of what is shown and never judged: a certificate with hundreds of such numbers stays small. */
const DIGITS = { estimate: 6, point: 5 } as const;

export function roundEstimate({ value, interval }: Estimate): Estimate {
  const round = (number: number | null): number | null => (number === null ? null : rounded(number, DIGITS.estimate));
  if (interval === null) return { value: round(value), interval };
  return { value: round(value), interval: { ...interval, lower: round(interval.lower), upper: round(interval.upper) } };
}

/** Points of a curve. */
export function roundPoints(values: ArrayLike<number>): readonly number[] {
  return Array.from(values, (value) => rounded(value, DIGITS.point));
}

export interface NumberRange {
  readonly least: number;
  readonly greatest: number;
}

/** Further out, to two digits of the larger end: the ends of a column are values of single rows. */
export function roundOutward({ least, greatest }: NumberRange): NumberRange {
  const size = Math.max(Math.abs(least), Math.abs(greatest));
  if (size === 0 || !Number.isFinite(size)) return { least, greatest };
  const step = 10 ** (Math.floor(Math.log10(size)) - 1);
  // A step is a power of ten, and a multiple of it has few digits: what follows them is of the division.
  const to = (value: number, round: (steps: number) => number): number =>
    inFinite(rounded(round(value / step) * step, 3));
  return { least: to(least, Math.floor), greatest: to(greatest, Math.ceil) };
}

function inFinite(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

export function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
