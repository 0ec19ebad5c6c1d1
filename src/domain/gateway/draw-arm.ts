import { armOf, hashText } from '../livetest/slots.ts';
import type { ArmName, TestPlan, TrafficPlan } from './traffic-plan.ts';

const HASHES = 2 ** 32;

/** The arm that a unit is given to while the test's lease holds. Without a unit it is production. */
export function drawArm({ test }: TrafficPlan, unit: string | null, nowMs: number): ArmName {
  if (test === null || unit === null || isOver(test, nowMs)) return null;
  return armOf(test.parts, test.salt + unit);
}

/** What other arms score of a request that an arm has answered, unseen. */
export interface UnseenArms {
  readonly production: boolean;
  readonly candidates: boolean;
  readonly sentinel: boolean;
}

/**
 * Drawn by salts of their own, so that they say nothing of the arm: pairs of a candidate's requests, shadows and sentinel of
 * production's.
 */
export function drawUnseen(plan: TrafficPlan, { arm, unit }: DrawnRequest, nowMs: number): UnseenArms {
  const { test, sentinel, model } = plan;
  const holds = test !== null && !isOver(test, nowMs);
  return {
    production: holds && arm !== null && isDrawn(test.pairedShare, ['paired:', test.salt, unit]),
    candidates: holds && arm === null && isDrawn(test.shadowShare, ['shadow:', test.salt, unit]),
    sentinel: sentinel !== null && arm === null && isDrawn(sentinel.share, ['sentinel:', model, ':', unit]),
  };
}

export interface DrawnRequest {
  readonly arm: ArmName;
  readonly unit: string;
}

function isOver({ leaseMs }: TestPlan, nowMs: number): boolean {
  return leaseMs !== null && nowMs >= leaseMs;
}

function isDrawn(share: number, key: readonly string[]): boolean {
  if (share <= 0) return false;
  return share >= 1 || hashText(key.join('')) < share * HASHES;
}
