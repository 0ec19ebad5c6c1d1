import { emit } from '../events.ts';
import { notFound, readPage, refuse, type Call } from '../http-types.ts';
import { newest, present, repositoryOf, table, type Routes, type Row, type World } from '../world.ts';

/** Workflow runs and artifacts that a test has put there, and events that start workflows. */
export const workflowRoutes: Routes = {
  'GET /repos/{owner}/{repo}/actions/runs': (call, world) => {
    const names = ['event', 'head_sha', 'status'];
    const rows = newest(table(world, 'workflow runs')).filter(
      (row) =>
        row.repository === repositoryOf(call) &&
        names.every((name) => !call.query.has(name) || call.query.get(name) === row[name]) &&
        (!call.query.has('branch') || row['head_branch'] === call.query.get('branch')),
    );
    return { status: 200, body: page(call, 'workflow_runs', rows) };
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': (call, world) => {
    const row = findRun(world, call);
    return row === undefined ? notFound() : { status: 200, body: present(row) };
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': (call, world) => {
    if (findRun(world, call) === undefined) return notFound();
    const run = Number(call.params['run_id']);
    const name = call.query.get('name');
    const rows = newest(table(world, 'artifacts')).filter(
      (row) => row['_run'] === run && row.repository === repositoryOf(call) && (name === null || row['name'] === name),
    );
    return { status: 200, body: page(call, 'artifacts', rows) };
  },
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}': (call, world) => {
    const row = findArtifact(world, call);
    return row === undefined ? notFound() : { status: 200, body: present(row) };
  },
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': (call, world) => {
    if (call.actor.kind === 'anonymous') return refuse(401, 'Requires authentication');
    if (call.actor.kind === 'app' && call.actor.permissions['actions'] === undefined) {
      return refuse(403, 'Resource not accessible by integration');
    }
    const row = findArtifact(world, call);
    if (row === undefined) return notFound();
    if (row['expired'] === true) return refuse(410, 'Artifact has expired');
    return { status: 302, headers: { location: `${world.url}/_local/artifacts/${row.id}.zip` } };
  },
  'POST /repos/{owner}/{repo}/dispatches': async (call, world) => {
    const { event_type: action, client_payload = {} } = call.fields;
    const payload = { action, branch: 'main', client_payload };
    await emit(world, { repository: repositoryOf(call), actor: call.actor }, { event: 'repository_dispatch', payload });
    return { status: 204 };
  },
  'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches': async (call, world) => {
    const { ref, inputs = {} } = call.fields;
    const payload = { ref, inputs, workflow: `.github/workflows/${call.params['workflow_id']}` };
    await emit(world, { repository: repositoryOf(call), actor: call.actor }, { event: 'workflow_dispatch', payload });
    return { status: 204 };
  },
};

function page(call: Call, name: string, rows: readonly Row[]): Readonly<Record<string, unknown>> {
  const { page: number, perPage } = readPage(call);
  return { total_count: rows.length, [name]: rows.slice((number - 1) * perPage, number * perPage).map(present) };
}

function findRun(world: World, call: Call): Row | undefined {
  const id = Number(call.params['run_id']);
  return table(world, 'workflow runs').find((row) => row.id === id && row.repository === repositoryOf(call));
}

function findArtifact(world: World, call: Call): Row | undefined {
  const id = Number(call.params['artifact_id']);
  return table(world, 'artifacts').find((row) => row.id === id && row.repository === repositoryOf(call));
}
