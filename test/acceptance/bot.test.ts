import { parse } from 'yaml';
import { expect, test } from 'vitest';
import {
  certificateOf,
  finishCertification,
  mergeCertified,
  mergeVersion,
  quiet,
  REGISTRY,
  SECRET,
  startTestBot,
  STATE_BRANCH,
} from '../support/bot-story.ts';
import { type ActionEvent, commentEvent, workflowRunEvent } from '../support/local-github/action-events.ts';
import { runAction } from '../support/local-github/run-action.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { CHATOPS_PERMISSIONS } from '../support/chatops-permissions.ts';
import { SLOW } from '../support/slow.ts';

async function deployment(github: LocalGitHub) {
  return parse((await github.readFile('production/churn.yaml', STATE_BRANCH)) ?? 'null');
}

async function lastAnswer(github: LocalGitHub, number: number): Promise<string> {
  return (await github.comments(number)).at(-1)?.body ?? '';
}

const LONG_AGO = '2020-01-01T00:00:00Z';

test('merged and certified → live → production → rolled back, by comments', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const first = await mergeCertified(github, bot, '1.0.0');
    const { id } = await github.comment(first, '/promote to=production');
    await quiet(github, bot);
    expect((await github.reactions(id)).map(({ content }) => content)).toEqual(['eyes', 'rocket']);
    expect(await deployment(github)).toMatchObject({ production: { version: '1.0.0' }, revision: 1 });

    const second = await mergeCertified(github, bot, '1.1.0');
    await github.comment(second, '/promote share=20%');
    await quiet(github, bot);
    expect(await deployment(github)).toMatchObject({
      production: { version: '1.0.0' },
      liveTest: { candidates: [{ version: '1.1.0', share: 0.2 }] },
    });
    await github.comment(second, '/promote to=production');
    await quiet(github, bot);
    expect(await deployment(github)).toMatchObject({ production: { version: '1.1.0' }, liveTest: null });

    await github.comment(second, '/rollback it answers too slowly', 'writer');
    await quiet(github, bot);
    expect(await deployment(github)).toMatchObject({
      production: { version: '1.0.0' },
      hold: { reason: expect.stringContaining('it answers too slowly') },
    });
    expect(await github.labels(second)).toEqual(['seatrial:rolled-back']);
  });
});

test('a stranger, a quote, an edited comment and a repeated delivery change nothing', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const number = await mergeCertified(github, bot, '1.0.0');

    const stranger = await github.comment(number, '/promote to=production', 'outsider');
    await quiet(github, bot);
    expect(await deployment(github)).toBeNull();
    expect((await github.reactions(stranger.id)).map(({ content }) => content)).toEqual(['eyes', 'confused']);

    const quoted = await github.comment(number, '> /promote to=production');
    github.webhooks.hold();
    const edited = await github.comment(number, 'Good work.\n\n/promote to=production');
    await github.editComment(edited.id, '/promote to=production', 'owner');
    await github.webhooks.release();
    await quiet(github, bot);
    expect(await github.reactions(quoted.id)).toEqual([]);
    expect(await deployment(github)).toBeNull();

    const before = (await github.comments(number)).length;
    await github.comment(number, '/promote to=production');
    await quiet(github, bot);
    const promotion = github.webhooks.delivered.findLast(({ payload }) =>
      JSON.stringify(payload).includes('"/promote to=production"'),
    )!;
    for (const one of [promotion, promotion]) await github.webhooks.redeliver(one);
    await quiet(github, bot);
    expect(await deployment(github)).toMatchObject({ revision: 1, production: { version: '1.0.0' } });
    // The command, its answer; the status comment was there before.
    expect(await github.comments(number)).toHaveLength(before + 2);
  });
});

test('a forged signature is refused, and the former secret holds during a rotation', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github, { secrets: ['the new secret of a rotation', SECRET] });
    const number = await mergeCertified(github, bot, '1.0.0');
    github.webhooks.setTarget({ url: bot.url, secret: 'a secret that somebody guessed', events: ['issue_comment'] });
    await github.comment(number, '/promote to=production');
    await quiet(github, bot);
    expect(github.webhooks.delivered.at(-1)?.status).toBe(401);
    expect(await deployment(github)).toBeNull();
    github.webhooks.setTarget({ url: bot.url, secret: SECRET, events: ['issue_comment'] });
    await github.comment(number, '/promote to=production');
    await quiet(github, bot);
    expect(await deployment(github)).toMatchObject({ production: { version: '1.0.0' } });
  });
});

test(
  'a webhook that was refused is lost, what GitHub still shows is not: it asks whose right nobody knows to write it again',
  SLOW,
  async () => {
    await withLocalGitHub({ files: REGISTRY }, async (github) => {
      await using bot = await startTestBot(github);
      const number = await mergeCertified(github, bot, '1.0.0');
      github.webhooks.setTarget({ url: bot.url, secret: 'a secret that somebody guessed', events: ['issue_comment'] });
      await github.comment(number, '/promote to=production');
      await quiet(github, bot);
      await bot.catchUp({ since: LONG_AGO, leftAloneMs: 0 });
      expect(await deployment(github)).toBeNull();
      expect(await lastAnswer(github, number)).toContain('Write it again');
    });
  },
);

test.each(['', 'short', 'development'])('the secret %j is refused at the start', async (secret) => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await expect(startTestBot(github, { secrets: [secret] })).rejects.toMatchObject({ code: 'usage' });
  });
});

test('labels: a triager may not promote, a maintainer may; the label goes, the stage label is put right', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const first = await mergeCertified(github, bot, '1.0.0');
    await github.comment(first, '/promote to=production');
    const second = await mergeCertified(github, bot, '1.1.0');
    await github.addLabel(second, 'promote', 'triager');
    await quiet(github, bot);
    expect(await deployment(github)).toMatchObject({ liveTest: null });
    expect(await github.labels(second)).toEqual(['seatrial:certified']);

    await github.addLabel(second, 'promote', 'maintainer');
    await quiet(github, bot);
    expect(await deployment(github)).toMatchObject({ liveTest: { candidates: [{ version: '1.1.0' }] } });
    await github.addLabel(second, 'seatrial:production', 'triager');
    await quiet(github, bot);
    expect(await github.labels(second)).toEqual(['seatrial:live']);
  });
});

test('only a certificate that the default branch made counts', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const number = await mergeVersion(github, '1.0.0');
    await finishCertification(github, '1.0.0', { event: 'pull_request' });
    await finishCertification(github, '1.0.0', { path: '.github/workflows/mine.yml' });
    await finishCertification(github, '1.0.0', {
      certificate: {
        subject: { ...(await certificateOf(github, '1.0.0')).subject, digest: { sha256: 'e'.repeat(64) } },
      },
    });
    await quiet(github, bot);
    const { id } = await github.comment(number, '/promote to=production');
    await quiet(github, bot);
    expect(await deployment(github)).toBeNull();
    expect((await github.reactions(id)).map(({ content }) => content)).toContain('confused');
  });
});

test('a promotion takes at most 10 calls to its commit, a rollback too', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const first = await mergeCertified(github, bot, '1.0.0');
    await github.comment(first, '/promote to=production');
    const second = await mergeCertified(github, bot, '1.1.0');
    for (const command of ['/promote', '/promote to=production', '/rollback']) {
      github.log.clear();
      await github.comment(second, command);
      await quiet(github, bot);
      // The decision does not wait for 👀.
      const calls = github.log.entries.filter(
        ({ actor, path }) => actor === 'seatrial[bot]' && !path.endsWith('/reactions'),
      );
      const commit = calls.findIndex(({ body }) => JSON.stringify(body ?? '').includes('createCommitOnBranch'));
      expect(commit).toBeGreaterThan(0);
      expect(commit + 1).toBeLessThanOrEqual(10);
    }
  });
});

test('what a crash left undone after the commit is repaired; a decision that could not be made is said to be none', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const number = await mergeCertified(github, bot, '1.0.0');
    const before = (await github.comments(number)).length;
    github.faults.add({ on: /GET .*\/pulls\/1$/, fault: { kind: 'status', status: 403 } });
    const lost = await github.comment(number, '/promote to=production');
    await quiet(github, bot);
    expect(await deployment(github)).toBeNull();
    expect((await github.reactions(lost.id)).map(({ content }) => content)).toEqual(['eyes', 'confused']);
    expect(await github.comments(number)).toHaveLength(before + 2);

    github.faults.add({ on: /POST .*\/deployments$/, fault: { kind: 'status', status: 403 } });
    const { id } = await github.comment(number, '/promote to=production');
    await quiet(github, bot);
    expect(await deployment(github)).toMatchObject({ revision: 1, production: { version: '1.0.0' } });
    expect(await github.deployments()).toEqual([]);
    expect(await github.comments(number)).toHaveLength(before + 4);
    await bot.catchUp({ since: new Date(Date.now() + 60_000).toISOString() });
    expect(await github.deployments()).toMatchObject([{ environment: 'production/churn', task: 'deploy:churn' }]);
    expect((await github.reactions(id)).map(({ content }) => content)).toEqual(['eyes', 'rocket']);
    expect(await github.labels(number)).toEqual(['seatrial:production']);
    expect(await deployment(github)).toMatchObject({ revision: 1 });
  });
});

test('the action does the same without a server', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    const number = await mergeVersion(github, '1.0.0');
    const run = await finishCertification(github, '1.0.0');
    const workspace = await github.checkOut();
    const act = async (event: ActionEvent) =>
      runAction({
        action: 'actions/chatops/action.yml',
        github,
        event,
        workspace,
        token: await github.workflowToken(CHATOPS_PERMISSIONS),
      });
    const recorded = await act(await workflowRunEvent(github, run));
    expect(recorded).toMatchObject({ exitCode: 0, outputs: { outcome: 'recorded' } });
    const comment = await github.comment(number, '/promote to=production');
    const promoted = await act(await commentEvent(github, { number, comment }));
    expect(promoted).toMatchObject({ exitCode: 0, outputs: { outcome: 'decided' } });
    expect(await deployment(github)).toMatchObject({ production: { version: '1.0.0' } });
    const again = await act(await commentEvent(github, { number, comment }));
    expect(again).toMatchObject({ exitCode: 0, outputs: { outcome: 'repeated' } });
    const read = await act(await commentEvent(github, { number, comment: await github.comment(number, 'Thanks.') }));
    expect(read).toMatchObject({ exitCode: 0, outputs: { outcome: 'ignored', 'reason-code': 'no-command' } });
  });
}, 60_000);
