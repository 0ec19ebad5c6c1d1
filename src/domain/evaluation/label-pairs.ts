import type { Prediction } from '../../contract/generated/types.ts';
import { hasClassAxis } from './label-layout.ts';
import { numberAt, type OutputTable } from './output-columns.ts';

/** Whether each label has two numbers, for absent and present. `labels`: how many the target has; null where that is not known. */
export function hasPairs(
  { inner, width }: OutputTable,
  { layout }: Pick<Prediction, 'layout'>,
  labels: number | null,
): boolean {
  if (layout !== undefined) return hasClassAxis(layout);
  const isPaired = inner.length > 1 && inner.at(-1) === 2;
  return isPaired && (labels === null || (width !== labels && width === 2 * labels));
}

/** One number for each label: the probability of presence, or its logit, of which the softmax of both is the sigmoid. */
export function presentTable(table: OutputTable, kind: Prediction['kind']): OutputTable {
  const data = Float64Array.from({ length: table.data.length / 2 }, (_, pair) => {
    const present = numberAt(table.data, 2 * pair + 1);
    return kind === 'logits' ? present - numberAt(table.data, 2 * pair) : present;
  });
  return { ...table, inner: [table.width / 2], width: table.width / 2, data };
}

/** How far rounding to 8 bits carries the sum of a pair off 1. */
const SUM_TOLERANCE = 2e-2;

/** The first row with two numbers that are not the probabilities of absent and present; null where all are. */
export function firstOddPair({ data, width }: OutputTable): number | null {
  for (let cell = 0; cell < data.length; cell += 2) {
    const sum = numberAt(data, cell) + numberAt(data, cell + 1);
    if (Math.abs(sum - 1) > SUM_TOLERANCE) return Math.floor(cell / width);
  }
  return null;
}
