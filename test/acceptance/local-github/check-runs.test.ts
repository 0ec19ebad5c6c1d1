import { expect, test } from 'vitest';
import type { LocalGitHub } from '../../support/local-github/client.ts';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';

async function check(github: LocalGitHub, token: string): Promise<{ suite: number; details: string }> {
  const head_sha = (await github.branchTip('main')) ?? '';
  const fields = { name: 'c', head_sha, conclusion: 'success', details_url: 'https://example.com/run' };
  const made = await github.request<{ check_suite: { id: number }; details_url: string }>(
    token,
    'POST {repo}/check-runs',
    fields,
  );
  return { suite: made.check_suite.id, details: made.details_url };
}

test('a check run of a workflow is put among those of the workflow that ran first on its commit, without its link', async () => {
  await withLocalGitHub({}, async (github) => {
    const headSha = (await github.branchTip('main')) ?? '';
    const run = { headSha, headBranch: 'main', event: 'push' };
    const first = await github.finishWorkflowRun({ ...run, name: 'CI', path: '.github/workflows/ci.yml' });
    await github.finishWorkflowRun({ ...run, name: 'Seatrial', path: '.github/workflows/seatrial.yml' });
    const made = await check(github, await github.workflowToken({ checks: 'write' }));
    expect(made.suite).toBe((await github.run(first.id))['check_suite_id']);
    expect(made.details).not.toContain('example.com');
  });
});

test('an app has a suite of its own on each commit, and its links stay', async () => {
  await withLocalGitHub({}, async (github) => {
    const [one, two] = [await check(github, await github.appToken()), await check(github, await github.appToken())];
    expect(two).toEqual({ suite: one.suite, details: 'https://example.com/run' });
    expect((await check(github, await github.workflowToken({ checks: 'write' }))).suite).not.toBe(one.suite);
  });
});
