import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { createConversation } from '../../../../src/adapters/github/conversation.ts';
import { createOctokit } from '../../../../src/adapters/github/octokit.ts';

const COMMENT = {
  node_id: 'IC_1',
  body: '/rollback churn',
  user: { id: 7, login: 'ada', type: 'User' },
  issue_url: 'https://api.github.com/repos/Acme/models/issues/4',
  created_at: '2026-05-03T14:00:00Z',
  updated_at: '2026-05-03T14:00:00Z',
};

interface Told {
  readonly comment?: Partial<typeof COMMENT>;
  readonly lastEditedAt?: string | null;
  readonly movedAt?: string;
  /** What GraphQL answers instead. */
  readonly past?: { readonly status: number; readonly body: unknown };
}

/** A GitHub that knows one comment. */
async function knowing({ comment, lastEditedAt = null, movedAt, past }: Told) {
  const nodes = movedAt === undefined ? [] : [{ createdAt: movedAt }];
  const repository = { issueOrPullRequest: { timelineItems: { nodes } } };
  const known = past ?? { status: 200, body: { data: { node: { lastEditedAt }, repository } } };
  const server = createServer((request, response) => {
    const { status, body } = request.url === '/graphql' ? known : { status: 200, body: { ...COMMENT, ...comment } };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const octokit = createOctokit({ token: 'x', apiUrl: `http://127.0.0.1:${port}`, paced: false });
  const conversation = createConversation({
    octokit,
    urgent: octokit,
    repository: { owner: 'acme', repo: 'models' },
    author: 'seatrial[bot]',
  });
  return { conversation, [Symbol.dispose]: () => void server.close() };
}

const REFERENCE = { thread: 4, kind: 'comment', id: '1' } as const;
const AS_WRITTEN = { body: '/rollback churn', author: { id: 7, login: 'ada', bot: false }, edited: false };

it.each<[string, Told, object | null]>([
  ['as it was written', {}, AS_WRITTEN],
  [
    'touched for another reason, for instance by being hidden',
    { comment: { updated_at: '2026-05-03T15:00:00Z' } },
    AS_WRITTEN,
  ],
  ['edited within the second', { lastEditedAt: '2026-05-03T14:00:00Z' }, { ...AS_WRITTEN, edited: true }],
  [
    'edited later',
    { comment: { updated_at: '2026-05-03T15:00:00Z' }, lastEditedAt: '2026-05-03T15:00:00Z' },
    { ...AS_WRITTEN, edited: true },
  ],
  ['written before its issue came here', { movedAt: '2026-05-03T14:10:00Z' }, null],
  ['written after its issue came here', { movedAt: '2026-05-03T13:59:59Z' }, AS_WRITTEN],
  ['gone with its issue', { comment: { issue_url: 'https://api.github.com/repos/acme/other/issues/4' } }, null],
  ['of another thread', { comment: { issue_url: 'https://api.github.com/repos/acme/models/issues/14' } }, null],
  ['deleted meanwhile', { past: { status: 200, body: { data: { node: null, repository: null } } } }, null],
])('a comment that is %s', async (_name, told, expected) => {
  using github = await knowing(told);
  expect(await github.conversation.find(REFERENCE)).toEqual(expected);
});

it('a comment of which GitHub does not tell whether it was edited is asked about again, and not taken for one that was', async () => {
  const errors = [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }];
  using github = await knowing({ past: { status: 200, body: { data: null, errors } } });
  await expect(github.conversation.find(REFERENCE)).rejects.toMatchObject({ code: 'github-unavailable' });
});
