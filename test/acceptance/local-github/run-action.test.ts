import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  commentEvent,
  pullRequestEvent,
  pushEvent,
  workflowRunEvent,
} from '../../support/local-github/action-events.ts';
import type { LocalGitHub } from '../../support/local-github/client.ts';
import { runAction } from '../../support/local-github/run-action.ts';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';

const action = join(import.meta.dirname, '../../fixtures/greeting-action/action.yml');

async function openPull(github: LocalGitHub): Promise<number> {
  await github.commit({ branch: 'add', changes: { 'a.txt': 'a' } });
  return (await github.openPull({ head: 'add' })).number;
}

test('an action speaks to GitHub and to the runner', async () => {
  await withLocalGitHub({}, async (github) => {
    const number = await openPull(github);
    const event = await pullRequestEvent(github, number, 'opened');
    const token = await github.workflowToken({ 'pull-requests': 'write' });

    const result = await runAction({ action, github, event, token, workspace: tmpdir(), inputs: { who: 'you' } });

    expect(result).toMatchObject({ exitCode: 0, stderr: '', state: { seen: '1' }, summary: `## ${event.sha}\n` });
    expect(result.outputs['greeting']).toBe('Hello, you!\nAgain: ""');
    expect(result.annotations).toEqual([
      { level: 'error', properties: { file: 'a', line: '3', title: 'Odd, or not' }, message: '100% wrong\nat all' },
    ]);
    const [comment] = await github.comments(number);
    expect(comment).toMatchObject({ user: { login: 'github-actions[bot]', type: 'Bot' } });
    expect(comment?.['performed_via_github_app']).toMatchObject({ slug: 'github-actions' });
  });
});

test('an action knows nothing of our environment but where temporary files go', async () => {
  await withLocalGitHub({}, async (github) => {
    process.env['LOCAL_GITHUB_SECRET'] = 'leak';
    const event = { name: 'schedule', payload: {}, actor: 'writer', ref: 'refs/heads/main', sha: '0'.repeat(40) };
    const result = await runAction({ action, github, event, workspace: tmpdir() });
    delete process.env['LOCAL_GITHUB_SECRET'];
    const names = (result.outputs['variables'] ?? '').split(',');
    expect(names.filter((name) => !/^(GITHUB|RUNNER|INPUT)_/.test(name))).toEqual([
      'CI',
      'HOME',
      'NODE_COMPILE_CACHE',
      'PATH',
      'TMPDIR',
    ]);
  });
});

test('a token without the permission is refused, and the step fails', async () => {
  await withLocalGitHub({}, async (github) => {
    const event = await pullRequestEvent(github, await openPull(github));
    const token = await github.workflowToken({ contents: 'read' });
    const { exitCode } = await runAction({ action, github, event, token, workspace: tmpdir() });
    expect(exitCode).toBe(1);
    expect(github.log.find('/comments').at(-1)?.status).toBe(403);
  });
});

test('an input that the action does not declare is an error', async () => {
  await withLocalGitHub({}, async (github) => {
    const event = { name: 'schedule', payload: {}, actor: 'writer', ref: 'refs/heads/main', sha: '0'.repeat(40) };
    const run = runAction({ action, github, event, workspace: tmpdir(), inputs: { whom: 'you' } });
    await expect(run).rejects.toThrow('whom');
  });
});

test('events carry the commit and the ref that the runner would check out', async () => {
  await withLocalGitHub({}, async (github) => {
    const before = (await github.branchTip('main')) ?? '';
    const number = await openPull(github);
    const { head } = await github.pull(number);
    const comment = await github.comment(number, '/certify', 'maintainer');
    const artifacts = { report: { 'a.json': '{}' } };
    const request = { name: 'c', path: '.github/workflows/c.yml', headSha: head.sha, headBranch: 'add', artifacts };
    const run = await github.finishWorkflowRun(request);

    const opened = await pullRequestEvent(github, number, 'opened');
    expect(opened).toMatchObject({ ref: `refs/pull/${number}/merge`, baseRef: 'main', headRef: 'add' });
    expect(await commentEvent(github, { number, comment })).toMatchObject({
      name: 'issue_comment',
      actor: 'maintainer',
      ref: 'refs/heads/main',
      sha: before,
      payload: { comment: { body: '/certify' }, issue: { number, pull_request: {} } },
    });
    expect(await workflowRunEvent(github, run.id)).toMatchObject({
      payload: { workflow_run: { id: run.id, head_sha: head.sha, path: request.path } },
    });
    const merged = await github.merge(number);
    expect(await pushEvent(github, { before })).toMatchObject({ sha: merged, payload: { before, after: merged } });
  });
});
