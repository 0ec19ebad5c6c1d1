import type { Candidate, Deployment, DeploymentState, GuardTrip, LedgerEvent } from '../../contract/generated/types.ts';
import { change } from './changes.ts';
import { withoutCandidate } from './stage.ts';
import { type Change, deploymentIn, type ModelState } from './state.ts';

/** What the log calls a gateway's breaker where it has taken production back. */
export const BREAKER = 'breaker';

/** What a trip is about today. */
export type TrippedArm =
  | { readonly kind: 'candidate'; readonly candidate: Candidate }
  | { readonly kind: 'production' }
  /** The file says something else by now, or has said so in between: what the breaker saw is over. */
  | { readonly kind: 'over' };

/** An arm that has had these bytes ever since the revision that the gateway followed. */
export function trippedArm(state: ModelState, events: readonly LedgerEvent[], trip: GuardTrip): TrippedArm {
  const file = deploymentIn(state, trip.environment);
  const later = events.flatMap(({ data: { environment, deployment, revision } }) =>
    environment === trip.environment && deployment !== null && (revision?.after ?? 0) > trip.revision
      ? [deployment]
      : [],
  );
  if (trip.revision > file.revision || ![...later, file].every((one) => digestOf(one, trip) === trip.sha256))
    return { kind: 'over' };
  if (trip.arm === null) return isGuards(events, file) ? { kind: 'over' } : { kind: 'production' };
  const candidate = file.liveTest?.candidates.find(({ name }) => name === trip.arm);
  return candidate === undefined ? { kind: 'over' } : { kind: 'candidate', candidate };
}

/**
 * Whether a trip has brought the version that serves, and its hold stands: who may tell of trips could else take production back
 * step by step, to any version that has ever served. Behind the first one somebody looks.
 */
function isGuards(events: readonly LedgerEvent[], { environment, hold }: Deployment): boolean {
  const moved = events.findLast(
    ({ type, data }) => MOVES.has(type) && data.environment === environment && data.deployment !== null,
  );
  return hold !== null && moved?.type === 'deployment.rolledback' && moved.data.via.kind === 'guard';
}

const MOVES: ReadonlySet<LedgerEvent['type']> = new Set(['deployment.promoted', 'deployment.rolledback']);

function digestOf({ production, liveTest }: DeploymentState, { arm }: GuardTrip): string | null {
  if (arm === null) return production?.sha256 ?? null;
  return liveTest?.candidates.find(({ name }) => name === arm)?.sha256 ?? null;
}

/** The gateway gives it no traffic any more: its part in the test is over. */
export function concludeTripped(state: ModelState, { environment }: GuardTrip, candidate: Candidate): Change {
  const deployment = deploymentIn(state, environment);
  return change(
    deployment,
    { liveTest: withoutCandidate(deployment, candidate.sha256) },
    { type: 'livetest.concluded', reasonCode: 'fail', version: candidate },
  );
}
