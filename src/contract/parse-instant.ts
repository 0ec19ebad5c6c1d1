import { AppError } from '../domain/error.ts';
import { formatInstant, instantMs } from '../domain/instant.ts';
import { quoteText } from '../domain/quote-text.ts';

/** A time that somebody typed, RFC 3339 → the same in UTC. Throws AppError usage. */
export function parseInstant(text: string): string {
  const ms = instantMs(text);
  if (Number.isFinite(ms)) return formatInstant(ms);
  throw new AppError({
    code: 'usage',
    message: `${quoteText(text)} is no time.`,
    hint: 'Write it with its zone: 2026-11-02T14:00:00Z.',
  });
}
