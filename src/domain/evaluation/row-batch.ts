import type { Tensor } from '../tensor.ts';
import type { Label } from './labels.ts';

/** Consecutive rows of an evaluation set. Every array has `rows` elements (targets: `rows × width`, row-major). */
export interface RowBatch {
  readonly start: number;
  readonly rows: number;
  readonly inputs: readonly Tensor[];
  readonly target: TargetValues;
  /** Elements of the lists of each row, where inputs are padded; null where no list is, or where they differ from each other. */
  readonly lengths?: Int32Array | null;
  readonly weight: Float64Array | null;
  readonly query: readonly Label[] | null;
  /** The sequence of each row, for a model that carries state. */
  readonly sequence: readonly Label[] | null;
  /** The columns that slices and metrics of the model's own use, by name; null is a missing cell. */
  readonly columns: ReadonlyMap<string, readonly (Label | null)[]>;
}

export interface TargetValues {
  /** The shape of a row where it is one array or list. */
  readonly inner?: readonly number[];
  /** Values in a row: 1, or the number of labels or outputs; of lists that differ in length that of the longest. */
  readonly width: number;
  /** Of each list where they may differ in length: what follows in its row is no value. */
  readonly lengths?: Int32Array | null;
  readonly values: Float64Array | readonly Label[];
}
