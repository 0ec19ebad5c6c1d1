import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGitDeploymentStore } from '../../src/adapters/git/deployment-store.ts';
import { readLedger, rememberingReader } from '../../src/contract/ledger.ts';
import { sha256 } from '../../src/contract/sha256.ts';
import { writeWindows } from '../../src/contract/window-files.ts';
import { serviceHistory } from '../../src/domain/statistics/service-history.ts';
import { speakerOf } from '../../src/usecases/ledger/reporter.ts';
import { type Statement, writeStatements } from '../../src/usecases/ledger/statements.ts';
import { fakePorts } from '../../test/support/promotion/fake-ports.ts';
import { handleCommand } from '../../test/support/promotion/handle-command.ts';
import { addComment, createWorld, intentOf, type World } from '../../test/support/promotion/world.ts';
import { aWindow, deployIn, REPORTER } from '../../test/support/statistics.ts';
import type { Section } from './section.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SERVING = { version: '1.4.0', sha256: '9'.repeat(64) };
const CLI = join(import.meta.dirname, '../../src/cli/main.ts');

export const speed: Section = {
  title: 'Speed',
  aim: '10,000 windows in 10 s; a year of 1,000,000 windows slows no rollback: the first after a start in 3 s, the next in 1 s',
  print: async () => {
    process.stdout.write('| what | takes | aim |\n|---|---|---|\n');
    await recordWindows(10_000);
    await rollBack('10,000 events of commands and reports', fillWithReports);
    await rollBack('1,000,000 windows of a year, reported by 114 instances each hour', fillWithWindows);
  },
};

function tell(what: string, seconds: number, aim: number): void {
  const verdict = seconds < aim ? 'met' : 'MISSED';
  process.stdout.write(`| ${what} | ${seconds.toFixed(2)} s | ${aim} s: ${verdict} |\n`);
}

/** As a person does it: by the command, into a repository of git. */
async function recordWindows(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-bench-'));
  try {
    execFileSync('git', ['init', '--quiet', folder]);
    const store = createGitDeploymentStore({ folder, remote: null });
    await deployIn(store, { at: '2025-01-01T00:00:00Z', production: SERVING });
    const lines = Array.from({ length: count }, (_, index) => JSON.stringify(windowOf(index)));
    writeFileSync(join(folder, 'windows.ndjson'), `${lines.join('\n')}\n`);
    for (const [what, said] of [
      ['recorded', `${count} recorded`],
      ['reported again', `${count} known already`],
    ] as const) {
      const started = performance.now();
      const args = [CLI, 'record', 'live', '--file', 'windows.ndjson'];
      const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      if (!stdout.includes(said)) throw new Error(`${stdout}${stderr}`);
      tell(`${count.toLocaleString('en')} windows are ${what}`, (performance.now() - started) / 1000, 10);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of forty instances, hour by hour. */
function windowOf(index: number) {
  const [hour, reporter] = [Math.floor(index / 40), `api-${index % 40}`];
  const start = Date.parse('2025-06-01T00:00:00Z') + hour * HOUR_MS;
  const [from, to] = [start, start + HOUR_MS].map((time) => new Date(time).toISOString());
  const times = { from: from ?? '', to: to ?? '' };
  return aWindow({ key: `${reporter}/${hour}`, service: 'api', reporter, ...times });
}

/** A bot that has just started, and the same bot once more. */
async function rollBack(what: string, fill: (world: World) => void): Promise<void> {
  const world = createWorld();
  for (const [thread, version] of [
    [1, '1.0.0'],
    [2, '1.1.0'],
    [3, '1.2.0'],
  ] as const) {
    await say(world, thread, `/seatrial promote churn@${version} to=production`);
  }
  fill(world);
  const reader = rememberingReader();
  for (const [when, aim, body] of [
    ['the first after a start', 3, '/rollback churn to=1.1.0'],
    ['the next', 1, '/rollback churn to=1.0.0'],
  ] as const) {
    const started = performance.now();
    await say(world, 1, body, reader);
    tell(`rollback beside ${what}: ${when}`, (performance.now() - started) / 1000, aim);
    world.now = new Date(Date.parse(world.now) + DAY_MS).toISOString();
  }
}

async function say(world: World, thread: number, body: string, reader = readLedger): Promise<void> {
  const comment = addComment(world, { login: 'ada', thread, body });
  const outcome = await handleCommand(fakePorts(world, { readLedger: reader }), intentOf(comment));
  if (outcome.kind !== 'decided' || outcome.decision.kind !== 'apply')
    throw new Error(`${JSON.stringify(outcome)}\n${world.own.at(-1)?.body ?? ''}`);
}

function fillWithReports(world: World): void {
  const statements = Array.from({ length: 10_000 }, (_, index): Statement => {
    const key = sha256(String(index));
    return {
      ...speakerOf(REPORTER, key),
      type: 'deployment.reported',
      key,
      model: 'churn',
      version: null,
      sha256: null,
      at: world.now,
      reasonCode: 'applied',
      details: {
        environment: 'production',
        report: { revision: 1, state: 'success', follower: `follower-${index}` },
      },
    };
  });
  append(world, statements);
}

const HOURS = 8_760;
const INSTANCES = 114;

function fillWithWindows(world: World): void {
  const buckets = Array.from({ length: 120 }, (_, index) => [600 + 2 * index, 1 + (index % 7)]);
  const start = Date.parse(world.now);
  const statements = Array.from({ length: HOURS }, (_, hour): Statement => {
    const [from = '', to = ''] = [hour, hour + 1].map((count) => new Date(start + count * HOUR_MS).toISOString());
    const windows = Array.from({ length: INSTANCES }, (_unused, index) => {
      const reporter = `api-${index}`;
      const counts = { latency: { gamma: 1.01, buckets }, from, to };
      return aWindow({ key: `${reporter}/${hour}`, service: 'api', reporter, ...counts });
    });
    const files = writeWindows(windows, serviceHistory([])).map(({ file }) => file);
    const key = sha256(String(hour));
    return {
      ...speakerOf(REPORTER, key),
      type: 'windows.recorded',
      key,
      model: 'churn',
      version: null,
      sha256: null,
      at: to,
      reasonCode: 'reported',
      details: { windows: files },
    };
  });
  append(world, statements);
  world.now = new Date(start + HOURS * HOUR_MS).toISOString();
}

function append(world: World, statements: readonly Statement[]): void {
  const ledger = readLedger(world.files, 'churn');
  for (const [path, text] of writeStatements(ledger, statements, REPORTER.repository)) world.files.set(path, text);
}
