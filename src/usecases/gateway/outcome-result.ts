import type { GatewayPlan } from '../../contract/generated/types.ts';
import type { DecisionRecord } from '../../domain/gateway/decision-record.ts';

export const OUTCOME_STATUSES = [
  'counted',
  /** It was counted before, or was too late before. */
  'repeated',
  /** It came after the delay of its label: the decision counts as one without. */
  'late',
  'malformed',
  'unknown-decision',
  'expired-key',
  'elsewhere',
  'too-old',
  'lost',
  'other-model',
  'wrong-label',
  'unknown-metric',
  'out-of-range',
  'unscorable',
] as const;

export interface OutcomeResult {
  readonly status: (typeof OUTCOME_STATUSES)[number];
  /** One sentence, where it was not counted for a reason of its own. */
  readonly error?: string;
}

/** A decision that a token stands for. */
export interface FoundDecision {
  readonly boot: string;
  readonly number: number;
  readonly record: DecisionRecord;
  readonly plan: GatewayPlan;
  /** The minute in which it was made. */
  readonly decided: number;
}
