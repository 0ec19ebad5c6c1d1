import { setTimeout } from 'node:timers/promises';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import {
  finishCertification,
  mergeCertified,
  mergeVersion,
  quiet,
  REGISTRY,
  startTestBot,
  STATE_BRANCH,
} from '../support/bot-story.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { signAppToken } from '../support/local-github/emulator.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { SLOW } from '../support/slow.ts';

const REACH = { since: '2020-01-01T00:00:00Z' };

async function deployment(github: LocalGitHub) {
  return parse((await github.readFile('production/churn.yaml', STATE_BRANCH)) ?? 'null');
}

/** How often GitHub was asked to deliver again. */
function askedAgain(github: LocalGitHub): number {
  return github.log.find(/POST \/app\/hook\/deliveries\/\d+\/attempts/).length;
}

/** A registry with 1.0.0 in production and 1.1.0 certified, whose bot is down from now on. */
async function bereft(github: LocalGitHub): Promise<number> {
  const bot = await startTestBot(github);
  const first = await mergeCertified(github, bot, '1.0.0');
  await github.comment(first, '/promote to=production');
  const second = await mergeCertified(github, bot, '1.1.0');
  await bot.close();
  return second;
}

test('a label and a review of the time when the bot was down are carried out at its start, once', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    const number = await bereft(github);
    await github.addLabel(number, 'promote');
    await github.webhooks.settle();
    await github.review(number, {
      as: 'maintainer',
      event: 'COMMENT',
      body: '/seatrial hold churn wait for the audit',
    });
    await github.webhooks.settle();
    expect(github.webhooks.delivered.slice(-2).map(({ status }) => typeof status)).toEqual(['string', 'string']);

    await using bot = await startTestBot(github);
    await bot.catchUp(REACH);
    await quiet(github, bot);
    expect(askedAgain(github)).toBeGreaterThanOrEqual(2);
    const after = await deployment(github);
    expect(after).toMatchObject({
      hold: { reason: 'wait for the audit' },
      liveTest: { candidates: [{ version: '1.1.0' }] },
      revision: 3,
    });
    expect(await github.labels(number)).not.toContain('promote');
    const answers = (await github.comments(number)).map(({ body }) => body);

    const asked = askedAgain(github);
    await bot.catchUp(REACH);
    await quiet(github, bot);
    expect(askedAgain(github)).toBe(asked);
    expect(await deployment(github)).toEqual(after);
    expect((await github.comments(number)).map(({ body }) => body)).toEqual(answers);
  });
}, 60_000);

test('a promotion and a certification that nobody took are carried out when they come again', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    const bot = await startTestBot(github);
    await bot.close();
    const number = await mergeVersion(github, '1.0.0');
    await finishCertification(github, '1.0.0');
    const { id } = await github.comment(number, '/promote to=production');
    await github.webhooks.settle();
    await using later = await startTestBot(github);
    await later.catchUp({ ...REACH, leftAloneMs: 0 });
    await quiet(github, later);
    expect(await deployment(github)).toMatchObject({ production: { version: '1.0.0' } });
    expect((await github.reactions(id)).map(({ content }) => content)).toEqual(['eyes', 'rocket']);
  });
}, 60_000);

test('what never arrives is asked for once at the start, and not in every sweep', SLOW, async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    const number = await bereft(github);
    await github.comment(number, '/promote');
    await github.webhooks.settle();
    await using bot = await startTestBot(github);
    // GitHub signs with a secret that we do not have.
    github.webhooks.setTarget({ url: bot.url, secret: 'another secret of the app', events: ['issue_comment'] });
    for (let round = 0; round < 2; round++) await bot.catchUp(REACH);
    await quiet(github, bot);
    expect(askedAgain(github)).toBe(1);
    expect(github.webhooks.delivered.at(-1)).toMatchObject({ status: 401, redelivery: true });
  });
});

test('deliveries are shown to their app alone', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    const own = signAppToken({ id: github.app.id }, github.app.privateKey);
    expect(await github.request(own, 'GET /app/hook/deliveries')).toEqual([]);
    for (const token of [github.userToken('owner'), await github.appToken()])
      await expect(github.request(token, 'GET /app/hook/deliveries')).rejects.toThrow('401');
  });
});

test('what came here with its issue was written for another repository; what is written there now is heard', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const first = await mergeCertified(github, bot, '1.0.0');
    await github.comment(first, '/promote to=production');
    await quiet(github, bot);
    const hold = { body: '/seatrial hold churn of another team', as: 'maintainer' };
    const issue = await github.receiveIssue('Something is slow', [hold, { ...hold, body: '/promote churn' }]);
    for (let round = 0; round < 2; round++) {
      await bot.catchUp({ ...REACH, leftAloneMs: 0 });
      await quiet(github, bot);
    }
    expect(await deployment(github)).toMatchObject({ hold: null, revision: 1 });
    expect(await github.comments(issue)).toHaveLength(2);

    await setTimeout(1000);
    await github.comment(issue, '/seatrial hold churn we look into it');
    await quiet(github, bot);
    expect(await deployment(github)).toMatchObject({ hold: { reason: 'we look into it' }, revision: 2 });
  });
}, 60_000);
