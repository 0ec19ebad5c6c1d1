import { fixedRows, padRows, trimRows } from '../../domain/tensor-rows.ts';
import type { Tensor, TensorMetadata } from '../../domain/tensor.ts';
import type { LoadedModel, PredictOutcome } from '../ports/model-runtime.ts';

/** Calls a model with any number of rows: a model with a fixed batch gets its rows padded, and the padding's answers are dropped. */
export async function callModel(
  model: LoadedModel,
  inputs: readonly Tensor[],
  declared: readonly TensorMetadata[],
): Promise<PredictOutcome> {
  const fixed = fixedRows(declared);
  const rows = inputs[0]?.shape[0] ?? 0;
  if (fixed === null || fixed === rows) return model.predict(inputs);
  const outcome = await model.predict(inputs.map((tensor) => padRows(tensor, fixed)));
  return outcome.kind === 'failed' ? outcome : { ...outcome, outputs: trimRows(outcome.outputs, rows) };
}

const MAX_BATCH_ROWS = 1024;
const MAX_BATCH_BYTES = 4 * 1024 * 1024;
const BYTES_PER_ELEMENT = 4;
/** Stands for a dimension that the signature leaves open. */
const ASSUMED_DIMENSION = 64;

/** Rows a call while scoring: what the model fixes, else what the manifest says, else as many as fit four megabytes. */
export function chooseBatchRows(declared: readonly TensorMetadata[], wanted: number | undefined): number {
  const fixed = fixedRows(declared);
  if (fixed !== null) return fixed;
  if (wanted !== undefined) return wanted;
  const elements = declared.reduce((sum, { shape }) => sum + elementsInRow(shape), 0);
  return Math.max(1, Math.min(MAX_BATCH_ROWS, Math.floor(MAX_BATCH_BYTES / (elements * BYTES_PER_ELEMENT))));
}

function elementsInRow(shape: readonly number[]): number {
  return shape.slice(1).reduce((product, size) => product * (size < 0 ? ASSUMED_DIMENSION : size), 1);
}
