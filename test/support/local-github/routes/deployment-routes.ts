import { emit } from '../events.ts';
import { resolveCommit } from '../git-data.ts';
import { notFound, paginate, refuse, type Call, type Fields } from '../http-types.ts';
import {
  describeUser,
  loginOf,
  newest,
  now,
  present,
  repositoryOf,
  table,
  type Routes,
  type Row,
  type World,
} from '../world.ts';

/** Deployments with their statuses, and commit statuses. */
export const deploymentRoutes: Routes = {
  'POST /repos/{owner}/{repo}/deployments': async (call, world) => {
    const repository = repositoryOf(call);
    const { ref, task = 'deploy', environment = 'production', description = null, payload = {} } = call.fields;
    const sha = await resolveCommit(world, repository, String(ref));
    if (sha === undefined) return refuse(422, `No ref found for: ${String(ref)}`);
    const blocked = await checkContexts(world, call, sha);
    if (blocked !== undefined) return blocked;
    const id = world.nextId();
    const url = `${world.url}/repos/${repository}/deployments/${id}`;
    const row: Row = {
      id,
      repository,
      url,
      node_id: `DE_${id}`,
      sha,
      ref,
      task,
      payload,
      environment,
      original_environment: environment,
      description,
      transient_environment: call.fields['transient_environment'] ?? false,
      production_environment: call.fields['production_environment'] ?? environment === 'production',
      creator: await describeUser(world, loginOf(call.actor)),
      created_at: now(),
      updated_at: now(),
      statuses_url: `${url}/statuses`,
      repository_url: `${world.url}/repos/${repository}`,
    };
    table(world, 'deployments').push(row);
    await emit(
      world,
      { repository, actor: call.actor },
      { event: 'deployment', payload: { action: 'created', deployment: present(row) } },
    );
    return { status: 201, body: present(row) };
  },
  'GET /repos/{owner}/{repo}/deployments': (call, world) => {
    const names = ['sha', 'ref', 'task', 'environment'];
    const rows = newest(table(world, 'deployments')).filter(
      (row) =>
        row.repository === repositoryOf(call) &&
        names.every((name) => !call.query.has(name) || call.query.get(name) === row[name]),
    );
    return paginate(call, rows.map(present), world.url);
  },
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}': (call, world) => {
    const row = find(world, call);
    return row === undefined ? notFound() : { status: 200, body: present(row) };
  },
  'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}': (call, world) => {
    const row = find(world, call);
    if (row === undefined) return notFound();
    const [latest] = statusesOf(world, row);
    if (latest !== undefined && latest['state'] !== 'inactive') {
      return refuse(
        422,
        'We cannot delete an active deployment unless it is the only deployment in a given environment.',
      );
    }
    table(world, 'deployments').splice(table(world, 'deployments').indexOf(row), 1);
    return { status: 204 };
  },
  'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': async (call, world) => {
    const deployment = find(world, call);
    if (deployment === undefined) return notFound();
    const {
      state,
      description = '',
      environment = deployment['environment'],
      log_url = '',
      environment_url = '',
    } = call.fields;
    if (state === 'success' && call.fields['auto_inactive'] !== false) retireOthers(world, deployment);
    const row = addStatus(world, deployment, {
      state,
      description,
      environment,
      log_url,
      environment_url,
      target_url: log_url,
      creator: await describeUser(world, loginOf(call.actor)),
    });
    const payload = { action: 'created', deployment_status: present(row), deployment: present(deployment) };
    await emit(world, { repository: row.repository, actor: call.actor }, { event: 'deployment_status', payload });
    return { status: 201, body: present(row) };
  },
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': (call, world) => {
    const row = find(world, call);
    return row === undefined ? notFound() : paginate(call, statusesOf(world, row).map(present), world.url);
  },
  'POST /repos/{owner}/{repo}/statuses/{sha}': async (call, world) => {
    const repository = repositoryOf(call);
    const sha = call.params['sha'] ?? '';
    if ((await resolveCommit(world, repository, sha)) === undefined)
      return refuse(422, `No commit found for SHA: ${sha}`);
    const id = world.nextId();
    const { state, context = 'default', description = null, target_url = null } = call.fields;
    const creator = await describeUser(world, loginOf(call.actor));
    const times = { created_at: now(), updated_at: now() };
    const row: Row = {
      id,
      repository,
      _sha: sha,
      node_id: `SC_${id}`,
      state,
      context,
      description,
      target_url,
      creator,
      ...times,
    };
    table(world, 'commit statuses').push(row);
    return { status: 201, body: present(row) };
  },
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses': async (call, world) =>
    paginate(call, (await commitStatuses(world, call)).map(present), world.url),
  'GET /repos/{owner}/{repo}/commits/{ref}/status': async (call, world) => {
    const rows = await commitStatuses(world, call);
    const statuses = rows.filter(
      (row, index) => rows.findIndex((other) => other['context'] === row['context']) === index,
    );
    const states = statuses.map((row) => row['state']);
    const failed = states.some((state) => state === 'failure' || state === 'error');
    const state = failed ? 'failure' : states.length === 0 || states.includes('pending') ? 'pending' : 'success';
    return {
      status: 200,
      body: { state, total_count: statuses.length, statuses: statuses.map(present), sha: call.params['ref'] },
    };
  },
};

function find(world: World, call: Call): Row | undefined {
  const id = Number(call.params['deployment_id']);
  return table(world, 'deployments').find((row) => row.id === id && row.repository === repositoryOf(call));
}

function statusesOf(world: World, deployment: Row): readonly Row[] {
  return newest(table(world, 'deployment statuses').filter((row) => row['_deployment'] === deployment.id));
}

function addStatus(world: World, deployment: Row, fields: Fields): Row {
  const id = world.nextId();
  const url = `${String(deployment['url'])}/statuses/${id}`;
  const times = { created_at: now(), updated_at: now(), deployment_url: deployment['url'] };
  const row = {
    id,
    repository: deployment.repository,
    _deployment: deployment.id,
    node_id: `DES_${id}`,
    url,
    ...times,
    ...fields,
  };
  table(world, 'deployment statuses').push(row);
  return row;
}

/** A success makes the earlier, successful, non-transient, non-production deployments of the environment inactive. */
function retireOthers(world: World, deployment: Row): void {
  const others = table(world, 'deployments').filter(
    (row) =>
      row.id !== deployment.id &&
      row.repository === deployment.repository &&
      row['environment'] === deployment['environment'] &&
      row['transient_environment'] !== true &&
      row['production_environment'] !== true,
  );
  for (const other of others) {
    const [latest] = statusesOf(world, other);
    if (latest?.['state'] !== 'success') continue;
    const { creator, environment } = latest;
    addStatus(world, other, { state: 'inactive', description: '', environment, creator });
  }
}

/** Without `required_contexts`, every status of the commit must be green; with it, the named ones. */
async function checkContexts(world: World, call: Call, sha: string): Promise<ReturnType<typeof refuse> | undefined> {
  const named = call.fields['required_contexts'] as readonly string[] | undefined;
  const repository = repositoryOf(call);
  const checks = newest(table(world, 'check runs'))
    .filter((row) => row.repository === repository && row['head_sha'] === sha)
    .map((row) => ({
      name: row['name'],
      green: ['success', 'neutral', 'skipped'].includes(String(row['conclusion'])),
    }));
  const statuses = newest(table(world, 'commit statuses'))
    .filter((row) => row.repository === repository && row['_sha'] === sha)
    .map((row) => ({ name: row['context'], green: row['state'] === 'success' }));
  const all = [...checks, ...statuses];
  const latest = all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
  const failed =
    named === undefined
      ? latest.some(({ green }) => !green)
      : named.some((name) => !latest.some((check) => check.name === name && check.green));
  if (!failed) return undefined;
  const error = { resource: 'Deployment', field: 'required_contexts', code: 'invalid' };
  return refuse(409, `Conflict: Commit status checks failed for ${String(call.fields['ref'])}.`, [error]);
}

async function commitStatuses(world: World, call: Call): Promise<readonly Row[]> {
  const repository = repositoryOf(call);
  const sha = await resolveCommit(world, repository, call.params['ref'] ?? '');
  return newest(table(world, 'commit statuses')).filter((row) => row.repository === repository && row['_sha'] === sha);
}
