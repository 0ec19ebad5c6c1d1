import type { ServedModel } from './served-models.ts';

/** Takes the labels and measurements that come after answers. */
export interface OutcomeReceiver {
  /** Each item is as its sender wrote it: `{decision, label}` or `{decision, metric, value}`. A repeat is taken once. */
  receive(model: ServedModel, items: readonly unknown[]): Promise<OutcomeReceipt>;
}

export interface OutcomeReceipt {
  /** Counted now. */
  readonly accepted: number;
  /** Were counted before. */
  readonly repeated: number;
  readonly refused: readonly RefusedOutcome[];
}

export interface RefusedOutcome {
  /** Place in what was sent, from 0. */
  readonly index: number;
  /** In a sentence. */
  readonly reason: string;
}
