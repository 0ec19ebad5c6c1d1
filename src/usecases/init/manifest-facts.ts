import type { Artifact, CsvDialect, Inspection, Model, Signature } from '../../contract/generated/types.ts';
import type { WordClash } from './word-clash.ts';
import type { Label } from '../../domain/evaluation/labels.ts';
import type { LabelsDescription } from './labels-description.ts';
import type { DataBinding } from './bind-data.ts';
import type { TaskGuess } from './task-guess.ts';
import type { Measured } from './measured.ts';
import type { CorrectedShape } from '../ports/model-runtime.ts';

export interface ManifestFacts {
  readonly name: string;
  readonly version: string;
  readonly inspection: Inspection;
  /** The file's tensors, with what is known of how it is called. */
  readonly signature: Signature;
  /** Of the scored output, where it was seen to come otherwise than its file declares. */
  readonly answered?: CorrectedShape | null;
  readonly guess: TaskGuess;
  /** The labels of the scored output's columns, where the model's file lists them. */
  readonly columnLabels: readonly Label[] | null;
  readonly files: readonly ManifestFile[];
  /** What the model runs in, where it needs something of its own. */
  readonly environment?: Artifact['environment'];
  readonly data: ManifestData | null;
  /** Address of the folder of the schemas, from the folder of the model; ends in a slash. */
  readonly schemas: string;
  /** Modes that the version is meant for. */
  readonly modes: readonly string[];
  /** model.yaml where the version has other tensors than it says. */
  readonly otherModel: Model | null;
  readonly measured: Measured;
}

/** With what the column of the target holds. */
export interface ManifestData extends LabelsDescription {
  readonly path: string;
  /** Where they are fetched from, in place of the path. */
  readonly uri?: string | undefined;
  readonly sha256: string;
  /** How a csv file is written, where that is not the usual way. */
  readonly csv: CsvDialect | null;
  /** Words of its `missing` that are texts elsewhere. */
  readonly clashes?: readonly WordClash[];
  /** All columns or arrays, in the order of the file. */
  readonly names: readonly string[];
  /** The same with the row numbers that pandas writes, which are never bound. */
  readonly all: readonly string[];
  readonly binding: DataBinding;
}

export interface ManifestFile {
  readonly name: string;
  /** Relative to the model's folder. */
  readonly path: string;
  /** Where it is fetched from, in place of the path. */
  readonly uri?: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}
