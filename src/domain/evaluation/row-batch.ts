import type { Scalar } from '../../contract/generated/types.ts';
import type { Tensor } from '../tensor.ts';

/** Consecutive rows of an evaluation set. Every array has `rows` elements (targets: `rows × width`, row-major). */
export interface RowBatch {
  readonly start: number;
  readonly rows: number;
  readonly inputs: readonly Tensor[];
  readonly target: TargetValues;
  readonly weight: Float64Array | null;
  readonly query: readonly Scalar[] | null;
  /** The columns that slices use, by name; null is a missing cell. */
  readonly columns: ReadonlyMap<string, readonly (Scalar | null)[]>;
}

export interface TargetValues {
  /** Values in a row: 1, or the number of labels or outputs. */
  readonly width: number;
  readonly values: Float64Array | readonly Scalar[];
}
