import { quoteText } from '../../domain/quote-text.ts';

/** Names that a person reads through; the true answer is often first or last. */
const MOST_NAMES = 12;

/** Names from a file as a list that stays short: the first ones and the last. */
export function listNames(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.map((name) => quoteText(name)).join(', ');
  const first = names.slice(0, MOST_NAMES - 2).map((name) => quoteText(name));
  return `${first.join(', ')}, … (${names.length - MOST_NAMES + 1} more), ${quoteText(names.at(-1) ?? '')}`;
}
