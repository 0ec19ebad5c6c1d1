import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';

test('a pull request follows its branch, and a merge keeps what both sides changed', async () => {
  await withLocalGitHub({}, async (github) => {
    await github.commit({ branch: 'add', changes: { 'a/b.txt': 'hello' } });
    const { number } = await github.openPull({ head: 'add' });
    const tip = await github.commit({ branch: 'add', changes: { 'a/c.txt': 'more' } });
    await github.commit({ changes: { 'main.txt': 'x' } });
    expect((await github.pull(number)).head.sha).toBe(tip);

    const merged = await github.merge(number);

    expect(await github.readFile('a/c.txt')).toBe('more');
    expect(await github.readFile('main.txt')).toBe('x');
    const pull = await github.pull(number);
    expect(pull).toMatchObject({ state: 'closed', merged: true, merge_commit_sha: merged, head: { sha: tip } });
  });
});

test('the base that a pull request tells is of its last push; its test merge and its merge are built on the branch as it is', async () => {
  await withLocalGitHub({}, async (github) => {
    const start = (await github.branchTip('main')) ?? '';
    await github.commit({ branch: 'add', changes: { 'a.txt': 'a' } });
    const { number, base } = await github.openPull({ head: 'add' });
    expect(base.sha).toBe(start);
    const moved = await github.commit({ changes: { 'main.txt': 'x' } });

    const pull = await github.pull(number);
    expect(pull.base.sha).toBe(start);
    const merge: { parents: readonly { sha: string }[] } = await github.request(
      github.userToken('reader'),
      `GET {repo}/git/commits/${pull.merge_commit_sha}`,
    );
    expect(merge.parents.map(({ sha }) => sha)).toEqual([moved, pull.head.sha]);

    await github.commit({ branch: 'add', changes: { 'b.txt': 'b' } });
    expect((await github.pull(number)).base.sha).toBe(moved);
  });
});

test('files beyond the limit are counted and not listed', async () => {
  await withLocalGitHub({ pullFilesLimit: 2 }, async (github) => {
    await github.commit({ branch: 'add', changes: { 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' } });
    const { number } = await github.openPull({ head: 'add' });
    const route = `GET {repo}/pulls/${number}/files?per_page=100`;
    expect(await github.request(github.userToken('reader'), route)).toHaveLength(2);
    expect(await github.pull(number)).toMatchObject({ changed_files: 3 });
  });
});

test('a work tree has the objects of GitHub under their own ids', async () => {
  await withLocalGitHub({}, async (github) => {
    await github.commit({ branch: 'add', changes: { 'models/a.yaml': 'a\n' } });
    const { number } = await github.openPull({ head: 'add' });
    await github.commit({ changes: { 'main.txt': 'x' } });

    const folder = await github.checkOutPull(number);

    const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
    git('fsck', '--strict');
    expect(git('diff', '--name-only', 'origin/main...HEAD')).toBe('models/a.yaml');
    expect(git('log', '--format=%P', '-1').split(' ')).toEqual([
      await github.branchTip('main'),
      await github.branchTip('add'),
    ]);
    rmSync(folder, { recursive: true });
  });
});

test('a ruleset keeps a merge back until somebody else has approved the head and its checks have passed there', async () => {
  await withLocalGitHub({}, async (github) => {
    await github.request(github.userToken('owner'), 'POST {repo}/rulesets', {
      name: 'main',
      target: 'branch',
      enforcement: 'active',
      conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
      rules: [
        {
          type: 'pull_request',
          parameters: {
            required_approving_review_count: 1,
            require_code_owner_review: false,
            dismiss_stale_reviews_on_push: true,
            require_last_push_approval: true,
            required_review_thread_resolution: false,
          },
        },
        {
          type: 'required_status_checks',
          parameters: { strict_required_status_checks_policy: false, required_status_checks: [{ context: 'Verdict' }] },
        },
      ],
    });
    await github.commit({ branch: 'add', changes: { 'a.txt': 'a' } });
    const { number } = await github.openPull({ head: 'add', as: 'writer' });
    const check = async (conclusion: string): Promise<unknown> =>
      github.request(await github.workflowToken({ checks: 'write' }), 'POST {repo}/check-runs', {
        name: 'Verdict',
        head_sha: await github.branchTip('add'),
        conclusion,
      });
    const merge = async (): Promise<string> => github.merge(number, 'owner').catch((error: Error) => error.message);

    expect(await merge()).toContain('At least 1 approving review is required');
    await github.review(number, { as: 'maintainer', event: 'APPROVE' });
    expect(await merge()).toContain('Required status check \\"Verdict\\" is expected');
    await check('failure');
    expect(await merge()).toContain('is failing');
    await check('success');
    await github.commit({ branch: 'add', changes: { 'b.txt': 'pushed after the approval' } });
    await check('success');
    expect(await merge()).toContain('At least 1 approving review is required');
    await github.review(number, { as: 'reader', event: 'APPROVE' });
    expect(await merge()).toContain('At least 1 approving review is required');
    await github.review(number, { as: 'maintainer', event: 'APPROVE' });
    expect(await merge()).toMatch(/^[0-9a-f]{40}$/);
  });
});
