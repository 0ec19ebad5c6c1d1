import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';

async function git(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' };
  return (await promisify(execFile)('git', [...args], { env })).stdout.trim();
}

test('git lists, clones and fetches over HTTP, with a token and without', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-github-clone-'));
  try {
    await withLocalGitHub({ files: { 'a/b.txt': 'text\n' } }, async (github) => {
      const remote = `${github.url}/${github.repository}.git`;
      const tip = await github.branchTip('main');
      expect(await git('ls-remote', '--', remote, 'refs/heads/main')).toBe(`${tip}\trefs/heads/main`);
      expect(await git('ls-remote', '--', remote, 'refs/heads/none')).toBe('');
      const token = await github.workflowToken({ contents: 'read' });
      const header = `http.extraheader=AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
      await git('-c', header, 'clone', '--quiet', remote, join(folder, 'clone'));
      expect(readFileSync(join(folder, 'clone/a/b.txt'), 'utf8')).toBe('text\n');
      const sha = await github.commit({ branch: 'more', changes: { 'c.txt': 'more\n' } });
      await git('-C', join(folder, 'clone'), 'fetch', '--quiet', '--depth=1', '--', remote, sha);
      await git('-C', join(folder, 'clone'), 'checkout', '--quiet', sha);
      expect(existsSync(join(folder, 'clone/c.txt'))).toBe(true);
      const wrong = 'http.extraheader=AUTHORIZATION: basic eDpub25l';
      await expect(git('-c', wrong, 'ls-remote', '--', remote)).rejects.toThrow(/Authentication|401|username/i);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
