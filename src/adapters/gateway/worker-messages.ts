import type { JointForm } from '../../domain/calling/joint-call.ts';
import type { EngineReference, SessionSignature } from '../../usecases/ports/engine.ts';
import type { Packed } from './pack-tensors.ts';

/** What a worker thread is started with. */
export interface WorkerStart {
  readonly engine: EngineReference;
  readonly modelPath: string;
  readonly threads: number;
  readonly outputs: readonly string[];
  /** null: every call by itself. */
  readonly joint: JointForm | null;
  readonly jointRows: number;
  /** By `PROGRESS`: what the thread is at, for whoever finds it dead. */
  readonly progress: SharedArrayBuffer;
}

/**
 * Places in the progress: the message that is worked at, and of its calls the first and the one after the last that run; and
 * whether nobody waits for the thread any more.
 */
export const PROGRESS = { sequence: 0, from: 1, to: 2, isAbandoned: 3 } as const;
export const PROGRESS_BYTES = 4 * Int32Array.BYTES_PER_ELEMENT;

export type ToWorker = CallMessage | { readonly kind: 'close' };

export interface CallMessage {
  readonly kind: 'calls';
  readonly sequence: number;
  readonly calls: Packed;
  /** Calls that are not joined with others: one of them may have brought a worker down. */
  readonly alone: readonly number[];
}

export type FromWorker =
  | { readonly kind: 'opened'; readonly signature: SessionSignature }
  | { readonly kind: 'unopened'; readonly message: string }
  | AnswersMessage
  | { readonly kind: 'closed' };

export interface AnswersMessage {
  readonly kind: 'answers';
  readonly sequence: number;
  /** One list a call; empty where it failed. */
  readonly answers: Packed;
  /** What each call took in the thread; the same for those that were made as one. */
  readonly tookMs: readonly number[];
  /** Call → why it failed. */
  readonly failures: readonly (readonly [number, string])[];
}
