import type { Explanation, Mode, ModeName, PerformanceResult, Signature } from '../../contract/generated/types.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { LocalArtifact, ModelFailure, ProcessLimits } from './model-runtime.ts';

/** Rows, and how they become calls of a model. */
export interface CallForm {
  /** Each tensor's first dimension is the row. At least one row. */
  readonly rows: readonly Tensor[];
  /** How rows become a call, and which outputs it asks for. */
  readonly signature: Signature;
}

export interface BenchmarkRequest extends CallForm {
  readonly modeName: ModeName;
  readonly mode: Mode;
  readonly candidate: LocalArtifact;
  readonly baseline: LocalArtifact | null;
  /** As many rows that no file can know, in each way to make them. */
  readonly unseen: readonly (readonly Tensor[])[];
  /** The same rows in the same order as the baseline takes them, where that is by other tensors. */
  readonly baselineForm?: CallForm | undefined;
  /** Rows of a call that the baseline's own certificate has for this mode, where one is known. */
  readonly certifiedSize?: number | undefined;
  /** Declared limits of candidate over baseline, so that measuring stops once they are decided: metric (latency_p50 …) → ratio. */
  readonly ratioLimits: Readonly<Record<string, RatioLimit>>;
  readonly explanation: Explanation | null;
  readonly limits: ProcessLimits;
  readonly quick: boolean;
  readonly seed: number;
  readonly onProgress: (progress: BenchmarkProgress) => void;
}

export interface RatioLimit {
  readonly comparator: '<=' | '>=';
  readonly limit: number;
}

export interface BenchmarkProgress {
  /** For people: what is being measured now. */
  readonly activity: string;
  /** 0 to 1. */
  readonly done: number;
}

export type BenchmarkOutcome = { readonly kind: 'measured'; readonly result: PerformanceResult } | ModelFailure;

/** Measures one mode of one version, absolutely and against the baseline. */
export interface Benchmark {
  measure(request: BenchmarkRequest): Promise<BenchmarkOutcome>;
}
