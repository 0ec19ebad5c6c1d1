import type { EvaluationSet, Problem, Scalar } from '../../contract/generated/types.ts';
import { labelNumber } from '../evaluation/labels.ts';

/** How labels and answers of one evaluation set are read. */
export interface LiveReading {
  readonly set: EvaluationSet;
  readonly problem: Problem;
  /** As certification read them; null where no certificate is at hand. */
  readonly certified: readonly Scalar[] | null;
}

interface ClassQuestion extends LiveReading {
  /** Columns of the output. */
  readonly width: number;
}

/**
 * The classes of a problem with one label a row, in the order of the columns where each has one: of the manifest, of the
 * certificate, or those that custom gives; null where a word would have to be guessed.
 */
export function classesOf({ set, problem, certified, width }: ClassQuestion): readonly Scalar[] | null {
  const { classes, positive } = set.target;
  if (classes !== undefined) return classes;
  if (certified !== null) return certified;
  const isLabel = set.prediction.kind === 'labels';
  if (problem === 'multiclass')
    return isLabel || width < 2 ? null : Array.from({ length: width }, (_, column) => column);
  if (positive === undefined) return [0, 1];
  const number = labelNumber(positive);
  if (typeof positive === 'boolean') return [!positive, positive];
  return number === 0 || number === 1 ? [1 - number, number] : null;
}
