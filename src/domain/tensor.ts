import type { Datatype } from '../contract/generated/types.ts';

/** Elements in row-major order. BOOL is 0 or 1 in a Uint8Array; BYTES is text. */
export type TensorData =
  | Float16Array
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | BigUint64Array
  | readonly string[];

/** A tensor as in the Open Inference Protocol v2. `shape` has no -1; its product is `data.length`. */
export interface Tensor {
  readonly name: string;
  readonly datatype: Datatype;
  readonly shape: readonly number[];
  readonly data: TensorData;
}

export type { Datatype };
