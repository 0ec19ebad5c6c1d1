import { forward, succeeded } from '../forward.ts';
import { notFound, paginate, refuse, type Answer, type Call, type Fields } from '../http-types.ts';
import { hasRole } from '../permissions.ts';
import { activeRulesets, bypassOf, rulesetsOf, unknownActor, type Ruleset } from '../rulesets.ts';
import { now, present, repositoryOf, table, type Routes, type World } from '../world.ts';

/** Rulesets of a repository, and which rules hold for a branch. Everybody sees the rules; the bypass list only who may change it. */
export const rulesetRoutes: Routes = {
  'GET /repos/{owner}/{repo}/rules/branches/{branch}': (call, world) => {
    const found = activeRulesets(world, repositoryOf(call), `refs/heads/${call.params['branch']}`);
    const rules = found.flatMap((ruleset) =>
      ruleset.rules.map((rule) => ({
        ...rule,
        ruleset_source_type: 'Repository',
        ruleset_source: ruleset.repository,
        ruleset_id: ruleset.id,
      })),
    );
    return paginate(call, rules, world.url);
  },
  'GET /repos/{owner}/{repo}/rulesets': (call, world) => {
    const summaries = rulesetsOf(world, repositoryOf(call)).map((ruleset) => {
      const { rules: _rules, bypass_actors: _actors, conditions: _conditions, ...summary } = present(ruleset);
      return summary;
    });
    return paginate(call, summaries, world.url);
  },
  'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}': (call, world) => {
    const ruleset = findRuleset(call, world);
    return ruleset === undefined ? notFound() : { status: 200, body: show(call, world, ruleset) };
  },
  'POST /repos/{owner}/{repo}/rulesets': (call, world) => {
    const refused = checkActors(call, world);
    if (refused !== undefined) return refused;
    const repository = repositoryOf(call);
    const defaults = { target: 'branch', bypass_actors: [], conditions: {}, rules: [] };
    const source = { source_type: 'Repository', source: repository, created_at: now(), updated_at: now() };
    const ruleset = { ...defaults, ...call.fields, ...source, id: world.nextId(), repository };
    table(world, 'rulesets').push(ruleset);
    return { status: 201, body: show(call, world, ruleset as unknown as Ruleset) };
  },
  'PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}': (call, world) => {
    const ruleset = findRuleset(call, world);
    if (ruleset === undefined) return notFound();
    const refused = checkActors(call, world);
    if (refused !== undefined) return refused;
    const changed = { ...ruleset, ...call.fields, updated_at: now() };
    const others = table(world, 'rulesets').filter(({ id }) => id !== ruleset.id);
    world.tables.set('rulesets', [...others, changed]);
    return { status: 200, body: show(call, world, changed) };
  },
  'DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}': (call, world) => {
    const ruleset = findRuleset(call, world);
    if (ruleset === undefined) return notFound();
    const others = table(world, 'rulesets').filter(({ id }) => id !== ruleset.id);
    world.tables.set('rulesets', others);
    return { status: 204 };
  },
  'GET /repos/{owner}/{repo}/branches/{branch}': async (call, world) => {
    const answer = await forward(world, call);
    if (!succeeded(answer)) return answer;
    const isHeld = activeRulesets(world, repositoryOf(call), `refs/heads/${call.params['branch']}`).length > 0;
    return { ...answer, body: { ...(answer.body as Fields), protected: isHeld } };
  },
};

function findRuleset(call: Call, world: World): Ruleset | undefined {
  return rulesetsOf(world, repositoryOf(call)).find(({ id }) => id === Number(call.params['ruleset_id']));
}

function show(call: Call, world: World, ruleset: Ruleset): Fields {
  const { bypass_actors, ...shown } = present(ruleset);
  const { actor } = call;
  const repository = repositoryOf(call);
  const mayWrite =
    actor.kind === 'user'
      ? hasRole(world, actor.login, { repository, atLeast: 'admin' })
      : actor.kind === 'app' && actor.permissions['administration'] === 'write';
  const bypass = { current_user_can_bypass: bypassOf(world, actor, ruleset) };
  return mayWrite ? { ...shown, bypass_actors, ...bypass } : { ...shown, ...bypass };
}

function checkActors({ fields }: Call, world: World): Answer | undefined {
  const actors = (fields['bypass_actors'] ?? []) as Ruleset['bypass_actors'];
  if (unknownActor(world, actors) === undefined) return undefined;
  return refuse(422, 'Validation Failed', [
    'Actor integration must be part of the ruleset source or owner organization',
  ]);
}
