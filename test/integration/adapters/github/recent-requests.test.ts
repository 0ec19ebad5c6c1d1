import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { createOctokit } from '../../../../src/adapters/github/octokit.ts';
import { createRecentRequests } from '../../../../src/adapters/github/recent-requests.ts';

const SINCE = '2026-05-03T14:00:00Z';

function comment(id: number, body: string) {
  const user = { id: 7, login: 'ada', type: 'User' };
  const issue = 'https://api.github.com/repos/acme/models/issues/3';
  return { id, body, user, issue_url: issue, html_url: null, created_at: SINCE, updated_at: SINCE };
}

it('a comment that the reader cannot bear is listed, and so are the others', async () => {
  const comments = [comment(1, 'hello'), comment(2, '/promote unbearable'), comment(3, '/rollback')];
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(comments));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    const recent = createRecentRequests({
      octokit: createOctokit({ token: 'x', apiUrl: `http://127.0.0.1:${port}`, paced: false }),
      repository: { owner: 'acme', repo: 'models' },
      payload: { repository: { html_url: 'https://github.com/acme/models', full_name: 'acme/models' } },
      since: SINCE,
      isRequest: (body) => {
        if (body.includes('unbearable')) throw new RangeError('Maximum call stack size exceeded');
        return body.startsWith('/');
      },
    });
    expect((await recent.list()).map(({ source }) => source.id)).toEqual(['2', '3']);
  } finally {
    server.close();
  }
});
