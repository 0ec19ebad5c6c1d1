import type { Connect } from '../connection.ts';
import type { RequestQueue } from '../request-queue.ts';

export interface HandlerLog {
  info(facts: object, message: string): void;
  warn(facts: unknown, message: string): void;
  error(facts: unknown, message: string): void;
}

/** What every handler shares. */
export interface HandlerContext {
  readonly connect: Connect;
  readonly queue: RequestQueue;
  readonly log: HandlerLog;
  /** The workflows whose certificates count, and how their artifacts are named. */
  readonly certification: { readonly workflowPaths: readonly string[]; readonly artifactPrefix: string };
}
