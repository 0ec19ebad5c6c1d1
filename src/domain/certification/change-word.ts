import type { AnswerChanges } from '../../contract/generated/types.ts';
import type { DifferenceWord } from './difference.ts';

/** From here on chance explains it well enough. */
const LEVEL = 0.05;

/** What may be said of answers that changed, after the correction for all slices. */
export function wordOfChanges({ changed, better, worse, adjustedPValue }: AnswerChanges): DifferenceWord {
  if (changed === 0) return 'the same';
  if (adjustedPValue === null || adjustedPValue > LEVEL) return 'no clear difference';
  return better > worse ? 'better' : 'worse';
}

/** Whether a search found more than it does among errors dealt out at random. */
export function isFound({ pValue }: { readonly pValue: number }): boolean {
  return pValue <= LEVEL;
}
