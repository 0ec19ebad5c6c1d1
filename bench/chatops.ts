/** Webhook received → state committed, on the emulated GitHub, with time added to every API call; calls to the commit; 200 webhooks at once. */
import { finishCertification, mergeVersion, quiet, REGISTRY, startTestBot } from '../test/support/bot-story.ts';
import type { LocalGitHub } from '../test/support/local-github/client.ts';
import type { LogEntry } from '../test/support/local-github/route-log.ts';
import { startLocalGitHub } from '../test/support/local-github/start-local-github.ts';
import { STATE_BRANCH } from '../test/support/bot-story.ts';
import type { RunningBot } from '../bot/start-bot.ts';
import { parseLog } from '../src/contract/event-log.ts';

const ROUNDS = 10;
const AT_ONCE = 200;

export async function run(): Promise<void> {
  await flood();
  for (const latencyMs of [0, 100]) await measureCommands(latencyMs);
}

interface Sample {
  readonly ms: number;
  readonly calls: number;
}

async function measureCommands(latencyMs: number): Promise<void> {
  const github = await startLocalGitHub({ files: REGISTRY });
  const bot = await startTestBot(github);
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
      samples.get('rollback')?.push(await measure(github, bot, { number: second, body: `/rollback round ${round}` }));
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

/** From the delivery, which follows the comment at once, to the answer of the mutation. */
async function measure(
  github: LocalGitHub,
  bot: RunningBot,
  { number, body }: { readonly number: number; readonly body: string },
): Promise<Sample> {
  const held = github.webhooks;
  held.hold();
  await github.comment(number, body);
  github.log.clear();
  const started = performance.now();
  const committed = waitForCommit(github);
  await held.release();
  const calls = await committed;
  const ms = performance.now() - started;
  await quiet(github, bot);
  return { ms, calls };
}

async function waitForCommit(github: LocalGitHub): Promise<number> {
  for (let tries = 0; tries < 10_000; tries++) {
    // The decision does not wait for 👀.
    const calls = github.log.entries.filter(
      ({ actor, path }) => actor === 'seatrial[bot]' && !path.endsWith('/reactions'),
    );
    const commit = calls.findIndex(isCommit);
    if (commit >= 0) return commit + 1;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  throw new Error('Nothing was committed.');
}

function isCommit({ body }: LogEntry): boolean {
  return JSON.stringify(body ?? '').includes('createCommitOnBranch');
}

function describe(name: string, samples: readonly Sample[], latencyMs: number): string {
  const times = samples.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number): string => (times[Math.ceil(share * times.length) - 1] ?? Number.NaN).toFixed(0);
  const calls = Math.max(...samples.map((sample) => sample.calls));
  return `${name}, ${latencyMs} ms a call: committed after p50 ${at(0.5)} ms, p95 ${at(0.95)} ms; at most ${calls} calls (n = ${times.length})`;
}

async function flood(): Promise<void> {
  const github = await startLocalGitHub({ files: REGISTRY });
  const bot = await startTestBot(github);
  try {
    const number = await merged(github, bot, '1.0.0');
    github.webhooks.hold();
    for (let index = 0; index < AT_ONCE; index++) await github.comment(number, `/seatrial hold number ${index}`);
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
      `${AT_ONCE} webhooks at once: ${keys.size} decided, ${refused} not accepted; all answered in ${answered.toFixed(0)} ms, done in ${seconds} s\n`,
    );
  } finally {
    await bot.close();
    await github.close();
  }
}
