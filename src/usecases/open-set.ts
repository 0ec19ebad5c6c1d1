import type { EvaluationSet, Model, Signature } from '../contract/generated/types.ts';
import { carriesState } from '../domain/calling/call-form.ts';
import { isByRow } from '../domain/calling/row-axis.ts';
import { AppError } from '../domain/error.ts';
import { problemOf } from '../domain/evaluation/problems/registry.ts';
import type { EvaluationData, EvaluationDataSource, OpenDataRequest } from './ports/evaluation-data.ts';

export interface SetRequest extends Pick<
  OpenDataRequest,
  'name' | 'set' | 'columns' | 'folder' | 'root' | 'memoryBytes'
> {
  readonly task: Model['task'];
  /** As the version's own says, or else the model's. */
  readonly signature: Signature;
}

/** Opens, verifies and binds an evaluation set. Throws AppError where it cannot be, with the place inside the set. */
export async function openSet(
  { task, signature, ...asked }: SetRequest,
  data: EvaluationDataSource,
): Promise<EvaluationData> {
  requireSequence(signature, asked.set);
  const inputs = signature.inputs.filter(isByRow);
  return data.open({ ...asked, problem: problemOf(task, asked.set.target), inputs });
}

/** A version's own signature may carry state where the model's does not: over which rows, only the manifest can say. */
function requireSequence(signature: Signature, { sequence }: EvaluationSet): void {
  if (!carriesState(signature) || sequence !== undefined) return;
  throw new AppError({
    code: 'data-binding',
    message:
      'The version carries state from call to call, but the evaluation set does not say which rows belong together.',
    hint: 'Add sequence: {column: …} or {array: …} to the evaluation set.',
  });
}
