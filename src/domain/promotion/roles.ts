import type { ActorFacts, EnvironmentFacts, Role } from '../../contract/generated/types.ts';
import type { Action } from './verbs/verb.ts';

const ROLES = ['read', 'triage', 'write', 'maintain', 'admin'] as const satisfies readonly Role[];

export function atLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** The one that may less. */
export function lesserRole(one: Role, other: Role): Role {
  return atLeast(one, other) ? other : one;
}

/** Role or, for the two promotions, membership in a team that the settings name. What an older event does not know nobody may. */
export function mayDo(actor: ActorFacts, action: Action, environment: EnvironmentFacts): boolean {
  const least = environment.roles[action];
  if (least !== undefined && atLeast(actor.role, least)) return true;
  if (action !== 'live' && action !== 'production') return false;
  return environment.teams[action].some((team) => actor.teams.includes(team));
}
