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

export function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
