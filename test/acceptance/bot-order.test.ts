import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { createConversation } from '../../src/adapters/github/conversation.ts';
import { createOctokit } from '../../src/adapters/github/octokit.ts';
import { parseLog } from '../../src/contract/event-log.ts';
import { sayFinalWord } from '../../src/usecases/promotion/final-word.ts';
import {
  finishCertification,
  mergeCertified,
  mergeVersion,
  quiet,
  REGISTRY,
  startTestBot,
  STATE_BRANCH,
} from '../support/bot-story.ts';
import { commentEvent, defaultBranchEvent, workflowRunEvent } from '../support/local-github/action-events.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { runAction } from '../support/local-github/run-action.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { CHATOPS_PERMISSIONS } from '../support/chatops-permissions.ts';
import { SLOW } from '../support/slow.ts';

const LONG_AGO = { since: '2020-01-01T00:00:00Z', leftAloneMs: 0 };

async function deployment(github: LocalGitHub) {
  return parse((await github.readFile('production/churn.yaml', STATE_BRANCH)) ?? 'null');
}

async function reactionsTo(github: LocalGitHub, { id }: { readonly id: number }) {
  return (await github.reactions(id)).map(({ content }) => content);
}

async function decisions(github: LocalGitHub) {
  const path = `events/churn/${new Date().toISOString().slice(0, 7)}.jsonl`;
  const text = (await github.readFile(path, STATE_BRANCH)) ?? '';
  return parseLog([{ path, text }]).flatMap(({ event: { data } }) =>
    data.facts === null ? [] : [`${data.facts.command.verb}: ${data.reasonCode}`],
  );
}

test(
  "a stranger's refused promotion stays refused when he is a maintainer: in the sweep, after a restart, delivered again",
  SLOW,
  async () => {
    await withLocalGitHub({ files: REGISTRY }, async (github) => {
      await using bot = await startTestBot(github);
      const number = await mergeCertified(github, bot, '1.0.0');
      const refused = await github.comment(number, '/promote to=production', 'outsider');
      await quiet(github, bot);
      github.setRole('outsider', 'maintain');
      await bot.catchUp(LONG_AGO);
      await using restarted = await startTestBot(github);
      await restarted.catchUp(LONG_AGO);
      const delivery = github.webhooks.delivered.findLast(({ payload }) =>
        JSON.stringify(payload).includes('to=production'),
      );
      if (delivery !== undefined) await github.webhooks.redeliver(delivery);
      await quiet(github, restarted);
      expect(await deployment(github)).toBeNull();
      expect(await reactionsTo(github, refused)).toEqual(['eyes', 'confused']);
    });
  },
);

test.each([401, 403])(
  'a promotion that a %i stopped was told so, and is not carried out by the sweep',
  SLOW,
  async (status) => {
    await withLocalGitHub({ files: REGISTRY }, async (github) => {
      await using bot = await startTestBot(github);
      const number = await mergeCertified(github, bot, '1.0.0');
      github.faults.add({ on: /GET .*\/pulls\/1$/, fault: { kind: 'status', status } });
      const failed = await github.comment(number, '/promote to=production');
      await quiet(github, bot);
      const answers = (await github.comments(number)).length;
      for (let round = 0; round < 2; round++) await bot.catchUp(LONG_AGO);
      expect(await deployment(github)).toBeNull();
      expect(await reactionsTo(github, failed)).toEqual(['eyes', 'confused']);
      expect(await github.comments(number)).toHaveLength(answers);
    });
  },
);

test('a rollback is decided before the promotions that wait, which are decided again after it', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const first = await mergeCertified(github, bot, '1.0.0');
    await github.comment(first, '/promote to=production');
    await mergeCertified(github, bot, '1.1.0');
    const third = await mergeCertified(github, bot, '1.2.0');
    for (const to of ['live', 'production']) {
      await github.comment(third, `/promote churn@1.1.0 to=${to}`);
      await quiet(github, bot);
    }
    github.setLatency(20);
    github.webhooks.hold();
    for (let share = 1; share <= 6; share++) await github.comment(third, `/promote churn@1.2.0 share=${share}%`);
    await github.comment(third, '/rollback churn to=1.0.0 errors');
    await github.webhooks.release();
    await quiet(github, bot);
    const all = await decisions(github);
    const stop = all.findIndex((one) => one.startsWith('rollback'));
    // Three for the story so far, and the one or two that were under way when it came.
    expect(stop).toBeLessThanOrEqual(5);
    expect(all.slice(stop + 1).length).toBeGreaterThanOrEqual(4);
    for (const one of all.slice(stop + 1)) expect(one).toBe('promote: no-hold');
    expect(await deployment(github)).toMatchObject({ production: { version: '1.0.0' }, liveTest: null });
  });
});

test('two people who take production back at the same time take it back once', SLOW, async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    let thread = 0;
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) {
      thread = await mergeCertified(github, bot, version);
      for (const to of version === '1.0.0' ? ['production'] : ['live', 'production']) {
        await github.comment(thread, `/promote to=${to}`);
        await quiet(github, bot);
      }
    }
    github.setRole('outsider', 'write');
    github.webhooks.hold();
    await github.comment(thread, '/rollback churn production it burns');
    const second = await github.comment(thread, '/rollback churn production errors', 'outsider');
    await github.webhooks.release();
    await quiet(github, bot);
    expect(await deployment(github)).toMatchObject({ production: { version: '1.1.0' } });
    expect(await reactionsTo(github, second)).toEqual(['eyes', 'rocket']);
    const answers = (await github.comments(thread)).map(({ body }) => body);
    expect(answers.some((body) => body.includes('already back at `1.1.0`'))).toBe(true);
    await bot.catchUp(LONG_AGO);
    expect(await deployment(github)).toMatchObject({ production: { version: '1.1.0' } });
  });
});

test(
  'the action leaves what it has answered, in its sweep and when its job runs again',
  { ...SLOW, timeout: 60_000 },
  async () => {
    await withLocalGitHub({ files: REGISTRY }, async (github) => {
      const number = await mergeVersion(github, '1.0.0');
      const certified = await finishCertification(github, '1.0.0');
      const token = await github.workflowToken(CHATOPS_PERMISSIONS);
      const workspace = await github.checkOut();
      const run = { action: 'actions/chatops/action.yml', github, workspace, token };
      await runAction({ ...run, event: await workflowRunEvent(github, certified) });
      const comment = await github.comment(number, '/promote to=production', 'outsider');
      const event = await commentEvent(github, { number, comment });
      expect(await runAction({ ...run, event })).toMatchObject({ outputs: { outcome: 'answered' } });
      github.setRole('outsider', 'maintain');
      const timer = await defaultBranchEvent(github, { name: 'schedule' });
      expect(await runAction({ ...run, event: timer })).toMatchObject({ outputs: { outcome: 'reconciled' } });
      expect(await runAction({ ...run, event })).toMatchObject({ exitCode: 0, outputs: { outcome: 'repeated' } });
      expect(await deployment(github)).toBeNull();
      expect(await reactionsTo(github, comment)).toEqual(['confused']);
    });
  },
);

test('a comment carries one final reaction of ours: the later one takes the other back', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    const number = await mergeVersion(github, '1.0.0');
    const comment = await github.comment(number, '/promote');
    const octokit = createOctokit({
      token: await github.workflowToken(CHATOPS_PERMISSIONS),
      apiUrl: github.url,
      paced: false,
    });
    const repository = { owner: 'acme', repo: 'models' };
    const conversation = createConversation({ octokit, urgent: octokit, repository, author: 'github-actions[bot]' });
    const source = { kind: 'comment', id: String(comment.id), url: null, thread: number, boundSha: null } as const;
    await conversation.react({ thread: number, kind: 'comment', id: source.id }, 'eyes');
    for (const word of ['confused', 'confused', 'rocket', 'rocket'] as const)
      await sayFinalWord(conversation, source, word);
    expect(await reactionsTo(github, comment)).toEqual(['eyes', 'rocket']);
  });
});
