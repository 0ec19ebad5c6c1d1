import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { readIntent } from '../../src/contract/read-intent.ts';
import { sha256 } from '../../src/contract/sha256.ts';
import { intentKey } from '../../src/domain/promotion/intent.ts';
import { isStatusComment, parseAnswerMarker } from '../../src/report/chatops/answer-marker.ts';
import { mergeCertified, quiet, REGISTRY, startTestBot, STATE_BRANCH } from '../support/bot-story.ts';
import { type ActionEvent, commentEvent, defaultBranchEvent } from '../support/local-github/action-events.ts';
import type { Comment, LocalGitHub } from '../support/local-github/client.ts';
import { runAction } from '../support/local-github/run-action.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import type { RunningBot } from '../../bot/start-bot.ts';
import { CHATOPS_PERMISSIONS } from '../support/chatops-permissions.ts';
import { byCost, SLOW } from '../support/slow.ts';

type Act = (event: ActionEvent) => ReturnType<typeof runAction>;

async function actionBeside(github: LocalGitHub): Promise<Act> {
  const workspace = await github.checkOut();
  const token = await github.workflowToken(CHATOPS_PERMISSIONS);
  const inputs = { 'trusted-authors': 'seatrial[bot]' };
  return (event) => runAction({ action: 'actions/chatops/action.yml', github, event, workspace, token, inputs });
}

async function answers(github: LocalGitHub, number: number) {
  const comments = await github.comments(number);
  const keys = comments.flatMap(({ body }) => parseAnswerMarker(body)?.key ?? []);
  return { keys, status: comments.filter(({ body }) => isStatusComment(body)).length };
}

async function finalWords(github: LocalGitHub, { id }: Comment): Promise<readonly string[]> {
  const said = (await github.reactions(id)).map(({ content }) => content).filter((content) => content !== 'eyes');
  return [...new Set(said)];
}

type Hear = (parts: {
  readonly github: LocalGitHub;
  readonly bot: RunningBot;
  readonly act: () => Promise<unknown>;
}) => Promise<void>;

const ORDERS: readonly (readonly [string, Hear])[] = [
  [
    'the bot first',
    async ({ github, bot, act }) => {
      await github.webhooks.release();
      await quiet(github, bot);
      await act();
    },
  ],
  [
    'the action first',
    async ({ github, bot, act }) => {
      await act();
      await github.webhooks.release();
      await quiet(github, bot);
    },
  ],
  [
    'both at once',
    async ({ github, bot, act }) => {
      await Promise.all([github.webhooks.release(), act()]);
      await quiet(github, bot);
    },
  ],
];

for (const { rows, options } of byCost(ORDERS, ([name]) => name === 'both at once'))
  test.each(rows)('bot and action beside each other give one answer: %s', options, async (_name, hear) => {
    await withLocalGitHub({ files: REGISTRY }, async (github) => {
      await using bot = await startTestBot(github);
      const number = await mergeCertified(github, bot, '1.0.0');
      const act = await actionBeside(github);
      const said: Comment[] = [];
      for (const [body, login] of [
        ['/promote to=production', 'maintainer'],
        ['/promote to=production', 'outsider'],
        ['/seatrial why', 'reader'],
        ['/promote to=banana', 'writer'],
      ] as const) {
        github.webhooks.hold();
        const comment = await github.comment(number, body, login);
        said.push(comment);
        const event = await commentEvent(github, { number, comment });
        await hear({ github, bot, act: async () => expect(await act(event)).toMatchObject({ exitCode: 0 }) });
      }
      const check = async (): Promise<void> => {
        const { keys, status } = await answers(github, number);
        expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
        expect(keys).toHaveLength(said.length);
        expect(status).toBe(1);
        const words = await Promise.all(said.map((comment) => finalWords(github, comment)));
        expect(words).toEqual([['rocket'], ['confused'], ['rocket'], ['confused']]);
        expect(parse((await github.readFile('production/churn.yaml', STATE_BRANCH)) ?? 'null')).toMatchObject({
          revision: 1,
          production: { version: '1.0.0' },
        });
      };
      await check();
      // Neither undoes in its sweep what the other has said.
      await bot.catchUp({ since: '2020-01-01T00:00:00Z', leftAloneMs: 0 });
      expect(await act(await defaultBranchEvent(github, { name: 'schedule' }))).toMatchObject({ exitCode: 0 });
      await bot.catchUp({ since: '2020-01-01T00:00:00Z', leftAloneMs: 0 });
      await check();
    });
  });

test('a mark that a person has written, also one that ends like a bot, answers nothing', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const number = await mergeCertified(github, bot, '1.0.0');
    github.webhooks.hold();
    const { id } = await github.comment(number, '/promote to=production');
    const waiting = github.webhooks.waiting.at(-1);
    const intent = readIntent({ name: 'issue_comment', payload: waiting?.payload });
    if (intent === null) throw new Error('No request.');
    const mark = `<!-- seatrial:answer key=${intentKey(intent, sha256)} part=decision actor=1 day=2026-05-03 -->`;
    await github.comment(number, `${mark}\n\nRefused.`, 'writer');
    await github.comment(number, '<!-- seatrial:status -->\n\nNothing runs.', 'writer');
    await github.webhooks.release();
    await quiet(github, bot);
    expect(parse((await github.readFile('production/churn.yaml', STATE_BRANCH)) ?? 'null')).toMatchObject({
      revision: 1,
    });
    expect((await github.reactions(id)).map(({ content }) => content)).toEqual(['eyes', 'rocket']);
    const bodies = (await github.comments(number)).map(({ body }) => body);
    expect(bodies).toContain('<!-- seatrial:status -->\n\nNothing runs.');
    expect(bodies.filter((body) => body.includes('is now production'))).toHaveLength(1);
  });
});

test(
  'what a workflow says in the name of the action keeps no rollback from being carried out',
  { ...SLOW, timeout: 60_000 },
  async () => {
    await withLocalGitHub({ files: REGISTRY }, async (github) => {
      await using bot = await startTestBot(github);
      const token = await github.workflowToken({ issues: 'write' });
      const first = await mergeCertified(github, bot, '1.0.0');
      await github.comment(first, '/promote to=production');
      await quiet(github, bot);
      const number = await mergeCertified(github, bot, '1.1.0');
      await github.comment(number, '/promote to=live');
      await quiet(github, bot);
      github.webhooks.hold();
      const { id } = await github.comment(number, '/rollback wrong labels');
      const intent = readIntent({ name: 'issue_comment', payload: github.webhooks.waiting.at(-1)?.payload });
      if (intent === null) throw new Error('No request.');
      const mark = `<!-- seatrial:answer key=${intentKey(intent, sha256)} part=decision actor=1 day=2026-05-03 -->`;
      await github.request(token, `POST {repo}/issues/${number}/comments`, { body: `${mark}\n\nRefused.` });
      await github.request(token, `POST {repo}/issues/comments/${id}/reactions`, { content: 'confused' });
      await github.webhooks.release();
      await quiet(github, bot);
      expect(parse((await github.readFile('production/churn.yaml', STATE_BRANCH)) ?? 'null')).toMatchObject({
        liveTest: null,
      });
      expect((await github.reactions(id)).map(({ content }) => content)).toContain('rocket');
    });
  },
);

test('the action carries out no command of a review, and says why', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const number = await mergeCertified(github, bot, '1.0.0');
    const act = await actionBeside(github);
    github.webhooks.hold();
    const hear = async (body: string) => {
      await github.review(number, { as: 'maintainer', event: 'COMMENT', body });
      const heard = github.webhooks.waiting.findLast(({ event }) => event === 'pull_request_review');
      const place = await defaultBranchEvent(github, { name: 'schedule' });
      return act({ ...place, name: 'pull_request_review', payload: heard?.payload ?? {} });
    };
    expect(await hear('Looks good.')).toMatchObject({ exitCode: 0, outputs: { 'reason-code': 'no-command' } });
    const refused = await hear('/promote to=production');
    expect(refused).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'usage' } });
    expect(refused.stdout).toContain('Commands in reviews are carried out by the bot alone');
    expect(await github.readFile('production/churn.yaml', STATE_BRANCH)).toBeUndefined();
  });
}, 60_000);
