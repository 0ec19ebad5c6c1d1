import type { ActorFacts, EnvironmentFacts, LedgerEvent, Role } from '../../contract/generated/types.ts';
import type { Action } from './verbs/verb.ts';

const ROLES = ['read', 'triage', 'write', 'maintain', 'admin'] as const satisfies readonly Role[];

export function atLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** The one that may less. */
function lesserRole(one: Role, other: Role): Role {
  return atLeast(one, other) ? other : one;
}

/** What somebody may who has gained a right since is not what was asked for; nor is it what they may no more. */
export function actorThen(now: ActorFacts, { data: { actor: then } }: LedgerEvent): ActorFacts {
  const teams = now.teams.filter((team) => then.teams.includes(team));
  return { ...now, role: lesserRole(now.role, then.role), teams };
}

/** Role or, for the two promotions, membership in a team that the settings name. What an older event does not know nobody may. */
export function mayDo(actor: ActorFacts, action: Action, environment: EnvironmentFacts): boolean {
  const least = environment.roles[action];
  if (least !== undefined && atLeast(actor.role, least)) return true;
  if (action !== 'live' && action !== 'production') return false;
  return environment.teams[action].some((team) => actor.teams.includes(team));
}
