import type { Certificate, ClassResult } from '../../contract/generated/types.ts';
import { adjustForDiscovery } from '../evaluation/false-discovery.ts';
import { isFound } from './change-word.ts';
import { unpairedDifference } from './gap-difference.ts';
import { chanceOf } from './slice-looks.ts';

/** A class that is recognised worse than by the baseline. */
export interface WorseClass {
  readonly result: ClassResult;
  /** Of F1, below zero. */
  readonly difference: number;
}

/**
 * The class of a set, or of any, whose F1 fell most, of those where it clearly did: all classes are one search, corrected as slices are
 * (Benjamini and Hochberg, 1995). Null where none clearly fell.
 */
export function worstClass({ classes = [] }: Pick<Certificate, 'classes'>, data?: string): WorseClass | null {
  const asked = classes
    .filter((one) => data === undefined || one.data === data)
    .map((result) => ({ result, ...fallOf(result) }));
  const adjusted = adjustForDiscovery(asked.map(({ chance }) => chance));
  const clear = asked.flatMap(({ result, difference }, index) => {
    const pValue = adjusted[index] ?? 1;
    return difference !== null && difference < 0 && isFound({ pValue }) ? [{ result, difference }] : [];
  });
  return clear.toSorted((a, b) => a.difference - b.difference)[0] ?? null;
}

function fallOf({ figures: { f1_score: f1 }, rows }: ClassResult) {
  const difference = unpairedDifference(f1.candidate, f1.baseline);
  return { difference: difference?.value ?? null, chance: chanceOf(difference, rows) };
}
