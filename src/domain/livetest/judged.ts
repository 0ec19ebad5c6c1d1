import type { Harm } from '../../contract/generated/types.ts';
import type { ArmState } from './arm-state.ts';
import type { MetricEvidence } from './metric-evidence.ts';

/** How it stands with one candidate; what it is out for stays. */
export type Fate =
  | { readonly kind: 'open' }
  /** It has shown all that it must, and may still prove harmful. */
  | { readonly kind: 'better'; readonly metric: string; readonly sinceMs: number }
  | { readonly kind: 'harm'; readonly by: Harm; readonly sinceMs: number }
  /** It is surely no gain that matters, or another candidate is surely better. */
  | { readonly kind: 'futile'; readonly than: string | null; readonly sinceMs: number }
  /** It has no share any more: others are judged. */
  | { readonly kind: 'left' };

export interface Weighed {
  readonly own: ArmState;
  /** What its metrics show. */
  readonly metrics: readonly MetricEvidence[];
}

export interface Judged extends Weighed {
  readonly fate: Fate;
}
