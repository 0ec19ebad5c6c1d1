import { notFound, readText, refuse, type Answer, type Call } from '../http-types.ts';
import {
  describeUser,
  loginOf,
  newest,
  present,
  repositoryOf,
  table,
  type Routes,
  type Row,
  type World,
} from '../world.ts';

/** Environments whose deployment protection rules are apps, the jobs that wait for them, and what the apps have said. */
export const environmentRoutes: Routes = {
  'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules': (call, world) => {
    const found = findEnvironment(world, repositoryOf(call), call.params['environment_name'] ?? '');
    if (found === undefined) return notFound();
    const rules = rulesOf(found).map((slug, index) => ({
      id: found.id * 10 + index,
      node_id: `DPR_${found.id}${index}`,
      enabled: true,
      app: { id: 1, slug, integration_url: `${world.url}/apps/${slug}`, node_id: `GA_${slug}` },
    }));
    return { status: 200, body: { total_count: rules.length, custom_deployment_protection_rules: rules } };
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments': (call, world) => {
    const waiting = gatesOf(world, call).filter((gate) => gate['state'] === 'pending');
    const names = [...new Set(waiting.map((gate) => readText(gate['environment'])))];
    const body = names.map((name) => ({
      environment: describeEnvironment(world, repositoryOf(call), name),
      wait_timer: 0,
      wait_timer_started_at: null,
      current_user_can_approve: false,
      reviewers: [],
    }));
    return { status: 200, body };
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals': (call, world) => {
    const said = table(world, 'run reviews').filter((row) => row['_run'] === runOf(call));
    return { status: 200, body: newest(said).toReversed().map(present) };
  },
  'POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule': async (call, world) => {
    const refused = checkReview(call, world);
    if (refused !== undefined) return refused;
    const { state = 'pending', comment = '', environment_name: name } = call.fields;
    const gate = ownGate(call, world);
    if (gate === undefined) return refuse(422, 'There is no pending custom deployment protection rule of this app.');
    gate['state'] = state;
    const repository = repositoryOf(call);
    table(world, 'run reviews').push({
      id: world.nextId(),
      repository,
      _run: runOf(call),
      environments: [describeEnvironment(world, repository, readText(name))],
      state,
      user: await describeUser(world, loginOf(call.actor)),
      comment,
    });
    moveRun(world, call);
    return { status: 204 };
  },
};

/** By the docs: at most 1,024 characters, and ten status reports, which have no state. */
function checkReview(call: Call, world: World): Answer | undefined {
  const { state, comment = '' } = call.fields;
  if (state === undefined && comment === '') return refuse(422, 'A comment is required where there is no state.');
  if (readText(comment).length > 1024) return refuse(422, 'Comment is too long (maximum is 1024 characters).');
  const reports = table(world, 'run reviews').filter(
    (row) => row['_run'] === runOf(call) && row['state'] === 'pending',
  );
  return state === undefined && reports.length >= 10 ? refuse(422, 'At most 10 status reports.') : undefined;
}

function ownGate(call: Call, world: World): Row | undefined {
  const name = readText(call.fields['environment_name']).toLowerCase();
  const slug = call.actor.kind === 'app' ? call.actor.slug : '';
  return gatesOf(world, call).find(
    (gate) =>
      gate['state'] === 'pending' && gate['slug'] === slug && readText(gate['environment']).toLowerCase() === name,
  );
}

/** Once no gate is left the job runs; one that refuses ends it. */
function moveRun(world: World, call: Call): void {
  const run = table(world, 'workflow runs').find((row) => row.id === runOf(call));
  const states = gatesOf(world, call).map((gate) => gate['state']);
  if (run === undefined || states.includes('pending')) return;
  const isRejected = states.includes('rejected');
  Object.assign(run, isRejected ? { status: 'completed', conclusion: 'failure' } : { status: 'in_progress' });
}

function gatesOf(world: World, call: Call): readonly Row[] {
  return table(world, 'job gates').filter(
    (row) => row.repository === repositoryOf(call) && row['_run'] === runOf(call),
  );
}

function runOf(call: Call): number {
  return Number(call.params['run_id']);
}

export function findEnvironment(world: World, repository: string, name: string): Row | undefined {
  return table(world, 'environments').find(
    (row) => row.repository === repository && readText(row['name']).toLowerCase() === name.toLowerCase(),
  );
}

/** Apps whose rule is on. */
export function rulesOf(environment: Row | undefined): readonly string[] {
  return (environment?.['_rules'] ?? []) as readonly string[];
}

function describeEnvironment(world: World, repository: string, name: string) {
  const found = findEnvironment(world, repository, name);
  return {
    id: found?.id ?? 0,
    node_id: `EN_${found?.id ?? 0}`,
    name: found?.['name'] ?? name,
    url: `${world.url}/repos/${repository}/environments/${encodeURIComponent(name)}`,
    html_url: `${world.url}/${repository}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
  };
}
