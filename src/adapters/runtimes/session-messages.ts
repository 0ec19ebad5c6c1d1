import type { SessionSignature } from '../../usecases/ports/engine.ts';

/** What passes between the parent and the process that holds a model. */
export interface LoadRequest {
  readonly modelPath: string;
  readonly threads: number;
  readonly outputs: readonly string[] | null;
}

export interface LoadAnswer extends SessionSignature {
  /** Time that the runtime took to make a session, in a process that was ready. */
  readonly loadMs: number;
}
