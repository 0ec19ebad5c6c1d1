import {
  type AnswerMarker,
  isStatusComment,
  isStatusLink,
  parseAnswerMarker,
  parseStatusModels,
  renderAnswerMarker,
} from '../../report/chatops/answer-marker.ts';
import { joinMarkdown, type Markdown, markdownText } from '../../report/markdown.ts';
import type { Conversation, OwnComment } from '../ports/conversation.ts';

type Matches = (body: string) => boolean;

export function answers(key: string, part: AnswerMarker['part']): Matches {
  return (body) => {
    const marker = parseAnswerMarker(body);
    return marker?.key === key && marker.part === part;
  };
}

/** Posts a comment unless it is there. Of two that were posted at once, also by a bot beside us, the older one stays. */
async function postOnce(
  conversation: Conversation,
  thread: number,
  { matches, body }: { readonly matches: Matches; readonly body: string },
): Promise<void> {
  const before = (await conversation.own(thread)).filter((comment) => matches(comment.body));
  if (before.length === 0) await conversation.post(thread, body);
  if (before.length !== 1) await keepOldest(conversation, thread, matches);
}

/**
 * Says one thing under one key, and puts right what stands there under it. A comment counts by its words, not by its mark,
 * which any workflow can write before us in the name of `github-actions[bot]`.
 */
export async function saveAnswer(
  conversation: Conversation,
  thread: number,
  { marker, text }: { readonly marker: AnswerMarker; readonly text: Markdown },
): Promise<void> {
  const body = markdownText(joinMarkdown([renderAnswerMarker(marker), text], '\n\n'));
  const says = (other: string): boolean => wordsOf(other) === wordsOf(body);
  const marked = (await conversation.own(thread)).filter((comment) => answers(marker.key, marker.part)(comment.body));
  const right = marked.find((comment) => says(comment.body));
  const wrong = marked.filter((comment) => comment !== right && comment.foreign !== true);
  const [first, ...others] = wrong;
  if (right === undefined && first !== undefined) await conversation.edit(thread, first.id, body);
  if (right === undefined && first === undefined) await postOnce(conversation, thread, { matches: says, body });
  await removeAll(conversation, thread, right === undefined ? others : wrong);
}

interface DecisionAnswer {
  readonly marker: AnswerMarker;
  readonly body: string;
  /** Whether the body tells the whole decision, and in the words of today. */
  readonly isNew: boolean;
}

/** Posts the answer to a decision unless it is there. All that its mark says stands in the log. */
export async function saveDecision(
  conversation: Conversation,
  thread: number,
  { marker, body, isNew }: DecisionAnswer,
): Promise<void> {
  const mark = markdownText(renderAnswerMarker(marker));
  const matches = (other: string): boolean => parseAnswerMarker(other) !== null && other.startsWith(mark);
  await saveMarked(conversation, thread, { matches, body, isNew });
}

interface MarkedAnswer extends Pick<DecisionAnswer, 'body' | 'isNew'> {
  /** Whether a comment has the mark of this answer. */
  readonly matches: Matches;
}

/**
 * Posts an answer unless it is there. What only we, or an app beside us, can have written counts by its mark; what any workflow
 * can have written, as long as the answer is new, by its words.
 */
export async function saveMarked(
  conversation: Conversation,
  thread: number,
  { matches, body, isNew }: MarkedAnswer,
): Promise<void> {
  const isMarked = (one: OwnComment): boolean => matches(one.body);
  const isOurs = (one: OwnComment): boolean => one.shared !== true || wordsOf(one.body) === wordsOf(body);
  const marked = (await conversation.own(thread)).filter(isMarked);
  const ours = marked.filter(isOurs);
  if (ours.length > 0) return removeAll(conversation, thread, ours.slice(1));
  if (marked.length > 0 && !isNew) return;
  const wrong = marked.find(({ foreign }) => foreign !== true);
  if (wrong !== undefined) return conversation.edit(thread, wrong.id, body);
  await conversation.post(thread, body);
  const now = (await conversation.own(thread)).filter((one) => isMarked(one) && isOurs(one));
  await removeAll(conversation, thread, now.slice(1));
}

/** Of the day in its mark nothing depends where the words are the same. */
function wordsOf(body: string): string {
  return body.slice(body.indexOf('\n'));
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

/** The status comment of a thread; null: there is none. */
export async function findStatus(conversation: Conversation, thread: number): Promise<OwnComment | null> {
  return (await conversation.own(thread)).find(({ body }) => isStatusComment(body)) ?? null;
}

/** One comment of a thread points to its status: the newest that was asked for. */
export async function postStatusLink(
  conversation: Conversation,
  thread: number,
  { marker, body }: Pick<DecisionAnswer, 'marker' | 'body'>,
): Promise<void> {
  const isAnswer = answers(marker.key, marker.part);
  const matches = (other: string): boolean => isAnswer(other) && wordsOf(other) === wordsOf(body);
  await postOnce(conversation, thread, { matches, body });
  const others = (await conversation.own(thread)).filter((one) => isStatusLink(one.body) && !matches(one.body));
  await removeAll(conversation, thread, others);
}

/** The models that the status comment of a thread shows now. */
export async function statusModels(conversation: Conversation, thread: number): Promise<readonly string[]> {
  const comment = await findStatus(conversation, thread);
  return comment === null ? [] : parseStatusModels(comment.body);
}

/** What was said where something failed, and has been decided since by somebody else. */
export async function withdraw(conversation: Conversation, thread: number, matches: Matches): Promise<void> {
  const said = (await conversation.own(thread)).filter((comment) => matches(comment.body));
  await removeAll(conversation, thread, said);
}

async function keepOldest(conversation: Conversation, thread: number, matches: Matches): Promise<void> {
  const [, ...others] = (await conversation.own(thread)).filter((comment) => matches(comment.body));
  await removeAll(conversation, thread, others);
}

/** Takes our own away: a bot that does not know of us would post its own again. */
async function removeAll(conversation: Conversation, thread: number, comments: readonly OwnComment[]): Promise<void> {
  for (const { id, foreign } of comments) if (foreign !== true) await conversation.remove(thread, id);
}
