import { type Label, labelNumber } from './labels.ts';

/** Two labels that are different numbers, and the same number once they are rounded; null where there are none. */
export function mergedLabels(
  labels: readonly Label[],
  round: (value: number) => number,
): readonly [Label, Label] | null {
  const seen = new Map<number, Label>();
  for (const label of labels) {
    const number = labelNumber(label);
    if (Number.isNaN(number)) continue;
    const other = seen.get(round(number));
    if (other !== undefined && labelNumber(other) !== number) return [other, label];
    seen.set(round(number), label);
  }
  return null;
}

/**
 * The same run of whole numbers, once from 0 and once from 1: one side counts, the other names. Both ends tell it; so does
 * one end, where an answer beyond the known labels falls on one of them together with all others.
 */
export function isShifted(known: readonly Label[], answers: readonly Label[]): boolean {
  const { isWide, at } = exactNumbers([...known, ...answers]);
  const [truth, answered] = [rangeOf(known.map(at)), rangeOf(answers.map(at))];
  if (truth === null || answered === null) return false;
  const shift = truth.least - answered.least;
  if (truth.numbers.size > 1 && Math.abs(shift) === 1 && truth.most - answered.most === shift) return true;
  if (isWide) return false;
  const fits = (by: number): boolean => [...answered.numbers].every((number) => truth.numbers.has(number + by));
  const countsFromZero = answered.least === 0 && truth.least === 1 && fits(1);
  const countsFromOne = answered.least > 0 && truth.least === 0 && answered.most === truth.most + 1 && fits(-1);
  return countsFromZero || countsFromOne;
}

interface ExactNumbers {
  /** Whether one is beyond 2^53: all are then counted from the least of those on, so that no two fall together. */
  readonly isWide: boolean;
  /** NaN for what is no number, or too far from the others. */
  readonly at: (label: Label) => number;
}

/** The numbers of labels, of which only differences mean something. */
export function exactNumbers(labels: readonly Label[]): ExactNumbers {
  const [first, ...others] = labels.filter((label) => typeof label === 'bigint');
  if (first === undefined) return { isWide: false, at: labelNumber };
  const origin = others.reduce((least, label) => (label < least ? label : least), first);
  const at = (label: Label): number => {
    const whole = wholeNumber(label);
    const distance = whole === null ? Number.NaN : Number(whole - origin);
    return Number.isSafeInteger(distance) ? distance : Number.NaN;
  };
  return { isWide: true, at };
}

function wholeNumber(label: Label): bigint | null {
  if (typeof label === 'bigint') return label;
  const number = labelNumber(label);
  return Number.isSafeInteger(number) ? BigInt(number) : null;
}

interface NumberRange {
  readonly numbers: ReadonlySet<number>;
  readonly least: number;
  readonly most: number;
}

function rangeOf(values: readonly number[]): NumberRange | null {
  const numbers = new Set(values);
  let [least, most] = [Infinity, -Infinity];
  for (const number of numbers) {
    if (!Number.isInteger(number)) return null;
    [least, most] = [Math.min(least, number), Math.max(most, number)];
  }
  return numbers.size === 0 ? null : { numbers, least, most };
}
