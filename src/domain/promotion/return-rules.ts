import type { CommandFacts } from '../../contract/generated/types.ts';
import { isRemembered } from './remembered.ts';
import { mayDo } from './roles.ts';
import type { RuleContext, RuleOutcome } from './rule-context.ts';
import { exposedDigests, isBarred, stageOf } from './stage.ts';
import { historyIn, knownGood, returnable } from './state.ts';
import { endsLiveTest } from './verbs/rollback.ts';

/** `seen` is the version that is named; null: the newest that is known to be good. `needed` are those that may be named. */
export function checkKnownGood(context: RuleContext): RuleOutcome {
  const { state, facts, environment } = context;
  const [good, named] = [knownGood(state, environment.name), returnable(state, environment.name)];
  const wanted = facts.command.version;
  const met = wanted === null ? good.length > 0 : named.some(({ version }) => version === wanted);
  const choices = mayReturn(context) ? named : good;
  const needed = choices.slice(0, 10).map(({ version }) => version);
  return { met, seen: wanted, needed: needed.join(', ') };
}

/** To return to what was rolled back is to promote it: by name, and with the right to do that. */
export function checkMayReturn(context: RuleContext): RuleOutcome | null {
  const { state, facts, environment } = context;
  const target = returnable(state, environment.name).find(({ version }) => version === facts.command.version);
  if (target === undefined || !historyIn(state, environment.name).rolledBack.includes(target.sha256)) return null;
  return { met: mayReturn(context), seen: facts.actor.role, needed: environment.roles.production };
}

function mayReturn({ facts, environment }: RuleContext): boolean {
  return facts.source.kind !== 'guard' && mayDo(facts.actor, 'production', environment);
}

/** A rollback on the pull request of a version is about that version. Where it gets no traffic, nothing is taken back. */
export function checkHasLiveTest({ state, facts, environment }: RuleContext): RuleOutcome | null {
  const { command, version } = facts;
  if (!endsLiveTest(command) || version === null) return null;
  const stage = stageOf(state, environment.name, version.sha256);
  const ends = isRemembered(state, { version: version.version, environment: environment.name });
  return { met: stage === 'live' || ends, seen: stage, needed: 'live' };
}

export function checkNoTraffic({ state, facts }: RuleContext): RuleOutcome | null {
  const sha256 = facts.version?.sha256;
  if (sha256 === undefined) return null;
  const exposed = Object.values(state.deployments).filter((deployment) => exposedDigests(deployment).includes(sha256));
  return { met: exposed.length === 0, seen: exposed.map(({ environment }) => environment).join(', '), needed: null };
}

/** The only version that production could go back to is retired by a reason alone. */
export function checkWayBack({ state, facts, environment, deployment }: RuleContext): RuleOutcome | null {
  const good = knownGood(state, environment.name);
  const isOnly = good.length === 1 && good[0]?.sha256 === facts.version?.sha256;
  if (deployment.production === null || !isOnly) return null;
  return { met: hasReason(facts), seen: facts.command.reason, needed: true };
}

export function checkTakenOut({ state, facts, environment }: RuleContext): RuleOutcome | null {
  if (facts.version === null) return null;
  const { sha256 } = facts.version;
  return { met: isBarred(state, sha256), seen: stageOf(state, environment.name, sha256), needed: true };
}

export function checkReason({ facts }: RuleContext): RuleOutcome {
  return { met: hasReason(facts), seen: facts.command.reason, needed: true };
}

/** Signs alone are none: the line that is offered holds some in its place. */
function hasReason({ command }: CommandFacts): boolean {
  return /\p{L}/u.test(command.reason ?? '');
}
