import type { CommandFacts, Condition } from '../../contract/generated/types.ts';
import { applyAll, setHold } from './changes.ts';
import { checkRules, type Rule, withAuthority } from './rules.ts';
import { type Change, deploymentIn, type LedgerState, type ModelChange } from './state.ts';
import { inEachEnvironment } from './verbs/each-environment.ts';
import { verbOf } from './verbs/registry.ts';
import { endsLiveTest } from './verbs/rollback.ts';
import type { Action } from './verbs/verb.ts';

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
    const before = verdicts.flatMap(({ changes }) => changes);
    const facts = withoutRestarted(command, before);
    const due = dueOf(facts, before);
    const verdict = due === null ? alreadySo(decideCommand(ledger, facts, rules)) : decideCommand(state, due, rules);
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

/**
 * What is left of a command that was read on the state before the comment; null: an earlier command has brought it about. A
 * comment that takes production back twice means one step, and a live test that it has ended is not missed.
 */
function dueOf(facts: CommandFacts, before: readonly ModelChange[]): CommandFacts | null {
  const { command, environments, version, model } = facts;
  const happened = (type: Change['type'], sha256?: string) =>
    before.flatMap(({ change, ...of }) => {
      const about = of.model === model.name && change.type === type;
      return about && (sha256 === undefined || change.sha256 === sha256) ? [change.environment] : [];
    });
  if (verbOf(command).isStep?.(command) === true) {
    const taken = happened('deployment.rolledback');
    return environments.some(({ name }) => taken.includes(name)) ? null : facts;
  }
  if (!endsLiveTest(command)) return facts;
  const ended = happened('livetest.stopped', version?.sha256);
  const left = environments.filter(({ name }) => !ended.includes(name));
  return left.length === 0 ? null : { ...facts, environments: left };
}

function alreadySo(verdict: CommandVerdict): CommandVerdict {
  return verdict.kind === 'refuse' ? verdict : { ...verdict, kind: 'nothing', reasonCode: 'already-so', changes: [] };
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
  const asked = facts.environments.flatMap((environment) =>
    checkRules(rules, { state, facts, environment, deployment: deploymentIn(state, environment.name), action }),
  );
  const conditions = withAuthority(asked, facts);
  const failed = conditions.find(({ met }) => !met);
  if (failed !== undefined) return { kind: 'refuse', facts, reasonCode: failed.code, conditions, changes: [] };
  const changes = transition(ledger, facts);
  const [first] = changes;
  if (first === undefined) return { kind: 'nothing', facts, reasonCode: 'already-so', conditions, changes };
  return { kind: 'allow', facts, reasonCode: first.change.reasonCode, conditions, changes };
}

/** What the settings must allow. Version 0.1.0 held what it could not read. */
export function actionOf({ command }: CommandFacts): Action {
  return command.unclear ? 'hold' : verbOf(command).actionOf(command);
}

function transition(ledger: LedgerState, facts: CommandFacts): readonly ModelChange[] {
  return facts.command.unclear ? holdUnread(ledger, facts) : verbOf(facts.command).changes(ledger, facts);
}

const holdUnread = inEachEnvironment((state, context) =>
  setHold(state, context, { reasonCode: 'held-and-asked', until: null }),
);

function applyToLedger(ledger: LedgerState, changes: readonly ModelChange[]): LedgerState {
  return changes.reduce<LedgerState>((before, { model, change }) => {
    const state = before[model];
    return state === undefined ? before : { ...before, [model]: applyAll(state, [change]) };
  }, ledger);
}
