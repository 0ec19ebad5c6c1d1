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

export interface BroughtFile {
  /** Absolute. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** What was brought from elsewhere lies under its digest: the name tells the format. */
export interface DataFile {
  /** Absolute. */
  readonly from: string;
  readonly name: string;
}

/** What init does to the disk. Registry paths are relative to the registry's root. */
export interface InitFiles {
  digest(path: string): Promise<{ readonly sizeBytes: number; readonly sha256: string }>;
  /** A file from elsewhere, where it is on this machine now. `folder`: of the model, in the registry. Throws AppError download-failed. */
  bring(uri: string, folder: string): Promise<BroughtFile>;
  /** The path inside the registry's folder; null when the file lies elsewhere. */
  pathWithin(folder: string, path: string): Promise<string | null>;
  exists(path: string): Promise<boolean>;
  /** Throws AppError file-unwritable; never replaces a file. */
  create(path: string, text: string): Promise<void>;
  copy(from: string, path: string): Promise<void>;
  /** null where there is no such file. Throws AppError file-unreadable. */
  readText(path: string): Promise<string | null>;
  /** Writes behind what is there, and answers how many bytes that is. Throws AppError file-unwritable. */
  append(path: string, text: string): Promise<number>;
  /** Cuts off what was appended. */
  cut(path: string, sizeBytes: number): Promise<void>;
  remove(path: string): Promise<void>;
  /** Columns of a data file, and what of a csv file is given or found. Throws AppError data-format. */
  describeData(file: DataFile, csv: CsvDialect | null): Promise<DescribedData>;
  /** The distinct values of a column; null where they are too many for labels, or several a row. Throws AppError data-format. */
  describeLabels(file: DataFile, column: string, csv: CsvDialect | null): Promise<LabelsDescription>;
  /** The schemas that editors complete from. */
  readSchemas(): Promise<readonly { readonly file: string; readonly text: string }[]>;
}

/** A new file of the registry: a copy of another, or a text; or lines for a file that is there. */
export type Step =
  | { readonly path: string; readonly from: string }
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly appended: string };

type Writing = Pick<InitFiles, 'copy' | 'create' | 'append' | 'cut' | 'remove'>;

/** All files or none: what was made before a failure is removed again. */
export async function applySteps(steps: readonly Step[], files: Writing): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const step of steps) undo.push(await applyStep(step, files));
  } catch (error) {
    for (const takeBack of undo) await takeBack();
    throw error;
  }
}

async function applyStep(step: Step, files: Writing): Promise<() => Promise<void>> {
  const { path } = step;
  if ('appended' in step) {
    const sizeBytes = await files.append(path, step.appended);
    return () => files.cut(path, sizeBytes);
  }
  await ('from' in step ? files.copy(step.from, path) : files.create(path, step.text));
  return () => files.remove(path);
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
