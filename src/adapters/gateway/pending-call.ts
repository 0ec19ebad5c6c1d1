import type { Tensor } from '../../domain/tensor.ts';
import type { InferFailure, InferOutcome } from '../../usecases/ports/serving.ts';

/** A call that somebody waits for. Whoever holds it looks at its deadline: a timer for each would cost more than the call. */
export class PendingCall {
  readonly inputs: readonly Tensor[];
  /** By `performance.now()`. */
  readonly endMs: number;
  readonly outcome: Promise<InferOutcome>;
  /** Not to be joined with others: one of its group brought a worker down. */
  isAlone = false;
  /** Workers that it was sent to and that did not answer it. */
  attempts = 0;
  isSettled = false;
  readonly #settle: (outcome: InferOutcome) => void;

  constructor(inputs: readonly Tensor[], deadlineMs: number) {
    const { promise, resolve } = Promise.withResolvers<InferOutcome>();
    this.inputs = inputs;
    this.endMs = performance.now() + deadlineMs;
    this.outcome = promise;
    this.#settle = resolve;
  }

  /** The first word counts: an answer that comes later is dropped. */
  settle(outcome: InferOutcome): void {
    this.isSettled = true;
    this.#settle(outcome);
  }

  /** Ends it where its time is up. */
  look(nowMs: number): void {
    if (nowMs >= this.endMs) this.settle(failure('timeout', 'The model did not answer in time.'));
  }
}

export function failure(reason: InferFailure['reason'], message: string): InferFailure {
  return { kind: 'failed', reason, message };
}
