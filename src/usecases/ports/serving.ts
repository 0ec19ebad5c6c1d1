import type { Model, ModelVersion } from '../../contract/generated/types.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { LocalArtifact } from './model-runtime.ts';
import type { SessionSignature } from './engine.ts';

/** A version that a deployment file names, as its manifests describe it. */
export interface ServableVersion {
  readonly model: Model;
  readonly version: ModelVersion;
  /** Of the files together: what deployment files call it. */
  readonly sha256: string;
  /** Brings its files here, each with the digest that is declared, for a host that runs it itself. Throws AppError. */
  readonly files: () => Promise<LocalArtifact>;
  /** Inputs of certified samples, one call each, on which a session is warmed before it takes traffic. */
  readonly samples: readonly (readonly Tensor[])[];
}

/** Readies versions to answer. */
export interface ServingHost {
  /** Loads, compares with the signature, warms. Throws AppError where the version cannot answer. */
  open(version: ServableVersion): Promise<ServingSession>;
}

/** A version that answers. Disposal waits for the calls that are under way. */
export interface ServingSession extends AsyncDisposable {
  readonly signature: SessionSignature;
  /** Never rejects. The deadline is in milliseconds from now; what waits longer is a timeout, and its answer is dropped. */
  infer(inputs: readonly Tensor[], deadlineMs: number): Promise<InferOutcome>;
  /** Where its calls are made; null or missing where none is ever made in the thread that asks. */
  places?(): CallPlaces | null;
  /**
   * The same for a body of the Open Inference Protocol v2 in JSON as it came, which nobody has read; what is not answered well may be its
   * caller's fault. Missing where a body has to be read.
   */
  readonly relay?: ((body: Uint8Array, deadlineMs: number) => Promise<RelayOutcome>) | undefined;
  /** Of `infer`, where another server is asked over http. */
  readonly address?: string;
  /** Whether what runs the version says that it can answer; missing where it runs in this process. */
  readonly isReady?: boolean;
}

/** Of a version, since it was opened. */
export interface CallPlaces {
  /** Calls that were made in the thread that serves. */
  readonly inlineCalls: number;
  /** The inputs of such a call have at most so many bytes now; null: all are made in other threads. */
  readonly inlineUpToBytes: number | null;
  /** How often calls of a size proved to be too long for that. */
  readonly demotions: number;
}

export type InferOutcome = { readonly kind: 'answered'; readonly outputs: readonly Tensor[] } | InferFailure;

export type RelayOutcome =
  | {
      readonly kind: 'answered';
      readonly outputs: readonly Tensor[];
      readonly rows: number;
      /** As the server echoed it. */
      readonly id: string | null;
    }
  | InferFailure;

export interface InferFailure {
  readonly kind: 'failed';
  /** `input`: the caller's fault, which says nothing against the model. `shed`: too many wait already. */
  readonly reason: 'input' | 'error' | 'crash' | 'timeout' | 'shed';
  readonly message: string;
}
