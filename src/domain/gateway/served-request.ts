import type { Tensor } from '../tensor.ts';
import type { ArmName, TrafficPlan } from './traffic-plan.ts';

/**
 * What became of a request that was given to an arm. `answered` is what somebody can use; `invalid` an answer that nobody
 * can, such as NaN; `shed` was turned away because too much was asked.
 */
export type ServedOutcome = 'answered' | 'error' | 'timeout' | 'shed' | 'invalid';

/** One request, once its arm is done with it: all that windows, breaker and labels are made of. */
export interface ServedRequest {
  readonly plan: TrafficPlan;
  readonly arm: ArmName;
  /** Who asked for a version by name is in no test. */
  readonly isPinned: boolean;
  /** What its arm was drawn by; null where the test asks for a unit and the request has none: it is in no test either. */
  readonly unit: string | null;
  readonly outcome: ServedOutcome;
  /** From the last byte of the request to the answer of the model, waiting included. */
  readonly latencyMs: number;
  readonly rows: number;
  readonly consumer: string | null;
  /** Who answered in place of the arm that it was drawn for; without it the arm itself. It then counts as assigned alone. */
  readonly standIn?: 'production' | 'fallback' | null;
}

/** What an arm answered, with the time at which it was asked (milliseconds since 1970). */
export interface ArmAnswer {
  /** The sentinel is `SENTINEL`. */
  readonly arm: ArmName;
  readonly outputs: readonly Tensor[];
}

/** No candidate can have this name. */
export const SENTINEL = '@sentinel';
