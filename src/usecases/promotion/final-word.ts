import { formatInstant, instantMs } from '../../domain/instant.ts';
import { type Intent, labelOf } from '../../domain/promotion/intent.ts';
import { parseAnswerMarker } from '../../report/chatops/answer-marker.ts';
import type { CommentReference, Conversation, Reaction, Witness } from '../ports/conversation.ts';

/** 🚀 done, 😕 refused or not understood: a comment has one of them. */
export type FinalWord = 'rocket' | 'confused';

const NO_REACTIONS: readonly Reaction[] = [];

/**
 * What we have answered to a request that stands in no log; null: nothing yet. A comment of ours with its key, or a
 * reaction of ours. What was answered is never decided again, however much the world has changed since. Where a false
 * answer would keep a stop from being carried out, only a certain witness counts.
 */
export async function findFinalWord(
  conversation: Pick<Conversation, 'own' | 'reactions'>,
  { source, writtenAt }: Intent,
  { key, witness = 'any' }: { readonly key: string; readonly witness?: Witness },
): Promise<FinalWord | null> {
  const { thread, kind, id } = source;
  if (thread === null) return null;
  const [own, reactions] = await Promise.all([
    conversation.own(thread, writtenAt === null ? undefined : justBefore(writtenAt)),
    kind === 'comment' ? conversation.reactions({ thread, kind, id }, witness) : NO_REACTIONS,
  ]);
  const parts = own.flatMap(({ body, shared }) => {
    const marker = witness === 'any' || shared !== true ? parseAnswerMarker(body) : null;
    return marker?.key === key ? [marker.part] : [];
  });
  if (reactions.includes('confused') || parts.includes('decision') || parts.includes('failure')) return 'confused';
  return reactions.includes('rocket') || parts.includes('reading') ? 'rocket' : null;
}

/** An answer is younger than its question; in a long thread there is no need to read the rest. */
function justBefore(instant: string): string | undefined {
  const ms = instantMs(instant);
  return Number.isNaN(ms) ? undefined : formatInstant(ms - 1000);
}

/** Sets the reaction and takes back the one that says the opposite; a label that asked for something is taken off. */
export async function sayFinalWord(
  conversation: Conversation,
  source: Intent['source'],
  word: FinalWord,
): Promise<void> {
  const { thread, kind, id } = source;
  if (thread === null) return;
  if (kind === 'label') await takeOff(conversation, thread, labelOf(source));
  if (kind === 'comment' || kind === 'review') await replaceReaction(conversation, { thread, kind, id }, word);
}

async function takeOff(conversation: Conversation, thread: number, label: string): Promise<void> {
  if ((await conversation.labels(thread)).includes(label)) await conversation.removeLabel(thread, label);
}

async function replaceReaction(conversation: Conversation, to: CommentReference, word: FinalWord): Promise<void> {
  const opposite = word === 'rocket' ? 'confused' : 'rocket';
  const now = await conversation.reactions(to);
  if (!now.includes(word)) await conversation.react(to, word);
  if (now.includes(opposite)) await conversation.unreact(to, opposite);
}
