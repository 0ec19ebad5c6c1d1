import type { EvaluationSet, Scalar, TensorMetadata } from '../../contract/generated/types.ts';
import type { Tensor } from '../../domain/tensor.ts';

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

export interface EvaluationData extends AsyncDisposable {
  readonly rows: number;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** All rows in order. Memory stays bounded by the batch (and one row group of a parquet file). */
  batches(size: number): AsyncIterable<RowBatch>;
  /** The rows of `indices` (ascending), as one batch with start 0. */
  take(indices: readonly number[]): Promise<RowBatch>;
}

export interface OpenDataRequest {
  readonly name: string;
  readonly set: EvaluationSet;
  readonly inputs: readonly TensorMetadata[];
  /** Absolute folder that `data.path` is relative to. */
  readonly folder: string;
  /** Absolute folder that no path may leave, by `..` or by link. */
  readonly root: string;
}

/** Opens evaluation data after its digest is verified. Throws AppError: digest-mismatch, data-format, data-binding, data-empty, download-failed. */
export interface EvaluationDataSource {
  open(request: OpenDataRequest): Promise<EvaluationData>;
}
