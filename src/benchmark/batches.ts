import { randomIndex, type Random } from '../domain/benchmark/random.ts';
import type { Tensor, TensorData } from '../domain/tensor.ts';
import type { SessionTensor } from '../usecases/ports/engine.ts';

/** How the rows of a request become the tensors of one call. */
export interface BatchShape {
  /** Rows in a call. */
  readonly batchSize: number;
  /** Inputs of one rank less than the rows have no batch dimension: one row is one call. */
  readonly unbatched: ReadonlySet<string>;
}

/**
 * The batch that a model can take: a fixed first dimension overrides what was asked for, and an input without a batch
 * dimension allows only one row a call.
 */
export function fitBatch(inputs: readonly SessionTensor[], rows: readonly Tensor[], wanted: number): BatchShape {
  const unbatched = new Set<string>();
  let fixed: number | null = null;
  for (const { name, shape } of inputs) {
    const row = rows.find((tensor) => tensor.name === name);
    if (row === undefined) continue;
    const [first] = shape;
    if (shape.length === row.shape.length - 1) unbatched.add(name);
    else if (first !== undefined && first > 0) fixed ??= first;
  }
  return { batchSize: unbatched.size > 0 ? 1 : (fixed ?? wanted), unbatched };
}

export interface BatchesRequest {
  readonly inputs: readonly SessionTensor[];
  readonly rows: readonly Tensor[];
  readonly shape: BatchShape;
  /** One list of row indices for each call. */
  readonly picks: readonly (readonly number[])[];
}

/** The tensors that the inputs name, in memory of their own for each call. */
export function buildBatches({ inputs, rows, shape, picks }: BatchesRequest): readonly (readonly Tensor[])[] {
  const names = new Set(inputs.map(({ name }) => name));
  const used = rows.filter(({ name }) => names.has(name));
  return picks.map((pick) => used.map((tensor) => pickTensor(tensor, pick, shape)));
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

function pickTensor(tensor: Tensor, pick: readonly number[], { unbatched }: BatchShape): Tensor {
  const inner = tensor.shape.slice(1);
  const shape = unbatched.has(tensor.name) ? inner : [pick.length, ...inner];
  return { ...tensor, shape, data: gather(tensor, pick) };
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
  return datatype === 'BYTES' ? [] : new ARRAYS[datatype](joined.buffer);
}

const ARRAYS = {
  BOOL: Uint8Array,
  UINT8: Uint8Array,
  UINT16: Uint16Array,
  UINT32: Uint32Array,
  UINT64: BigUint64Array,
  INT8: Int8Array,
  INT16: Int16Array,
  INT32: Int32Array,
  INT64: BigInt64Array,
  FP16: Float16Array,
  FP32: Float32Array,
  FP64: Float64Array,
} as const;
