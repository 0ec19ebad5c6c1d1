import type { Tensor } from '../tensor.ts';
import type { ArmName, DeployedVersion, TrafficPlan } from './traffic-plan.ts';

/**
 * What became of a request that was given to an arm. `answered` is what somebody can use; `invalid` an answer that nobody
 * can, such as NaN; `shed` was turned away because too much was asked.
 */
export type ServedOutcome = 'answered' | 'error' | 'timeout' | 'shed' | 'invalid';

/** One request, once its arm is done with it: all that windows, breaker and labels are made of. */
export interface ServedRequest {
  readonly plan: TrafficPlan;
  /** What it was drawn for: another than `arm` where that may not answer, so that production stood in. */
  readonly assigned: ArmName;
  readonly arm: ArmName;
  /** What answered, or should have. For production its fallback where the breaker tripped: that is in no test. */
  readonly version: DeployedVersion;
  readonly isFallback: boolean;
  /** Who asked for a version by name is in no test. */
  readonly isPinned: boolean;
  /** What its arm was drawn by; null where the test asks for a unit and the request has none: it is in no test either. */
  readonly unit: string | null;
  readonly outcome: ServedOutcome;
  /** From the last byte of the request to the answer of the model, waiting included. */
  readonly latencyMs: number;
  readonly rows: number;
  readonly consumer: string | null;
}

/** The arm of a version that scores production's requests unseen; no candidate has a name with a colon. */
export const SENTINEL = ':sentinel';

/** What an arm answered. */
export interface ArmAnswer {
  readonly arm: ArmName;
  readonly outputs: readonly Tensor[];
}
