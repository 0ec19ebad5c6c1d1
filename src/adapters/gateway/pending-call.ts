import type { Tensor } from '../../domain/tensor.ts';
import type { InferFailure, InferOutcome } from '../../usecases/ports/serving.ts';

/** A call that somebody waits for, until its deadline. */
export class PendingCall {
  readonly inputs: readonly Tensor[];
  readonly outcome: Promise<InferOutcome>;
  /** Not to be joined with others: one of its group brought a worker down. */
  isAlone = false;
  /** Workers that it was sent to and that did not answer it. */
  attempts = 0;
  isSettled = false;
  readonly #settle: (outcome: InferOutcome) => void;
  readonly #timer: NodeJS.Timeout;

  constructor(inputs: readonly Tensor[], deadlineMs: number) {
    const { promise, resolve } = Promise.withResolvers<InferOutcome>();
    this.inputs = inputs;
    this.outcome = promise;
    this.#settle = resolve;
    this.#timer = setTimeout(() => this.settle(failure('timeout', 'The model did not answer in time.')), deadlineMs);
  }

  /** The first word counts: an answer that comes later is dropped. */
  settle(outcome: InferOutcome): void {
    this.isSettled = true;
    clearTimeout(this.#timer);
    this.#settle(outcome);
  }
}

export function failure(reason: InferFailure['reason'], message: string): InferFailure {
  return { kind: 'failed', reason, message };
}
