import type { WordClash } from './word-clash.ts';
import type { CsvDialect } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { DataColumn } from './bind-data.ts';
import type { LabelsDescription } from './labels-description.ts';

export interface DescribedData {
  readonly columns: readonly DataColumn[];
  /** Whether the file holds arrays (npy, npz) and not a table. */
  readonly isArrays: boolean;
  /** What a manifest has to say of a csv file; null where that is nothing. */
  readonly csv: CsvDialect | null;
  /** Words of its `missing` that are texts elsewhere. */
  readonly clashes?: readonly WordClash[];
}

/** What init does to the disk. Registry paths are relative to the registry's root. */
export interface InitFiles {
  digest(path: string): Promise<{ readonly sizeBytes: number; readonly sha256: string }>;
  /** The path inside the registry's folder; null when the file lies elsewhere. */
  pathWithin(folder: string, path: string): Promise<string | null>;
  exists(path: string): Promise<boolean>;
  /** Throws AppError file-unwritable; never replaces a file. */
  create(path: string, text: string): Promise<void>;
  copy(from: string, path: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Columns of a data file, and what of a csv file is given or found. Throws AppError data-format. */
  describeData(path: string, csv: CsvDialect | null): Promise<DescribedData>;
  /** The distinct values of a column; null where they are too many for labels, or several a row. Throws AppError data-format. */
  describeLabels(path: string, column: string, csv: CsvDialect | null): Promise<LabelsDescription>;
  /** The schemas that editors complete from. */
  readSchemas(): Promise<readonly { readonly file: string; readonly text: string }[]>;
}

/** A new file of the registry: a copy of another, or a text. */
export type Step = { readonly path: string; readonly from: string } | { readonly path: string; readonly text: string };

/** All files or none: what was made before a failure is removed again. */
export async function applySteps(steps: readonly Step[], files: InitFiles): Promise<void> {
  const made: string[] = [];
  try {
    for (const step of steps) {
      await ('from' in step ? files.copy(step.from, step.path) : files.create(step.path, step.text));
      made.push(step.path);
    }
  } catch (error) {
    for (const path of made) await files.remove(path);
    throw error;
  }
}

export async function refuseExisting(files: InitFiles, path: string): Promise<void> {
  if (!(await files.exists(path))) return;
  throw new AppError({
    code: 'file-unwritable',
    reason: 'exists',
    message: `${quoteText(path)} is already there.`,
    hint: 'Nothing was written. Choose another version or name; to write it anew, for instance with --data, delete what init wrote before.',
  });
}
