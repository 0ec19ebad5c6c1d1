import type { CommandFacts, Condition, Deployment, EnvironmentFacts } from '../../contract/generated/types.ts';
import type { Action } from './verbs/verb.ts';
import type { ModelState } from './state.ts';

/** Everything that one rule looks at. */
export interface RuleContext {
  readonly state: ModelState;
  readonly facts: CommandFacts;
  readonly environment: EnvironmentFacts;
  readonly deployment: Deployment;
  readonly action: Action;
}

/** Codes and figures, no sentences. `needed: true` asks for what the rule is about, whichever it is. */
export interface RuleOutcome {
  readonly met: boolean;
  readonly seen: Condition['seen'];
  readonly needed: Condition['needed'];
}

export function same(seen: string, needed: string): RuleOutcome {
  return { met: seen === needed, seen, needed };
}

export function flag(met: boolean): RuleOutcome {
  return { met, seen: met, needed: true };
}
