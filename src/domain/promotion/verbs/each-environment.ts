import type { CommandFacts, VersionFacts } from '../../../contract/generated/types.ts';
import { applyAll, type TransitionContext } from '../changes.ts';
import type { Change, LedgerState, ModelChange, ModelState } from '../state.ts';

type Transition = (state: ModelState, context: TransitionContext) => readonly Change[];

/** The change of every environment that a command is about, each on what the former leave. */
export function inEachEnvironment(transition: Transition) {
  return (ledger: LedgerState, facts: CommandFacts): readonly ModelChange[] => {
    const { name: model } = facts.model;
    let state = ledger[model];
    if (state === undefined) return [];
    const changes: Change[] = [];
    for (const environment of facts.environments) {
      const more = transition(state, { facts, environment });
      changes.push(...more);
      state = applyAll(state, more);
    }
    return changes.map((change) => ({ model, change }));
  };
}

/** Nothing, where the version is not known. */
export function ofVersion(
  transition: (state: ModelState, context: TransitionContext, version: VersionFacts) => readonly Change[],
): Transition {
  return (state, context) => {
    const { version } = context.facts;
    return version === null ? [] : transition(state, context, version);
  };
}
