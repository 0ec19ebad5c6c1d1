import { parse } from 'yaml';
import { expect, test } from 'vitest';
import type { RunningBot } from '../../bot/start-bot.ts';
import {
  finishCertification,
  mergeCertified,
  quiet,
  REGISTRY,
  SECRET,
  startTestBot,
  STATE_BRANCH,
  versionText,
} from '../support/bot-story.ts';
import { workflowRunEvent } from '../support/local-github/action-events.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { runAction } from '../support/local-github/run-action.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { CHATOPS_PERMISSIONS } from '../support/chatops-permissions.ts';
import { byCost, SLOW } from '../support/slow.ts';

const BRANCH = 'add-1.1.0';
const PATH = 'models/churn/versions/1.1.0.yaml';

async function deployment(github: LocalGitHub) {
  return parse((await github.readFile('production/churn.yaml', STATE_BRANCH)) ?? 'null');
}

async function answers(github: LocalGitHub, number: number): Promise<readonly string[]> {
  const comments = await github.comments(number);
  return comments.map(({ body }) => body).filter((body) => body.includes('seatrial:answer'));
}

async function status(github: LocalGitHub, number: number): Promise<string> {
  return (await github.comments(number)).find(({ body }) => body.includes('seatrial:status'))?.body ?? '';
}

/** 1.0.0 serves, and 1.1.0 is on an open pull request. */
async function openSecond(github: LocalGitHub, bot: RunningBot): Promise<number> {
  const first = await mergeCertified(github, bot, '1.0.0');
  await github.comment(first, '/promote to=production');
  await quiet(github, bot);
  await github.commit({ branch: BRANCH, changes: { [PATH]: versionText('1.1.0') }, message: 'Add churn 1.1.0' });
  return (await github.openPull({ head: BRANCH, title: 'churn 1.1.0' })).number;
}

async function paste(github: LocalGitHub, bot: RunningBot, number: number): Promise<void> {
  await github.comment(number, '/promote share=20%');
  await quiet(github, bot);
  const [, line = ''] = /```\n(\/promote .*)\n```/.exec((await answers(github, number)).at(-1) ?? '') ?? [];
  expect(line).toMatch(/^\/promote churn@1\.1\.0 to=live share=20% @[0-9a-f]{40}$/);
  await github.comment(number, line);
  await quiet(github, bot);
}

for (const { rows, options } of byCost(['merge', 'squash', 'rebase'] as const, (method) => method === 'squash'))
  test.each(rows)(
    'the line that the bot gives works: remembered, and carried out after the %s and the certification',
    options,
    async (method) => {
      await withLocalGitHub({ files: REGISTRY }, async (github) => {
        await using bot = await startTestBot(github);
        const number = await openSecond(github, bot);
        await paste(github, bot, number);
        expect((await answers(github, number)).at(-1)).toContain('is remembered, and nothing was changed yet');
        expect(await status(github, number)).toContain('⏳ Remembered: production: `1.1.0` gets 20 % of the traffic');
        expect(await deployment(github)).toMatchObject({ liveTest: null, revision: 1 });

        await github.merge(number, 'maintainer', method);
        await quiet(github, bot);
        expect(await deployment(github)).toMatchObject({ liveTest: null });
        await finishCertification(github, '1.1.0');
        await quiet(github, bot);
        expect(await deployment(github)).toMatchObject({
          liveTest: { candidates: [{ version: '1.1.0', share: 0.2 }] },
        });
        expect((await answers(github, number)).at(-1)).toContain('Remembered from the [comment](');
        expect(await status(github, number)).not.toContain('⏳');
        expect(await github.labels(number)).toEqual(['seatrial:live']);

        const told = (await answers(github, number)).length;
        await bot.catchUp({ since: '2020-01-01T00:00:00Z', leftAloneMs: 0 });
        expect(await answers(github, number)).toHaveLength(told);
        expect(await deployment(github)).toMatchObject({ revision: 2 });
      });
    },
  );

test('a review and a label name their commit: both are remembered, and the label is taken off', SLOW, async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const number = await openSecond(github, bot);
    await github.review(number, { as: 'maintainer', event: 'COMMENT', body: '/promote share=5%' });
    await quiet(github, bot);
    expect(await status(github, number)).toContain('gets 5 % of the traffic once');
    await github.addLabel(number, 'promote', 'maintainer');
    await quiet(github, bot);
    expect(await status(github, number)).toContain('gets 10 % of the traffic once');
    expect(await github.labels(number)).toEqual([]);
    await github.merge(number, 'maintainer', 'squash');
    await finishCertification(github, '1.1.0');
    await quiet(github, bot);
    expect(await deployment(github)).toMatchObject({ liveTest: { candidates: [{ version: '1.1.0', share: 0.1 }] } });
  });
});

test('a push, a stop and a closed pull request end it, and each is told', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const number = await openSecond(github, bot);
    await paste(github, bot, number);
    await github.commit({ branch: BRANCH, changes: { 'notes.md': 'a remark\n' }, message: 'Add a remark' });
    await quiet(github, bot);
    expect((await answers(github, number)).at(-1)).toContain('another commit now than the one that was meant');

    await paste(github, bot, number);
    await github.comment(number, '/seatrial stop', 'triager');
    await quiet(github, bot);
    expect((await answers(github, number)).at(-1)).toContain('somebody stopped it');

    await paste(github, bot, number);
    await github.closePull(number);
    await quiet(github, bot);
    expect((await answers(github, number)).at(-1)).toContain('closed without being merged');
    expect(await status(github, number)).not.toContain('⏳');
    expect(await deployment(github)).toMatchObject({ liveTest: null, revision: 1 });
  });
});

test('where webhooks are lost the next sweep sees the push, the merge and the certificate', SLOW, async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const number = await openSecond(github, bot);
    await paste(github, bot, number);
    github.webhooks.setTarget({ url: bot.url, secret: SECRET, events: ['issue_comment'] });
    await github.commit({ branch: BRANCH, changes: { 'notes.md': 'a remark\n' }, message: 'Add a remark' });
    const later = { since: new Date(Date.now() + 60_000).toISOString() };
    await bot.catchUp(later);
    expect((await answers(github, number)).at(-1)).toContain('another commit now than the one that was meant');

    await paste(github, bot, number);
    await github.merge(number, 'maintainer', 'squash');
    const run = await finishCertification(github, '1.1.0');
    await bot.catchUp(later);
    expect(await deployment(github)).toMatchObject({ liveTest: null });
    // The action, where no bot heard of the run.
    const acted = await runAction({
      action: 'actions/chatops/action.yml',
      github,
      event: await workflowRunEvent(github, run),
      workspace: await github.checkOut(),
      token: await github.workflowToken(CHATOPS_PERMISSIONS),
    });
    expect(acted).toMatchObject({ exitCode: 0, outputs: { outcome: 'recorded' } });
    expect(await deployment(github)).toMatchObject({ liveTest: { candidates: [{ version: '1.1.0', share: 0.2 }] } });
  });
});
