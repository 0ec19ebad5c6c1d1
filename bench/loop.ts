/**
 * What the loop of live tests asks of GitHub within an hour, on the emulated GitHub: the bot with its looks each half minute and
 * its sweeps each five, a gateway that tells of every arm, and comments that are edited. Each figure stands beside half of what an
 * App may do (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api), and of what a repository should hold
 * (https://docs.github.com/repositories/creating-and-managing-repositories/repository-limits).
 * `npm run bench -- loop [models] [tests]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { instantMs } from '../src/domain/instant.ts';
import type { RunningBot } from '../bot/start-bot.ts';
import { quiet, startTestBot } from '../test/support/bot-story.ts';
import { type StoryClock, storyClock } from '../test/support/live-bot-story.ts';
import { moveDate } from '../test/support/loop/story-clock.ts';
import type { LocalGitHub } from '../test/support/local-github/client.ts';
import type { LogEntry } from '../test/support/local-github/route-log.ts';
import { startLocalGitHub } from '../test/support/local-github/start-local-github.ts';
import { beginTests, manyModels, serveWindows, type ToldHours } from './loop/many-tests.ts';

const HOUR_MS = 3_600_000;
const LOOKS_AN_HOUR = 120;
const LOOKS_A_SWEEP = 10;

/** Half of 5,000 requests an hour, of 500 that create content, and of the 10 GB of a repository in ten years of such hours. */
const AIMS = { calls: 2500, writes: 250, bytes: 5e9 / (10 * 365 * 24) } as const;

export async function run([models = '1000', tests = '50']: readonly string[]): Promise<void> {
  const [count, tested] = [Number(models), Number(tests)];
  let aheadMs = 0;
  using _time = moveDate(() => aheadMs);
  const clock: StoryClock = { ...storyClock(), pass: (hours) => void (aheadMs += hours * HOUR_MS) };
  const told: ToldHours = { windows: [] };
  await using gateway = await serveWindows(told);
  const github = await startLocalGitHub({ files: manyModels(count, tested, gateway.url) });
  const environment = { SEATRIAL_PRIVATE_HOSTS: gateway.host };
  const bot = await startTestBot(github, { clock, observed: ['acme/models'], environment });
  const loop = { github, bot, clock, told, tested };
  try {
    const begun = await beginTests(github, { bot, count, tested });
    print(`${count} models, of which ${begun} are tested live`);
    await passHour(loop);
    report('an hour', await measureHour(loop));
    clock.pass(10);
    report('the hour in which every lease is renewed', await measureHour(loop));
  } finally {
    await bot.close();
    await github.close();
  }
}

interface Loop {
  readonly github: LocalGitHub;
  readonly bot: RunningBot;
  readonly clock: StoryClock;
  readonly told: ToldHours;
  readonly tested: number;
}

/** What the bot does within an hour, at whose end the gateway tells of it. */
async function passHour({ github, bot, clock, told, tested }: Loop): Promise<void> {
  const from = clock.now();
  for (let look = 1; look <= LOOKS_AN_HOUR; look += 1) {
    clock.pass(1 / LOOKS_AN_HOUR);
    if (look === LOOKS_AN_HOUR) told.windows.push({ from, tests: tested });
    if (look % LOOKS_A_SWEEP === 0) await bot.catchUp({ since: new Date(instantMs(from) - HOUR_MS).toISOString() });
    else bot.watch();
    await quiet(github, bot);
  }
}

interface Measured {
  readonly calls: number;
  readonly writes: number;
  readonly bytes: number;
  readonly byRoute: readonly (readonly [string, number])[];
}

async function measureHour(loop: Loop): Promise<Measured> {
  const { github } = loop;
  const before = await packedBytes(github);
  github.log.clear();
  await passHour(loop);
  const own = github.log.entries.filter(({ actor }) => actor === 'seatrial[bot]');
  const writes = own.filter(isWrite);
  const byRoute = [...Map.groupBy(own, routeOf)].map(([route, entries]) => [route, entries.length] as const);
  return {
    calls: own.length,
    writes: writes.length,
    bytes: (await packedBytes(github)) - before,
    byRoute: byRoute.toSorted((one, other) => other[1] - one[1]),
  };
}

/** Every call that may create something, a mutation of GraphQL among them. */
function isWrite({ method, path, body }: LogEntry): boolean {
  if (path.endsWith('/graphql')) return JSON.stringify(body ?? '').includes('mutation');
  return method !== 'GET' && !path.endsWith('/access_tokens');
}

function routeOf({ method, path }: LogEntry): string {
  return `${method} ${path.replaceAll(/\/[0-9a-f]{40}/g, '/:sha').replaceAll(/\/\d+/g, '/:id')}`;
}

/** Of a fresh clone with all branches, as git packs it. */
async function packedBytes(github: LocalGitHub): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-loop-bench-'));
  try {
    await simpleGit().clone(`${github.url}/${github.repository}.git`, folder, ['--bare']);
    const counted = await simpleGit(folder).raw(['count-objects', '-v']);
    return 1024 * Number(/^size-pack: (\d+)$/m.exec(counted)?.[1] ?? Number.NaN);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report(what: string, { calls, writes, bytes, byRoute }: Measured): void {
  const told = [
    `${calls} calls (${judge(calls, AIMS.calls)})`,
    `${writes} of them writes (${judge(writes, AIMS.writes)})`,
    `${bytes} bytes more in a clone (${judge(bytes, Math.round(AIMS.bytes))})`,
  ];
  print(`${what}: ${told.join('; ')}`);
  for (const [route, count] of byRoute.slice(0, 6)) print(`  ${count} ${route}`);
}

function judge(value: number, aim: number): string {
  return `aim at most ${aim}: ${value <= aim ? 'met' : 'MISSED'}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
