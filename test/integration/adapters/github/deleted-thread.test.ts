import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { createConversation } from '../../../../src/adapters/github/conversation.ts';
import { createOctokit } from '../../../../src/adapters/github/octokit.ts';
import { saveStatus, statusModels } from '../../../../src/usecases/promotion/own-comments.ts';

/** A GitHub that answers everything with this status. */
async function answering(status: number, message: string) {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const octokit = createOctokit({ token: 'x', apiUrl: `http://127.0.0.1:${port}`, paced: false });
  const repository = { owner: 'acme', repo: 'models' };
  const conversation = createConversation({ octokit, urgent: octokit, repository, author: 'seatrial[bot]' });
  return { conversation, [Symbol.dispose]: () => void server.close() };
}

it.each([
  ['deleted', 410, 'This issue was deleted'],
  ['not there', 404, 'Not Found'],
])('a thread that is %s shows nothing, and takes what is said there', async (_name, status, message) => {
  using github = await answering(status, message);
  const { conversation } = github;
  expect(await conversation.own(99)).toEqual([]);
  expect(await conversation.own(99, '2026-05-03T14:00:00Z')).toEqual([]);
  expect(await conversation.labels(99)).toEqual([]);
  expect(await statusModels(conversation, 99)).toEqual([]);
  await saveStatus(conversation, 99, '<!-- seatrial:status -->');
  await conversation.addLabel(99, 'seatrial:production');
  await conversation.removeLabel(99, 'promote');
});

it.each([
  ['locked', 403, 'Unable to create comment because issue is locked.'],
  ['forbidden', 403, 'Resource not accessible by integration'],
  ['invalid', 422, 'Validation Failed'],
])('a thread that is %s is told as an error', async (reason, status, message) => {
  using github = await answering(status, message);
  await expect(github.conversation.post(99, 'x')).rejects.toMatchObject({ code: 'github-refused', reason });
  await expect(github.conversation.own(99)).rejects.toMatchObject({ reason });
});
