import { isStatusComment, parseAnswerMarker } from '../../report/chatops/answer-marker.ts';
import type { Conversation, OwnComment } from '../ports/conversation.ts';

type Matches = (body: string) => boolean;

export function answers(key: string, part: 'decision' | 'reading'): Matches {
  return (body) => {
    const marker = parseAnswerMarker(body);
    return marker?.key === key && marker.part === part;
  };
}

/** Posts a comment unless it is there. Of two that were posted at once the older one stays. */
export async function postOnce(
  conversation: Conversation,
  thread: number,
  { matches, body }: { readonly matches: Matches; readonly body: string },
): Promise<void> {
  const before = (await conversation.own(thread)).filter((comment) => matches(comment.body));
  if (before.length === 0) await conversation.post(thread, body);
  if (before.length !== 1) await keepOldest(conversation, thread, matches);
}

/** Writes the status comment of a thread: edits the one that is there, else posts it. */
export async function saveStatus(conversation: Conversation, thread: number, body: string): Promise<void> {
  const [first, ...others] = (await conversation.own(thread)).filter((comment) => isStatusComment(comment.body));
  await removeAll(conversation, thread, others);
  if (first !== undefined && first.body !== body) await conversation.edit(thread, first.id, body);
  if (first !== undefined) return;
  await conversation.post(thread, body);
  await keepOldest(conversation, thread, isStatusComment);
}

async function keepOldest(conversation: Conversation, thread: number, matches: Matches): Promise<void> {
  const [, ...others] = (await conversation.own(thread)).filter((comment) => matches(comment.body));
  await removeAll(conversation, thread, others);
}

async function removeAll(conversation: Conversation, thread: number, comments: readonly OwnComment[]): Promise<void> {
  for (const { id } of comments) await conversation.remove(thread, id);
}
