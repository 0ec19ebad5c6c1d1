import { renderChange, tellsOfChange } from '../../report/rendered-change.ts';
import { saveOwnComment, type ThreadComments } from '../comment/save-own-comment.ts';
import type { PullRequests } from '../ports/pull-requests.ts';
import { compareBranch, type ComparedBranch, type FollowPorts, type FollowRequest } from './follow-branch.ts';

export interface ProposalPorts extends FollowPorts {
  /** null: nothing can be said there, as of a fork's pull request, whose token only reads. */
  readonly thread: { readonly comments: ThreadComments; readonly pulls: Pick<PullRequests, 'get'> } | null;
}

export interface ProposedChange {
  readonly number: number;
  readonly headSha: string;
}

export interface Proposal extends ComparedBranch {
  /** Markdown. */
  readonly text: string;
  /** The pull request has moved on or is closed: nothing was said there. */
  readonly isOutdated: boolean;
}

/** What would change once a pull request is merged, told there in one comment; where nothing changes and nothing was said, nothing is said. */
export async function proposeChange(
  ports: ProposalPorts,
  request: FollowRequest,
  pull: ProposedChange | null,
): Promise<Proposal> {
  const { branch, thread } = ports;
  const compared = await compareBranch(ports, request);
  const { differences, change } = compared;
  const about = { environment: request.environment, branch: branch.name };
  const diff = change === null ? '' : await branch.diff(request.folder, change);
  const text = renderChange({ ...about, files: differences, diff });
  if (pull === null || thread === null) return { ...compared, text, isOutdated: false };
  const { open, headSha } = await thread.pulls.get(pull.number);
  if (!open || headSha !== pull.headSha) return { ...compared, text, isOutdated: true };
  const isIt = (body: string): boolean => tellsOfChange(body, about);
  const before = await thread.comments.own(pull.number);
  if (differences.length > 0 || before.some(({ body }) => isIt(body)))
    await saveOwnComment({ comments: thread.comments, thread: pull.number }, { before, isIt, render: () => text });
  return { ...compared, text, isOutdated: false };
}
