import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { expect, test } from 'vitest';
import { isMergedHere } from '../../../../src/adapters/git/merged-commit.ts';

test('what is checked out and the default branch are merged, and no other branch is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-merged-'));
  try {
    const git = simpleGit(folder);
    await git.init(['--initial-branch=main']);
    await git.addConfig('user.name', 'a').addConfig('user.email', 'a@example.com');
    const commit = async (message: string) => {
      await git.raw(['commit', '--allow-empty', '-m', message]);
      return (await git.revparse(['HEAD'])).trim();
    };
    const first = await commit('first');
    await git.checkoutLocalBranch('evil');
    const evil = await commit('evil');
    await git.checkout('main');
    const later = await commit('later');
    const found = await Promise.all([first, later, evil, 'f'.repeat(40)].map((one) => isMergedHere(folder, one)));
    expect(found).toEqual([true, true, false, false]);
    await git.raw(['update-ref', 'refs/remotes/origin/HEAD', later]);
    await git.checkout(first);
    expect([await isMergedHere(folder, later), await isMergedHere(folder, evil)]).toEqual([true, false]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
