import type { DecisionFacts } from '../../contract/generated/types.ts';
import type { Difference } from './compare-decisions.ts';

/** Why a decision is not proved. */
export type Doubt =
  | { readonly kind: 'file-missing' | 'file-differs' | 'event-differs' | 'policy-missing' | 'no-history' }
  /** Made again from the record, it is another one. */
  | { readonly kind: 'differs'; readonly differences: readonly Difference[] }
  /** What was done does not follow from it. */
  | { readonly kind: 'no-consequence'; readonly event: string };

export interface ProvedDecision {
  readonly environment: string;
  readonly path: string;
  readonly at: string;
  readonly outcome: DecisionFacts['outcome']['kind'];
  readonly version: string | null;
  /** Empty where it is proved. */
  readonly doubts: readonly Doubt[];
}
