import { WORKFLOW_APP } from './emulator.ts';
import { listHistory, resolveCommit } from './git-data.ts';
import { refuse, type Actor, type Answer, type Fields } from './http-types.ts';
import { roleIn, table, type Row, type World } from './world.ts';

/** A ruleset as GitHub keeps it. */
export interface Ruleset extends Row {
  readonly name: string;
  readonly target: string;
  readonly enforcement: string;
  readonly bypass_actors: readonly BypassActor[];
  readonly conditions: {
    readonly ref_name?: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  };
  readonly rules: readonly (Fields & { readonly type: string })[];
}

interface BypassActor {
  readonly actor_type: string;
  readonly actor_id?: number | null;
  readonly bypass_mode?: string;
}

export interface RefChange {
  readonly repository: string;
  /** refs/heads/… */
  readonly ref: string;
  readonly before: string | undefined;
  /** undefined: the ref is deleted. */
  readonly after: string | undefined;
}

/** Rulesets of the repository that hold for a ref now. */
export function activeRulesets(world: World, repository: string, ref: string): readonly Ruleset[] {
  return rulesetsOf(world, repository).filter(
    ({ enforcement, target, conditions }) =>
      enforcement === 'active' && target === 'branch' && ref.startsWith('refs/heads/') && holds(conditions, ref),
  );
}

export function rulesetsOf(world: World, repository: string): readonly Ruleset[] {
  return table(world, 'rulesets').filter((row): row is Ruleset => row.repository === repository);
}

function holds({ ref_name }: Ruleset['conditions'], ref: string): boolean {
  const { include = [], exclude = [] } = ref_name ?? {};
  return include.some((pattern) => matches(pattern, ref)) && !exclude.some((pattern) => matches(pattern, ref));
}

/** fnmatch as GitHub uses it: a star stands for no slash, two stars for folders. */
function matches(pattern: string, ref: string): boolean {
  if (pattern === '~ALL') return true;
  if (pattern === '~DEFAULT_BRANCH') return ref === 'refs/heads/main';
  const parts = pattern.split(/(\*\*\/|\*)/);
  const source = parts.map((part) =>
    part === '*' ? '[^/]*' : part === '**/' ? '(?:.*/)?' : part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`),
  );
  return new RegExp(`^${source.join('')}$`).test(ref);
}

/** GitHub's ids of the base roles that may be on a bypass list. */
const ROLE_IDS: Readonly<Record<number, string>> = { 2: 'maintain', 4: 'write', 5: 'admin' };

/** What GitHub answers as `current_user_can_bypass`. */
export function bypassOf(world: World, actor: Actor, ruleset: Ruleset): string {
  const own = ruleset.bypass_actors.find(({ actor_type, actor_id }) => {
    if (actor.kind === 'app') return actor_type === 'Integration' && actor_id === actor.appId;
    if (actor.kind !== 'user' || actor_type !== 'RepositoryRole') return false;
    return roleIn(world, actor.login, ruleset.repository) === ROLE_IDS[actor_id ?? 0];
  });
  const mode = own === undefined ? 'never' : (own.bypass_mode ?? 'always');
  return mode === 'pull_request' ? 'pull_requests_only' : mode;
}

/** The apps of the organisation: no other can be on a bypass list. */
export function unknownActor(world: World, actors: readonly BypassActor[]): BypassActor | undefined {
  const known = [world.options.app.id, WORKFLOW_APP.id];
  return actors.find(({ actor_type, actor_id }) => actor_type === 'Integration' && !known.includes(actor_id ?? 0));
}

/** GitHub's refusal of a change of a ref, or undefined where every rule lets this actor through. */
export async function checkRules(world: World, actor: Actor, change: RefChange): Promise<Answer | undefined> {
  const refusing = activeRulesets(world, change.repository, change.ref).filter(
    (ruleset) => !['always', 'exempt'].includes(bypassOf(world, actor, ruleset)),
  );
  const rules = new Set(refusing.flatMap((ruleset) => ruleset.rules.map(({ type }) => type)));
  const said: string[] = [];
  for (const rule of rules)
    if (await isBroken(world, rule, change)) said.push(WORDS[rule] ?? `Rule ${rule} is broken.`);
  return said.length === 0 ? undefined : refuse(422, `Repository rule violations found\n\n${said.join('\n')}\n\n`);
}

const WORDS: Readonly<Record<string, string>> = {
  creation: 'Cannot create ref due to creations being restricted.',
  update: 'Cannot update this protected ref.',
  deletion: 'Cannot delete this branch',
  non_fast_forward: 'Cannot force-push to this branch',
  pull_request: 'Changes must be made through a pull request.',
};

async function isBroken(world: World, rule: string, { repository, before, after }: RefChange): Promise<boolean> {
  switch (rule) {
    case 'creation':
      return before === undefined;
    case 'update':
    case 'pull_request':
      return before !== undefined && after !== undefined;
    case 'deletion':
      return after === undefined;
    case 'non_fast_forward': {
      if (before === undefined || after === undefined) return false;
      if ((await resolveCommit(world, repository, after)) === undefined) return false;
      return !(await listHistory(world, repository, [after])).some(({ sha }) => sha === before);
    }
    default:
      return false;
  }
}
