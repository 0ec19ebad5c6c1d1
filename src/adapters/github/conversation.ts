import type { CommentReference, Conversation, PostedComment } from '../../usecases/ports/conversation.ts';
import { createComments, type CommentsOptions } from './comments.ts';
import { isNotFound, translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

/** Threads of a repository, through GitHub's API. */
export function createConversation(options: CommentsOptions): Conversation {
  const { octokit, repository } = options;
  const { issues, reactions } = octokit.rest;
  return {
    ...createComments(options),
    find: (reference) => unlessGone('reading a comment', () => find(octokit, repository, reference)),
    react: async ({ kind, id }, content) => {
      // GitHub's REST API knows no reaction to a review.
      if (kind === 'review') return;
      await unlessGone('reacting to a comment', () =>
        reactions.createForIssueComment({ ...repository, comment_id: Number(id), content }),
      );
    },
    labels: (thread) =>
      translateErrors('listing labels', async () => {
        const found = await octokit.paginate(issues.listLabelsOnIssue, {
          ...repository,
          issue_number: thread,
          per_page: 100,
        });
        return found.map(({ name }) => name);
      }),
    addLabel: (thread, label) =>
      translateErrors('adding a label', async () => {
        await issues.addLabels({ ...repository, issue_number: thread, labels: [label] });
      }),
    removeLabel: async (thread, label) => {
      await unlessGone('removing a label', () =>
        issues.removeLabel({ ...repository, issue_number: thread, name: label }),
      );
    },
  };
}

async function unlessGone<T>(doing: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await translateErrors(doing, work);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

async function find(octokit: Octokit, repository: RepositoryName, reference: CommentReference): Promise<PostedComment> {
  const { thread, kind, id } = reference;
  if (kind === 'review') {
    const { data } = await octokit.rest.pulls.getReview({ ...repository, pull_number: thread, review_id: Number(id) });
    // A review does not tell when it was edited; its body is compared with the one of the event.
    return { body: data.body, author: authorOf(data.user), edited: false };
  }
  const { data } = await octokit.rest.issues.getComment({ ...repository, comment_id: Number(id) });
  const touched = data.created_at !== data.updated_at;
  return {
    body: data.body ?? '',
    author: authorOf(data.user, data.performed_via_github_app !== undefined && data.performed_via_github_app !== null),
    edited: touched && (await wasEdited(octokit, data.node_id)),
  };
}

interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: string;
}

/** What an app writes, also in somebody's name, is not that person's own word. */
function authorOf(user: Account | null, viaApp = false): PostedComment['author'] {
  if (user === null) return { id: null, login: 'ghost', bot: true };
  return { id: user.id, login: user.login, bot: viaApp || user.type === 'Bot' || user.login.endsWith('[bot]') };
}

/** `updated_at` moves for other reasons too; where GitHub does not say, the comment counts as edited. */
async function wasEdited(octokit: Octokit, nodeId: string): Promise<boolean> {
  const query = 'query($id: ID!) { node(id: $id) { ... on Comment { lastEditedAt } } }';
  try {
    const answer = await octokit.graphql<{ readonly node: { readonly lastEditedAt?: string | null } | null }>(query, {
      id: nodeId,
    });
    return answer.node?.lastEditedAt !== null;
  } catch {
    return true;
  }
}
