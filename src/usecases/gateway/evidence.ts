import type { ArmAnswer, ServedRequest } from '../../domain/gateway/served-request.ts';
import type { ArmName, TrafficPlan } from '../../domain/gateway/traffic-plan.ts';

/** What the serving of requests tells of each, and asks before each. Nothing here waits for a disk or throws. */
export interface Evidence {
  /** Whether the breaker lets an arm answer; what it tripped of one revision stays so until the file changes. */
  isOpen(plan: TrafficPlan, arm: ArmName): boolean;
  /** Once a request's own arm is done with it. */
  note(request: ServedRequest): void;
  /** A token by which a label that comes later finds what was answered; null where the model scores no labels. */
  decide(request: ServedRequest, answer: ArmAnswer): string | null;
  /** What another arm of the plan answered to the same request, unseen and later; the decision is one that `decide` gave. */
  alsoAnswered(plan: TrafficPlan, decision: string, answer: ArmAnswer): void;
}
