/**
 * Webhook received → state committed → shown, on the emulated GitHub, with time added to every API call and with the pauses
 * between writes that the bot keeps in production; how long a rollback waits behind promotions; 200 webhooks at once.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  finishCertification,
  mergeCertified,
  mergeVersion,
  quiet,
  REGISTRY,
  startTestBot,
  STATE_BRANCH,
} from '../test/support/bot-story.ts';
import type { LocalGitHub } from '../test/support/local-github/client.ts';
import type { LogEntry } from '../test/support/local-github/route-log.ts';
import { startLocalGitHub } from '../test/support/local-github/start-local-github.ts';
import type { RunningBot } from '../bot/start-bot.ts';
import { readIntent } from '../src/contract/read-intent.ts';
import { sha256 } from '../src/contract/sha256.ts';
import { intentKey } from '../src/domain/promotion/intent.ts';
import { parseLog } from '../src/contract/event-log.ts';

const ROUNDS = 5;
const AT_ONCE = 200;
const BEHIND = [0, 8, 50] as const;
const LATENCY_MS = 100;
/** Whatever waits. */
const COMMITTED_WITHIN_MS = 1_500;

/** Without an argument everything; `behind <n>` is one measurement of the waits, in a process of its own: the pauses are kept by process. */
export async function run([what, count]: readonly string[]): Promise<void> {
  if (what === 'behind') return measureBehind(Number(count));
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  for (const waiting of BEHIND)
    spawnSync(process.execPath, [main, 'chatops', 'behind', String(waiting)], { stdio: 'inherit' });
  await flood();
  for (const latencyMs of [0, LATENCY_MS]) await measureCommands(latencyMs);
}

/** A rollback that comes while so many promotions wait to be decided. Ends the process: what is to be shown takes minutes. */
async function measureBehind(waiting: number): Promise<never> {
  const github = await startLocalGitHub({ files: REGISTRY });
  const bot = await startTestBot(github, { paced: true });
  const number = await readyToRollBack(github, bot);
  github.webhooks.hold();
  for (let index = 0; index < waiting; index++) await github.comment(number, promotion(index));
  github.setLatency(LATENCY_MS);
  await github.webhooks.release();
  const { ms, started } = await commitAfter(github, {
    number,
    body: '/rollback churn production',
    marker: '(rollback by ',
  });
  const before = github.log.entries.filter(isCommit).length - 1;
  const met = ms <= COMMITTED_WITHIN_MS ? 'met' : 'MISSED';
  const answer = await waitForAnswer(github, started);
  process.stdout.write(
    `rollback behind ${waiting} promotions, ${LATENCY_MS} ms a call, at GitHub's pace: committed after ${ms.toFixed(0)} ms (aim ${COMMITTED_WITHIN_MS} ms: ${met}); ${before} were decided meanwhile; its own answer after ${(answer.ms / 1000).toFixed(1)} s, ${answer.others} of theirs shown before it\n`,
  );
  process.exit(0);
}

/** Until the rollback's own answer is posted, and how many others had their final reaction by then. */
async function waitForAnswer(github: LocalGitHub, started: number) {
  const delivery = github.webhooks.delivered.findLast(({ payload }) => JSON.stringify(payload).includes('/rollback'));
  const intent = delivery === undefined ? null : readIntent({ name: delivery.event, payload: delivery.payload });
  if (intent === null) throw new Error('The rollback was not delivered.');
  const key = intentKey(intent, sha256);
  for (let tries = 0; tries < 120_000; tries++) {
    const posts = github.log.entries.filter(({ method, status }) => method === 'POST' && status === 201);
    const own = posts.findIndex(({ path, body }) => path.endsWith('/comments') && JSON.stringify(body).includes(key));
    if (own >= 0) return { ms: performance.now() - started, others: posts.slice(0, own).filter(isFinalWord).length };
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('The rollback was not answered.');
}

function isFinalWord({ path, body }: LogEntry): boolean {
  return path.endsWith('/reactions') && /rocket|confused/.test(JSON.stringify(body));
}

function promotion(index: number): string {
  return `/promote churn@1.2.0 share=${1 + (index % 29)}%`;
}

/** 1.1.0 in production over 1.0.0; 1.2.0 is certified. */
async function readyToRollBack(github: LocalGitHub, bot: RunningBot): Promise<number> {
  const first = await mergeCertified(github, bot, '1.0.0');
  await github.comment(first, '/promote to=production');
  const second = await mergeCertified(github, bot, '1.1.0');
  for (const to of ['live', 'production']) {
    await github.comment(second, `/promote to=${to}`);
    await quiet(github, bot);
  }
  return mergeCertified(github, bot, '1.2.0');
}

interface Sample {
  readonly ms: number;
  readonly calls: number;
  readonly shownMs: number;
}

async function measureCommands(latencyMs: number): Promise<void> {
  const github = await startLocalGitHub({ files: REGISTRY });
  const bot = await startTestBot(github, { paced: true });
  try {
    const first = await merged(github, bot, '1.0.0');
    await github.comment(first, '/promote to=production');
    const second = await merged(github, bot, '1.1.0');
    github.setLatency(latencyMs);
    const samples = new Map<string, Sample[]>([
      ['promote', []],
      ['rollback', []],
    ]);
    for (let round = 0; round < ROUNDS; round++) {
      await github.comment(second, '/seatrial unhold');
      await quiet(github, bot);
      samples.get('promote')?.push(await measure(github, bot, { number: second, body: '/promote' }));
      await github.comment(second, '/promote to=production');
      await quiet(github, bot);
      const body = `/rollback churn late in round ${round}`;
      samples.get('rollback')?.push(await measure(github, bot, { number: second, body }));
    }
    for (const [name, own] of samples) process.stdout.write(`${describe(name, own, latencyMs)}\n`);
  } finally {
    await bot.close();
    await github.close();
  }
}

async function merged(github: LocalGitHub, bot: RunningBot, version: string): Promise<number> {
  const number = await mergeVersion(github, version);
  await finishCertification(github, version);
  await quiet(github, bot);
  return number;
}

interface Saying {
  readonly number: number;
  readonly body: string;
  /** What the commit's message says. */
  readonly marker?: string;
}

async function measure(github: LocalGitHub, bot: RunningBot, saying: Saying): Promise<Sample> {
  const { ms, calls, started } = await commitAfter(github, saying);
  await quiet(github, bot);
  return { ms, calls, shownMs: performance.now() - started };
}

/** From the delivery, which follows the comment at once, to the answer of the mutation. */
async function commitAfter(github: LocalGitHub, { number, body, marker = 'createCommitOnBranch' }: Saying) {
  const held = github.webhooks;
  held.hold();
  await github.comment(number, body);
  github.log.clear();
  const started = performance.now();
  const committed = waitForCommit(github, marker);
  await held.release();
  const calls = await committed;
  return { ms: performance.now() - started, calls, started };
}

async function waitForCommit(github: LocalGitHub, marker: string): Promise<number> {
  for (let tries = 0; tries < 120_000; tries++) {
    // The decision does not wait for 👀.
    const calls = github.log.entries.filter(
      ({ actor, method, path }) => actor === 'seatrial[bot]' && !(method === 'POST' && path.endsWith('/reactions')),
    );
    const commit = calls.findIndex((entry) => isCommit(entry) && JSON.stringify(entry.body).includes(marker));
    if (commit >= 0) return commit + 1;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  throw new Error('Nothing was committed.');
}

function isCommit({ body }: LogEntry): boolean {
  return JSON.stringify(body ?? '').includes('createCommitOnBranch');
}

function describe(name: string, samples: readonly Sample[], latencyMs: number): string {
  const committed = percentiles(samples.map(({ ms }) => ms));
  const shown = percentiles(samples.map(({ shownMs }) => shownMs));
  const calls = Math.max(...samples.map((sample) => sample.calls));
  return `${name}, ${latencyMs} ms a call: committed after ${committed}, all shown after ${shown}; at most ${calls} calls to the commit (n = ${samples.length})`;
}

function percentiles(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(0);
  return `p50 ${at(0.5)} ms, most ${at(1)} ms`;
}

async function flood(): Promise<void> {
  const github = await startLocalGitHub({ files: REGISTRY });
  const bot = await startTestBot(github);
  try {
    const number = await merged(github, bot, '1.0.0');
    github.webhooks.hold();
    for (let index = 0; index < AT_ONCE; index++) await github.comment(number, `/seatrial hold drift ${index}`);
    const started = performance.now();
    await github.webhooks.release();
    const answered = performance.now() - started;
    await quiet(github, bot);
    const path = `events/churn/${new Date().toISOString().slice(0, 7)}.jsonl`;
    const text = (await github.readFile(path, STATE_BRANCH)) ?? '';
    const keys = new Set(
      parseLog([{ path, text }])
        .filter(({ event }) => event.data.via.kind === 'comment')
        .map(({ event }) => event.data.intentKey),
    );
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const refused = github.webhooks.delivered.filter(({ status }) => status !== 202).length;
    process.stdout.write(
      `${AT_ONCE} webhooks at once, without pauses: ${keys.size} decided, ${refused} not accepted; all answered in ${answered.toFixed(0)} ms, done in ${seconds} s\n`,
    );
  } finally {
    await bot.close();
    await github.close();
  }
}
