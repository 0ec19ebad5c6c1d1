import { refuse, type Actor, type Answer } from './http-types.ts';
import { ROLES, type Role } from './options.ts';
import { roleIn, type World } from './world.ts';

interface Rule {
  readonly on: RegExp;
  /** An app needs write on one of these. */
  readonly app: readonly string[];
  /** A user needs at least this role; `app-only` routes refuse users. */
  readonly role: Role | 'app-only';
}

/** Writes, from the special to the general; reads of a public repository are open to all. */
const RULES: readonly Rule[] = [
  { on: /^(POST|PATCH) .*\/check-(runs|suites)/, app: ['checks'], role: 'app-only' },
  { on: /^\w+ .*\/(issues|comments|pulls)\/.*\/?reactions/, app: ['issues', 'pull_requests'], role: 'read' },
  { on: /^(POST) .*\/issues\/\d+\/comments$/, app: ['issues', 'pull_requests'], role: 'read' },
  { on: /^(PATCH|DELETE) .*\/issues\/comments\/\d+$/, app: ['issues', 'pull_requests'], role: 'read' },
  { on: /^(POST|PUT|DELETE) .*\/issues\/\d+\/labels/, app: ['issues', 'pull_requests'], role: 'triage' },
  { on: /^(PUT|DELETE) .*\/issues\/\d+\/lock$/, app: ['issues', 'pull_requests'], role: 'triage' },
  { on: /^PUT .*\/pulls\/\d+\/merge$/, app: ['contents'], role: 'write' },
  { on: /^(POST|PUT) .*\/pulls\/\d+\/reviews/, app: ['pull_requests'], role: 'read' },
  { on: /^POST .*\/pulls$/, app: ['pull_requests'], role: 'none' },
  { on: /^PATCH .*\/pulls\/\d+$/, app: ['pull_requests'], role: 'read' },
  { on: /^(POST|PATCH|PUT|DELETE) .*\/(issues|labels|milestones)/, app: ['issues', 'pull_requests'], role: 'triage' },
  { on: /^POST .*\/statuses\//, app: ['statuses'], role: 'write' },
  { on: /^(POST|DELETE) .*\/deployments/, app: ['deployments'], role: 'write' },
  { on: /^POST .*\/forks$/, app: ['contents'], role: 'none' },
  { on: /^(POST|PATCH|PUT|DELETE) .*\/(dispatches|releases|git|contents|merges)/, app: ['contents'], role: 'write' },
  { on: /^POST .*\/deployment_protection_rule$/, app: ['deployments'], role: 'app-only' },
  { on: /^(POST|PUT|DELETE) .*\/actions\//, app: ['actions'], role: 'write' },
  { on: /^(POST|PATCH|PUT|DELETE) \/repos\//, app: ['administration'], role: 'admin' },
];

/** The refusal that GitHub gives when the token may not do this. */
export function checkPermission(world: World, actor: Actor, request: string): Answer | undefined {
  const rule = RULES.find(({ on }) => on.test(request));
  if (rule === undefined || actor.kind === 'app-itself') return undefined;
  if (actor.kind === 'anonymous') return refuse(401, 'Requires authentication');
  if (actor.kind === 'app') {
    if (rule.app.some((name) => actor.permissions[name] === 'write')) return undefined;
    const accepted = rule.app.map((name) => `${name}=write`).join('; ');
    return {
      ...refuse(403, 'Resource not accessible by integration'),
      headers: { 'x-accepted-github-permissions': accepted },
    };
  }
  if (rule.role === 'app-only') return refuse(403, 'You must authenticate via a GitHub App.');
  const repository = /\/repos\/([^/]+\/[^/]+)/.exec(request)?.[1] ?? '';
  return hasRole(world, actor.login, { repository, atLeast: rule.role }) ? undefined : refuse(403, REFUSED[rule.role]);
}

const REFUSED: Readonly<Record<Role, string>> = {
  none: '',
  read: 'Forbidden',
  triage: 'You do not have permission to manage labels on this repository.',
  write: 'Must have push access to repository',
  maintain: 'Must have maintain rights to Repository.',
  admin: 'Must have admin rights to Repository.',
};

/** In a public repository everybody reads, comments and reacts. */
export function hasRole(
  world: World,
  login: string,
  { repository, atLeast }: { readonly repository: string; readonly atLeast: Role },
): boolean {
  const role = roleIn(world, login, repository);
  return atLeast === 'read' || ROLES.indexOf(role) >= ROLES.indexOf(atLeast);
}
