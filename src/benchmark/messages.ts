import type { Tensor } from '../domain/tensor.ts';
import type { CallForm } from '../usecases/ports/benchmark.ts';
import type { EngineReference } from '../usecases/ports/engine.ts';

/** What the measuring process is asked for, two at a time: two models, and the baseline a second time as its own control. */
export type Arm = 'candidate' | 'baseline' | 'sentinel';

/** A model file and what runs it. */
export interface MeasuredModel {
  readonly engine: EngineReference;
  /** Absolute. */
  readonly modelPath: string;
  /** Milliseconds that opening may take on top of the limit of a call. Default: 0. */
  readonly readyMs?: number | undefined;
}

export interface SetupRequest extends CallForm {
  /** For each arm that is measured. */
  readonly models: Readonly<Partial<Record<Arm, MeasuredModel>>>;
  /** The same rows as the baseline takes them, where that is by other tensors. */
  readonly baselineForm?: CallForm | undefined;
  /** As many rows that are none of them, in each way that there is. */
  readonly unseen?: readonly (readonly Tensor[])[];
  readonly threads: number;
}

/** How an arm is asked. */
export function formOf({ rows, signature, baselineForm }: SetupRequest, arm: Arm): CallForm {
  return arm === 'candidate' || baselineForm === undefined ? { rows, signature } : baselineForm;
}

interface RoundRequest {
  readonly seed: number;
  /** Whether the sessions are created anew, in random order and at random places of the heap. */
  readonly fresh: boolean;
  readonly warmUpMs: number;
}

export interface DuetRequest extends RoundRequest {
  readonly arms: readonly Arm[];
  /** Rows of a call of each of them. */
  readonly batchSizes: readonly number[];
  readonly durationMs: number;
  readonly leastGroups: number;
}

export interface SoloRequest extends RoundRequest {
  readonly arm: Arm;
  readonly batchSize: number;
  readonly durationMs: number;
  readonly leastCalls: number;
}

/** The candidate, asked in turns for rows that it may know and for rows that it cannot know. */
export interface TurnsRequest {
  /** Which of the unseen rows. */
  readonly way: number;
  readonly seed: number;
  readonly batchSize: number;
  /** Of one call, as it is known so far. */
  readonly callMs: number;
  readonly durationMs: number;
  readonly leastTurns: number;
}

/** The runtime's own cost, with the engine of the candidate. */
export interface BindingRequest {
  readonly seed: number;
  readonly durationMs: number;
}

export interface OpenLoopRequest extends RoundRequest {
  readonly arm: Arm;
  readonly batchSize: number;
  readonly intended: Float64Array;
  readonly limitMs: number;
  readonly callMs: number;
}

/** Times are in milliseconds. */
export interface TurnsReply {
  /** In the order of what was asked. */
  readonly times: readonly Float64Array[];
  readonly discardedShare: number;
}

export interface DuetReply extends TurnsReply {
  /** Rows that a call of each arm really took. */
  readonly batchSizes: readonly number[];
}

export interface SoloReply {
  readonly times: Float64Array;
  readonly discardedShare: number;
  /** Rows that one call really took: a model with a fixed batch dimension decides itself. */
  readonly batchSize: number;
  readonly loadMs: number;
}

export interface OpenLoopReply {
  readonly completed: Float64Array;
  readonly service: Float64Array;
  readonly endMs: number;
  readonly removedMs: number;
}

export interface ColdRequest extends CallForm {
  readonly model: MeasuredModel;
  /** A session with an empty model instead. */
  readonly isEmpty: boolean;
  readonly threads: number;
  readonly batchSize: number;
}

export interface ColdReply {
  readonly loadMs: number;
  readonly calls: Float64Array;
  /** null where the system does not tell. */
  readonly peakBytes: number | null;
}
