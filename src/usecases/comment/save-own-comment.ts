import { AppError } from '../../domain/error.ts';
import type { Conversation, OwnComment } from '../ports/conversation.ts';

export type ThreadComments = Pick<Conversation, 'own' | 'post' | 'edit' | 'remove'>;

export interface CommentThread {
  readonly comments: ThreadComments;
  /** Number of the pull request. */
  readonly thread: number;
}

interface OneComment {
  /** Those of ours that the thread has. */
  readonly before: readonly OwnComment[];
  readonly isIt: (body: string) => boolean;
  /** Its text, from the one that stands there; null: there is none. */
  readonly render: (former: string | null) => string;
}

/** Makes the thread show one comment of a kind, whatever it shows now: the oldest is edited, others go, and where none is one is posted. */
export async function saveOwnComment(place: CommentThread, { before, isIt, render }: OneComment): Promise<void> {
  const { comments, thread } = place;
  const [first, ...others] = before.filter(({ body }) => isIt(body));
  for (const { id } of others) await comments.remove(thread, id);
  if (first !== undefined && (await editComment(place, first, render(first.body)))) return;
  const body = render(null);
  await comments.post(thread, body);
  await keepOldest(place, isIt, body);
}

/** False when somebody deleted the comment meanwhile: then it is to be posted again. */
export async function editComment(
  { comments, thread }: CommentThread,
  { id, body: former }: OwnComment,
  body: string,
): Promise<boolean> {
  if (body === former) return true;
  try {
    await comments.edit(thread, id, body);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'github-refused' && error.reason === 'not-found') return false;
    throw error;
  }
}

/** Two runs may post at the same time: the oldest comment stays, says what we say, and ours goes. */
async function keepOldest(place: CommentThread, isIt: OneComment['isIt'], body: string): Promise<void> {
  const found = await place.comments.own(place.thread);
  const [oldest, ...others] = found.filter((comment) => isIt(comment.body));
  for (const { id } of others) await place.comments.remove(place.thread, id);
  if (oldest !== undefined) await editComment(place, oldest, body);
}
