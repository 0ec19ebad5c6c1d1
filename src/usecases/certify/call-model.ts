import type { Signature } from '../../contract/generated/types.ts';
import { type CarriedState, carryOn, fixedRows, fromCall, toCall } from '../../domain/calling/call-form.ts';
import { isTooMuchForOneCall, tensorBytes } from '../../domain/calling/answer-bytes.ts';
import { rowShape } from '../../domain/calling/row-axis.ts';
import { SequenceOrder } from '../../domain/calling/sequence-order.ts';
import { joinRows, padRows, sliceRows } from '../../domain/tensor-rows.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { RowBatch } from '../ports/evaluation-data.ts';
import type { LoadedModel, ModelFailure, PredictOutcome } from '../ports/model-runtime.ts';

/** Rows as an evaluation set gives them, whatever else it knows of them. */
export type RowsToCall = Pick<RowBatch, 'inputs' | 'sequence'>;

/** One pass over rows in their order. The state that a model carries starts anew with each pass and each sequence. */
export class ModelCaller {
  readonly #model: LoadedModel;
  readonly #signature: Signature;
  readonly #sequences = new SequenceOrder();
  #carried: CarriedState = new Map();

  constructor(model: LoadedModel, signature: Signature) {
    this.#model = model;
    this.#signature = signature;
  }

  /**
   * Calls with any number of rows and gives the answers with the row first. A model with a fixed batch gets them in as many
   * calls as that takes, the last one padded, and the padding's answers are dropped. Throws AppError data-binding for a
   * sequence that goes on after another.
   */
  async call({ inputs, sequence }: RowsToCall): Promise<PredictOutcome> {
    const count = inputs[0]?.shape[0] ?? 0;
    const size = Math.max(1, fixedRows(this.#signature) ?? count);
    const parts: (readonly Tensor[])[] = [];
    let bytes = 0;
    for (let start = 0; start < count; start += size) {
      const end = Math.min(start + size, count);
      if (this.#sequences.begins(sequence?.[start])) this.#carried = new Map();
      const outcome = await this.#callOnce(inputs.map((tensor) => padRows(sliceRows(tensor, start, end), size)));
      if (outcome.kind === 'failed') return this.#advise(outcome);
      const answers = fromCall(this.#signature, outcome.outputs);
      const part = answers.map((tensor) => (tensor.shape[0] === size ? sliceRows(tensor, 0, end - start) : tensor));
      bytes += part.reduce((sum, tensor) => sum + tensorBytes(tensor), 0);
      if (isTooMuchForOneCall(bytes)) return this.#advise(TOO_MUCH);
      parts.push(part);
    }
    return { kind: 'predicted', outputs: joinAnswers(parts, count) };
  }

  /** How many rows a call has is for the manifest to say, unless the model says it. */
  #advise(failure: ModelFailure): ModelFailure {
    if (failure.reason !== 'memory') return failure;
    const rows = fixedRows(this.#signature);
    const advice =
      rows === null
        ? 'A smaller batchSize of the evaluation set makes it less.'
        : `The model takes ${rows === 1 ? 'one row' : `${rows} rows`} a call, so that no batchSize makes it less: export it with ${rows === 1 ? 'smaller answers' : 'an open batch'}.`;
    return { ...failure, message: `${failure.message} ${advice}` };
  }

  async #callOnce(rows: readonly Tensor[]): Promise<PredictOutcome> {
    const outcome = await this.#model.predict(toCall(this.#signature, rows, this.#carried));
    if (outcome.kind === 'predicted') this.#carried = carryOn(this.#signature, outcome.outputs);
    return outcome;
  }
}

/** Calls of few rows each are limited one by one, and all of a batch are kept. */
const TOO_MUCH = {
  kind: 'failed',
  reason: 'memory',
  message: 'The answers to one batch are too large.',
} as const;

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
  const elements = signature.inputs.reduce((sum, input) => sum + elementsIn(rowShape(input)), 0);
  return Math.max(1, Math.min(MAX_BATCH_ROWS, Math.floor(MAX_BATCH_BYTES / (elements * BYTES_PER_ELEMENT))));
}

function elementsIn(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * (size < 0 ? ASSUMED_DIMENSION : size), 1);
}
