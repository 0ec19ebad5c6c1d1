import type { EvaluationSet, Signature } from '../../contract/generated/types.ts';
import { rowShape } from '../calling/row-axis.ts';
import type { Misfit } from './misfit.ts';
import type { ProblemKind } from './problems/problem-kind.ts';

export interface AnswerWidths {
  readonly kind: Pick<ProblemKind, 'name' | 'target'>;
  /** Of a row of the output. */
  readonly columns: number;
  /** Values of a row of the target. */
  readonly wanted: number;
}

/** Which number of the output belongs to which of the target nobody guesses: one for each, or one that `prediction.index` picks. */
export function answerMisfit({ prediction }: EvaluationSet, { kind, columns, wanted }: AnswerWidths): Misfit | null {
  const { index, output } = prediction;
  if (columns === wanted || (wanted === 1 && index !== undefined && index < columns)) return null;
  if (!kind.target.isSeveral)
    return { reason: 'answer-not-single', pointer: '/prediction', facts: { output, columns, problem: kind.name } };
  return { reason: 'target-width', pointer: '/target', facts: { output, columns, width: wanted } };
}

/** The same of the output as the signature has it, before any model has answered. */
export function declaredMisfit(
  { outputs }: Signature,
  set: EvaluationSet,
  { kind, wanted }: { readonly kind: ProblemKind; readonly wanted: number },
): Misfit | null {
  const output = outputs.find(({ name }) => name === set.prediction.output);
  if (output === undefined || kind.prediction.hasNumberPerValue !== true) return null;
  const sizes = rowShape(output);
  if (sizes.some((size) => size < 0)) return null;
  const columns = sizes.reduce((product, size) => product * size, 1);
  // Exporters declare one number of a regressor that answers several: only its answers tell.
  const isUnsure = columns === 1 && wanted > 1 && kind.target.isSeveral;
  return isUnsure ? null : answerMisfit(set, { kind, columns, wanted });
}
