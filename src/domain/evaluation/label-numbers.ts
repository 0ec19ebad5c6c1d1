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
  const [truth, answered] = [rangeOf(known), rangeOf(answers)];
  if (truth === null || answered === null) return false;
  const shift = truth.least - answered.least;
  if (truth.numbers.size > 1 && Math.abs(shift) === 1 && truth.most - answered.most === shift) return true;
  const fits = (by: number): boolean => [...answered.numbers].every((number) => truth.numbers.has(number + by));
  const countsFromZero = answered.least === 0 && truth.least === 1 && fits(1);
  const countsFromOne = answered.least > 0 && truth.least === 0 && answered.most === truth.most + 1 && fits(-1);
  return countsFromZero || countsFromOne;
}

interface NumberRange {
  readonly numbers: ReadonlySet<number>;
  readonly least: number;
  readonly most: number;
}

function rangeOf(labels: readonly Label[]): NumberRange | null {
  const numbers = new Set(labels.map(labelNumber));
  let [least, most] = [Infinity, -Infinity];
  for (const number of numbers) {
    if (!Number.isInteger(number)) return null;
    [least, most] = [Math.min(least, number), Math.max(most, number)];
  }
  return numbers.size === 0 ? null : { numbers, least, most };
}
