import type { Estimate } from '../../contract/generated/types.ts';
import type { StartGate } from './problems/problem-kind.ts';
import { roundUp } from '../model/propose-budgets.ts';

export interface ProposedMargin {
  readonly margin: number;
  /** Whether the rows decide it about a version that is as good. */
  readonly isDecidable: boolean;
  /** Half of the score's interval. */
  readonly reach: number;
}

/**
 * How much worse a successor may be, so that these rows can tell. The difference of two versions on the same rows has the
 * variance 2(1 − ρ) of one of them, whose errors correlate by ρ; at ρ = ½, which two trainings on like data exceed, its interval is as wide as
 * the score's own. Twice that half-width, an equally good version stays above with 97.5 %. A margin of more than a quarter of what
 * the model is better than guessing would let the model go: then the usual one is kept, and the rows do not decide it.
 * `gain`: by how much the score is better than guessing's. null where the score has no interval.
 */
export function proposeMargin(
  { value, interval }: Estimate,
  { usual, gain }: { readonly usual: number; readonly gain: number },
): ProposedMargin | null {
  if (value === null || interval === null) return null;
  const { lower, upper } = interval;
  if (lower === null || upper === null) return null;
  const reach = (upper - lower) / 2;
  const wanted = Math.max(usual, roundUp(Math.max(2 * reach, Number.MIN_VALUE)));
  const isDecidable = wanted <= Math.max(usual, gain / 4);
  return { margin: isDecidable ? wanted : usual, isDecidable, reach };
}

/** A gate as strict as what guessing reaches on these rows, to two digits; null: nobody knows it. */
export function startAt(start: StartGate, chance: number | null): StartGate {
  if (start.dependsOnRows !== true || chance === null) return start;
  const { dependsOnRows: _known, min, max, ...gate } = start;
  if (max !== undefined) return { ...gate, max: String(Math.min(Number(max), Math.floor(chance * 100) / 100)) };
  return { ...gate, min: String(Math.max(Number(min), Math.ceil(chance * 100) / 100)) };
}

/** By how much a score is better than that of a model that has learnt nothing; negative where it is worse. */
export function gainOver({ min, max }: Pick<StartGate, 'min' | 'max'>, value: number | null): number {
  if (value === null) return Number.NEGATIVE_INFINITY;
  return max === undefined ? value - Number(min) : Number(max) - value;
}
