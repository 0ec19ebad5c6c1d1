import { expect, test } from 'vitest';
import { readPushKey, signPush } from '../../../src/contract/signed-push.ts';
import type { LiveWindow } from '../../../src/contract/generated/types.ts';
import { formatInstant, instantMs } from '../../../src/domain/instant.ts';
import { quiet } from '../../support/bot-story.ts';
import { deploymentOf, eventsIn, readyToTest, startStory, TESTED } from '../../support/live-bot-story.ts';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';
import { windowsOf } from '../../support/promotion/live-story.ts';

const HOUR_MS = 3_600_000;
const [SECRET, OTHER] = [1, 2].map((byte) => `whsec_${Buffer.alloc(32, byte).toString('base64')}`);
const SOURCE = '{kind: push, reporter: gw-1, authorization: SEATRIAL_SOURCE_GW}';
const SETTINGS = `apiVersion: seatrial/v1\nkind: Settings\nenvironments:\n  production: {observe: [${SOURCE}]}\n`;

interface Sent {
  readonly secret?: string | undefined;
  readonly repository?: string;
  readonly atMs?: number;
}

/** As a gateway sends it, or anybody else. */
async function send(url: string, told: object | string, { secret = SECRET, repository, atMs = Date.now() }: Sent = {}) {
  const body = Buffer.from(typeof told === 'string' ? told : JSON.stringify(told));
  const [id, timestamp] = ['a', String(Math.floor(atMs / 1000))];
  const signature = signPush({ id, timestamp, body }, readPushKey(secret ?? '') ?? Buffer.of());
  const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
  const to = new URL(`/api/windows/${repository ?? 'acme/models'}`, url);
  const type = { 'content-type': 'application/json' };
  const response = await fetch(to, { method: 'POST', body, headers: { ...type, ...headers } });
  return { status: response.status, text: await response.text() };
}

test('what a source sends, signed, is recorded and decided by, and a trip is taken over; all else is refused in words', async () => {
  await withLocalGitHub({ files: { ...TESTED, '.github/seatrial.yml': SETTINGS } }, async (github) => {
    const environment = {
      SEATRIAL_SOURCE_GW: `acme/models ${SECRET}`,
      SEATRIAL_SOURCE_OLD: `acme/models ${OTHER}`,
    };
    await using story = await startStory(github, { observed: ['acme/models'], environment });
    const { bot, clock } = story;
    const { url } = bot;
    expect(await send(url, {})).toMatchObject({ status: 503, text: expect.stringContaining('not yet') });
    const thread = await readyToTest(story);
    await bot.catchUp({ since: '2020-01-01T00:00:00Z', leftAloneMs: 0 });
    await github.comment(thread, '/promote to=production');
    await quiet(github, bot);

    // Nobody who is not known brings a call to GitHub about.
    const before = github.log.entries.length;
    const refusals: readonly (readonly [object | string, Sent, number, string])[] = [
      [
        {},
        { secret: `whsec_${Buffer.alloc(32, 3).toString('base64')}` },
        401,
        'No secret for this repository has signed',
      ],
      [{}, { atMs: Date.now() - 301_000 }, 401, 'five minutes ago'],
      [{}, { repository: 'acme/other' }, 401, 'There is no secret for this repository'],
    ];
    for (const [told, sent, status, words] of refusals)
      expect(await send(url, told, sent)).toMatchObject({ status, text: expect.stringContaining(words) });
    expect(github.log.entries).toHaveLength(before);
    expect(await send(url, '{')).toMatchObject({ status: 400, text: expect.stringContaining('no object in JSON') });
    expect(await send(url, {}, { secret: OTHER })).toMatchObject({
      status: 422,
      text: expect.stringContaining('authorization: SEATRIAL_SOURCE_OLD'),
    });

    const begun = await send(url, { windows: [] });
    expect([begun.status, JSON.parse(begun.text)]).toMatchObject([
      200,
      { sources: [{ environment: 'production', every: '1h', recorded: 0, since: expect.any(String) }] },
    ]);

    const told: LiveWindow[] = [];
    const from = clock.now();
    clock.pass(1);
    const to = formatInstant(instantMs(from) + HOUR_MS);
    const traffic = { candidates: { '1.1.0': { right: 0.93 } } };
    const windows = windowsOf(await deploymentOf(github), { from, to }, traffic);
    told.push(...windows.map((one) => ({ ...one, reporter: 'gw-1' })));
    clock.pass(0.01);
    const foreign = told.map((one) => ({ ...one, key: `${one.key}/2`, reporter: 'gw-2' }));
    const first = JSON.parse((await send(url, { windows: [...told, ...foreign, { requests: -1 }] })).text);
    expect(first).toMatchObject({
      sources: [{ recorded: told.length, problems: [{ code: 'malformed' }, { code: 'other-source' }] }],
    });
    await quiet(github, bot);
    expect((await deploymentOf(github)).liveTest?.candidates[0]?.share).toBe(0.05);
    const again = JSON.parse((await send(url, { windows: told })).text);
    expect(again).toMatchObject({ sources: [{ recorded: 0, repeated: told.length, problems: [] }] });

    const { revision, liveTest } = await deploymentOf(github);
    const [candidate] = liveTest?.candidates ?? [];
    const { name = '', version = '', sha256 = '' } = candidate ?? {};
    const trip = { environment: 'production', model: 'churn', revision, arm: name, version, sha256, event: 'errors' };
    await send(url, { trips: [{ ...trip, at: clock.now() }] });
    await quiet(github, bot);
    expect(await deploymentOf(github)).toMatchObject({ production: { version: '1.0.0' }, liveTest: null });
    expect((await eventsIn(story)).at(-1)?.data).toMatchObject({ reasonCode: 'guard-tripped', version: '1.1.0' });
  });
});

test('a bot that is not told to observe a repository says so', async () => {
  await withLocalGitHub({ files: { ...TESTED, '.github/seatrial.yml': SETTINGS } }, async (github) => {
    await using story = await startStory(github, { environment: { SEATRIAL_SOURCE_GW: `acme/models ${SECRET}` } });
    await story.bot.catchUp({ since: '2020-01-01T00:00:00Z', leftAloneMs: 0 });
    expect(await send(story.bot.url, {})).toMatchObject({
      status: 403,
      text: expect.stringContaining('SEATRIAL_OBSERVE of the bot does not name acme/models'),
    });
  });
});
