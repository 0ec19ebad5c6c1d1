import type { Harm } from './judge-candidate.ts';
import type { RatioLayerName } from './ratio-state.ts';
import type { StratumFault } from './stratum.ts';

/** What a live test came to; with several candidates what is to be done next. */
export type Outcome =
  /** In a bake or a sentinel's watch the candidate is the predecessor, and this is the way back. */
  | { readonly kind: 'promote'; readonly reasonCode: 'better'; readonly candidate: string; readonly metric: string }
  | { readonly kind: 'step'; readonly reasonCode: 'step-passed'; readonly shares: Readonly<Record<string, number>> }
  | { readonly kind: 'hold'; readonly reasonCode: HoldReason; readonly until: Until }
  | {
      readonly kind: 'reject-harm';
      readonly reasonCode: 'event-harm' | 'metric-harm';
      readonly candidate: string;
      readonly by: Harm;
    }
  | { readonly kind: 'reject-futile'; readonly reasonCode: 'no-gain'; readonly candidate: string }
  | {
      readonly kind: 'reject-futile';
      readonly reasonCode: 'another-better';
      readonly candidate: string;
      readonly than: string;
    }
  | { readonly kind: 'inconclusive'; readonly reasonCode: 'time-over' }
  | { readonly kind: 'invalid'; readonly reasonCode: InvalidReason; readonly place: InvalidPlace };

export const HOLD_REASONS = ['no-traffic', 'no-candidate', 'soak', 'evidence-missing'] as const;

export type HoldReason = (typeof HOLD_REASONS)[number];

export type InvalidReason = StratumFault['code'] | 'production-changed' | 'sample-ratio' | 'label-parity';

/** What cannot be believed: a window, the split as one layer counts it, or the labels of one arm. */
export type InvalidPlace =
  | { readonly kind: 'window'; readonly key: string; readonly pointer: string }
  | { readonly kind: 'epoch'; readonly number: number }
  | { readonly kind: 'layer'; readonly layer: RatioLayerName }
  | { readonly kind: 'labels'; readonly metric: string; readonly candidate: string };

/** When something can be known at today's traffic, or why nobody can say. */
export type Until =
  | { readonly kind: 'at'; readonly at: string }
  | { readonly kind: 'unknown'; readonly reasonCode: UnknownReason };

export const UNKNOWN_REASONS = ['no-traffic', 'not-reported', 'no-evidence', 'beyond-end'] as const;

export type UnknownReason = (typeof UNKNOWN_REASONS)[number];
