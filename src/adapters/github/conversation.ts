import { type Conversation, type Reaction, REACTIONS } from '../../usecases/ports/conversation.ts';
import { createComments, type CommentsOptions, isShared, isTrusted } from './comments.ts';
import { isNotFound, translateErrors } from './errors.ts';
import type { Octokit } from './octokit.ts';
import { findPosted } from './posted-comment.ts';

export interface ConversationOptions extends CommentsOptions {
  /** For what a decision reads: it does not wait for what is only shown. */
  readonly urgent: Octokit;
}

/** Threads of a repository, through GitHub's API. */
export function createConversation(options: ConversationOptions): Conversation {
  const { octokit, urgent, repository } = options;
  const { issues } = octokit.rest;
  const comments = createComments(options);
  const { own } = createComments({ ...options, octokit: urgent });
  return {
    ...comments,
    ...createReactions(options),
    own: async (thread, since) => (await unlessGone('listing comments', () => own(thread, since))) ?? [],
    post: async (thread, body) => void (await unlessGone('posting a comment', () => comments.post(thread, body))),
    find: (reference) => unlessGone('reading a comment', () => findPosted(urgent, repository, reference)),
    labels: async (thread) => {
      const wanted = { ...repository, issue_number: thread, per_page: 100 };
      const found = await unlessGone('listing labels', () => octokit.paginate(issues.listLabelsOnIssue, wanted));
      return (found ?? []).map(({ name }) => name);
    },
    addLabel: async (thread, label) => {
      await unlessGone('adding a label', () =>
        issues.addLabels({ ...repository, issue_number: thread, labels: [label] }),
      );
    },
    removeLabel: async (thread, label) => {
      await unlessGone('removing a label', () =>
        issues.removeLabel({ ...repository, issue_number: thread, name: label }),
      );
    },
  };
}

/** GitHub's REST API knows no reaction to a review. */
function createReactions({
  octokit,
  urgent,
  repository,
  author,
  trusted = [],
}: ConversationOptions): Pick<Conversation, 'reactions' | 'react' | 'unreact'> {
  const { reactions } = octokit.rest;
  const list = async (id: string): Promise<readonly OwnReaction[]> => {
    const found = await unlessGone('listing reactions', () =>
      urgent.paginate(urgent.rest.reactions.listForIssueComment, {
        ...repository,
        comment_id: Number(id),
        per_page: 100,
      }),
    );
    return (found ?? []).flatMap(({ id: own, content, user }) => {
      const reaction = REACTIONS.find((known) => known === content);
      if (reaction === undefined || (user?.login !== author && !isTrusted(user, trusted))) return [];
      return [{ id: own, reaction, mine: user?.login === author, shared: isShared(user) }];
    });
  };
  return {
    reactions: async ({ kind, id }, witness = 'any') => {
      if (kind === 'review') return [];
      return (await list(id)).filter(({ shared }) => witness === 'any' || !shared).map(({ reaction }) => reaction);
    },
    react: async ({ kind, id }, content) => {
      if (kind === 'review') return;
      await unlessGone('reacting to a comment', () =>
        reactions.createForIssueComment({ ...repository, comment_id: Number(id), content }),
      );
    },
    unreact: async ({ kind, id }, content) => {
      if (kind === 'review') return;
      const wrong = (await list(id)).filter(({ reaction, mine }) => reaction === content && mine);
      for (const { id: own } of wrong)
        await unlessGone('taking a reaction back', () =>
          reactions.deleteForIssueComment({ ...repository, comment_id: Number(id), reaction_id: own }),
        );
    },
  };
}

interface OwnReaction {
  readonly id: number;
  readonly reaction: Reaction;
  readonly mine: boolean;
  readonly shared: boolean;
}

async function unlessGone<T>(doing: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await translateErrors(doing, work);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
