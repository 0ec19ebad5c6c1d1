import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pullRequestEvent } from '../../support/local-github/action-events.ts';
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
    const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));

    const result = await runAction({ action, github, event, token, workspace, inputs: { who: 'you' } });

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

test('an action knows nothing of our environment', async () => {
  await withLocalGitHub({}, async (github) => {
    process.env['LOCAL_GITHUB_SECRET'] = 'leak';
    const event = { name: 'schedule', payload: {}, actor: 'writer', ref: 'refs/heads/main', sha: '0'.repeat(40) };
    const result = await runAction({ action, github, event, workspace: tmpdir() });
    delete process.env['LOCAL_GITHUB_SECRET'];
    const names = (result.outputs['variables'] ?? '').split(',');
    expect(names.filter((name) => !/^(GITHUB|RUNNER|INPUT)_/.test(name))).toEqual(['CI', 'HOME', 'PATH']);
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
