import type { Deployment, DeploymentState, LedgerEvent, LiveDecision } from '../../contract/generated/types.ts';
import { type AllowedRise, concludeTest, type TestTurn } from '../promotion/conclude-test.ts';
import { withoutCandidate } from '../promotion/stage.ts';
import { deploymentIn, foldEvents } from '../promotion/state.ts';

interface Recorded {
  /** Of the model, before the commit that the decision led to. */
  readonly before: readonly LedgerEvent[];
  /** Those of that commit, which name the decision. */
  readonly own: readonly LedgerEvent[];
  readonly decision: LiveDecision;
}

/** Events that do not follow from the decision that they name, on the log as it was then. */
export function withoutCause({ before, own, decision }: Recorded): readonly LedgerEvent[] {
  const { model, environment } = decision.history;
  const fileAfter = (events: readonly LedgerEvent[]): Deployment =>
    deploymentIn(foldEvents(model, [...before, ...events], []), environment);
  const state = foldEvents(model, before, []);
  const shareCap = own.flatMap(({ data }) => data.facts?.environments ?? []).find(({ name }) => name === environment);
  const turn = concludeTest(state, { environment, shareCap: shareCap?.shareCap ?? 1, decision });
  return own.filter((event, index) => !followsFrom(turn, event, fileAfter(own.slice(0, index))));
}

/** Whether the decision lets it happen, and the deployment file says that and nothing else. */
function followsFrom({ conclusions, rises }: TestTurn, { type, data }: LedgerEvent, file: Deployment): boolean {
  const { sha256, conclusion, reasonCode, deployment } = data;
  const rise = rises.find(({ candidate }) => candidate.sha256 === sha256);
  const isPromoting = rises.some(({ to }) => to === 'production');
  // What was remembered is over with what it asked for.
  if (type === 'promotion.lapsed') return rise !== undefined && deployment === null;
  if (deployment === null) return false;
  const brings = (patch: Partial<DeploymentState>): boolean => saidOf(deployment) === saidOf({ ...file, ...patch });
  if (type === 'livetest.concluded') {
    const own = conclusions.find(({ candidate }) => candidate.sha256 === sha256);
    if (own === undefined || own.verdict !== conclusion || own.reasonCode !== reasonCode) return false;
    return brings({ liveTest: own.change.deployment?.liveTest ?? null });
  }
  if (type === 'livetest.stopped') {
    return isPromoting && sha256 !== null && brings({ liveTest: withoutCandidate(file, sha256) });
  }
  if (rise === undefined) return false;
  if (type === 'deployment.promoted') {
    const patch = { production: rise.candidate, fallback: file.production ?? file.fallback, liveTest: null };
    return rise.to === 'production' && brings(patch);
  }
  return type === 'livetest.changed' && rise.to === 'live' && brings({ liveTest: withShare(file, rise) });
}

function withShare({ liveTest }: DeploymentState, { candidate, share }: AllowedRise): DeploymentState['liveTest'] {
  if (liveTest === null || share === null) return liveTest;
  const candidates = liveTest.candidates.map((one) => (one.sha256 === candidate.sha256 ? { ...one, share } : one));
  return { ...liveTest, candidates };
}

/** Who gets which traffic by a deployment file, and with which approval: all but places and lease, which move by themselves. */
function saidOf({ production, fallback, liveTest, hold }: DeploymentState): string {
  const candidates = (liveTest?.candidates ?? []).map(({ name, version, sha256, share, then }) =>
    JSON.stringify([name, version, sha256, share, then ?? null]),
  );
  const versions = [production, fallback].map((one) => one && [one.version, one.sha256]);
  return JSON.stringify([versions, liveTest?.id ?? null, candidates.toSorted(), hold]);
}

/** Events of a version that say that evidence did it, and name no decision. */
export function undecided(events: readonly LedgerEvent[], version: string): readonly LedgerEvent[] {
  return events.filter(({ type, data }) => {
    if (data.version !== version || data.decision !== undefined || !MOVES.has(type)) return false;
    const isGuards = data.via.kind === 'guard' && data.reasonCode !== 'guard-tripped';
    return isGuards || data.facts?.approval !== undefined;
  });
}

const MOVES: ReadonlySet<LedgerEvent['type']> = new Set([
  'livetest.started',
  'livetest.changed',
  'livetest.concluded',
  'livetest.stopped',
  'deployment.promoted',
]);
