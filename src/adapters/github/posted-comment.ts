import { textIn, valueIn } from '../../contract/payload.ts';
import { instantMs } from '../../domain/instant.ts';
import type { CommentReference, PostedComment } from '../../usecases/ports/conversation.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

/** A comment or a review as it is now; null where it is of another thread, or was written in another repository. */
export async function findPosted(
  octokit: Octokit,
  repository: RepositoryName,
  { thread, kind, id }: CommentReference,
): Promise<PostedComment | null> {
  if (kind === 'review') {
    const { data } = await octokit.rest.pulls.getReview({ ...repository, pull_number: thread, review_id: Number(id) });
    // A review is compared with the body of its event: that of one which was begun as a draft may count as edited.
    return { body: data.body, author: authorOf(data.user), edited: false };
  }
  const { data } = await octokit.rest.issues.getComment({ ...repository, comment_id: Number(id) });
  if (!isOf(data.issue_url, repository, thread)) return null;
  const past = await askPast(octokit, { ...repository, thread, id: data.node_id });
  if (past === null || (past.movedAt !== null && instantMs(past.movedAt) >= instantMs(data.created_at))) return null;
  return {
    body: data.body ?? '',
    author: authorOf(data.user, data.performed_via_github_app !== undefined && data.performed_via_github_app !== null),
    edited: past.editedAt !== null,
  };
}

/** GitHub follows an issue that was transferred to where it is now. */
function isOf(issueUrl: string, { owner, repo }: RepositoryName, thread: number): boolean {
  return issueUrl.toLowerCase().endsWith(`/repos/${owner}/${repo}/issues/${thread}`.toLowerCase());
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

/** What REST does not tell: `updated_at` moves for other reasons than an edit, and not for one within the same second. */
interface Past {
  readonly editedAt: string | null;
  /** When its issue came from another repository, with all that was said there; pull requests cannot. */
  readonly movedAt: string | null;
}

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

type PastQuery = RepositoryName & { readonly thread: number; readonly id: string };

/** null where the comment has gone meanwhile. */
async function askPast(octokit: Octokit, query: PastQuery): Promise<Past | null> {
  const answer: unknown = await octokit.graphql(PAST, { ...query });
  if (valueIn(answer, 'node', 'lastEditedAt') === undefined) return null;
  const moves = valueIn(answer, 'repository', 'issueOrPullRequest', 'timelineItems', 'nodes');
  const [move]: readonly unknown[] = Array.isArray(moves) ? moves : [];
  return { editedAt: textIn(answer, 'node', 'lastEditedAt'), movedAt: textIn(move, 'createdAt') };
}
