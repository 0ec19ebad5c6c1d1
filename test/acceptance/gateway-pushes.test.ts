import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseDeployment } from '../../src/contract/parsers.ts';
import { readLabelledDigits } from '../../scripts/demo/gateway/labelled-digits.ts';
import { quiet, SECRET, startTestBot, STATE_BRANCH } from '../support/bot-story.ts';
import { type GatewayProcess, runGateway } from '../support/gateway/run-gateway.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { digitFiles, MODEL, settingsText } from '../support/loop/digit-models.ts';
import { certify, mergeVersion } from '../support/loop/digit-registry.ts';
import { type BotProcess, runBot } from '../support/run-bot.ts';
import { SLOW } from '../support/slow.ts';

const PUSH_SECRET = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
const SOURCE = { kind: 'push', reporter: 'gw-1', authorization: 'SEATRIAL_SOURCE_GW_1', every: '1m' };
const PROMOTE = '/promote to=production';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seatrial-pushes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Pushing {
  readonly github: LocalGitHub;
  readonly bot: BotProcess;
  readonly gateway: GatewayProcess;
}

/** A candidate that answers NaN has its share; then a bot and a gateway start as they ship, and the one knows the other's address alone. */
async function withPushing(play: (pushing: Pushing) => Promise<void>): Promise<void> {
  const files = { ...digitFiles(), '.github/seatrial.yml': settingsText([SOURCE]) };
  await withLocalGitHub({ files }, async (github) => {
    await beginTest(github);
    await using bot = runBot(folder, {
      APP_ID: String(github.app.id),
      PRIVATE_KEY: Buffer.from(github.app.privateKey).toString('base64'),
      WEBHOOK_SECRET: SECRET,
      GITHUB_API_URL: github.url,
      PORT: '0',
      SEATRIAL_OBSERVE: github.repository,
      [SOURCE.authorization]: `${github.repository} ${PUSH_SECRET}`,
    });
    const [, address = ''] = await bot.printed(/"url":"(http[^"]+)"/);
    await bot.printed(/"repositories":1/);
    const registry = join(folder, 'registry');
    await simpleGit().clone(`${github.url}/${github.repository}.git`, registry);
    const place = ['--registry', registry, '--state', join(folder, 'state'), '--workers', '1'];
    const to = String(new URL(`/api/windows/${github.repository}`, address));
    await using gateway = await runGateway([...place, '--reporter', SOURCE.reporter, '--push', to], {
      environment: { ...process.env, SEATRIAL_PUSH_SECRET: PUSH_SECRET },
    });
    await play({ github, bot, gateway });
  });
}

async function beginTest(github: LocalGitHub): Promise<void> {
  await using bot = await startTestBot(github);
  const versions = ['1.0.0', '1.4.0'];
  const threads: number[] = [];
  for (const version of versions) threads.push(await mergeVersion(github, version));
  await certify(github, versions);
  await quiet(github, bot);
  for (const thread of threads) {
    await github.comment(thread, PROMOTE);
    await quiet(github, bot);
  }
  github.webhooks.setTarget(undefined);
}

async function ask({ dataUrl }: GatewayProcess, requests: number): Promise<readonly number[]> {
  const digits = (await readLabelledDigits()).slice(0, requests);
  const url = `${dataUrl}/v2/models/${MODEL}/infer`;
  const headers = { 'content-type': 'application/json' };
  return Promise.all(digits.map(async ({ body }) => (await fetch(url, { method: 'POST', body, headers })).status));
}

async function deploymentIn(github: LocalGitHub) {
  const path = `production/${MODEL}.yaml`;
  return parseDeployment({ path, content: Buffer.from((await github.readFile(path, STATE_BRANCH)) ?? '') }).value;
}

/** Until the bot has committed what the gateway has turned away. */
async function expectTaken({ github, bot, gateway }: Pushing): Promise<void> {
  expect((await deploymentIn(github)).liveTest?.candidates).toMatchObject([{ version: '1.4.0' }]);
  const askedAgain = async () => {
    await ask(gateway, 32);
    return gateway.log();
  };
  await expect.poll(askedAgain, { timeout: 30_000, interval: 10 }).toContain('is turned away until revision');
  await expect.poll(async () => (await deploymentIn(github)).liveTest, { timeout: 20_000 }).toBeNull();
  expect(await deploymentIn(github)).toMatchObject({ production: { version: '1.0.0' } });
  const month = new Date().toISOString().slice(0, 7);
  const log = (await github.readFile(`events/${MODEL}/${month}.jsonl`, STATE_BRANCH)) ?? '';
  const last = log.split('\n').findLast((line) => line.includes('guard-tripped')) ?? '{}';
  expect(JSON.parse(last)).toMatchObject({ data: { version: '1.4.0', reasonCode: 'guard-tripped' } });
  expect(bot.stderr()).toBe('');
}

test(
  'a gateway sends, signed, what its breaker has turned away to a bot that asks nobody, and that commits it at once',
  { ...SLOW, timeout: 60_000 },
  async () => {
    await withPushing(expectTaken);
  },
);

test(
  'minutes that a gateway has counted come into the log without being asked for, and then its trip',
  { ...SLOW, timeout: 240_000 },
  async () => {
    await withPushing(async (pushing) => {
      const { github, gateway } = pushing;
      await ask(gateway, 2);
      const told = async () => (await github.branchTip('seatrial/windows')) ?? '';
      const before = await told();
      await expect.poll(told, { timeout: 180_000, interval: 2000 }).not.toBe(before);
      await expectTaken(pushing);
    });
  },
);
