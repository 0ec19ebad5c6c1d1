import { expect, test } from 'vitest';
import type { Comment, LocalGitHub } from '../../support/local-github/client.ts';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';

const PAST = `query($id: ID!, $owner: String!, $repo: String!, $thread: Int!) {
  node(id: $id) { ... on Comment { lastEditedAt } }
  repository(owner: $owner, name: $repo) {
    issueOrPullRequest(number: $thread) {
      ... on Issue {
        timelineItems(last: 1, itemTypes: [TRANSFERRED_EVENT]) { nodes { ... on TransferredEvent { createdAt } } }
      }
    }
  }
}`;

async function pastOf(github: LocalGitHub, thread: number, comment: Comment) {
  const [owner, repo] = github.repository.split('/');
  const variables = { id: comment['node_id'], owner, repo, thread };
  const { data } = await github.request<{
    data: {
      node: { lastEditedAt: string | null };
      repository: { issueOrPullRequest: { timelineItems: { nodes: readonly { createdAt: string }[] } } };
    };
  }>(github.userToken('owner'), 'POST /graphql', { query: PAST, variables });
  return { editedAt: data.node.lastEditedAt, moves: data.repository.issueOrPullRequest.timelineItems.nodes };
}

test('the times of a comment are whole seconds; that it was edited GraphQL tells', async () => {
  await withLocalGitHub({}, async (github) => {
    await github.commit({ branch: 'add', changes: { 'a.txt': 'a' } });
    const { number } = await github.openPull({ head: 'add' });
    const comment = await github.comment(number, 'Hello');
    expect(comment['created_at']).toMatch(/:\d\dZ$/);
    expect(comment['updated_at']).toBe(comment['created_at']);
    expect(await pastOf(github, number, comment)).toEqual({ editedAt: null, moves: [] });
    const edited = await github.editComment(comment.id, 'Goodbye');
    expect(edited['updated_at']).toMatch(/:\d\dZ$/);
    expect((await pastOf(github, number, edited)).editedAt).not.toBeNull();
  });
});

test('an issue that is transferred to here has its comments with it, and no event tells of them', async () => {
  await withLocalGitHub({}, async (github) => {
    const events = ['issues', 'issue_comment'];
    github.webhooks.setTarget({ url: 'http://127.0.0.1:9/', secret: 'x', events });
    const number = await github.receiveIssue('Something is slow', [{ body: 'Since noon', as: 'reader' }]);
    await github.webhooks.settle();
    expect(github.webhooks.delivered.map(({ event }) => event)).toEqual(['issues']);
    const [comment] = await github.comments(number);
    if (comment === undefined) throw new Error('The comment has come with its issue.');
    expect(comment).toMatchObject({ body: 'Since noon', user: { login: 'reader' } });
    const { moves } = await pastOf(github, number, comment);
    expect(moves).toHaveLength(1);
    expect(String(moves[0]?.createdAt) >= String(comment['created_at'])).toBe(true);
  });
});
