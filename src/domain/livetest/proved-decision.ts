import type { DecisionFacts } from '../../contract/generated/types.ts';
import type { Difference } from './compare-decisions.ts';

/** Why a decision is not proved. */
export type Doubt =
  | {
      readonly kind:
        | 'file-missing'
        | 'file-differs'
        | 'event-differs'
        | 'policy-missing'
        | 'policy-unmerged'
        | 'no-history';
    }
  /** Made again from the record, it is another one. */
  | { readonly kind: 'differs'; readonly differences: readonly Difference[] }
  /** It rests on a certificate that the log does not name. */
  | { readonly kind: 'no-certificate'; readonly certificate: string }
  /** What was done does not follow from it; or names no decision that it could follow from. */
  | { readonly kind: 'no-consequence' | 'no-decision'; readonly event: string };

export interface ProvedDecision {
  readonly environment: string;
  /** null: of an event that should name a decision, and names none. */
  readonly path: string | null;
  readonly at: string;
  readonly outcome: DecisionFacts['outcome']['kind'] | null;
  readonly version: string | null;
  /** Empty where it is proved. */
  readonly doubts: readonly Doubt[];
}
