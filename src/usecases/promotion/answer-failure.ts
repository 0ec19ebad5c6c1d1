import { AppError } from '../../domain/error.ts';
import { type Intent, intentKey } from '../../domain/promotion/intent.ts';
import { sha256 } from '../../contract/sha256.ts';
import { renderAnswerMarker } from '../../report/chatops/answer-marker.ts';
import { joinMarkdown, markdownText, md } from '../../report/markdown.ts';
import { findFinalWord, sayFinalWord } from './final-word.ts';
import { answers, saveMarked } from './own-comments.ts';
import type { ChatPorts } from './ports.ts';

/**
 * Says once, where the request was made, that it could not be decided and why: that is its answer, and it is not decided
 * later. A decision that was committed stands, and the next reconciliation shows it: of that nothing is said.
 */
export async function answerFailure(
  ports: Pick<ChatPorts, 'conversation' | 'clock' | 'store'>,
  intent: Intent,
  error: unknown,
): Promise<void> {
  const { thread } = intent.source;
  if (thread === null) return;
  const key = intentKey(intent, sha256);
  const { files } = await ports.store.read('all');
  if ([...files.values()].some((text) => text.includes(`"intentKey":"${key}"`))) return;
  // A bot beside us may have answered what failed here.
  if ((await findFinalWord(ports.conversation, intent, { key })) !== null) return;
  const { message, hint } = explain(error);
  const marker = { key, part: 'failure', actor: intent.actor.id ?? 0, day: ports.clock.now().slice(0, 10) } as const;
  const what = md`😕 This could not be decided, and nothing was changed: ${message}`;
  const text = joinMarkdown([renderAnswerMarker(marker), what, md`${hint}`, AGAIN], '\n\n');
  const body = markdownText(text);
  await saveMarked(ports.conversation, thread, { matches: answers(key, 'failure'), body, isNew: true });
  await sayFinalWord(ports.conversation, intent.source, 'confused');
}

const AGAIN = md`It will not be tried again by itself: write the command again when that is mended.`;

/** An unforeseen error may carry anything, so that only our own are quoted. */
function explain(error: unknown): { readonly message: string; readonly hint: string } {
  if (!(error instanceof AppError))
    return { message: 'an internal error.', hint: 'The log of the bot has the details.' };
  return { message: error.message, hint: error.hint ?? 'Try again, or look at the log of the bot.' };
}
