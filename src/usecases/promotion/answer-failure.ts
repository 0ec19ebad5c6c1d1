import { AppError } from '../../domain/error.ts';
import { type Intent, intentKey } from '../../domain/promotion/intent.ts';
import { sha256 } from '../../contract/sha256.ts';
import { renderAnswerMarker } from '../../report/chatops/answer-marker.ts';
import { joinMarkdown, markdownText, md } from '../../report/markdown.ts';
import { answers, postOnce } from './own-comments.ts';
import type { ChatPorts } from './ports.ts';

/**
 * Says once, where the request was made, that it could not be decided and why. A decision that was committed stands, and the
 * next reconciliation shows it: of that nothing is said.
 */
export async function answerFailure(
  ports: Pick<ChatPorts, 'conversation' | 'clock' | 'store'>,
  intent: Intent,
  error: unknown,
): Promise<void> {
  const { thread, kind, id } = intent.source;
  if (thread === null) return;
  const key = intentKey(intent, sha256);
  const { files } = await ports.store.read('all');
  if ([...files.values()].some((text) => text.includes(`"intentKey":"${key}"`))) return;
  const { message, hint } = explain(error);
  const marker = { key, part: 'reading', actor: intent.actor.id ?? 0, day: ports.clock.now().slice(0, 10) } as const;
  const text = joinMarkdown(
    [renderAnswerMarker(marker), md`😕 This could not be decided, and nothing was changed: ${message}`, md`${hint}`],
    '\n\n',
  );
  await postOnce(ports.conversation, thread, { matches: answers(key, 'reading'), body: markdownText(text) });
  if (kind === 'comment' || kind === 'review') await ports.conversation.react({ thread, kind, id }, 'confused');
}

/** An unforeseen error may carry anything, so that only our own are quoted. */
function explain(error: unknown): { readonly message: string; readonly hint: string } {
  if (!(error instanceof AppError))
    return { message: 'an internal error.', hint: 'The log of the bot has the details.' };
  return { message: error.message, hint: error.hint ?? 'Try again, or look at the log of the bot.' };
}
