import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { expect, test } from 'vitest';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { DIGIT_MODELS, digitFiles, MODEL } from '../support/loop/digit-models.ts';
import { DigitStory, type Traffic } from '../support/loop/digit-story.ts';
import { actionsSteward, type BeginSteward, botSteward } from '../support/loop/stewards.ts';
import { runCli } from '../support/run-cli.ts';
import { IS_LONG } from '../support/long.ts';
import { SLOW } from '../support/slow.ts';

/** As many as tell two versions apart within a day. */
const BUSY = { requests: 40 };
const DAY_MS = 86_400_000;
const PROMOTE = '/promote to=production';

type Play = (story: DigitStory) => Promise<void>;

async function tell(steward: BeginSteward, versions: readonly string[], play: Play): Promise<void> {
  await withLocalGitHub({ files: digitFiles() }, async (github) => {
    await using story = await DigitStory.begin(github, steward, versions);
    await play(story);
  });
}

/** 1.1.0 reads better than 1.0.0, of which nobody is told but the gateway. */
async function promoteBetter(story: DigitStory, traffic: Omit<Traffic, 'digits'>): Promise<void> {
  await story.say('1.1.0', PROMOTE);
  await story.passUntil(4, { ...traffic, digits: story.digits }, ({ production }) => production?.version === '1.1.0');
  expect(await story.deployment()).toMatchObject({
    production: { version: '1.1.0' },
    fallback: { version: '1.0.0' },
    liveTest: { phase: 'bake' },
  });
}

/** Of it the gateway is rid at once, and the repository says so by the next look. */
async function breakCandidate(story: DigitStory): Promise<void> {
  await story.say('1.4.0', PROMOTE);
  expect((await story.deployment()).liveTest?.candidates[0]).toMatchObject({ version: '1.4.0', share: 0.4 });
  const before = story.seen.length;
  for (let burst = 0; burst < 40 && (await story.trips()).length === 0; burst += 1)
    await story.ask({ requests: 16, digits: story.digits });
  const [trip] = await story.trips();
  expect(trip).toMatchObject({ arm: expect.stringContaining('1.4.0'), event: 'errors' });
  const failed = story.seen.slice(before).filter((one) => one === '502');
  expect(failed.length).toBeGreaterThanOrEqual(trip?.events ?? 1);
  await story.ask({ requests: 50, digits: story.digits });
  expect(new Set(story.seen.slice(-50))).toEqual(new Set([(await story.deployment()).production?.version]));
  await story.watch();
  expect((await story.deployment()).liveTest).toBeNull();
  const last = (await story.events()).at(-1);
  expect(last?.data).toMatchObject({ reasonCode: 'guard-tripped', version: '1.4.0' });
}

/** Every decision about these is made again from a fresh clone, and the log is whole. */
async function expectProved({ github }: DigitStory, versions: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-proof-'));
  try {
    await simpleGit().clone(`${github.url}/acme/models.git`, folder);
    const ask = async (...args: readonly string[]) => runCli([...args], { cwd: folder });
    for (const version of versions) expect(await ask('prove', `${MODEL}@${version}`)).toMatchObject({ exitCode: 0 });
    expect((await ask('verify')).exitCode).toBe(0);
    expect((await ask('replay')).stdout).toContain(' 0 differ');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const STEWARDS: readonly (readonly [string, BeginSteward])[] = [
  ['the bot', botSteward],
  ['actions alone', actionsSteward],
];

test('what breaks is gone at once, by actions alone', { ...SLOW, timeout: 400_000 }, async () => {
  await tell(actionsSteward, ['1.0.0', '1.4.0'], breakCandidate);
});

test.each(STEWARDS)(
  'what is better is promoted by its evidence, and what breaks is gone at once, by %s',
  { ...SLOW, timeout: 900_000 },
  async (_name, steward) => {
    await tell(steward, ['1.0.0', '1.1.0', '1.4.0'], async (story) => {
      await promoteBetter(story, { ...BUSY, hours: 9 });
      await story.say('1.1.0', `/seatrial stop ${MODEL}`);
      await breakCandidate(story);
      await expectProved(story, ['1.1.0']);
    });
  },
);

for (const [name, steward] of STEWARDS)
  test.runIf(IS_LONG)(
    `two weeks by ${name}: better, equal, worse, broken, and production that drifts`,
    async () => {
      await tell(steward, [...DIGIT_MODELS.keys()], twoWeeks);
    },
    3_600_000,
  );

async function twoWeeks(story: DigitStory): Promise<void> {
  const began = Date.now();
  const busy = { ...BUSY, digits: story.digits };
  await promoteBetter(story, BUSY);
  await story.passUntil(3, busy, ({ liveTest }) => liveTest === null);
  expect(await story.deployment()).toMatchObject({
    production: { version: '1.1.0' },
    sentinel: { version: '1.0.0' },
  });

  await story.say('1.1.1', PROMOTE);
  await story.passUntil(3, busy, ({ liveTest }) => liveTest === null);
  expect(await endOf(story, '1.1.1')).toMatchObject({ reasonCode: 'no-gain' });

  await story.say('1.3.0', PROMOTE);
  await story.passUntil(2, busy, ({ liveTest }) => liveTest === null);
  expect(await endOf(story, '1.3.0')).toMatchObject({ reasonCode: 'metric-harm' });
  expect(await stepsOf(story, '1.3.0')).toBe(0);

  await breakCandidate(story);
  await story.passUntil(14, { ...busy, requests: 5, hours: 24 }, () => Date.now() - began > 12 * DAY_MS);
  expect(await story.deployment()).toMatchObject({ production: { version: '1.1.0' }, hold: null });

  const [before, now] = [await story.readBy('1.0.0'), await story.readBy('1.1.0')];
  const drifted = story.digits.filter((_, index) => before[index] === true && now[index] === false);
  await story.passUntil(
    4,
    { ...BUSY, digits: [...drifted, ...story.digits.slice(0, 2 * drifted.length)] },
    (file) => file.production?.version === '1.0.0',
  );
  expect(await story.deployment()).toMatchObject({
    production: { version: '1.0.0' },
    hold: { reason: expect.any(String) },
  });
  expect(Date.now() - began).toBeGreaterThan(12 * DAY_MS);
  await expectProved(story, ['1.0.0', '1.1.0', '1.1.1', '1.3.0']);
}

async function endOf(story: DigitStory, version: string) {
  return (await story.events()).findLast(({ type, data }) => type === 'livetest.concluded' && data.version === version)
    ?.data;
}

async function stepsOf(story: DigitStory, version: string): Promise<number> {
  return (await story.events()).filter(({ type, data }) => type === 'livetest.changed' && data.version === version)
    .length;
}
