/**
 * Runs every file of examples/workflows under act, with this machine as the runner and the local GitHub behind it: pull requests, one of a
 * fork, a merge queue, the push after it, records and releases, commands, a certification on demand, the catalogue, the issue about
 * optimism and a deployment. Stand-ins are the actions of others alone, because artifacts, caches, Pages and apps are services of GitHub
 * (test/support/act/stand-ins); Pages is not deployed to. Without act (github.com/nektos/act) and without Go to fetch it, nothing is
 * run, and that is said. `npm run test:act`; with words, only the scenarios whose names hold one of them.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sha256 } from '../src/contract/sha256.ts';
import { artifactDigest } from '../src/domain/certification/digests.ts';
import { findAct } from '../test/support/act/act.ts';
import { sendBytes, serveOnLoopback } from '../test/support/file-server.ts';
import {
  openWorkflows,
  type WorkflowRequest,
  type WorkflowRun,
  type Workflows,
} from '../test/support/act/workflows.ts';
import {
  type ActionEvent,
  commentEvent,
  defaultBranchEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  workflowRunEvent,
} from '../test/support/local-github/action-events.ts';
import type { LocalGitHub } from '../test/support/local-github/client.ts';
import { withLocalGitHub } from '../test/support/local-github/with-local-github.ts';

const ROOT = join(import.meta.dirname, '..');
const REGISTRY = join(ROOT, 'examples/registry');
const MODEL = 'models/diamond-price';
const ADDED = `${MODEL}/versions/1.1.0.yaml`;
const CHECK = 'seatrial / diamond-price@1.1.0';
const SETTINGS = 'apiVersion: seatrial/v1\nkind: Settings\nenvironments:\n  production: {}\n';

/** The line of the examples that hands on an app's id and key, for use. */
const AS_APP = {
  edit: (text: string) => text.replace(/# (secrets: .*)/, '$1'),
  secrets: { SEATRIAL_APP_ID: '4711', SEATRIAL_APP_KEY: 'key' },
};

interface Scene {
  readonly github: LocalGitHub;
  readonly workflows: Workflows;
}

/** The example registry without its newest version. */
function listFiles(): Readonly<Record<string, Buffer | string>> {
  const paths = readdirSync(join(REGISTRY, MODEL), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(REGISTRY.length + 1))
    .filter((path) => path !== ADDED);
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(REGISTRY, path))]));
  return { ...files, '.github/seatrial.yml': SETTINGS };
}

const added = (): Readonly<Record<string, string>> => ({ [ADDED]: readFileSync(join(REGISTRY, ADDED), 'utf8') });

async function openPull({ github }: Scene, changes = added()): Promise<number> {
  await github.commit({ branch: 'add', changes });
  return (await github.openPull({ head: 'add' })).number;
}

const SCENARIOS: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  'a pull request gets a comment, a check run and a verdict': certifyPull,
  'a pull request that changes no version passes, and nothing else': async (scene) => {
    const number = await openPull(scene, { 'README.md': '# Models\n' });
    const run = await runJobs(
      scene,
      { file: 'seatrial.yml', event: await pullRequestEvent(scene.github, number) },
      certifyingJobs('seatrial.yml', ['Plan', 'Verdict', 'Comment']),
    );
    assert.match(run.log, /nothing to certify/);
    assert.equal((await scene.github.comments(number)).length, 0);
  },
  'a pull request of a fork is measured by a token that only reads, and reported by another run': certifyFork,
  'a merge queue measures, and the push after it takes that over, records and makes a release': mergeByQueue,
  'a version is certified on demand, by a runner of two labels, and recorded': certifyOnDemand,
  'an open pull request is certified on demand at its head, told there, and fails nothing': certifyHeadOnDemand,
  'a model behind a token is fetched by a job of its own, and certified by one without': (scene) =>
    certifyFetched(scene, 'seatrial.yml'),
  'what no command stands in, a label of something else and a run of a pull request cost no runner': hearForNothing,
  'a machine of its own measures, by single actions, what the job that fetches brought by a token': (scene) =>
    certifyFetched(scene, 'seatrial-self-hosted.yml'),
  'the issue about optimism has nothing to say of an empty record': async (scene) => {
    await runJobs(scene, { file: 'seatrial-gap.yml', event: await onDefault(scene, { name: 'schedule' }) }, ['gap']);
  },
  'the sources of the settings are observed on a schedule, and where there are none nothing is': observeSources,
  'what is rendered is told on a pull request, and written to the branch that is followed': renderPlatforms,
};

async function renderPlatforms(scene: Scene): Promise<void> {
  const { github } = scene;
  const file = 'seatrial-render.yml';
  const [settings, manifest] = ['.github/seatrial.yml', ADDED].map((path) =>
    readFileSync(join(REGISTRY, path), 'utf8'),
  );
  const number = await openPull(scene, {
    [ADDED]: manifest ?? '',
    '.github/seatrial.yml': (settings ?? '').replace(
      '  production:\n',
      '  production:\n    platforms: [{kind: nginx, server: "http://{model}-{digest}.internal:8080"}]\n',
    ),
  });
  const { files } = parse(manifest ?? '').artifact;
  const production = { version: '1.1.0', sha256: artifactDigest(files, sha256) };
  const deployment = {
    apiVersion: 'seatrial/v1',
    kind: 'Deployment',
    model: 'diamond-price',
    environment: 'production',
  };
  const state = { ...deployment, revision: 1, production, fallback: null, liveTest: null, hold: null };
  const changes = { 'production/diamond-price.yaml': JSON.stringify(state) };
  await github.commit({ branch: 'seatrial/deployments', changes });
  await runJobs(scene, { file, event: await pullRequestEvent(github, number) }, ['propose']);
  const [comment] = await github.comments(number);
  assert.match(comment?.body ?? '', /Merging this changes 1 file/);
  await github.merge(number);
  const run = await runJobs(scene, { file, event: await onDefault(scene, { name: 'schedule' }) }, ['render']);
  assert.match(run.log, /Files of seatrial\/rendered that changed: 1\./);
  assert.notEqual(await github.branchTip('seatrial/rendered'), undefined);
}

async function observeSources(scene: Scene): Promise<void> {
  const file = 'seatrial-observe.yml';
  const idle = await runJobs(scene, { file, event: await onDefault(scene, { name: 'schedule' }) }, ['observe']);
  assert.match(idle.log, /declares no source of windows/);
  const settings = readFileSync(join(REGISTRY, '.github/seatrial.yml'), 'utf8');
  const observed = 'observe: [{kind: dispatch, service: edge, models: [diamond-price]}]';
  const changes = { '.github/seatrial.yml': settings.replace('  production:\n', `  production:\n    ${observed}\n`) };
  await scene.github.commit({ branch: 'main', changes });
  const scheduled = await runJobs(scene, { file, event: await onDefault(scene, { name: 'schedule' }) }, ['observe']);
  assert.match(scheduled.log, /0 windows recorded; 0 of 1 sources invalid/);
}

async function certifyPull(scene: Scene): Promise<void> {
  const { github } = scene;
  const file = 'seatrial.yml';
  const number = await openPull(scene);
  const event = await pullRequestEvent(github, number, 'opened');
  const run = await runJobs(scene, { file, event }, certifyingJobs(file, ['Plan', 'Certify', 'Comment', 'Verdict']));
  assert.equal((await github.comments(number)).length, 1);
  assert.deepEqual(await checksOf(github, (await github.pull(number)).head.sha), [CHECK]);
  const reports = ['report.html', 'seatrial-plan', 'seatrial-report-diamond-price'];
  assert.deepEqual(Object.keys(run.artifacts).toSorted(), reports);
}

/** The version's file lies on a server that asks for a token. */
async function certifyFetched(scene: Scene, file: string): Promise<void> {
  const { github } = scene;
  const token = 'hf_of_the_repository';
  const bytes = readFileSync(join(REGISTRY, MODEL, 'diamonds-1.1.0.onnx'));
  const manifest = (added()[ADDED] ?? '').replace(
    'path: diamonds-1.1.0.onnx',
    'uri: "hf://acme/diamonds@4f1b7c2/model.onnx"',
  );
  await using server = await serveOnLoopback((request, response) => {
    if (request.headers.authorization === `Bearer ${token}`) sendBytes(request, response, { bytes });
    else response.writeHead(401).end();
  });
  const number = await openPull(scene, { [ADDED]: manifest });
  const event = await pullRequestEvent(github, number, 'opened');
  const hub = { file, event, variables: { HF_ENDPOINT: server.url } };
  const shared = {
    edit: (text: string) => text.replace(/# Models behind a credential.*?: (secrets: .*)/, '$1'),
    secrets: { HF_TOKEN: token },
  };
  const run = await runJobs(
    scene,
    { ...hub, ...shared },
    certifyingJobs(file, ['Plan', 'Fetch', 'Certify', 'Comment', 'Verdict']),
  );
  assert.equal((await github.comments(number)).length, 1);
  assert.deepEqual(await checksOf(github, (await github.pull(number)).head.sha), [CHECK]);
  const digests = Object.keys(run.artifacts['seatrial-fetched'] ?? {});
  assert.deepEqual(digests, [createHash('sha256').update(bytes).digest('hex')]);
  assert.ok(
    server.requests.every(({ headers }) => headers.authorization !== undefined),
    'Certify asked the server.',
  );
  assert.doesNotMatch(run.log, /HF_TOKEN is set for a step that loads models/);
  // As of a fork, which has no secrets: each job says what is missing, and the check is red.
  const without = await scene.workflows.run(hub);
  const states = certifyingJobs(file, ['Plan', 'Fetch', 'Certify', 'Verdict']).map((job) => without.jobs[job]);
  assert.deepEqual(states, ['success', 'failure', 'failure', 'failure'], without.log);
  assert.match(without.log, /Fetch\].*401/);
  assert.match(without.log, /Certify\].*401/);
}

/** As the list of checks has them. */
function certifyingJobs(file: string, names: readonly string[]): readonly string[] {
  return names.map((name) => (file === 'seatrial-self-hosted.yml' ? name : `certify / ${name}`));
}

async function checksOf(github: LocalGitHub, sha: string): Promise<readonly string[]> {
  return (await github.checkRuns(sha)).map(({ name }) => name);
}

async function certifyFork(scene: Scene): Promise<void> {
  const { github } = scene;
  const fork = await github.fork('outsider');
  await github.commit({ as: 'outsider', repository: fork, branch: 'add', changes: added() });
  const { number } = await github.openPull({ as: 'outsider', head: 'outsider:add' });
  const event = await pullRequestEvent(github, number, 'opened');
  const measured = await runJobs(
    scene,
    { file: 'seatrial.yml', event },
    certifyingJobs('seatrial.yml', ['Plan', 'Certify', 'Verdict']),
  );
  assert.match(measured.log, /Verdict\] Verdict: pass/);
  const runId = await finish(scene, measured, { event, headRepository: fork });
  const report = { file: 'seatrial-report.yml', event: await workflowRunEvent(github, runId) };
  await runJobs(scene, report, ['report / Comment']);
  assert.equal((await github.comments(number)).length, 1);
}

async function mergeByQueue(scene: Scene): Promise<void> {
  const { github } = scene;
  const before = (await github.branchTip('main')) ?? '';
  const number = await openPull(scene);
  const groups = await github.queue(number);
  const group = await mergeGroupEvent(github, groups[0]!);
  const measured = await runJobs(
    scene,
    { file: 'seatrial.yml', event: group },
    certifyingJobs('seatrial.yml', ['Plan', 'Certify', 'Comment', 'Verdict']),
  );
  // GitHub may cancel it: the queue merges as soon as the verdict is there, and other jobs may be at work still.
  await finish(scene, measured, { event: group, conclusion: 'cancelled' });
  await github.mergeQueued(groups);
  await protectState(github);
  const pushed = await runJobs(
    scene,
    {
      file: 'seatrial.yml',
      event: await pushEvent(github, { before }),
      ...AS_APP,
    },
    [...certifyingJobs('seatrial.yml', ['Plan', 'Certify', 'Comment', 'Verdict']), 'record / Record'],
  );
  assert.ok('seatrial-reuse' in pushed.artifacts, 'The merge group’s certificates were not handed on.');
  const [certificate] = Object.values(pushed.artifacts['seatrial-report-diamond-price'] ?? {}).map(String);
  assert.match(certificate ?? '', /"reused"/, 'The version was measured again.');
  assert.deepEqual(
    (await github.releases()).map(({ tag_name: tag }) => tag),
    ['diamond-price@v1.1.0'],
  );
  await promote(scene, { number, pushed });
}

/** Only the bot's app may write the state branch. */
async function protectState(github: LocalGitHub): Promise<void> {
  const ruleset = readFileSync(join(ROOT, 'bot/ruleset.json'), 'utf8').replace('"actor_id": 0', '"actor_id": 4711');
  await github.request(github.userToken('owner'), 'POST {repo}/rulesets', JSON.parse(ruleset));
}

/** What follows a push: commands, a deployment that waits for them, and the catalogue. */
async function promote(
  scene: Scene,
  { number, pushed }: { readonly number: number; readonly pushed: WorkflowRun },
): Promise<void> {
  const { github } = scene;
  const app = { file: 'seatrial-chatops.yml', ...AS_APP };
  const jobs = ['chatops / Chatops'];
  const push = await onDefault(scene, { name: 'push' });
  const runId = await finish(scene, pushed, { event: push });
  const recorded = await runJobs(scene, { ...app, event: await workflowRunEvent(github, runId) }, jobs);
  assert.match(recorded.log, /recorded: /);
  const comment = await github.comment(number, '/promote diamond-price@1.1.0 to=production');
  const promoted = await runJobs(scene, { ...app, event: await commentEvent(github, { number, comment }) }, jobs);
  assert.match(promoted.log, /decided: promoted/);
  const aside = await github.comment(number, 'Thanks!');
  await runJobs(scene, { ...app, event: await commentEvent(github, { number, comment: aside }) }, []);
  const dispatch = await onDefault(scene, { name: 'workflow_dispatch' });
  const deploy = {
    file: 'deploy.yml',
    event: dispatch,
    edit: (text: string) => text.replaceAll('churn', 'diamond-price'),
    inputs: { version: '1.1.0' },
  };
  const deployed = await runJobs(scene, deploy, ['deploy']);
  assert.match(deployed.log, /deploy [0-9a-f]{64}/);
  const built = await runJobs(scene, { file: 'seatrial-catalogue.yml', event: dispatch, job: 'build' }, ['build']);
  const pages = built.artifacts['github-pages'] ?? {};
  assert.match(String(pages['catalog.json']), /diamond-price/);
  assert.ok('index.html' in pages);
}

async function certifyOnDemand(scene: Scene): Promise<void> {
  const { github } = scene;
  await github.commit({ changes: added(), message: 'Add 1.1.0' });
  const client_payload = { model: 'diamond-price', version: '1.1.0', sha256: '', key: 'k1', head: '', pull: '' };
  const payload = { action: 'seatrial-certify', branch: 'main', client_payload };
  await runJobs(
    scene,
    {
      file: 'seatrial-certify.yml',
      event: await onDefault(scene, { name: 'repository_dispatch', payload }),
      edit: (text) => text.replace('fail-on:', `runner: '["self-hosted", "bench"]'\n      fail-on:`),
    },
    [...certifyingJobs('seatrial-certify.yml', ['Plan', 'Certify', 'Comment', 'Verdict']), 'record / Record'],
  );
  assert.deepEqual(
    (await github.releases()).map(({ tag_name: tag }) => tag),
    ['diamond-price@v1.1.0'],
  );
}

async function hearForNothing(scene: Scene): Promise<void> {
  const { github } = scene;
  const number = await openPull(scene);
  const file = 'seatrial-chatops.yml';
  const comment = await github.comment(number, 'Looks good to me.');
  const pull = await pullRequestEvent(github, number);
  const labelled = (name: string): ActionEvent => ({
    ...pull,
    name: 'pull_request_target',
    payload: { ...pull.payload, action: 'labeled', label: { name } },
  });
  const ended = async (event: string): Promise<ActionEvent> => {
    const { sha: headSha, ref: headBranch } = (await github.pull(number)).head;
    const run = { name: 'Seatrial', path: '.github/workflows/seatrial.yml', event, headSha, headBranch, artifacts: {} };
    return workflowRunEvent(github, (await github.finishWorkflowRun(run)).id);
  };
  const unheard = [
    await commentEvent(github, { number, comment }),
    labelled('documentation'),
    await ended('pull_request'),
    await ended('merge_group'),
  ];
  for (const event of unheard) await runJobs(scene, { file, event }, []);
  for (const event of [labelled('promote'), await ended('push')])
    assert.deepEqual(Object.keys((await scene.workflows.run({ file, event })).jobs), ['chatops / Chatops']);
}

/** A candidate that fails: it is told so on its pull request, and the default branch stays green. */
async function certifyHeadOnDemand(scene: Scene): Promise<void> {
  const { github } = scene;
  const policy = `${MODEL}/model.yaml`;
  const text = readFileSync(join(REGISTRY, policy), 'utf8');
  await github.commit({ changes: { [policy]: text.replace('r2, min: 0.97}', 'r2, min: 0.9999}') } });
  const number = await openPull(scene);
  const { sha: head } = (await github.pull(number)).head;
  const client_payload = {
    model: 'diamond-price',
    version: '1.1.0',
    sha256: '',
    key: 'k2',
    head,
    pull: String(number),
  };
  const payload = { action: 'seatrial-certify', branch: 'main', client_payload };
  const event = await onDefault(scene, { name: 'repository_dispatch', payload });
  const file = 'seatrial-certify.yml';
  const run = await runJobs(scene, { file, event }, certifyingJobs(file, ['Plan', 'Certify', 'Comment', 'Verdict']));
  assert.match(run.log, /Verdict\] Verdict: fail/);
  const [comment] = await github.comments(number);
  assert.match(comment?.body ?? '', /1\.1\.0/);
  assert.deepEqual(
    (await github.checkRuns(head)).map(({ name, conclusion }) => ({ name, conclusion })),
    [{ name: CHECK, conclusion: 'failure' }],
  );
  assert.deepEqual(await checksOf(github, event.sha), []);
}

function onDefault({ github }: Scene, event: Parameters<typeof defaultBranchEvent>[1]): Promise<ActionEvent> {
  return defaultBranchEvent(github, event);
}

/** Runs a workflow of which these jobs succeed, and no others run. */
async function runJobs({ workflows }: Scene, request: WorkflowRequest, jobs: readonly string[]): Promise<WorkflowRun> {
  const started = performance.now();
  const run = await workflows.run(request);
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(
    `  ${request.file} on ${request.event.name}: ${Object.keys(run.jobs).join(', ')} (${seconds} s)\n`,
  );
  try {
    assert.deepEqual(run.jobs, Object.fromEntries(jobs.map((job) => [job, 'success'])));
    assert.equal(run.exitCode, 0);
  } catch (error) {
    process.stdout.write(`${run.log}\n`);
    throw error;
  }
  return run;
}

/** The run as others find it: its artifacts, and how it ended. */
async function finish(
  { github }: Scene,
  { name, path, artifacts }: WorkflowRun,
  { event, ...rest }: { readonly event: ActionEvent; readonly conclusion?: string; readonly headRepository?: string },
): Promise<number> {
  const pull = event.payload['pull_request'] as
    | { readonly head: { readonly sha: string; readonly ref: string } }
    | undefined;
  const { id } = await github.finishWorkflowRun({
    name,
    path,
    event: event.name,
    headSha: pull?.head.sha ?? event.sha,
    headBranch: pull?.head.ref ?? event.ref.replace('refs/heads/', ''),
    artifacts,
    ...rest,
  });
  return id;
}

const act = findAct();
const words = process.argv.slice(2);
if (act === null)
  process.stdout.write(
    'Skipped: neither act nor Go that fetches it is on this machine, so the workflows were not run.\n',
  );
else
  for (const [name, test] of Object.entries(SCENARIOS)) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
    const started = performance.now();
    try {
      await withLocalGitHub({ files: listFiles() }, async (github) => {
        await using workflows = openWorkflows(github, act);
        await test({ github, workflows });
      });
      process.stdout.write(`✓ ${name} (${Math.round((performance.now() - started) / 1000)} s)\n`);
    } catch (error) {
      process.exitCode = 1;
      process.stdout.write(`✗ ${name}\n${error instanceof Error ? error.stack : String(error)}\n`);
    }
  }
