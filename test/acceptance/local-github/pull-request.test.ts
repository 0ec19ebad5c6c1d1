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
