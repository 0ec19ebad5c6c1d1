import type { FailedReason } from './process-messages.ts';

/** What ended a model that runs in processes of its own: as if it had been this one. */
export class ToldFailure extends Error {
  readonly reason: FailedReason;

  constructor(reason: FailedReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
