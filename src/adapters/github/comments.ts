import type { Conversation, OwnComment } from '../../usecases/ports/conversation.ts';
import { isNotFound, translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

export interface CommentsOptions {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  /** The login that the token writes as, for instance `github-actions[bot]`. Whoever else wrote a comment, it is not ours. */
  readonly author: string;
  /** Logins of other bots whose comments count as ours. A person can have none of these names. */
  readonly trusted?: readonly string[];
}

/** Our comments in a thread, and those of bots beside us: found by author on every page, whatever their text claims. */
export function createComments({
  octokit,
  repository,
  author,
  trusted = [],
}: CommentsOptions): Pick<Conversation, 'own' | 'post' | 'edit' | 'remove'> {
  const { issues } = octokit.rest;
  return {
    own: (thread, since) =>
      translateErrors('listing comments', async () => {
        const comments = await octokit.paginate(issues.listComments, {
          ...repository,
          issue_number: thread,
          per_page: 100,
          ...(since === undefined ? {} : { since }),
        });
        return comments
          .filter(({ user }) => user?.login === author || isTrusted(user, trusted))
          .toSorted((a, b) => a.id - b.id)
          .map(({ id, body, user }): OwnComment => {
            const foreign = user?.login === author ? {} : { foreign: true };
            const shared = isShared(user) ? { shared: true } : {};
            return { id: String(id), body: body ?? '', ...foreign, ...shared };
          });
      }),
    post: (thread, body) =>
      translateErrors('posting a comment', async () => {
        await issues.createComment({ ...repository, issue_number: thread, body });
      }),
    edit: (_thread, id, body) =>
      translateErrors('editing a comment', async () => {
        await issues.updateComment({ ...repository, comment_id: Number(id), body });
      }),
    remove: (_thread, id) => removeComment(octokit, repository, id),
  };
}

interface Author {
  readonly login: string;
  readonly type: string;
}

/** GitHub gives names that end with [bot] to apps alone. */
export function isTrusted(user: Author | null | undefined, logins: readonly string[]): boolean {
  return user !== null && user !== undefined && user.type === 'Bot' && logins.includes(user.login);
}

/** What any job of the repository says with the token that GitHub gives it. */
export function isShared(user: Pick<Author, 'login'> | null | undefined): boolean {
  return user?.login === 'github-actions[bot]';
}

/** What is gone already was what we wanted. */
async function removeComment(octokit: Octokit, repository: RepositoryName, id: string): Promise<void> {
  try {
    await translateErrors('deleting a comment', () =>
      octokit.rest.issues.deleteComment({ ...repository, comment_id: Number(id) }),
    );
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}
