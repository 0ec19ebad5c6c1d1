import type { Signature, SignatureInput } from '../contract/generated/types.ts';
import { toCall } from '../domain/calling/call-form.ts';
import { randomIndex, type Random } from '../domain/benchmark/random.ts';
import type { Tensor, TensorData } from '../domain/tensor.ts';
import type { SessionSignature, SessionTensor } from '../usecases/ports/engine.ts';
import { TENSOR_ARRAYS } from '../domain/tensor-arrays.ts';

/**
 * The declared signature as the session has it: only its own inputs, a size that the file fixes in place of an open one, and
 * an input of one rank less than declared is one row.
 */
export function fitForm(declared: Signature, session: SessionSignature): Signature {
  const inputs = declared.inputs.flatMap((input) => {
    const actual = session.inputs.find(({ name }) => name === input.name);
    return actual === undefined ? [] : [fitInput(input, actual)];
  });
  return { ...declared, inputs };
}

function fitInput(input: SignatureInput, { shape }: SessionTensor): SignatureInput {
  if (shape.length === input.shape.length - 1) return { ...input, shape, rows: 'none' };
  return { ...input, shape: input.shape.map((size, axis) => (size < 0 ? (shape[axis] ?? size) : size)) };
}

export interface BatchesRequest {
  readonly form: Signature;
  readonly rows: readonly Tensor[];
  /** One list of row indices for each call. */
  readonly picks: readonly (readonly number[])[];
}

/** The tensors of each call, in memory of their own. */
export function buildBatches({ form, rows, picks }: BatchesRequest): readonly (readonly Tensor[])[] {
  return picks.map((pick) =>
    toCall(
      form,
      rows.map((tensor) => pickTensor(tensor, pick)),
    ),
  );
}

const MOST_CALLS = 64;
const MOST_CALLS_BYTES = 8 * 2 ** 20;

/** Random rows for as many calls as fit into 8 MiB, at most 64. */
export function pickRows(rows: readonly Tensor[], batchSize: number, random: Random): readonly (readonly number[])[] {
  const count = rows[0]?.shape[0] ?? 1;
  const rowBytes = rows.reduce((bytes, { shape }) => bytes + 8 * rowLength(shape), 0);
  const calls = Math.max(1, Math.min(MOST_CALLS, Math.floor(MOST_CALLS_BYTES / Math.max(1, rowBytes * batchSize))));
  return Array.from({ length: calls }, () => Array.from({ length: batchSize }, () => randomIndex(random, count)));
}

function pickTensor(tensor: Tensor, pick: readonly number[]): Tensor {
  return { ...tensor, shape: [pick.length, ...tensor.shape.slice(1)], data: gather(tensor, pick) };
}

function rowLength(shape: readonly number[]): number {
  return shape.slice(1).reduce((product, size) => product * size, 1);
}

/** The elements of the picked rows, one row after another. */
function gather({ data, datatype, shape }: Tensor, pick: readonly number[]): TensorData {
  const length = rowLength(shape);
  if (!ArrayBuffer.isView(data)) return pick.flatMap((row) => data.slice(row * length, (row + 1) * length));
  const rowBytes = length * data.BYTES_PER_ELEMENT;
  const source = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const joined = new Uint8Array(pick.length * rowBytes);
  for (const [position, row] of pick.entries()) {
    joined.set(source.subarray(row * rowBytes, (row + 1) * rowBytes), position * rowBytes);
  }
  return datatype === 'BYTES' ? [] : new TENSOR_ARRAYS[datatype](joined.buffer);
}
