import type { CsvDialect, Task } from '../../contract/generated/types.ts';

export interface InitRequest {
  /** Absolute paths, or addresses of sources: the model file, then its external data. */
  readonly files: readonly string[];
  readonly name: string;
  readonly version: string;
  readonly task: Task | null;
  /** The version of Python that a person named, for a model that Python loads. */
  readonly python: string | null;
  /** Absolute path, or address, of labelled rows. */
  readonly data: string | null;
  /** How the rows are written, where a person said it of a csv file. */
  readonly csv: CsvDialect | null;
  /** The column (or array) of the true answer; null: found by its name. */
  readonly target: string | null;
}
