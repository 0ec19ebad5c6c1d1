import type {
  CommandFacts,
  DeployedVersion,
  Deployment,
  EnvironmentFacts,
  Remembered,
} from '../../contract/generated/types.ts';
import { formatInstant, instantMs } from '../instant.ts';
import type { Lapse } from './remembered.ts';
import { withoutApprovals } from './standing-approval.ts';
import { withoutCandidate } from './stage.ts';
import { applyChange, deploymentIn, knownGood, type Change, type ModelState } from './state.ts';

/** What a transition needs beside the state. */
export interface TransitionContext {
  readonly facts: CommandFacts;
  readonly environment: EnvironmentFacts;
}

type Patch = Partial<Pick<Deployment, 'production' | 'fallback' | 'liveTest' | 'hold'>>;

interface Lowering {
  readonly target: DeployedVersion | null;
  readonly reasonCode: string;
}

/** Production moves down to the target, which ends the live test and sets a hold. */
export function lowerTo(
  state: ModelState,
  context: TransitionContext,
  { target, reasonCode }: Lowering,
): readonly Change[] {
  const { facts, environment } = context;
  const deployment = deploymentIn(state, environment.name);
  const about = { type: 'deployment.rolledback', reasonCode, version: target, reason: facts.command.reason } as const;
  const moved = applyChange(state, change(deployment, { production: target }, about));
  const fallback = knownGood(moved, environment.name)[0] ?? null;
  const lowered = change(deployment, { production: target, fallback }, about);
  const after = applyChange(state, lowered);
  const stops = stopCandidates(after, environment.name, { except: null, reasonCode });
  const hold = setHold(applyAll(after, stops), context, { reasonCode: `hold-after-${reasonCode}`, until: null });
  return [lowered, ...stops, ...hold];
}

/** A hold never becomes shorter by a second one. Empty when the hold that is there lasts as long. */
export function setHold(
  state: ModelState,
  { facts, environment }: TransitionContext,
  { reasonCode, until }: { readonly reasonCode: string; readonly until: string | null },
): readonly Change[] {
  const deployment = deploymentIn(state, environment.name);
  const now = instantMs(facts.at);
  if (deployment.hold !== null && endOf(deployment.hold.until) >= endOf(until)) return [];
  const at = formatInstant(now);
  const hold = { reason: facts.command.reason ?? reasonCode, by: facts.actor.login, at, until };
  // A hold ends what was approved ahead: who lifts it has not said that again.
  const liveTest = withoutApprovals(deployment.liveTest);
  return [
    change(
      deployment,
      { hold, liveTest },
      { type: 'hold.set', reasonCode, version: null, reason: facts.command.reason },
    ),
  ];
}

/** Ends the live test of the named version, or of all, and what is remembered of it. */
export function stopLive(
  state: ModelState,
  { facts, environment }: TransitionContext,
  reasonCode: Lapse,
): readonly Change[] {
  const candidates = deploymentIn(state, environment.name).liveTest?.candidates ?? [];
  const isMeant = ({ version }: { readonly version: string }): boolean =>
    facts.command.version === null || facts.command.version === version;
  const wanted = candidates.filter(isMeant);
  const reason = facts.command.reason;
  const changes: Change[] = [];
  for (const { sha256 } of wanted) {
    const stop = { sha256, reasonCode, reason };
    changes.push(...stopOne(applyAll(state, changes), environment.name, stop));
  }
  const isOver = (one: Remembered): boolean => one.environment === environment.name && isMeant(one);
  return [...changes, ...forget(state, isOver, { reasonCode, reason })];
}

interface Forgetting {
  readonly reasonCode: Lapse;
  readonly reason: string | null;
}

/** Ends the remembered promotions that are meant. */
export function forget(
  { remembered }: ModelState,
  isMeant: (one: Remembered) => boolean,
  { reasonCode, reason }: Forgetting,
): readonly Change[] {
  return remembered.filter(isMeant).map((one) => lapseOf(one, { reasonCode, reason }));
}

/** One that is over, without having been carried out. */
export function lapseOf(one: Remembered, { reasonCode, reason }: Forgetting): Change {
  const { version, sha256, environment } = one;
  const about = { version, sha256, environment, deployment: null };
  return { type: 'promotion.lapsed', ...about, reasonCode, reason, remembered: one };
}

export function applyAll(state: ModelState, changes: readonly Change[]): ModelState {
  return changes.reduce(applyChange, state);
}

interface About {
  readonly type: Change['type'];
  readonly reasonCode: string;
  readonly version: DeployedVersion | null;
  readonly reason?: string | null;
}

/** The fallbacks that the version was, to the newest known-good one or to nothing. */
export function replaceFallbacks(state: ModelState, about: About): readonly Change[] {
  return Object.values(state.deployments)
    .filter(({ fallback }) => fallback !== null && fallback.sha256 === about.version?.sha256)
    .map((deployment) => {
      const fallback = knownGood(state, deployment.environment)[0] ?? null;
      return change(deployment, { fallback }, about);
    });
}

/** A fallback for every production that has none, where a version is known to be good again. */
export function refillFallbacks(state: ModelState, about: About): readonly Change[] {
  return Object.values(state.deployments)
    .filter(({ production, fallback }) => production !== null && fallback === null)
    .flatMap((deployment) => {
      const fallback = knownGood(state, deployment.environment)[0];
      return fallback === undefined ? [] : [change(deployment, { fallback }, about)];
    });
}

interface Stop {
  readonly sha256: string;
  readonly reasonCode: string;
  readonly reason: string | null;
}

/** Ends the live test of one candidate. */
export function stopOne(state: ModelState, environment: string, stop: Stop): readonly Change[] {
  const deployment = deploymentIn(state, environment);
  const candidate = deployment.liveTest?.candidates.find(({ sha256 }) => sha256 === stop.sha256);
  if (candidate === undefined) return [];
  const liveTest = withoutCandidate(deployment, stop.sha256);
  const about = {
    type: 'livetest.stopped',
    reasonCode: stop.reasonCode,
    version: candidate,
    reason: stop.reason,
  } as const;
  return [change(deployment, { liveTest }, about)];
}

/** Ends the live test of all candidates but one. */
export function stopCandidates(
  state: ModelState,
  environment: string,
  { except, reasonCode }: { readonly except: string | null; readonly reasonCode: string },
): readonly Change[] {
  const candidates = deploymentIn(state, environment).liveTest?.candidates ?? [];
  const digests = candidates.map(({ sha256 }) => sha256).filter((sha256) => sha256 !== except);
  const changes: Change[] = [];
  for (const sha256 of digests)
    changes.push(...stopOne(applyAll(state, changes), environment, { sha256, reasonCode, reason: null }));
  return changes;
}

/** A change of one deployment file. */
export function change(deployment: Deployment, patch: Patch, about: About): Change {
  const after = { ...deployment, ...patch, revision: deployment.revision + 1 };
  return { ...aboutVersion(about), environment: deployment.environment, deployment: after };
}

/** A change that is of no file: the log says it of the version. */
export function aboutVersion({ type, reasonCode, version, reason }: About): Change {
  const named = { version: version?.version ?? null, sha256: version?.sha256 ?? null };
  return { type, ...named, environment: null, deployment: null, reasonCode, reason: reason ?? null };
}

function endOf(until: string | null): number {
  return until === null ? Number.POSITIVE_INFINITY : instantMs(until);
}
