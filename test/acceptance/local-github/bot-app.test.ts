import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createNodeMiddleware, createProbot, ProbotOctokit, type Probot } from 'probot';
import { expect, test } from 'vitest';
import type { LocalGitHub } from '../../support/local-github/client.ts';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';

const SECRET = 'a secret of the test';

/** A Probot app that answers comments of people, as a bot would. */
function answerComments(app: Probot): void {
  app.on('issue_comment.created', async (context) => {
    if (context.isBot) return;
    const { body } = context.payload.comment;
    await context.octokit.rest.issues.createComment(context.issue({ body: `You said: ${body}` }));
  });
}

async function withBot(github: LocalGitHub, story: () => Promise<void>): Promise<void> {
  const { id: appId, privateKey } = github.app;
  // The throttling of Octokit leaves three seconds between two comments.
  const Octokit = ProbotOctokit.defaults((options: { throttle?: object }) => ({
    ...options,
    throttle: { ...options.throttle, enabled: false },
  }));
  const overrides = { appId, privateKey, secret: SECRET, baseUrl: github.url, logLevel: 'fatal' as const, Octokit };
  const probot = createProbot({ env: {}, overrides });
  const middleware = await createNodeMiddleware(answerComments, { probot, webhooksPath: '/hooks' });
  const server = createServer((request, response) => void middleware(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
  github.webhooks.setTarget({ url, secret: SECRET, events: ['issue_comment', 'pull_request', 'push'] });
  try {
    await story();
    await github.webhooks.settle();
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function openPull(github: LocalGitHub): Promise<number> {
  await github.commit({ branch: 'add', changes: { 'a.txt': 'a' } });
  return (await github.openPull({ head: 'add' })).number;
}

test('a Probot app hears a comment and answers it with its own token', async () => {
  await withLocalGitHub({}, async (github) => {
    await withBot(github, async () => {
      const number = await openPull(github);
      await github.comment(number, 'hello');
      await github.webhooks.settle();
      expect(await github.comments(number)).toMatchObject([
        { user: { login: 'maintainer' } },
        { user: { login: 'seatrial[bot]', type: 'Bot' }, body: 'You said: hello' },
      ]);
      expect(github.webhooks.delivered.map(({ event, status }) => [event, status])).toEqual([
        ['push', 200],
        ['pull_request', 200],
        ['issue_comment', 200],
        ['issue_comment', 200],
      ]);
    });
  });
});

test('deliveries are held, repeated, reordered and lost as the test says', async () => {
  await withLocalGitHub({}, async (github) => {
    await withBot(github, async () => {
      const number = await openPull(github);
      await github.webhooks.settle();
      github.webhooks.hold();
      for (const body of ['one', 'two']) await github.comment(number, body);
      expect(github.webhooks.waiting).toHaveLength(2);
      await github.webhooks.release([1, 0]);
      const last = github.webhooks.delivered.find(({ payload }) => JSON.stringify(payload).includes('"one"'));
      await github.webhooks.redeliver(last!);
      github.webhooks.hold();
      await github.comment(number, 'lost');
      expect(github.webhooks.drop('issue_comment').map(({ event }) => event)).toContain('issue_comment');
      await github.webhooks.release();
      const bodies = (await github.comments(number)).map(({ body }) => body);
      expect(bodies).toEqual(['one', 'two', 'You said: two', 'You said: one', 'You said: one', 'lost']);
    });
  });
});

test('events tell what happened, to whom and by whom', async () => {
  await withLocalGitHub({}, async (github) => {
    github.webhooks.setTarget({ url: 'http://127.0.0.1:9/nobody', secret: SECRET, events: ['*'] });
    const number = await openPull(github);
    const { id } = await github.comment(number, 'a', 'reader');
    await github.editComment(id, 'b', 'reader');
    await github.deleteComment(id, 'reader');
    await github.addLabel(number, 'promote');
    await github.removeLabel(number, 'promote');
    await github.review(number, { as: 'owner', event: 'APPROVE' });
    const { head } = await github.pull(number);
    await github.commit({ branch: 'add', changes: { 'b.txt': 'b' } });
    await github.merge(number);
    await github.finishWorkflowRun({
      name: 'certify',
      path: '.github/workflows/c.yml',
      headSha: head.sha,
      headBranch: 'add',
    });
    await github.request(github.userToken('writer'), 'POST {repo}/dispatches', {
      event_type: 'live',
      client_payload: { n: 1 },
    });
    await github.webhooks.settle();

    const told = github.webhooks.delivered.map(({ event, payload }) => [event, payload['action'], payload['sender']]);
    expect(
      told.map(
        ([event, action, sender]) => `${String(event)} ${String(action)} ${(sender as { login: string }).login}`,
      ),
    ).toEqual([
      'push undefined writer',
      'pull_request opened writer',
      'issue_comment created reader',
      'issue_comment edited reader',
      'issue_comment deleted reader',
      'pull_request labeled maintainer',
      'pull_request unlabeled maintainer',
      'pull_request_review submitted owner',
      'push undefined writer',
      'pull_request synchronize writer',
      'pull_request closed maintainer',
      'push undefined maintainer',
      'workflow_run completed writer',
      'repository_dispatch live writer',
    ]);
    const review = github.webhooks.delivered.find(({ event }) => event === 'pull_request_review')?.payload['review'];
    expect(review).toMatchObject({ state: 'approved', commit_id: head.sha });
    const closed = github.webhooks.delivered.find(({ payload }) => payload['action'] === 'closed')?.payload;
    expect(closed).toMatchObject({ installation: { id: github.app.installationId }, pull_request: { merged: true } });
  });
});
