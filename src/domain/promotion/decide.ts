import type { CommandFacts, Condition } from '../../contract/generated/types.ts';
import {
  applyAll,
  clearHold,
  makeProduction,
  quarantine,
  retire,
  rollBack,
  setHold,
  startLive,
  stopLive,
  type TransitionContext,
} from './changes.ts';
import { type Action, VERB_RECORDS } from './command.ts';
import { checkRules, type Rule } from './rules.ts';
import { exposedDigests } from './stage.ts';
import { type Change, deploymentIn, type ModelState } from './state.ts';

/** What the ledger says of every model that was read, by name. */
export type LedgerState = Readonly<Record<string, ModelState>>;

/** A change of one model's log and files. */
export interface ModelChange {
  readonly model: string;
  readonly change: Change;
}

/** The decision about one command. `conditions` are all that were asked for, met or not. */
export interface CommandVerdict {
  readonly kind: 'allow' | 'refuse' | 'nothing';
  readonly facts: CommandFacts;
  readonly reasonCode: string;
  readonly conditions: readonly Condition[];
  readonly changes: readonly ModelChange[];
}

/** The decision about a request: every command of it, or none. */
export interface Decision {
  readonly kind: 'apply' | 'refuse' | 'nothing';
  readonly reasonCode: string;
  readonly verdicts: readonly CommandVerdict[];
  readonly changes: readonly ModelChange[];
}

/** Decides the commands one after the other, each on what the former would leave; one refusal refuses all. */
export function decide(ledger: LedgerState, commands: readonly CommandFacts[], rules: readonly Rule[]): Decision {
  const verdicts: CommandVerdict[] = [];
  let state = ledger;
  for (const command of commands) {
    const facts = withoutRestarted(
      command,
      verdicts.flatMap(({ changes }) => changes),
    );
    const decided = decideCommand(state, facts, rules);
    const verdict = repeatsRollback(decided, verdicts) ? alreadySo(decided) : decided;
    verdicts.push(verdict);
    state = applyToLedger(state, verdict.changes);
  }
  const refused = verdicts.find(({ kind }) => kind === 'refuse');
  if (refused !== undefined) return { kind: 'refuse', reasonCode: refused.reasonCode, verdicts, changes: [] };
  const changes = verdicts.flatMap((verdict) => verdict.changes);
  const done = verdicts.find(({ kind }) => kind === 'allow') ?? verdicts[0];
  const reasonCode = done?.reasonCode ?? 'no-command';
  return { kind: changes.length > 0 ? 'apply' : 'nothing', reasonCode, verdicts, changes };
}

/** A comment that says the same rollback twice means one: the second was read on the state before the first. */
function repeatsRollback({ facts }: CommandVerdict, earlier: readonly CommandVerdict[]): boolean {
  const { command, environments, model } = facts;
  if (command.verb !== 'rollback' || command.version !== null) return false;
  const names = environments.map(({ name }) => name);
  return earlier.some(
    (one) =>
      one.kind === 'allow' &&
      one.facts.command.verb === 'rollback' &&
      one.facts.model.name === model.name &&
      one.facts.environments.some(({ name }) => names.includes(name)),
  );
}

function alreadySo(verdict: CommandVerdict): CommandVerdict {
  return { ...verdict, kind: 'nothing', reasonCode: 'already-so', changes: [] };
}

/** What was read of a version's exposure is over where an earlier command of the request has ended it, or begun it anew. */
function withoutRestarted(facts: CommandFacts, changes: readonly ModelChange[]): CommandFacts {
  const { live, version, model } = facts;
  const restarted = changes.flatMap((one) => {
    const { type, sha256, environment } = one.change;
    const about = one.model === model.name && sha256 === version?.sha256;
    return about && (type === 'livetest.stopped' || type === 'livetest.started') ? [environment] : [];
  });
  if (live === undefined || restarted.length === 0) return facts;
  return { ...facts, live: live.filter(({ environment }) => !restarted.includes(environment)) };
}

export function decideCommand(ledger: LedgerState, facts: CommandFacts, rules: readonly Rule[]): CommandVerdict {
  const state = ledger[facts.model.name];
  if (state === undefined) throw new RangeError(`No state of ${facts.model.name}`);
  const action = actionOf(facts);
  const conditions = facts.environments.flatMap((environment) =>
    checkRules(rules, { state, facts, environment, deployment: deploymentIn(state, environment.name), action }),
  );
  const failed = conditions.find(({ met }) => !met);
  if (failed !== undefined) return { kind: 'refuse', facts, reasonCode: failed.code, conditions, changes: [] };
  const changes = transition(ledger, state, facts);
  const [first] = changes;
  if (first === undefined) return { kind: 'nothing', facts, reasonCode: 'already-so', conditions, changes };
  return { kind: 'allow', facts, reasonCode: first.change.reasonCode, conditions, changes };
}

/** What the settings must allow. To end a live test is the same as `stop`; version 0.1.0 held what it could not read. */
export function actionOf({ command }: CommandFacts): Action {
  if (command.unclear || endsLiveTest(command)) return 'hold';
  if (command.verb === 'promote') return command.to ?? 'live';
  return VERB_RECORDS[command.verb].action ?? 'hold';
}

function transition(ledger: LedgerState, state: ModelState, facts: CommandFacts): readonly ModelChange[] {
  if (facts.command.verb === 'quarantine' && !facts.command.unclear) return quarantineEverywhere(ledger, facts);
  const changes: Change[] = [];
  for (const environment of facts.environments) {
    changes.push(...environmentChanges(applyAll(state, changes), { facts, environment }));
  }
  return changes.map((change) => ({ model: state.model, change }));
}

function environmentChanges(state: ModelState, context: TransitionContext): readonly Change[] {
  const { command, version } = context.facts;
  if (command.unclear) return setHold(state, context, { reasonCode: 'held-and-asked', until: null });
  switch (command.verb) {
    case 'promote':
      if (version === null) return [];
      return command.to === 'production' ? makeProduction(state, context, version) : startLive(state, context, version);
    case 'rollback':
      return endsLiveTest(command) ? stopLive(state, context, 'live-rolled-back') : rollBack(state, context);
    case 'hold':
      return setHold(state, context, { reasonCode: 'held', until: command.until });
    case 'unhold':
      return clearHold(state, context);
    case 'stop':
      return stopLive(state, context, 'stopped');
    case 'retire':
      return version === null ? [] : retire(state, context, version);
    case 'certify':
      return version === null ? [] : [requestCertification(version)];
    case 'quarantine':
      return [];
  }
}

function endsLiveTest({ verb, to }: CommandFacts['command']): boolean {
  return verb === 'rollback' && to === 'live';
}

/** By digest, across models: every model that was read and gives the digest traffic loses it. */
function quarantineEverywhere(ledger: LedgerState, facts: CommandFacts): readonly ModelChange[] {
  const { version, model } = facts;
  if (version === null) return [];
  const concerned = Object.values(ledger).filter(
    (state) =>
      state.model === model.name ||
      Object.values(state.deployments).some((file) => exposedDigests(file).includes(version.sha256)),
  );
  return concerned.flatMap((state) => {
    const names = new Set([...facts.environments.map(({ name }) => name), ...Object.keys(state.deployments)]);
    const [pattern] = facts.environments;
    if (pattern === undefined) return [];
    const contexts = [...names].map((name) => ({ facts, environment: { ...pattern, name } }));
    return quarantine(state, contexts, version).map((change) => ({ model: state.model, change }));
  });
}

function requestCertification({ version, sha256 }: { readonly version: string; readonly sha256: string }): Change {
  const reasonCode = 'certification-requested';
  return {
    type: 'certification.requested',
    version,
    sha256,
    environment: null,
    deployment: null,
    reasonCode,
    reason: null,
  };
}

function applyToLedger(ledger: LedgerState, changes: readonly ModelChange[]): LedgerState {
  return changes.reduce<LedgerState>((before, { model, change }) => {
    const state = before[model];
    return state === undefined ? before : { ...before, [model]: applyAll(state, [change]) };
  }, ledger);
}
