import type { Finding, Inspection, RuntimeIdentity } from '../../contract/generated/types.ts';
import type { Label } from '../../domain/evaluation/labels.ts';
import type { Tensor } from '../../domain/tensor.ts';

/** Files of one version on the local disk, already verified against size and sha256. The model file is first. */
export interface LocalArtifact {
  readonly format: string;
  readonly files: readonly LocalFile[];
}

export interface LocalFile {
  /** The name under which the model file refers to it. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface ProcessLimits {
  /** For loading, and for each call. */
  readonly callTimeoutMs: number;
  /** Resident memory of the process that holds the model. */
  readonly memoryBytes: number;
}

/** Why a model did not answer: it is a finding about the model, not an error of ours. */
export interface ModelFailure {
  readonly kind: 'failed';
  readonly reason: 'error' | 'crash' | 'timeout' | 'memory';
  readonly message: string;
}

export type LoadOutcome =
  | { readonly kind: 'loaded'; readonly model: LoadedModel; readonly loadMs: number }
  | ModelFailure;
export type PredictOutcome = { readonly kind: 'predicted'; readonly outputs: readonly Tensor[] } | ModelFailure;

/** A model in a process of its own. Disposal ends the process. After a crash or a timeout every call fails. */
export interface LoadedModel extends AsyncDisposable {
  predict(inputs: readonly Tensor[]): Promise<PredictOutcome>;
}

export interface LoadOptions {
  readonly threads: number;
  readonly limits: ProcessLimits;
}

export interface InspectionOutcome {
  /** null when the file cannot be read as its format; `findings` says why. */
  readonly inspection: Inspection | null;
  readonly findings: readonly Finding[];
  /** The labels of an output's columns in their order, by the output's name, where the file lists them beyond doubt. */
  readonly columnLabels?: ColumnLabels;
}

export type ColumnLabels = ReadonlyMap<string, readonly Label[]>;

/** What runs models. The ONNX adapter is one; an HTTP endpoint can be another. */
export interface ModelRuntime {
  identity(): Promise<RuntimeIdentity>;
  /** Reads the files without loading the model into the runtime. */
  inspect(artifact: LocalArtifact): Promise<InspectionOutcome>;
  load(artifact: LocalArtifact, options: LoadOptions): Promise<LoadOutcome>;
}
