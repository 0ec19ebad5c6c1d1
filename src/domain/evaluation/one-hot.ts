import type { EvaluationSet, Problem, Signature } from '../../contract/generated/types.ts';
import { rowShape } from '../calling/row-axis.ts';
import type { Misfit } from './misfit.ts';
import { problemKind } from './problems/registry.ts';

export interface OneHotQuestion {
  readonly set: EvaluationSet;
  readonly problem: Problem;
  readonly signature: Signature;
  /** Columns of 0 and 1 that with the target add up to 1 in each row. */
  readonly columns: readonly string[];
}

const LEAST_CLASSES = 3;
/** Columns that a sentence lists. */
const MOST_LISTED = 12;

/**
 * One column of a one-hot label says whether a row is of one class: read as the label itself its 0 and 1 are two classes of
 * the model, and the number that comes of it means nothing. A model of two classes may well be asked for that one.
 */
export function oneHotMisfit({ set, problem, signature, columns }: OneHotQuestion): Misfit | null {
  if (columns.length === 0 || classesOf(set, { problem, signature }) < LEAST_CLASSES) return null;
  const listed = columns.slice(0, MOST_LISTED);
  return { reason: 'target-one-hot', pointer: '/target', facts: { column: set.target.column ?? '', columns: listed } };
}

/** As many as the manifest lists or the output has columns; endless where neither says it. */
function classesOf(
  { target, prediction }: EvaluationSet,
  { problem, signature }: Pick<OneHotQuestion, 'problem' | 'signature'>,
): number {
  if (target.classes !== undefined) return target.classes.length;
  const output = signature.outputs.find(({ name }) => name === prediction.output);
  const width = (output && rowShape(output).at(-1)) ?? 1;
  if (width < 0 || !problemKind(problem).prediction.hasColumnPerClass(prediction, width)) return Infinity;
  return width;
}
