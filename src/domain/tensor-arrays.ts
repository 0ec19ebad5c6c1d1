import type { Datatype, TensorData } from './tensor.ts';

/** What the elements of each datatype lie in; BYTES are texts. */
export const TENSOR_ARRAYS = {
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
} as const satisfies Record<Exclude<Datatype, 'BYTES'>, unknown>;

/** Every datatype. The order is a format: in what is kept, a datatype is its place. */
export const DATATYPES = [
  'BOOL',
  'UINT8',
  'UINT16',
  'UINT32',
  'UINT64',
  'INT8',
  'INT16',
  'INT32',
  'INT64',
  'FP16',
  'FP32',
  'FP64',
  'BYTES',
] as const satisfies readonly Datatype[];

/** null where there is none of that name. */
export function datatypeNamed(name: unknown): Datatype | null {
  return DATATYPES.find((one) => one === name) ?? null;
}

export function isText(data: TensorData): data is readonly string[] {
  return Array.isArray(data);
}
