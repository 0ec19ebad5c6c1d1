import { emit } from '../events.ts';
import { notFound, readPage, refuse, type Call } from '../http-types.ts';
import { newest, present, repositoryOf, table, type Routes, type Row, type World } from '../world.ts';

/** Workflow runs and artifacts that a test has put there, and events that start workflows. */
export const workflowRoutes: Routes = {
  'GET /repos/{owner}/{repo}/actions/runs': (call, world) => ({
    status: 200,
    body: page(call, 'workflow_runs', findRuns(call, world)),
  }),
  // By its id, or by the name of its file: the path of a run may end in a ref. A workflow that never ran is not known here.
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs': (call, world) => {
    const workflow = call.params['workflow_id'];
    const path = `.github/workflows/${workflow}`;
    const isOf = (row: Row): boolean => String(row['path']).replace(/@.*$/, '') === path;
    const rows = findRuns(call, world).filter((row) => isOf(row) || String(row['workflow_id']) === workflow);
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

/** `status` is asked of the conclusion too: `status=success` finds no run that goes on, and none that was cancelled. */
function findRuns(call: Call, world: World): readonly Row[] {
  const asked = (name: string, ...keys: readonly string[]): ((row: Row) => boolean) => {
    const value = call.query.get(name);
    return (row) => value === null || keys.some((key) => row[key] === value);
  };
  const filters = [
    asked('event', 'event'),
    asked('head_sha', 'head_sha'),
    asked('branch', 'head_branch'),
    asked('status', 'status', 'conclusion'),
  ];
  return newest(table(world, 'workflow runs')).filter(
    (row) => row.repository === repositoryOf(call) && filters.every((filter) => filter(row)),
  );
}

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
