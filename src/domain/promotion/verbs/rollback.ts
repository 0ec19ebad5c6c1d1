import type { DeployedVersion, ResolvedCommand } from '../../../contract/generated/types.ts';
import { lowerTo, stopLive, type TransitionContext } from '../changes.ts';
import type { Command } from '../command.ts';
import { digestIn, type Draft, nearAim, versionIn } from '../parse-words.ts';
import { defaultEnvironment } from '../policy.ts';
import { doubtOfRollback, rollbackOffers } from '../doubt-of-rollback.ts';
import type { ResolveContext, ResolveProblem } from '../resolve-problem.ts';
import { isAim, resolveRollback } from '../resolve-rollback.ts';
import { environmentProblem, targets } from '../resolve-targets.ts';
import { type Change, deploymentIn, FORWARD, historyIn, knownGood, type ModelState, returnable } from '../state.ts';
import { Unreadable } from '../unreadable.ts';
import { withoutSigns } from '../words.ts';
import { inEachEnvironment } from './each-environment.ts';
import type { StateVerb, Targets } from './verb.ts';

const QUOTES = `"'“”‘’\`.,;:!`;

export const rollback: StateVerb = {
  verb: 'rollback',
  kind: 'stop',
  isShort: true,
  label: 'rollback',
  usage: '/rollback [model[@version]] [production] [to=version] [environment=name] [reason…]',
  summary:
    'Returns to the version that is named, or to the newest that is known to be good, ends the live test and sets a hold. ' +
    'On the pull request of a live candidate: ends its live test; production moves only when it is named.',
  roles: ['rollback'],
  actionOf: (command) => (endsLiveTest(command) ? 'hold' : 'rollback'),
  target: 'version',
  keys: ['model', 'to', 'environment', 'reason'],
  read: { to: setTo, whole: withTarget },
  needs:
    'A known-good version; who may promote to production can also name one that was rolled back. Nothing else: no certificate, no review, no waiting.',
  example: '/rollback churn answers are late since noon',
  usual: usualEnvironments,
  subject: resolveRollback,
  doubt: doubtOfRollback,
  offers: rollbackOffers,
  understands: isAim,
  ownWords: ['production'],
  changes: inEachEnvironment((state, context) =>
    endsLiveTest(context.facts.command) ? stopLive(state, context, 'live-rolled-back') : rollBack(state, context),
  ),
  tellsAgainst: true,
  isStep: ({ to, version }) => to === null && version === null,
  leadsTo: (command) => (endsLiveTest(command) ? null : command.version),
};

/** Returns to the newest known-good version, or to one that has served and is named, ends the live test and sets a hold. */
function rollBack(state: ModelState, context: TransitionContext): readonly Change[] {
  const { environment, facts } = context;
  const named = facts.command.version;
  const target =
    named === null
      ? knownGood(state, environment.name)[0]
      : returnable(state, environment.name).find(({ version }) => version === named);
  if (target === undefined) return [];
  const isForward = named !== null && wasPromotedLater(state, environment.name, target);
  return lowerTo(state, context, { target, reasonCode: isForward ? FORWARD : 'rolled-back' });
}

/** Than what is in production: to name it says that the last rollback went too far, and nothing against what it leaves. */
function wasPromotedLater(state: ModelState, environment: string, { sha256 }: DeployedVersion): boolean {
  const { promoted } = historyIn(state, environment);
  const [target, left] = [sha256, deploymentIn(state, environment).production?.sha256 ?? ''].map((one) =>
    promoted.indexOf(one),
  );
  return target !== undefined && left !== undefined && target >= 0 && target < left;
}

/** On the pull request of a live candidate a rollback does what `stop` does. */
export function endsLiveTest({ verb, to }: ResolvedCommand): boolean {
  return verb === rollback.verb && to === 'live';
}

function setTo(draft: Draft, typed: string): void {
  const value = withoutSigns(typed, QUOTES);
  draft.production = value === 'production';
  if (draft.production) return;
  draft.toVersion = versionIn(value);
  draft.digest ??= digestIn(value);
  if (draft.toVersion === null && draft.digest === null) {
    const behind = versionIn(value.slice(value.indexOf('@') + 1));
    const aim = nearAim(value) === 'production' ? 'production' : null;
    throw new Unreadable('bad-value', value, `to=${behind ?? aim ?? '1.2.3'}`);
  }
}

/** The version in the target is the one to return to. */
function withTarget(command: Command): Command {
  const { version, digest, toVersion } = command;
  if (toVersion !== null && (digest !== null || (version !== null && version !== toVersion))) {
    throw new Unreadable('duplicate-key', `to=${toVersion}`, null);
  }
  const wanted = toVersion ?? version;
  const target = toVersion === null ? version : null;
  return { ...command, version: null, toVersion: wanted, target, production: command.production && wanted === null };
}

/** It should not fail for want of a word: the usual environment, or the only one in which the model runs. */
function usualEnvironments(context: ResolveContext, command: Command): Targets | ResolveProblem {
  const { environments, state } = context;
  const running = environments.filter(({ name }) => deploymentIn(state, name).production !== null);
  const usual = defaultEnvironment(environments);
  if (usual !== null && (running.includes(usual) || running.length !== 1)) return targets([usual]);
  if (running.length === 1) return targets(running);
  return environmentProblem('environment-required', command, context);
}
