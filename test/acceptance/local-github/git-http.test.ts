import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

async function pushTo(remote: string, folder: string, refspec: string, token?: string): Promise<string> {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  const header = token === undefined ? [] : ['-c', `http.extraheader=AUTHORIZATION: basic ${basic}`];
  return git(...header, '-C', folder, 'push', '--quiet', remote, refspec).then(
    () => 'pushed',
    (error: unknown) => String(error),
  );
}

test('git pushes with a token that may write contents: the commits keep their ids, and GitHub tells of the push', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-github-push-'));
  try {
    await withLocalGitHub({ files: { 'a/b.txt': 'text\n' } }, async (github) => {
      const remote = `${github.url}/${github.repository}.git`;
      await git('clone', '--quiet', remote, folder);
      for (const [path, content] of [
        ['a/c.bin', Buffer.from([0, 255, 1])],
        ['run.sh', '#!/bin/sh\n'],
      ] as const)
        writeFileSync(join(folder, path), content, { mode: 0o755 });
      await git('-C', folder, 'add', '.');
      const person = ['-c', 'user.name=A Writer', '-c', 'user.email=writer@example.com'];
      await git('-C', folder, ...person, 'commit', '--quiet', '--date=2026-05-03T10:00:00Z', '-m', 'Add\n\nTwo lines.');
      const sha = await git('-C', folder, 'rev-parse', 'HEAD');

      expect(await pushTo(remote, folder, 'HEAD:add')).toMatch(/could not read Username|Authentication/i);
      const reading = await github.workflowToken({ contents: 'read' });
      expect(await pushTo(remote, folder, 'HEAD:add', reading)).toContain('403');
      expect(await github.branchTip('add')).toBeUndefined();

      github.webhooks.setTarget({ url: github.url, secret: 'none', events: ['push'] });
      github.webhooks.hold();
      expect(await pushTo(remote, folder, 'HEAD:add', github.userToken('writer'))).toBe('pushed');
      expect(await github.branchTip('add')).toBe(sha);
      const { number } = await github.openPull({ head: 'add' });
      expect((await github.pull(number)).head.sha).toBe(sha);
      const checkout = await github.checkOutPull(number, 'head');
      expect([...readFileSync(join(checkout, 'a/c.bin'))]).toEqual([0, 255, 1]);
      rmSync(checkout, { recursive: true });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a push that a ruleset forbids is refused with GH013, and moves nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-github-push-'));
  try {
    await withLocalGitHub({ files: { 'a.txt': 'text\n' } }, async (github) => {
      const remote = `${github.url}/${github.repository}.git`;
      await github.request(github.userToken('owner'), 'POST {repo}/rulesets', {
        name: 'kept',
        target: 'branch',
        enforcement: 'active',
        conditions: { ref_name: { include: ['refs/heads/kept'], exclude: [] } },
        rules: [{ type: 'creation' }],
      });
      await git('clone', '--quiet', remote, folder);
      const token = github.userToken('writer');
      const said = await pushTo(remote, folder, 'HEAD:kept', token);
      expect(said).toContain('GH013: Repository rule violations found for refs/heads/kept');
      expect(said).toContain('creations being restricted');
      expect(await github.branchTip('kept')).toBeUndefined();
      expect(await pushTo(remote, folder, 'HEAD:free', token)).toBe('pushed');
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
