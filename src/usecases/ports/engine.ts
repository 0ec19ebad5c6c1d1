import type { Tensor } from '../../domain/tensor.ts';

/** Where a limited process, or a gateway, finds the code that runs models: a module that exports `openEngine`, and what that is given. */
export interface EngineReference {
  /** Absolute path. */
  readonly module: string;
  /** Where the runtime's own library is; what it means is the engine's affair. */
  readonly library: string;
}

export interface EngineModule {
  readonly openEngine: (library: string) => Promise<Engine>;
}

/** A runtime inside the one process that runs models with it. */
export interface Engine {
  open(modelPath: string, options: OpenOptions): Promise<Session>;
  /** A session of a model that does nothing, with what to ask it: what a session weighs and costs by itself. null where there is no such model. */
  readonly openEmpty: ((threads: number) => Promise<EmptySession>) | null;
}

export interface OpenOptions {
  readonly threads: number;
  /** The outputs that are asked for; null is every tensor. */
  readonly outputs: readonly string[] | null;
}

export interface EmptySession {
  readonly session: Session;
  readonly inputs: readonly Tensor[];
}

/** One loaded model. */
export interface Session {
  readonly signature: SessionSignature;
  call(inputs: readonly Tensor[]): Promise<readonly Tensor[]>;
  /** The same call in the thread that asks, which waits for it; null where the runtime can only answer later. */
  readonly callNow: ((inputs: readonly Tensor[]) => readonly Tensor[]) | null;
  /** The same call with its inputs in the runtime's own form, to be made and timed many times. */
  prepare(inputs: readonly Tensor[]): Call;
  /** Whether calls may be under way at the same time, as those of a server may. Default: false, one after another. */
  readonly isConcurrent?: boolean;
  /** Resident bytes that the model's own processes held at most, null where the system does not tell; missing where it is in this process. */
  readonly peakBytes?: () => number | null;
  close(): Promise<void>;
}

/** One inference; its answer is not looked at. It returns a promise only where the runtime cannot answer synchronously. */
export type Call = () => unknown;

export interface SessionSignature {
  readonly inputs: readonly SessionTensor[];
  readonly outputs: readonly SessionTensor[];
}

/** An input or output as the runtime understands it. */
export interface SessionTensor {
  readonly name: string;
  /** A datatype of the Open Inference Protocol where it has one, else the runtime's word; null for what is no tensor. */
  readonly datatype: string | null;
  /** −1 is any size. */
  readonly shape: readonly number[];
  /** What each column is, where the model tells: names of features, labels of classes. */
  readonly columns?: readonly (string | number | boolean)[] | undefined;
}
