import type { Signature } from '../../contract/generated/types.ts';
import { fixedRows, fromCall, toCall } from '../../domain/calling/call-form.ts';
import { isFed, rowShape } from '../../domain/calling/row-axis.ts';
import { joinRows, padRows, sliceRows } from '../../domain/tensor-rows.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { LoadedModel, PredictOutcome } from '../ports/model-runtime.ts';

/**
 * Calls a model with any number of rows and gives the answers with the row first. A model with a fixed batch gets them in as
 * many calls as that takes, the last one padded, and the padding's answers are dropped.
 */
export async function callModel(
  model: LoadedModel,
  rows: readonly Tensor[],
  signature: Signature,
): Promise<PredictOutcome> {
  const count = rows[0]?.shape[0] ?? 0;
  const size = Math.max(1, fixedRows(signature) ?? count);
  const parts: (readonly Tensor[])[] = [];
  for (let start = 0; start < count; start += size) {
    const end = Math.min(start + size, count);
    const part = rows.map((tensor) => padRows(sliceRows(tensor, start, end), size));
    const outcome = await model.predict(toCall(signature, part));
    if (outcome.kind === 'failed') return outcome;
    const answers = fromCall(signature, outcome.outputs);
    parts.push(answers.map((tensor) => (tensor.shape[0] === size ? sliceRows(tensor, 0, end - start) : tensor)));
  }
  return { kind: 'predicted', outputs: joinAnswers(parts, count) };
}

/** What has no rows, such as a table of anchors, is not joined: the first call's stands for all. */
function joinAnswers(parts: readonly (readonly Tensor[])[], count: number): readonly Tensor[] {
  return (parts[0] ?? []).map((first, index) => {
    const all = parts.flatMap((part) => part[index] ?? []);
    const rows = all.reduce((sum, { shape }) => sum + (shape[0] ?? 0), 0);
    return rows === count && all.every((part) => hasSameRow(part, first)) ? joinRows(all) : first;
  });
}

function hasSameRow({ shape }: Tensor, other: Tensor): boolean {
  return shape.slice(1).join() === other.shape.slice(1).join();
}

const MAX_BATCH_ROWS = 1024;
const MAX_BATCH_BYTES = 4 * 1024 * 1024;
const BYTES_PER_ELEMENT = 4;
/** Stands for a dimension that the signature leaves open. */
const ASSUMED_DIMENSION = 64;

/** Rows of a batch while scoring: what the model fixes, else what the manifest says, else as many as fit four megabytes. */
export function chooseBatchRows(signature: Signature, wanted: number | undefined): number {
  const fixed = fixedRows(signature);
  // One row a call is a limit of the call, not of what is read at once.
  if (fixed !== null && fixed > 1) return fixed;
  if (wanted !== undefined) return wanted;
  const elements = signature.inputs.filter(isFed).reduce((sum, input) => sum + elementsIn(rowShape(input)), 0);
  return Math.max(1, Math.min(MAX_BATCH_ROWS, Math.floor(MAX_BATCH_BYTES / (elements * BYTES_PER_ELEMENT))));
}

function elementsIn(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * (size < 0 ? ASSUMED_DIMENSION : size), 1);
}
