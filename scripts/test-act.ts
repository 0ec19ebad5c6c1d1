/**
 * Runs the reusable workflow certify.yml under act, with this machine as the runner and the local GitHub behind it: a pull request
 * that adds a version must get a comment and a check run. Artifact actions have stand-ins, act itself does the checkout. Without
 * act (github.com/nektos/act) and without Go to fetch it, the test is skipped and says so. `npm run test:act`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocalGitHub } from '../test/support/local-github/client.ts';
import { withLocalGitHub } from '../test/support/local-github/with-local-github.ts';

const ROOT = join(import.meta.dirname, '..');
const ACT = 'github.com/nektos/act@v0.2.89';
const MODEL = 'models/diamond-price';
const VERSION = `${MODEL}/versions/1.1.0.yaml`;

const act = findAct();
if (act === null)
  process.stdout.write('Skipped: neither act nor Go is on this machine, so the workflows were not run.\n');
else await withLocalGitHub({ files: listFiles() }, (github) => testPullRequest(github, act));

function findAct(): readonly string[] | null {
  const works = (command: string, flag: string): boolean => spawnSync(command, [flag]).status === 0;
  if (works('act', '--version')) return ['act'];
  return works('go', 'version') ? ['go', 'run', ACT] : null;
}

/** The example registry without its newest version, and the workflows as a caller has them. */
function listFiles(): Readonly<Record<string, Buffer | string>> {
  const example = join(ROOT, 'examples/registry');
  const paths = readdirSync(join(example, MODEL), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(example.length + 1));
  const registry = paths.filter((path) => path !== VERSION).map((path) => [path, readFileSync(join(example, path))]);
  const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
  return {
    ...Object.fromEntries(registry),
    '.github/workflows/certify.yml': adaptCallee(read('.github/workflows/certify.yml')),
    '.github/workflows/seatrial.yml': adaptCaller(read('examples/workflows/seatrial.yml')),
  };
}

/** act does not know GitHub's `$/`: it is given the name of a repository that lies in a folder. It does a checkout itself if no ref is asked for. */
function adaptCallee(text: string): string {
  return text
    .replaceAll(/uses: \$\/actions\/(\w+)/g, 'uses: local/seatrial/actions/$1@act')
    .replaceAll(/^ +ref: .*\n/gm, '');
}

function adaptCaller(text: string): string {
  return text
    .replace(/uses: OWNER\/seatrial\/(\S+)@v1/, 'uses: ./$1')
    .replace(/$/, '    with: { quick: true, fail-on: never }\n');
}

async function testPullRequest(github: LocalGitHub, [command = '', ...args]: readonly string[]): Promise<void> {
  const head = await github.commit({
    branch: 'add',
    changes: { [VERSION]: readFileSync(join(ROOT, 'examples/registry', VERSION), 'utf8') },
  });
  const { number } = await github.openPull({ head: 'add' });
  const pull = await github.pull(number);
  const workspace = await github.checkOutPull(number);
  const scratch = mkdtempSync(join(tmpdir(), 'seatrial-act-'));
  try {
    layActions(join(scratch, 'seatrial'));
    const event = join(scratch, 'event.json');
    writeFileSync(event, JSON.stringify({ action: 'opened', number, pull_request: pull }));
    const token = await github.workflowToken({ checks: 'write', 'pull-requests': 'write' });
    const flags = await describeRun({ github, scratch, event, token });
    const status = await run(command, [...args, 'pull_request', ...flags], { workspace, scratch });
    await report(github, { number, head, status });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** The actions with their sources behind them, so that nothing has to be built. */
function layActions(folder: string): void {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  for (const name of ['plan', 'certify', 'comment']) {
    cpSync(join(ROOT, 'actions', name, 'action.yml'), join(folder, 'actions', name, 'action.yml'));
    const main = pathToFileURL(join(ROOT, 'actions', name, 'main.ts')).href;
    const environment = "Object.assign(process.env, JSON.parse(process.env.SEATRIAL_ACT ?? '{}'));";
    writeFileSync(join(folder, 'dist', `${name}.js`), `${environment}\nawait import('${main}');\n`);
  }
  writeFileSync(join(folder, 'dist/package.json'), '{ "type": "module" }\n');
}

interface RunDescription {
  readonly github: LocalGitHub;
  readonly scratch: string;
  readonly event: string;
  readonly token: string;
}

async function describeRun({ github, scratch, event, token }: RunDescription): Promise<readonly string[]> {
  const artifacts = join(scratch, 'artifacts');
  mkdirSync(artifacts);
  const workflow = readFileSync(join(ROOT, '.github/workflows/certify.yml'), 'utf8');
  const standIns = ['upload-artifact', 'download-artifact'].flatMap((name) => {
    const reference = new RegExp(`actions/${name}@[0-9a-f]{40}`).exec(workflow)?.[0] ?? '';
    return ['--local-repository', `${reference}=${join(ROOT, 'test/support/act', name)}`];
  });
  // act sets these itself, for github.com.
  const actual = { GITHUB_API_URL: github.url, GITHUB_SERVER_URL: github.url, GITHUB_REPOSITORY: github.repository };
  const flags: readonly (readonly string[])[] = [
    ['--workflows', '.github/workflows/seatrial.yml', '--eventpath', event],
    ['--platform', 'ubuntu-24.04=-self-hosted', '--secret', `GITHUB_TOKEN=${token}`],
    ['--env', `SEATRIAL_ACT=${JSON.stringify(actual)}`, '--env', `ARTIFACTS=${artifacts}`],
    ['--env', `GITHUB_REPOSITORY=${github.repository}`, '--no-cache-server'],
    ['--local-repository', `local/seatrial@act=${join(scratch, 'seatrial')}`, ...standIns],
  ];
  return flags.flat();
}

function run(
  command: string,
  args: readonly string[],
  { workspace, scratch }: { readonly workspace: string; readonly scratch: string },
): Promise<number | null> {
  mkdirSync(join(scratch, 'act'), { recursive: true });
  writeFileSync(join(scratch, 'act/actrc'), '');
  const env = {
    ...process.env,
    PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
    XDG_CONFIG_HOME: scratch,
    XDG_CACHE_HOME: join(scratch, 'cache'),
  };
  const child = spawn(command, args, { cwd: workspace, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve) => child.on('close', resolve));
}

async function report(
  github: LocalGitHub,
  { number, head, status }: { readonly number: number; readonly head: string; readonly status: number | null },
): Promise<void> {
  const comments = await github.comments(number);
  const checks = await github.checkRuns(head);
  const names = checks.map(({ name }) => name).join();
  process.stdout.write(`act ended with ${status}; ${comments.length} comment; check runs: ${names}\n`);
  if (status !== 0 || comments.length !== 1 || names !== 'seatrial / diamond-price@1.1.0') process.exitCode = 1;
}
