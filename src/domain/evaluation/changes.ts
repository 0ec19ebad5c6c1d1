import type { AnswerChanges } from '../../contract/generated/types.ts';
import { type Arm, translateClasses } from './arm.ts';
import { evenOddsTest } from './binomial-test.ts';
import { adjustForDiscovery } from './false-discovery.ts';
import type { RowLosses } from './row-losses.ts';
import { largeParts } from './slices.ts';

/** Both models on the same rows. */
export interface ComparedArms {
  readonly data: string;
  readonly candidate: Arm;
  readonly baseline: Arm;
}

export type Change = 'better' | 'worse' | 'other';

/** One unit whose answer is another than before. */
export interface ChangedUnit {
  /** Its first row, from 0 on. */
  readonly place: number;
  readonly change: Change;
  /** How much smaller the loss is now. */
  readonly gain: number;
}

/** The answers that changed, among all rows and in every part of every slice that is large enough. None where a row alone is neither right nor wrong. */
export function evaluateChanges({ data, candidate, baseline }: ComparedArms): readonly AnswerChanges[] {
  const theirs = largeParts(baseline.rows);
  const parts = largeParts(candidate.rows).flatMap(({ name, group, rows }, index) => {
    const part = theirs[index]?.rows;
    if (part === undefined) return [];
    const pair = { candidate: { ...candidate, rows }, baseline: { ...baseline, rows: part } };
    return countChanges({ data, slice: { name, group } }, pair);
  });
  const adjusted = adjustForDiscovery(parts.map(({ pValue }) => pValue));
  return [
    ...countChanges({ data, slice: null }, { candidate, baseline }),
    ...parts.map((part, index) => ({ ...part, adjustedPValue: adjusted[index] ?? null })),
  ];
}

type Pair = Pick<ComparedArms, 'candidate' | 'baseline'>;

function countChanges(place: Pick<AnswerChanges, 'data' | 'slice'>, pair: Pair): readonly AnswerChanges[] {
  const losses = pair.candidate.rows.losses();
  if (losses === null) return [];
  const changed = changedUnits(pair);
  const counts = { better: 0, worse: 0, other: 0 };
  for (const { change } of changed) counts[change] += 1;
  const { better, worse } = counts;
  const pValue = evenOddsTest(better, worse);
  const rows = losses.places.reduce((count, row) => count + Number(weighs(pair.candidate, row)), 0);
  const { unit, by } = losses;
  return [{ ...place, unit, by, rows, changed: changed.length, better, worse, pValue, adjustedPValue: pValue }];
}

/** The units with another answer than before, in their order; those of weight 0 are none. */
export function changedUnits({ candidate, baseline }: Pair): readonly ChangedUnit[] {
  const [ours, theirs] = [candidate.rows.losses(), baseline.rows.losses()];
  if (ours === null || theirs === null) return [];
  const translate = ours.areClasses ? translateClasses(baseline, candidate) : null;
  const changed: ChangedUnit[] = [];
  ours.places.forEach((place, unit) => {
    if (!weighs(candidate, place) || isSame(ours, theirs, { unit, translate })) return;
    const gain = (theirs.loss[unit] ?? 0) - (ours.loss[unit] ?? 0);
    changed.push({ place, change: gain > 0 ? 'better' : gain < 0 ? 'worse' : 'other', gain });
  });
  return changed;
}

function weighs({ rows }: Arm, row: number): boolean {
  return rows.weight === null || rows.weight[row] !== 0;
}

function isSame(
  ours: RowLosses,
  theirs: RowLosses,
  { unit, translate }: { readonly unit: number; readonly translate: ((label: number) => number) | null },
): boolean {
  const [first, end] = [ours.starts[unit] ?? 0, ours.starts[unit + 1] ?? 0];
  const other = theirs.starts[unit] ?? 0;
  if ((theirs.starts[unit + 1] ?? 0) - other !== end - first) return false;
  for (let at = 0; at < end - first; at += 1) {
    const before = theirs.answers[other + at] ?? 0;
    if (ours.answers[first + at] !== (translate === null ? before : translate(before))) return false;
  }
  return true;
}
