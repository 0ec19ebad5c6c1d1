import type { CommandFacts, LedgerEvent } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import { mayDo } from './roles.ts';
import type { Action } from './verbs/verb.ts';

/**
 * Whether the log shows that the author had the role when writing: a request of the same person from before, decided while that
 * role was held. GitHub itself tells the role of today only, with which this is asked.
 */
export function hadRole(
  { facts, action }: { readonly facts: CommandFacts; readonly action: Action },
  writtenAt: string,
  events: readonly LedgerEvent[],
): boolean {
  const { actor, environments } = facts;
  return events.some(({ time, data: { facts: earlier } }) => {
    if (earlier === null || earlier.source.kind === 'guard') return false;
    if (earlier.actor.id === null || earlier.actor.id !== actor.id || instantMs(time) > instantMs(writtenAt))
      return false;
    return environments.every((environment) =>
      mayDo({ ...actor, role: earlier.actor.role, teams: [] }, action, environment),
    );
  });
}
