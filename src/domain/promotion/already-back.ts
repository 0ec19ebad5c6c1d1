import type { CommandFacts, DeployedVersion, LedgerEvent } from '../../contract/generated/types.ts';
import { decideCommand } from './decide.ts';
import { isGo, isStepBack, rollbacksSince } from './lateness.ts';
import { isAuthorised, type Rule } from './rules.ts';
import { deploymentIn, type LedgerState } from './state.ts';

/** A rollback that somebody else's has done already. */
export interface DoneRollback {
  readonly facts: CommandFacts;
  /** Where production is since then. */
  readonly at: DeployedVersion | null;
  /** When it was decided. */
  readonly since: string;
}

export interface AlreadyBack {
  /** The commands that are still to be decided. */
  readonly due: readonly CommandFacts[];
  readonly done: readonly DoneRollback[];
}

export interface RollbackRequest {
  readonly facts: readonly CommandFacts[];
  readonly writtenAt: string | null;
  readonly eventsOf: (model: string) => readonly LedgerEvent[];
}

/**
 * Sets aside the rollbacks that were written before production went back, and name no version: two people who see the same
 * fault mean one step, and what else they ask for is carried out. A comment that also raises something is taken as a whole.
 */
export function setAsideDone(ledger: LedgerState, request: RollbackRequest, rules: readonly Rule[]): AlreadyBack {
  const { facts } = request;
  if (facts.some(isGo)) return { due: facts, done: [] };
  const done = facts.flatMap((one) => doneRollback(ledger, one, request) ?? []);
  const allowed = done.filter((one) => mayRollBack(ledger, one, rules));
  return { due: facts.filter((one) => allowed.every((other) => other.facts !== one)), done: allowed };
}

/** Where production has moved since that rollback, nothing is as it was meant. */
function doneRollback(ledger: LedgerState, facts: CommandFacts, request: RollbackRequest): DoneRollback | null {
  const { writtenAt, eventsOf } = request;
  const state = ledger[facts.model.name];
  const last = isStepBack(facts) ? rollbacksSince(facts, writtenAt, eventsOf(facts.model.name)).at(-1) : undefined;
  const environment = last?.data.environment ?? null;
  if (state === undefined || last === undefined || environment === null) return null;
  const at = deploymentIn(state, environment).production;
  return at?.sha256 === last.data.deployment?.production?.sha256 ? { facts, at, since: last.time } : null;
}

/** A stranger is told that it is not theirs to ask. */
function mayRollBack(ledger: LedgerState, { facts }: DoneRollback, rules: readonly Rule[]): boolean {
  return isAuthorised(decideCommand(ledger, facts, rules).conditions);
}
