import { readIntent } from '../../contract/read-intent.ts';
import type { Intent } from '../../domain/promotion/intent.ts';
import type { RecentQuery, RecentRequests } from '../../usecases/ports/recent-requests.ts';
import { translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

export interface RecentOptions extends RecentQuery {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  /** As a webhook carries it: `html_url` and `full_name`. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Comments that were written since a time and hold commands, the oldest first. Labels are not among them: a label does not
 * tell for which commit it was set.
 */
export function createRecentRequests(options: RecentOptions): RecentRequests {
  const { octokit, repository, since, isRequest, payload } = options;
  return {
    list: () =>
      translateErrors('listing recent comments', async () => {
        const comments = await octokit.paginate(octokit.rest.issues.listCommentsForRepo, {
          ...repository,
          since,
          sort: 'created',
          direction: 'asc',
          per_page: 100,
        });
        return comments.flatMap((comment): Intent[] => {
          if (comment.created_at < since || !mayBeRequest(isRequest, comment.body ?? '')) return [];
          const issue = { number: Number(/\/issues\/(\d+)$/.exec(comment.issue_url)?.[1]) };
          const event = { ...payload, action: 'created', comment, issue, sender: comment.user };
          const intent = readIntent({ name: 'issue_comment', payload: event });
          return intent === null ? [] : [intent];
        });
      }),
  };
}

/** What the reader cannot bear is a request, of which is told that it could not be decided: it keeps no other from being heard. */
function mayBeRequest(isRequest: RecentOptions['isRequest'], body: string): boolean {
  try {
    return isRequest(body);
  } catch {
    return true;
  }
}
