import { WORKFLOW_APP } from '../emulator.ts';
import { emit } from '../events.ts';
import { resolveCommit } from '../git-data.ts';
import { notFound, readPage, refuse, renderLinks, type Answer, type Call, type Fields } from '../http-types.ts';
import { describeApp, newest, now, present, repositoryOf, table, type Routes, type Row, type World } from '../world.ts';

const OUTPUT_LIMIT = 65_535;
const ANNOTATIONS_PER_REQUEST = 50;

/** Check runs belong to the app that made them; annotations of several requests add up. */
export const checkRoutes: Routes = {
  'POST /repos/{owner}/{repo}/check-runs': async (call, world) => {
    const repository = repositoryOf(call);
    const sha = String(call.fields['head_sha']);
    const refused = checkOutput(call.fields);
    if (refused !== undefined) return refused;
    if ((await resolveCommit(world, repository, sha)) === undefined)
      return refuse(422, `No commit found for SHA: ${sha}`);
    const id = world.nextId();
    const app = describeApp(world, call.actor);
    const row: Row = {
      id,
      repository,
      node_id: `CR_${id}`,
      name: call.fields['name'],
      head_sha: sha,
      external_id: '',
      url: `${world.url}/repos/${repository}/check-runs/${id}`,
      html_url: `${world.url}/${repository}/runs/${id}`,
      details_url: `${world.url}/${repository}/runs/${id}`,
      status: 'queued',
      conclusion: null,
      started_at: now(),
      completed_at: null,
      output: { title: null, summary: null, text: null, annotations_count: 0, annotations_url: '' },
      check_suite: { id: suiteOf(world, { repository, sha, slug: String(app?.['slug']) }) },
      app,
      pull_requests: [],
      _annotations: [],
    };
    const problem = apply(world, row, call.fields);
    if (problem !== undefined) return problem;
    table(world, 'check runs').push(row);
    await tell(world, call, { row, action: 'created' });
    return { status: 201, body: present(row) };
  },
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': async (call, world) => {
    const row = find(world, call);
    if (row === undefined) return notFound();
    const refused = checkOutput(call.fields);
    if (refused !== undefined) return refused;
    if (call.actor.kind === 'app' && (row['app'] as Fields)['slug'] !== call.actor.slug) {
      return refuse(
        403,
        'Invalid app_id `' +
          String(call.actor.appId) +
          '` - check run can only be modified by the GitHub App that created it.',
      );
    }
    const before = row['status'];
    const problem = apply(world, row, call.fields);
    if (problem !== undefined) return problem;
    if (before !== 'completed' && row['status'] === 'completed') await tell(world, call, { row, action: 'completed' });
    return { status: 200, body: present(row) };
  },
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}': (call, world) => {
    const row = find(world, call);
    return row === undefined ? notFound() : { status: 200, body: present(row) };
  },
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations': (call, world) => {
    const row = find(world, call);
    if (row === undefined) return notFound();
    const { page, perPage } = readPage(call);
    return { status: 200, body: annotationsOf(row).slice((page - 1) * perPage, page * perPage) };
  },
  'POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest': async (call, world) => {
    const row = find(world, call);
    if (row === undefined) return notFound();
    await tell(world, call, { row, action: 'rerequested' });
    return { status: 201, body: {} };
  },
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': async (call, world) => {
    const repository = repositoryOf(call);
    const sha = await resolveCommit(world, repository, call.params['ref'] ?? '');
    if (sha === undefined) return refuse(422, `No commit found for SHA: ${call.params['ref']}`);
    const [name, status, app] = ['check_name', 'status', 'app_id'].map((key) => call.query.get(key));
    const rows = newest(table(world, 'check runs')).filter(
      (row) =>
        row.repository === repository &&
        row['head_sha'] === sha &&
        (name === null || row['name'] === name) &&
        (status === null || row['status'] === status) &&
        (app === null || String((row['app'] as Fields)['id']) === app),
    );
    const shown = call.query.get('filter') === 'all' ? rows : latest(rows);
    const { page, perPage } = readPage(call);
    const body = {
      total_count: shown.length,
      check_runs: shown.slice((page - 1) * perPage, page * perPage).map(present),
    };
    const link = renderLinks(call, shown.length, world.url);
    return { status: 200, body, headers: link === '' ? {} : { link } };
  },
};

interface SuiteKey {
  readonly repository: string;
  readonly sha: string;
  readonly slug: string;
}

/**
 * Every app has a suite of its own on a commit, and nobody chooses one. That of a workflow's token is the one of whichever workflow ran
 * first there.
 */
function suiteOf(world: World, { repository, sha, slug }: SuiteKey): number {
  const runs = table(world, 'workflow runs').filter((run) => run.repository === repository && run['head_sha'] === sha);
  const first = runs.toSorted((a, b) => a.id - b.id)[0];
  if (slug === WORKFLOW_APP.slug && first !== undefined) return Number(first['check_suite_id']);
  const suites = table(world, 'check suites');
  const known = suites.find((row) => row.repository === repository && row['sha'] === sha && row['slug'] === slug);
  if (known !== undefined) return known.id;
  const id = world.nextId();
  suites.push({ id, repository, sha, slug });
  return id;
}

function latest(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row, index) => rows.findIndex((other) => isSameCheck(row, other)) === index);
}

function isSameCheck(left: Row, right: Row): boolean {
  return left['name'] === right['name'] && (left['app'] as Fields)['id'] === (right['app'] as Fields)['id'];
}

function find(world: World, call: Call): Row | undefined {
  const id = Number(call.params['check_run_id']);
  return table(world, 'check runs').find((row) => row.id === id && row.repository === repositoryOf(call));
}

function annotationsOf(row: Row): readonly Fields[] {
  return row['_annotations'] as readonly Fields[];
}

function checkOutput({ output }: Fields): Answer | undefined {
  if (output === undefined || output === null) return undefined;
  const { summary, text, annotations } = output as Fields;
  for (const [field, value] of Object.entries({ summary, text })) {
    if (typeof value === 'string' && Buffer.byteLength(value) > OUTPUT_LIMIT) {
      return refuse(
        422,
        `Invalid request.\n\nOnly ${OUTPUT_LIMIT} characters are allowed; ${value.length} were supplied.`,
        [{ field }],
      );
    }
  }
  const count = Array.isArray(annotations) ? annotations.length : 0;
  if (count <= ANNOTATIONS_PER_REQUEST) return undefined;
  return refuse(
    422,
    `Invalid request.\n\nNo more than ${ANNOTATIONS_PER_REQUEST} items are allowed; ${count} were supplied.`,
  );
}

function apply(world: World, row: Row, fields: Fields): Answer | undefined {
  const { output, conclusion, status, actions: _actions, details_url, ...rest } = fields;
  if (status === 'completed' && conclusion === undefined && row['conclusion'] === null) {
    return refuse(422, 'Invalid request.\n\nMissing required field `conclusion`.');
  }
  Object.assign(row, rest);
  // Of a workflow's token GitHub takes no address: the link leads to the check run itself.
  const isWorkflow = (row['app'] as Fields | null)?.['slug'] === WORKFLOW_APP.slug;
  if (details_url !== undefined && !isWorkflow) Object.assign(row, { details_url });
  const state = conclusion === undefined ? (status ?? row['status']) : 'completed';
  const outcome = state === 'completed' ? (conclusion ?? row['conclusion']) : null;
  const end = state === 'completed' ? (fields['completed_at'] ?? row['completed_at'] ?? now()) : null;
  Object.assign(row, { status: state, conclusion: outcome, completed_at: end });
  if (output === undefined || output === null) return undefined;
  const { annotations = [], images: _images, ...texts } = output as Fields;
  const all = [...annotationsOf(row), ...(annotations as readonly Fields[])];
  const url = `${world.url}/repos/${row.repository}/check-runs/${row.id}/annotations`;
  const shown = { ...(row['output'] as Fields), ...texts, annotations_count: all.length, annotations_url: url };
  Object.assign(row, { _annotations: all, output: shown });
  return undefined;
}

async function tell(world: World, call: Call, { row, action }: { row: Row; action: string }): Promise<void> {
  const source = { repository: row.repository, actor: call.actor };
  await emit(world, source, { event: 'check_run', payload: { action, check_run: present(row) } });
}
