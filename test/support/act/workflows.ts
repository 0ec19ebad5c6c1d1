import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ActionEvent } from '../local-github/action-events.ts';
import type { LocalGitHub, WorkflowRunRequest } from '../local-github/client.ts';
import { type ActResult, runAct } from './act.ts';
import { mapRepositories, readRepository, stageSeatrial, write } from './stage.ts';

export interface WorkflowRequest {
  /** Of the examples, for instance `seatrial.yml`. */
  readonly file: string;
  readonly event: ActionEvent;
  /** The only job that runs. */
  readonly job?: string;
  /** What a reader does to the copy of the file. */
  readonly edit?: (text: string) => string;
  /** What `secrets` and `inputs` hold. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** What `vars` holds, and what is set on the machine that runs the jobs. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

export interface WorkflowRun extends ActResult {
  readonly name: string;
  /** Of the workflow in the repository. */
  readonly path: string;
  readonly artifacts: NonNullable<WorkflowRunRequest['artifacts']>;
}

/** Runs the example workflows on the local GitHub's events, as they stand. */
export interface Workflows extends AsyncDisposable {
  run(request: WorkflowRequest): Promise<WorkflowRun>;
}

interface Place {
  readonly github: LocalGitHub;
  readonly act: string;
  readonly folder: string;
  /** A bare repository, from which jobs check out: the local GitHub's own knows no commit of an event. */
  readonly origin: string;
}

export function openWorkflows(github: LocalGitHub, act: string): Workflows {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-act-'));
  const place = { github, act, folder, origin: join(folder, 'origin.git') };
  stageSeatrial(join(folder, 'seatrial'));
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', place.origin);
  git(place.origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  write(join(folder, 'scratch/act/actrc'), '');
  return {
    run: (request) => runWorkflow(place, request),
    [Symbol.asyncDispose]: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function runWorkflow(place: Place, request: WorkflowRequest): Promise<WorkflowRun> {
  const { github, act, folder } = place;
  const { file, event, edit = (text) => text, job } = request;
  await bringObjects(place, event.sha);
  const runFolder = mkdtempSync(join(folder, 'run-'));
  const workspace = join(runFolder, 'workspace');
  const path = `.github/workflows/${file}`;
  const text = edit(readRepository(`examples/workflows/${file}`));
  write(join(workspace, path), text);
  write(join(runFolder, 'event.json'), JSON.stringify({ ...event.payload, inputs: request.inputs ?? {} }));
  mkdirSync(join(runFolder, 'artifacts'));
  const secrets = { GITHUB_TOKEN: await mintToken(place, text, request), ...request.secrets };
  const environment = {
    ARTIFACTS: join(runFolder, 'artifacts'),
    CHECKOUT_ORIGIN: place.origin,
    APP_TOKEN: await github.appToken(),
    ...describeRun(github, { path, event }),
    ...request.variables,
  };
  const flags = [
    '--workflows',
    path,
    '--eventpath',
    join(runFolder, 'event.json'),
    '--actor',
    event.actor,
    ...['ubuntu-24.04', 'self-hosted'].flatMap((label) => ['--platform', `${label}=-self-hosted`]),
    ...Object.entries(secrets).flatMap(([name, value]) => ['--secret', `${name}=${value}`]),
    ...Object.entries(request.variables ?? {}).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
    ...Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...Object.entries(request.inputs ?? {}).flatMap(([name, value]) => ['--input', `${name}=${value}`]),
    ...(job === undefined ? [] : ['--job', job]),
    '--no-skip-checkout',
    '--no-cache-server',
    ...mapRepositories(join(folder, 'seatrial')),
  ];
  const result = await runAct(act, { event: event.name, flags, scratch: join(folder, 'scratch'), workspace });
  const { name } = parse(text) as { readonly name: string };
  return { ...result, name, path, artifacts: readArtifacts(environment.ARTIFACTS) };
}

/** act makes up what GitHub says of a run, and for github.com. */
function describeRun(
  github: LocalGitHub,
  { path, event }: { readonly path: string; readonly event: ActionEvent },
): Readonly<Record<string, string>> {
  return {
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_REPOSITORY_OWNER: github.repository.split('/')[0] ?? '',
    GITHUB_REF: event.ref,
    SHA_REF: event.sha,
    GITHUB_WORKFLOW_REF: `${github.repository}/${path}@${event.ref}`,
  };
}

/** One token for all jobs, as act has it: with the permissions of all jobs of the file together, as far as the event is given them. */
async function mintToken({ github }: Place, text: string, { event }: WorkflowRequest): Promise<string> {
  const { jobs } = parse(text) as { readonly jobs: Record<string, { readonly permissions?: Record<string, string> }> };
  const permissions = Object.values(jobs).flatMap((job) => Object.entries(job.permissions ?? {}));
  const levels = new Map<string, 'read' | 'write'>([['metadata', 'read']]);
  for (const [name, level] of permissions) {
    if (name === 'id-token' || name === 'pages') continue;
    levels.set(name, level === 'write' || levels.get(name) === 'write' ? 'write' : 'read');
  }
  return github.workflowToken(Object.fromEntries(levels), event);
}

/** Brings the branches of the local GitHub, and the commit of an event, to where jobs check out from. */
async function bringObjects({ github, origin }: Place, sha: string): Promise<void> {
  const tree = await github.checkOut(sha);
  git(tree, 'push', '--quiet', '--force', origin, 'refs/remotes/origin/*:refs/heads/*', `HEAD:refs/events/${sha}`);
  rmSync(tree, { recursive: true, force: true });
}

function readArtifacts(folder: string): WorkflowRun['artifacts'] {
  const read = (name: string) => {
    const files = readdirSync(join(folder, name), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = files.map((file) => join(file.parentPath, file.name));
    return Object.fromEntries(paths.map((path) => [path.slice(join(folder, name).length + 1), readFileSync(path)]));
  };
  return Object.fromEntries(readdirSync(folder).map((name) => [name, read(name)]));
}

function git(folder: string, ...args: readonly string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  execFileSync('git', args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
}
