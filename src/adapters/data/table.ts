import type { DataSource } from '../../contract/generated/types.ts';
import type { DecimalSign } from '../../domain/number-text.ts';

export type DataFormat = NonNullable<DataSource['format']>;

/** What the cells of a column are. `mixed`: scalars of several kinds. `other`: nothing that a tensor can hold. */
export type ColumnKind = 'integer' | 'number' | 'boolean' | 'text' | 'mixed' | 'list' | 'other';

export interface ColumnInfo {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Of one cell: [] is a scalar. Known beforehand for arrays only; a list tells its shape cell by cell. */
  readonly shape: readonly number[];
  readonly rows: number;
  /** Whether its numbers are floats of 32 or 16 bits. */
  readonly precision?: Precision | null;
  /** Whether no row has a value, so that `kind` is nothing that the file says. */
  readonly isEmpty?: boolean;
  /** Whether a number of a text format is not written in its own spelling, so that two texts may be one number. */
  readonly isSpelledFreely?: boolean;
}

export type Precision = 'FP32' | 'FP16';

/** Consecutive rows. Values are as the format holds them; null and undefined are missing cells. */
export interface Chunk {
  readonly start: number;
  readonly rows: number;
  /** By name: `rows` cells, or for an array `rows × product(shape)` elements, row-major. */
  readonly columns: ReadonlyMap<string, ArrayLike<unknown>>;
}

export interface ReadRequest {
  readonly columns: readonly string[];
  /** Chunks for which it is false may be left out. */
  readonly wanted: (start: number, rows: number) => boolean;
}

/** A data file as columns, whatever its format. */
export interface Table extends AsyncDisposable {
  readonly format: DataFormat;
  /** How the numbers of a text format are written. */
  readonly decimal: DecimalSign;
  /** In the file's own order. */
  readonly columns: readonly ColumnInfo[];
  /** All rows in order, in chunks that are small against memory. */
  read(request: ReadRequest): AsyncIterable<Chunk>;
}
