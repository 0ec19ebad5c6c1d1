import { createOctokit, parseRepositoryName } from '../../src/adapters/github/octokit.ts';
import { createGitHubDeploymentStore } from '../../src/adapters/github/deployment-store.ts';
import { createGitObjects, createObjectCache } from '../../src/adapters/github/git-objects.ts';
import { createGitHubWindowStore } from '../../src/adapters/github/window-store.ts';
import type { Certificate, Deployment, LedgerEvent } from '../../src/contract/generated/types.ts';
import { parseDeployment } from '../../src/contract/parsers.ts';
import { formatInstant, instantMs } from '../../src/domain/instant.ts';
import { recordLive } from '../../src/usecases/ledger/record-live.ts';
import type { Clock } from '../../src/usecases/ports/clock.ts';
import type { BotOptions } from '../../bot/bot-options.ts';
import type { RunningBot } from '../../bot/start-bot.ts';
import {
  finishCertification,
  mergeVersion,
  MODEL_TEXT,
  quiet,
  REGISTRY,
  startTestBot,
  STATE_BRANCH,
} from './bot-story.ts';
import type { LocalGitHub } from './local-github/client.ts';
import { type HourOfTraffic, windowsOf } from './promotion/live-story.ts';
import { REPORTER } from './statistics.ts';

const HOUR_MS = 3_600_000;

/** churn with a live test of accuracy. */
export const TESTED = {
  ...REGISTRY,
  'models/churn/model.yaml': `${MODEL_TEXT}liveTest: {metrics: [{id: accuracy, direction: up, betterBy: 0.01}]}\n`,
  '.github/seatrial.yml': 'apiVersion: seatrial/v1\nkind: Settings\nenvironments:\n  production: {}\n',
};

/** The machine's time, and the hours that a story lets pass. */
export interface StoryClock extends Clock {
  pass(hours: number): void;
}

export function storyClock(): StoryClock {
  let ahead = 0;
  return {
    now: () => formatInstant(Date.now() + ahead),
    pause: async () => {},
    random: () => 0,
    pass: (hours) => void (ahead += hours * HOUR_MS),
  };
}

export interface LiveStory {
  readonly github: LocalGitHub;
  readonly bot: RunningBot;
  readonly clock: StoryClock;
}

/** 1.0.0 in production, and 1.1.0 merged and certified; the thread of 1.1.0. */
export async function readyToTest({ github, bot }: LiveStory, certificate: Partial<Certificate> = {}): Promise<number> {
  const first = await mergeVersion(github, '1.0.0');
  await finishCertification(github, '1.0.0', { certificate });
  await quiet(github, bot);
  await github.comment(first, '/promote to=production');
  await quiet(github, bot);
  const second = await mergeVersion(github, '1.1.0');
  await finishCertification(github, '1.1.0', { certificate });
  await quiet(github, bot);
  return second;
}

export async function startStory(
  github: LocalGitHub,
  over: Pick<BotOptions, 'observed' | 'environment'> = {},
): Promise<LiveStory & AsyncDisposable> {
  const clock = storyClock();
  const bot = await startTestBot(github, { clock, ...over });
  return { github, bot, clock, [Symbol.asyncDispose]: async () => bot.close() };
}

export async function deploymentOf(github: LocalGitHub): Promise<Deployment> {
  const path = 'production/churn.yaml';
  const content = Buffer.from((await github.readFile(path, STATE_BRANCH)) ?? '');
  return parseDeployment({ path, content }).value;
}

/** A service reports hours, one after the other; then the bot's timer comes. */
export async function passReported(story: LiveStory, hours: number, traffic: HourOfTraffic): Promise<void> {
  const { github, clock, bot } = story;
  const deployment = await deploymentOf(github);
  const windows = [];
  for (let hour = 0; hour < hours; hour += 1) {
    const from = clock.now();
    clock.pass(1);
    const to = formatInstant(instantMs(from) + HOUR_MS);
    windows.push(...windowsOf(deployment, { from, to }, traffic));
  }
  clock.pass(0.01);
  const repository = parseRepositoryName('acme/models');
  if (repository === null) throw new RangeError('acme/models');
  const octokit = createOctokit({ token: github.userToken('writer'), apiUrl: github.url, paced: false });
  const objects = createGitObjects(octokit, repository, createObjectCache());
  const ports = {
    store: createGitHubDeploymentStore({ octokit, repository, objects }),
    windows: createGitHubWindowStore(octokit, repository),
    clock,
    manifest: async () => null,
  };
  const reported = windows.map((window, index) => ({ line: index + 1, window }));
  const { refused } = await recordLive(ports, REPORTER, reported);
  if (refused.length > 0) throw new RangeError(`Windows were refused: ${JSON.stringify(refused)}`);
  await bot.catchUp({ since: '2020-01-01T00:00:00Z', leftAloneMs: 0 });
  await quiet(github, bot);
}

/** Every event of the log, but for windows. */
export async function eventsIn({ github, clock }: LiveStory): Promise<readonly LedgerEvent[]> {
  const months = new Set([new Date().toISOString(), clock.now()].map((at) => at.slice(0, 7)));
  const paths = [...months].map((month) => `events/churn/${month}.jsonl`);
  const texts = await Promise.all(paths.map(async (path) => (await github.readFile(path, STATE_BRANCH)) ?? ''));
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
  const events: readonly LedgerEvent[] = lines.map((line) => JSON.parse(line));
  return events.filter(({ type }) => type !== 'windows.recorded');
}
