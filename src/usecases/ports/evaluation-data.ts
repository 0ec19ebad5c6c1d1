import type { EvaluationSet, Problem, ReadColumns, SignatureInput } from '../../contract/generated/types.ts';
import type { ChangeOfCells } from '../../domain/evaluation/change-cells.ts';
import type { RowBatch, TargetValues } from '../../domain/evaluation/row-batch.ts';

export type { RowBatch, TargetValues };

export interface EvaluationData extends AsyncDisposable {
  readonly rows: number;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly bound: BoundColumns;
  /** All rows in order. Memory stays bounded by the batch (and one row group of a parquet file). */
  batches(size: number): AsyncIterable<RowBatch>;
  /** The rows of `indices` (ascending), as one batch with start 0. */
  take(indices: readonly number[]): Promise<RowBatch>;
  /** The rows of `indices` with other values of their features, changed where they stand in the data: before any input reads them. */
  change(request: ChangeRequest): Promise<ChangedRows>;
}

/** Names and patterns of columns, whatever a version makes of them. */
export interface PolicyColumns {
  /** Samples of a signal, however the inputs lay them out. */
  readonly signals: readonly string[];
  /** Numbers that the noise of a gate is added to, but for those among `codes`. */
  readonly measured: readonly string[];
  /** Other whole numbers, booleans and text. */
  readonly codes: readonly string[];
}

export interface ChangeRequest extends ChangeOfCells, PolicyColumns {
  /** Ascending. */
  readonly indices: readonly number[];
}

export interface ChangedRows {
  /** One batch for each way to change them; none where nothing can be changed so. */
  readonly ways: readonly RowBatch[];
  /** Columns of measurements that an input rounds too coarsely to see a slight change of. */
  readonly blurred: readonly string[];
  /** Of the measured columns those that an input reads as whole numbers, booleans or text. */
  readonly exact: readonly string[];
}

/** Where the values of a set come from: columns or arrays in the order of the values that they give. */
export interface BoundColumns {
  /** By the name of the input. */
  readonly inputs: ReadonlyMap<string, ReadColumns>;
  readonly target: ReadColumns;
  /** Columns of 0 and 1 that with a target of one label add up to 1 in each row; absent or empty where there are none. */
  readonly oneHot?: readonly string[];
}

export interface OpenDataRequest {
  readonly name: string;
  readonly set: EvaluationSet;
  /** Says whether the true answers are labels, which are compared, or numbers, which are measured. */
  readonly problem: Problem;
  readonly inputs: readonly SignatureInput[];
  /** Columns that metrics of the model's own are told, beside those of slices. */
  readonly columns?: readonly string[];
  /** Absolute folder that `data.path` is relative to. */
  readonly folder: string;
  /** Absolute folder that no path may leave, by `..` or by link. */
  readonly root: string;
  /** What the process that reads it may take at most. */
  readonly memoryBytes: number;
}

/** Opens evaluation data after its digest is verified. Throws AppError: digest-mismatch, data-format, data-binding, data-empty, download-failed. */
export interface EvaluationDataSource {
  open(request: OpenDataRequest): Promise<EvaluationData>;
}
