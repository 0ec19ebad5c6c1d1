import type {
  CommandFacts,
  DeployedVersion,
  Deployment,
  EnvironmentFacts,
  VersionFacts,
} from '../../contract/generated/types.ts';
import { formatInstant, instantMs } from '../instant.ts';
import { shareOf } from './stage.ts';
import { applyChange, deploymentIn, knownGood, type Change, type ModelState } from './state.ts';

/** What a transition needs beside the state. */
export interface TransitionContext {
  readonly facts: CommandFacts;
  readonly environment: EnvironmentFacts;
}

type Patch = Partial<Pick<Deployment, 'production' | 'fallback' | 'liveTest' | 'hold'>>;
const MAX_ID = 58;

/** Gives the version its share of the traffic; empty when it has that share, or all of it. */
export function startLive(state: ModelState, context: TransitionContext, version: VersionFacts): readonly Change[] {
  const { facts, environment } = context;
  const deployment = deploymentIn(state, environment.name);
  const share = facts.command.share ?? environment.defaultShare;
  const running = shareOf(deployment, version.sha256);
  if (running === share || deployment.production?.sha256 === version.sha256) return [];
  const others = (deployment.liveTest?.candidates ?? []).filter(({ sha256 }) => sha256 !== version.sha256);
  const candidate = { name: candidateName(version.version), ...deployed(version), share };
  const id =
    deployment.liveTest?.id ?? `${state.model.slice(0, MAX_ID)}-${String(deployment.revision + 1).padStart(4, '0')}`;
  const type = running > 0 ? 'livetest.changed' : 'livetest.started';
  const patch = { liveTest: { id, candidates: [...others, candidate] } };
  return [
    change(deployment, patch, {
      type,
      reasonCode: type === 'livetest.started' ? 'live-started' : 'live-changed',
      version,
    }),
  ];
}

/** Makes the version production. The live test ends: its candidates were compared with what production no longer is. */
export function makeProduction(
  state: ModelState,
  context: TransitionContext,
  version: VersionFacts,
): readonly Change[] {
  const name = context.environment.name;
  if (deploymentIn(state, name).production?.sha256 === version.sha256) return [];
  const stops = stopCandidates(state, name, { except: version.sha256, reasonCode: 'production-changes' });
  const deployment = deploymentIn(applyAll(state, stops), name);
  const fallback = deployment.production ?? deployment.fallback;
  const patch = { production: deployed(version), fallback, liveTest: null };
  return [...stops, change(deployment, patch, { type: 'deployment.promoted', reasonCode: 'promoted', version })];
}

/** Returns to a known-good version (the newest, or the one that is named), ends the live test and sets a hold. */
export function rollBack(state: ModelState, context: TransitionContext): readonly Change[] {
  const { facts, environment } = context;
  const targets = knownGood(state, environment.name);
  const target = targets.find(({ version }) => facts.command.version === null || facts.command.version === version);
  if (target === undefined) return [];
  return lowerTo(state, context, { target, reasonCode: 'rolled-back' });
}

interface Lowering {
  readonly target: DeployedVersion | null;
  readonly reasonCode: string;
}

function lowerTo(state: ModelState, context: TransitionContext, { target, reasonCode }: Lowering): readonly Change[] {
  const { facts, environment } = context;
  const deployment = deploymentIn(state, environment.name);
  const fallback = knownGood(state, environment.name).find(({ sha256 }) => sha256 !== target?.sha256) ?? null;
  const reason = facts.command.reason;
  const lowered = change(
    deployment,
    { production: target, fallback },
    { type: 'deployment.rolledback', reasonCode, version: target, reason },
  );
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
  return [change(deployment, { hold }, { type: 'hold.set', reasonCode, version: null, reason: facts.command.reason })];
}

export function clearHold(state: ModelState, { facts, environment }: TransitionContext): readonly Change[] {
  const deployment = deploymentIn(state, environment.name);
  if (deployment.hold === null) return [];
  const { reason } = facts.command;
  return [change(deployment, { hold: null }, { type: 'hold.cleared', reasonCode: 'unheld', version: null, reason })];
}

/** Ends the live test of the named version, or of all. */
export function stopLive(
  state: ModelState,
  { facts, environment }: TransitionContext,
  reasonCode: string,
): readonly Change[] {
  const candidates = deploymentIn(state, environment.name).liveTest?.candidates ?? [];
  const wanted = candidates.filter(
    ({ version }) => facts.command.version === null || facts.command.version === version,
  );
  const reason = facts.command.reason;
  const changes: Change[] = [];
  for (const { sha256 } of wanted) {
    const stop = { sha256, reasonCode, reason };
    changes.push(...stopOne(applyAll(state, changes), environment.name, stop));
  }
  return changes;
}

/** Takes the version out of the list of those that may serve again. */
export function retire(state: ModelState, { facts }: TransitionContext, version: VersionFacts): readonly Change[] {
  if (state.retired.includes(version.sha256)) return [];
  const about = { type: 'version.retired', reasonCode: 'retired', version, reason: facts.command.reason } as const;
  return [aboutVersion(about), ...replaceFallbacks(applyChange(state, aboutVersion(about)), about)];
}

/**
 * Bans a digest in this model: out of production (to the newest known-good version, or to nothing), out of the live
 * tests, out of the fallbacks.
 */
export function quarantine(
  state: ModelState,
  contexts: readonly TransitionContext[],
  version: VersionFacts,
): readonly Change[] {
  const [first] = contexts;
  if (first === undefined || state.quarantined.includes(version.sha256)) return [];
  const reason = first.facts.command.reason;
  const about = { type: 'version.quarantined', reasonCode: 'quarantined', version, reason } as const;
  const changes: Change[] = [aboutVersion(about)];
  for (const context of contexts) {
    const now = applyAll(state, changes);
    const { production } = deploymentIn(now, context.environment.name);
    if (production?.sha256 !== version.sha256) {
      changes.push(
        ...stopOne(now, context.environment.name, { sha256: version.sha256, reasonCode: 'quarantined', reason }),
      );
      continue;
    }
    const target = knownGood(now, context.environment.name)[0] ?? null;
    changes.push(...lowerTo(now, context, { target, reasonCode: 'quarantined' }));
  }
  return [...changes, ...replaceFallbacks(applyAll(state, changes), about)];
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

function replaceFallbacks(state: ModelState, about: About): readonly Change[] {
  return Object.values(state.deployments)
    .filter(({ fallback }) => fallback !== null && fallback.sha256 === about.version?.sha256)
    .map((deployment) => {
      const fallback = knownGood(state, deployment.environment)[0] ?? null;
      return change(deployment, { fallback }, about);
    });
}

interface Stop {
  readonly sha256: string;
  readonly reasonCode: string;
  readonly reason: string | null;
}

function stopOne(state: ModelState, environment: string, stop: Stop): readonly Change[] {
  const deployment = deploymentIn(state, environment);
  const test = deployment.liveTest;
  const candidate = test?.candidates.find(({ sha256 }) => sha256 === stop.sha256);
  if (test === null || candidate === undefined) return [];
  const candidates = test.candidates.filter(({ sha256 }) => sha256 !== stop.sha256);
  const liveTest = candidates.length === 0 ? null : { ...test, candidates };
  const about = {
    type: 'livetest.stopped',
    reasonCode: stop.reasonCode,
    version: candidate,
    reason: stop.reason,
  } as const;
  return [change(deployment, { liveTest }, about)];
}

function stopCandidates(
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

function change(deployment: Deployment, patch: Patch, about: About): Change {
  const after = { ...deployment, ...patch, revision: deployment.revision + 1 };
  return { ...aboutVersion(about), environment: deployment.environment, deployment: after };
}

function aboutVersion({ type, reasonCode, version, reason }: About): Change {
  const named = { version: version?.version ?? null, sha256: version?.sha256 ?? null };
  return { type, ...named, environment: null, deployment: null, reasonCode, reason: reason ?? null };
}

function deployed({ version, sha256 }: DeployedVersion): DeployedVersion {
  return { version, sha256 };
}

function candidateName(version: string): string {
  return `v${version}`
    .toLowerCase()
    .slice(0, 64)
    .replace(/[^a-z0-9]+$/, '');
}

function endOf(until: string | null): number {
  return until === null ? Number.POSITIVE_INFINITY : instantMs(until);
}
