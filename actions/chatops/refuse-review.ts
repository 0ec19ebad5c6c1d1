import { mayHoldCommand } from '../../src/contract/parse-comment.ts';
import { AppError } from '../../src/domain/error.ts';
import type { HeardEvent } from '../../src/domain/promotion/heard-event.ts';

/**
 * On pull_request_review GitHub runs the workflow as the pull request itself has it, and gives it a token that only reads where the
 * pull request comes from a fork. What such a job would carry out, anybody could have written into it. Throws AppError usage.
 */
export function refuseReview(event: HeardEvent | null): void {
  if (event?.kind !== 'request' || event.intent.source.kind !== 'review') return;
  const { actor, asked } = event.intent;
  if (actor.bot || (asked.kind === 'written' && !mayHoldCommand(asked.body))) return;
  throw new AppError({
    code: 'usage',
    message: 'Commands in reviews are carried out by the bot alone, and nothing was done here.',
    hint: 'Write the command in a comment, with @sha on an open pull request; and take pull_request_review out of this workflow.',
  });
}
