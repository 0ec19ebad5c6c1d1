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
import { isBaking, withoutCandidate, withSentinel } from './stage.ts';
import { applyChange, deploymentIn, knownGood, type Change, type ModelState } from './state.ts';

/** What a transition needs beside the state. */
export interface TransitionContext {
  readonly facts: CommandFacts;
  readonly environment: EnvironmentFacts;
}

type Patch = Partial<Pick<Deployment, 'production' | 'fallback' | 'liveTest' | 'sentinel' | 'hold'>>;

interface Lowering {
  readonly target: DeployedVersion | null;
  readonly reasonCode: string;
}

/** Production moves down to the target, which ends the live test and what watched it, and sets a hold. */
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
  const watch = { ...(isBaking(deployment) ? { liveTest: null } : {}), ...withSentinel(deployment, null) };
  const lowered = change(deployment, { production: target, fallback, ...watch }, about);
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

/** Ends the live test of the named version, or of all, its watch as a sentinel, and what is remembered of it. */
export function stopLive(
  state: ModelState,
  { facts, environment }: TransitionContext,
  reasonCode: Lapse,
): readonly Change[] {
  const { liveTest, sentinel = null } = deploymentIn(state, environment.name);
  const watching = [...(liveTest?.candidates ?? []), ...(sentinel === null ? [] : [sentinel])];
  const isMeant = ({ version }: { readonly version: string }): boolean =>
    facts.command.version === null || facts.command.version === version;
  const wanted = new Map(watching.filter(isMeant).map((one) => [one.sha256, one]));
  const reason = facts.command.reason;
  const changes: Change[] = [];
  for (const sha256 of wanted.keys()) {
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

/** The fallbacks that the version was, to the newest known-good one or to nothing; the sentinels that it was, to nothing. */
export function replaceFallbacks(state: ModelState, about: About): readonly Change[] {
  const isIt = (one: DeployedVersion | null | undefined): boolean => !!one && one.sha256 === about.version?.sha256;
  return Object.values(state.deployments)
    .filter(({ fallback, sentinel }) => isIt(fallback) || isIt(sentinel))
    .map((deployment) => {
      const fallback = isIt(deployment.fallback)
        ? (knownGood(state, deployment.environment)[0] ?? null)
        : deployment.fallback;
      return change(deployment, { fallback, ...(isIt(deployment.sentinel) ? { sentinel: null } : {}) }, about);
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

/** Ends the live test of one candidate, and its watch as a sentinel. */
export function stopOne(state: ModelState, environment: string, stop: Stop): readonly Change[] {
  const deployment = deploymentIn(state, environment);
  const isIt = ({ sha256 }: DeployedVersion): boolean => sha256 === stop.sha256;
  const sentinel = deployment.sentinel && isIt(deployment.sentinel) ? deployment.sentinel : null;
  const version = deployment.liveTest?.candidates.find(isIt) ?? sentinel;
  if (version === null) return [];
  const patch = {
    liveTest: withoutCandidate(deployment, stop.sha256),
    ...(sentinel === null ? {} : { sentinel: null }),
  };
  const { reasonCode, reason } = stop;
  return [change(deployment, patch, { type: 'livetest.stopped', reasonCode, version, reason })];
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
