import type { Tensor } from '../tensor.ts';
import type { Label } from './labels.ts';

/** Consecutive rows of an evaluation set. Every array has `rows` elements (targets: `rows × width`, row-major). */
export interface RowBatch {
  readonly start: number;
  readonly rows: number;
  readonly inputs: readonly Tensor[];
  readonly target: TargetValues;
  readonly weight: Float64Array | null;
  readonly query: readonly Label[] | null;
  /** The sequence of each row, for a model that carries state. */
  readonly sequence: readonly Label[] | null;
  /** The columns that slices use, by name; null is a missing cell. */
  readonly columns: ReadonlyMap<string, readonly (Label | null)[]>;
}

export interface TargetValues {
  /** Values in a row: 1, or the number of labels or outputs. */
  readonly width: number;
  readonly values: Float64Array | readonly Label[];
}
