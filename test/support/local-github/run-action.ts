import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { COMPILE_CACHE } from '../compile-cache.ts';
import type { ActionEvent } from './action-events.ts';
import type { LocalGitHub } from './client.ts';
import { parseEnvironmentFile, readAnnotations, type Annotation } from './runner-files.ts';

export interface ActionRequest {
  /** The action's action.yml. */
  readonly action: string;
  /** As in the workflow's `with`; the rest comes from the defaults of action.yml. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event: ActionEvent;
  readonly workspace: string;
  /** What `github.token` stands for; empty in a job without permissions. */
  readonly token?: string;
  /** The server that it talks to; without one, addresses that nobody answers. */
  readonly github?: LocalGitHub;
  readonly runId?: number;
  /** As in the step's `env`. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly toolCache?: string;
  readonly timeoutMs?: number;
}

export interface ActionResult {
  /** null when it had to be killed. */
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly state: Readonly<Record<string, string>>;
  readonly exported: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
  readonly annotations: readonly Annotation[];
  readonly stdout: string;
  readonly stderr: string;
}

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly using: string; readonly main?: string };
}

const SUMMARY_LIMIT_BYTES = 1024 * 1024;

/** Runs a JavaScript action as the runner does: a child process that knows only what the runner tells it. */
export async function runAction(request: ActionRequest): Promise<ActionResult> {
  const temporary = mkdtempSync(join(tmpdir(), 'runner-'));
  try {
    const files = prepareFiles(temporary, request);
    // The failsafe schema keeps every value text, as an input is.
    const definition: ActionFile = parse(readFileSync(request.action, 'utf8'), { schema: 'failsafe' });
    const entry = findEntry(request.action, definition);
    const context = describeContext(request, files);
    const environment = { ...context, ...readInputs(request, definition, context), ...request.environment };
    const { exitCode, stdout, stderr } = await runNode(entry, { request, environment });
    const summary = readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8');
    const sizeBytes = Buffer.byteLength(summary);
    const tooLong =
      sizeBytes > SUMMARY_LIMIT_BYTES
        ? [
            {
              level: 'error',
              properties: {},
              message: `$GITHUB_STEP_SUMMARY is too large: ${sizeBytes} bytes`,
            } as const,
          ]
        : [];
    return {
      exitCode,
      outputs: parseEnvironmentFile(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
      summary: tooLong.length > 0 ? '' : summary,
      state: parseEnvironmentFile(readFileSync(files.GITHUB_STATE, 'utf8')),
      exported: parseEnvironmentFile(readFileSync(files.GITHUB_ENV, 'utf8')),
      paths: readFileSync(files.GITHUB_PATH, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
      annotations: [...readAnnotations(stdout), ...tooLong],
      stdout,
      stderr,
    };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

const COMMAND_FILES = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH'] as const;

type RunnerFiles = Readonly<
  Record<(typeof COMMAND_FILES)[number] | 'GITHUB_EVENT_PATH' | 'RUNNER_TEMP' | 'HOME', string>
>;

function prepareFiles(temporary: string, { event }: ActionRequest): RunnerFiles {
  const command = Object.fromEntries(COMMAND_FILES.map((name) => [name, join(temporary, name.toLowerCase())]));
  const files = {
    ...(command as Record<(typeof COMMAND_FILES)[number], string>),
    GITHUB_EVENT_PATH: join(temporary, 'event.json'),
    RUNNER_TEMP: join(temporary, 'temp'),
    HOME: join(temporary, 'home'),
  };
  for (const name of COMMAND_FILES) writeFileSync(files[name], '');
  for (const folder of [files.RUNNER_TEMP, files.HOME]) mkdirSync(folder);
  writeFileSync(files.GITHUB_EVENT_PATH, JSON.stringify(event.payload));
  return files;
}

function findEntry(action: string, { runs }: ActionFile): string {
  if (!/^node\d+$/.test(runs.using)) throw new Error(`${action} runs with ${runs.using}, not with node.`);
  const entry = resolve(dirname(action), runs.main ?? '');
  if (!existsSync(entry)) throw new Error(`${entry} does not exist: build it.`);
  return entry;
}

/** What the runner tells every step. */
function describeContext(request: ActionRequest, files: RunnerFiles): Readonly<Record<string, string>> {
  const { event, github, workspace, toolCache = files.RUNNER_TEMP, runId = 1 } = request;
  const url = github?.url ?? 'http://127.0.0.1:9';
  const repository = github?.repository ?? 'acme/models';
  return {
    ...files,
    PATH: process.env['PATH'] ?? '',
    TMPDIR: tmpdir(),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__run',
    GITHUB_ACTION_PATH: dirname(resolve(request.action)),
    GITHUB_ACTOR: event.actor,
    GITHUB_TRIGGERING_ACTOR: event.actor,
    GITHUB_API_URL: url,
    GITHUB_GRAPHQL_URL: `${url}/graphql`,
    GITHUB_SERVER_URL: url,
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_JOB: 'test',
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SHA: event.sha,
    GITHUB_WORKFLOW: 'test',
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/test.yml@${event.ref}`,
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_WORKSPACE: resolve(workspace),
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'local',
    RUNNER_OS: process.platform === 'darwin' ? 'macOS' : 'Linux',
    RUNNER_TOOL_CACHE: toolCache,
  };
}

/** `INPUT_<NAME>`: upper case, spaces to underscores, hyphens kept; every declared input is set, empty without a default. */
function readInputs(
  { action, inputs = {}, token = '' }: ActionRequest,
  definition: ActionFile,
  context: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const declared = definition.inputs ?? {};
  const unexpected = Object.keys(inputs).filter((name) => !(name in declared));
  if (unexpected.length > 0) throw new Error(`${action} has no input ${unexpected.join(', ')}.`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, { default: value }]) => {
      const text = inputs[name] ?? value ?? '';
      const variable = `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
      return [variable, fillExpressions(text, { ...context, GITHUB_TOKEN: token })];
    }),
  );
}

/** `${{ github.token }}` and the like, as defaults use them. */
function fillExpressions(text: string, context: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (expression, inner: string) => {
    const name = /^github\.(\w+)$/.exec(inner)?.[1];
    const value = name === undefined ? undefined : context[`GITHUB_${name.toUpperCase()}`];
    if (value === undefined) throw new Error(`The runner harness cannot evaluate ${expression}.`);
    return value;
  });
}

interface Ending {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const TIMEOUT_MS = 110_000;

async function runNode(
  entry: string,
  { request, environment }: { readonly request: ActionRequest; readonly environment: Readonly<Record<string, string>> },
): Promise<Ending> {
  const child = spawn(process.execPath, [entry], {
    cwd: request.workspace,
    env: { ...COMPILE_CACHE, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: request.timeoutMs ?? TIMEOUT_MS,
    killSignal: 'SIGKILL',
  });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  const exitCode = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  return { exitCode, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}
