import type {
  DeployedVersion,
  DeploymentState,
  EnvironmentFacts,
  LedgerEvent,
  LiveDecision,
} from '../../contract/generated/types.ts';
import { aftercare, sharesOf } from '../promotion/aftercare.ts';
import { concludeTest } from '../promotion/conclude-test.ts';
import { isBaking, withoutCandidate } from '../promotion/stage.ts';
import { withoutApprovals } from '../promotion/standing-approval.ts';
import { BREAKER } from '../promotion/guard-trip.ts';
import { deploymentIn, foldEvents, historyIn, type ModelState } from '../promotion/state.ts';
import type { AllowedRise, TestTurn } from '../promotion/test-turn.ts';
import type { TestPolicy } from './test-policy.ts';

interface Recorded {
  /** Of the model, before the commit that the decision led to. */
  readonly before: readonly LedgerEvent[];
  /** Those of that commit, which name the decision. */
  readonly own: readonly LedgerEvent[];
  readonly decision: LiveDecision;
  /** That it was made by. */
  readonly policy: TestPolicy;
}

/** Events that do not follow from the decision that they name, on the log as it was then. */
export function withoutCause({ before, own, decision, policy }: Recorded): readonly LedgerEvent[] {
  const { model, environment } = decision.history;
  const stateAfter = (events: readonly LedgerEvent[]): ModelState => foldEvents(model, [...before, ...events], []);
  const known = own.flatMap(({ data }) => data.facts?.environments ?? []).find(({ name }) => name === environment);
  const { shareCap = 1, directPromotion = false } = known ?? {};
  const sentinelShare = policy.sentinelShare ?? 0;
  const turn = concludeTest(stateAfter([]), { environment, shareCap, sentinelShare, decision });
  const place = { environment: { name: environment, shareCap, directPromotion }, policy };
  return own.filter((event, index) => !followsFrom(turn, event, { ...place, state: stateAfter(own.slice(0, index)) }));
}

interface Before {
  readonly state: ModelState;
  readonly environment: Pick<EnvironmentFacts, 'name' | 'shareCap' | 'directPromotion'>;
  readonly policy: TestPolicy;
}

/** Whether the decision lets it happen, and the deployment file says that and nothing else. */
function followsFrom(turn: TestTurn, event: LedgerEvent, before: Before): boolean {
  const { conclusions, rises, fall } = turn;
  const { type, data } = event;
  const { sha256, conclusion, reasonCode, deployment } = data;
  const rise = rises.find(({ candidate }) => candidate.sha256 === sha256);
  // What was remembered is over with what it asked for.
  if (type === 'promotion.lapsed') return rise !== undefined && deployment === null;
  if (type === 'world.changed') return turn.worldChanged && deployment === null;
  if (deployment === null) return false;
  const file = deploymentIn(before.state, before.environment.name);
  const brings = (patch: Partial<DeploymentState>): boolean => saidOf(deployment) === saidOf({ ...file, ...patch });
  if (type === 'livetest.concluded') {
    const own = conclusions.find(({ candidate }) => candidate.sha256 === sha256);
    if (own === undefined || own.verdict !== conclusion || own.reasonCode !== reasonCode) return false;
    const { liveTest = null, sentinel = null } = own.change.deployment ?? {};
    return brings({ liveTest, sentinel });
  }
  const movesProduction = fall !== null || rises.some(({ to }) => to === 'production');
  if (type === 'livetest.stopped')
    return movesProduction && sha256 !== null && brings({ liveTest: withoutCandidate(file, sha256) });
  if (fall !== null) return fallsTo(fall, event, before) !== null && brings(fallsTo(fall, event, before) ?? {});
  if (rise === undefined) return false;
  if (type === 'deployment.promoted') return rise.to === 'production' && brings(promotedBy(rise, event, before));
  return type === 'livetest.changed' && rise.to === 'live' && brings({ liveTest: withShare(file, rise) });
}

function promotedBy(
  { candidate: { version, sha256 } }: AllowedRise,
  { time }: LedgerEvent,
  { state, environment, policy }: Before,
): Partial<DeploymentState> {
  const file = deploymentIn(state, environment.name);
  const watch = aftercare(state, { facts: { at: time, model: sharesOf(policy) }, environment }, file);
  return { production: { version, sha256 }, fallback: file.production ?? file.fallback, ...watch };
}

/** The way back, which ends what watched, and the hold behind it; null for anything else. */
function fallsTo(
  { version, sha256 }: DeployedVersion,
  { type, data }: LedgerEvent,
  { state, environment }: Before,
): Partial<DeploymentState> | null {
  const file = deploymentIn(state, environment.name);
  const { fallback = null, hold = null } = data.deployment ?? {};
  if (type === 'hold.set') return hold === null ? null : { hold, liveTest: withoutApprovals(file.liveTest) };
  // Which of those that have served is known to be good is a matter of every model's log.
  const { served } = historyIn(state, environment.name);
  const isKnown = fallback === null || served.some((one) => one.sha256 === fallback.sha256);
  if (type !== 'deployment.rolledback' || data.sha256 !== sha256 || !isKnown) return null;
  const watch = { sentinel: null, ...(isBaking(file) ? { liveTest: null } : {}) };
  return { production: { version, sha256 }, fallback, ...watch };
}

function withShare({ liveTest }: DeploymentState, { candidate, share }: AllowedRise): DeploymentState['liveTest'] {
  if (liveTest === null || share === null) return liveTest;
  const candidates = liveTest.candidates.map((one) => (one.sha256 === candidate.sha256 ? { ...one, share } : one));
  return { ...liveTest, candidates };
}

/** Who gets which traffic by a deployment file, and with which approval: all but places and lease, which move by themselves. */
function saidOf({ production, fallback, liveTest, sentinel, hold }: DeploymentState): string {
  const candidates = (liveTest?.candidates ?? []).map(({ name, version, sha256, share, then }) =>
    JSON.stringify([name, version, sha256, share, then ?? null]),
  );
  const versions = [production, fallback].map((one) => one && [one.version, one.sha256]);
  const watch = sentinel ? [sentinel.version, sentinel.sha256, sentinel.share] : null;
  return JSON.stringify([versions, liveTest?.id, liveTest?.phase, candidates.toSorted(), watch, hold]);
}

/** Events of a version that say that evidence did it, and name no decision. */
export function undecided(events: readonly LedgerEvent[], version: string): readonly LedgerEvent[] {
  return events.filter(({ type, data }) => {
    if (data.version !== version || data.decision !== undefined || !MOVES.has(type)) return false;
    // What a breaker has turned away is no evidence.
    const isTrip = data.reasonCode === 'guard-tripped' || data.via.id === BREAKER;
    const isGuards = data.via.kind === 'guard' && !isTrip;
    return isGuards || data.facts?.approval !== undefined;
  });
}

const MOVES: ReadonlySet<LedgerEvent['type']> = new Set([
  'livetest.started',
  'livetest.changed',
  'livetest.concluded',
  'livetest.stopped',
  'deployment.promoted',
  'deployment.rolledback',
]);
