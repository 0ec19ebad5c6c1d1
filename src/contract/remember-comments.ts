import type { ParsedComment } from '../domain/promotion/command.ts';
import { keepLatest } from './keep-latest.ts';
import { sha256 } from './sha256.ts';

/** Of the comments of three days in busy repositories; each takes some kilobytes at most. */
const MOST_REMEMBERED = 2_000;

/**
 * A reader that reads each comment once: what a comment says depends on its text alone. It is asked for by its event, by the
 * decision and by every sweep, and a stranger may have written it to be slow.
 */
export function rememberComments(parse: (body: string) => ParsedComment): (body: string) => ParsedComment {
  const known = new Map<string, ParsedComment>();
  return (body) => {
    const key = sha256(body);
    const parsed = known.get(key) ?? parse(body);
    keepLatest(known, key, { value: parsed, most: MOST_REMEMBERED });
    return parsed;
  };
}
