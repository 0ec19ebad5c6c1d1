import { describe, expect, test } from 'vitest';
import { createGitObjects, createObjectCache } from '../../../src/adapters/github/git-objects.ts';
import { createOctokit } from '../../../src/adapters/github/octokit.ts';
import { defaultBranchEvent, pullRequestEvent, type ActionEvent } from '../../support/local-github/action-events.ts';
import type { LocalGitHub } from '../../support/local-github/client.ts';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';

const ASKED = { contents: 'read', 'pull-requests': 'write' } as const;

/** A pull request from the repository itself, or of a fork. */
async function openFrom(github: LocalGitHub, source: 'branch' | 'fork', as: string): Promise<number> {
  const place = source === 'fork' ? { as, repository: await github.fork(as) } : { as };
  await github.commit({ ...place, branch: 'add', changes: { 'a.txt': 'a' } });
  return (await github.openPull({ as, head: source === 'fork' ? `${as}:add` : 'add' })).number;
}

async function eventOf(github: LocalGitHub, name: string, number: number): Promise<ActionEvent> {
  return { ...(await pullRequestEvent(github, number)), name };
}

async function tryComment(github: LocalGitHub, number: number, event: ActionEvent): Promise<string> {
  const token = await github.workflowToken(ASKED, event);
  const posting = github.request(token, `POST {repo}/issues/${number}/comments`, { body: 'Hello' });
  return posting.then(
    () => 'posted',
    (error: unknown) => String(error),
  );
}

describe.concurrent('the token of a workflow', () => {
  test.each([
    ['pull_request', 'fork', /403/],
    ['pull_request_review', 'fork', /403/],
    ['pull_request_review_comment', 'fork', /403/],
    ['pull_request_target', 'fork', /posted/],
    ['pull_request', 'branch', /posted/],
    ['pull_request_review', 'branch', /posted/],
  ] as const)('of %s of a %s', async (name, source, expected) => {
    await withLocalGitHub({}, async (github) => {
      const number = await openFrom(github, source, source === 'fork' ? 'outsider' : 'writer');
      expect(await tryComment(github, number, await eventOf(github, name, number))).toMatch(expected);
    });
  });

  test('of a comment on a fork is as asked, since it runs on the default branch', async () => {
    await withLocalGitHub({}, async (github) => {
      const number = await openFrom(github, 'fork', 'outsider');
      const event = await defaultBranchEvent(github, { name: 'issue_comment' });
      expect(await tryComment(github, number, event)).toBe('posted');
    });
  });
});

test('a listing that GitHub cuts is read folder by folder, whole', async () => {
  const paths = ['a.txt', 'models/a/model.yaml', 'models/a/versions/1.yaml', 'models/a/versions/2.yaml', 'z/b/c/d.txt'];
  const files = Object.fromEntries(paths.map((path) => [path, path]));
  await withLocalGitHub({ files, treeLimit: 2 }, async (github) => {
    const commit = (await github.branchTip('main')) ?? '';
    const cut = await github.request(github.userToken('reader'), `GET {repo}/git/trees/${commit}?recursive=1`);
    expect(cut).toMatchObject({ truncated: true, tree: [expect.anything(), expect.anything()] });
    const octokit = createOctokit({ token: github.userToken('reader'), apiUrl: github.url, onWait: () => {} });
    const [owner = '', repo = ''] = github.repository.split('/');
    const found = await createGitObjects(octokit, { owner, repo }, createObjectCache()).files(commit);
    expect([...found.keys()].toSorted()).toEqual(paths.toSorted());
  });
});

test('a file above 1 MB has no contents, and its blob has', async () => {
  const text = `${'x'.repeat(2 ** 20)}\n`;
  await withLocalGitHub({ files: { 'large.txt': text, 'small.txt': 'x' } }, async (github) => {
    const read = (path: string) => github.request(github.userToken('reader'), `GET {repo}/contents/${path}`);
    expect(await read('small.txt')).toMatchObject({ encoding: 'base64', content: expect.stringMatching(/./) });
    const large = (await read('large.txt')) as { readonly sha: string };
    expect(large).toMatchObject({ encoding: 'none', content: '' });
    const blob = await github.request<{ readonly content: string }>(
      github.userToken('reader'),
      `GET {repo}/git/blobs/${large.sha}`,
    );
    expect(Buffer.from(blob.content, 'base64').toString()).toBe(text);
  });
});
