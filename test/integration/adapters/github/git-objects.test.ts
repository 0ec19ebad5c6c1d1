import { expect, test } from 'vitest';
import { createGitObjects, createObjectCache } from '../../../../src/adapters/github/git-objects.ts';
import { createOctokit } from '../../../../src/adapters/github/octokit.ts';
import { answerWith } from '../../../support/answering-server.ts';

const MOST_TEXTS = 5_000;

test('a text that is read again and again is kept, however many others are read once', async () => {
  const asked: string[] = [];
  await using server = await answerWith((request, response) => {
    const blob = request.url?.split('/').at(-1) ?? '';
    asked.push(blob);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ content: Buffer.from(`text of ${blob}`).toString('base64') }));
  });
  const octokit = createOctokit({ token: 'token', apiUrl: server.url, paced: false });
  const cache = createObjectCache();
  const objects = createGitObjects(octokit, { owner: 'acme', repo: 'models' }, cache);
  const read = async (blob: string) => (await objects.texts([blob])).get(blob);
  expect(await read('manifest')).toBe('text of manifest');
  for (let old = 1; old < MOST_TEXTS; old += 1) cache.texts.set(`log-${old}`, 'an old log');
  await read('manifest');
  await read('new-log');
  expect(await read('manifest')).toBe('text of manifest');
  expect(asked).toEqual(['manifest', 'new-log']);
  expect([cache.texts.size, cache.texts.has('log-1')]).toEqual([MOST_TEXTS, false]);
});
