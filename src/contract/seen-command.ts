import { distance } from 'fastest-levenshtein';
import { isVerb, OPENINGS, VERB_RECORDS, VERBS } from '../domain/promotion/verbs/registry.ts';

const MAYBE_COMMAND = new RegExp(`^[^\\S\\n]*/(?:${OPENINGS.join('|')})`, 'i');
/**
 * Marks of lists, tags, brackets, pictograms (also by name, `:fire:`), `dry-run:` and whatever else is no letter: they hide a
 * command from the reader only.
 */
const BEFORE =
  /^(?:<[^<>]*>|\d{1,9}[.)]\s|:(?:[a-z0-9][a-z0-9_+-]{0,40}|[+-]1):|dry[\s_-]{0,2}runs?(?![\p{L}\p{N}])|[^\p{L}\p{N}/<])*\/ ?/iu;
const DRY_RUN = /dry[\s_-]{0,2}run/iu;
/** A file or a path goes on behind the name. */
const NAME = /^([^\s`*_~<>|()[\]{}"':;,.!?/]+)(?=$|[\s`*_~<>|()[\]{}"':;,!?]|\.(?:\s|$))/u;
const MAX_CHARACTERS = 300;
const SHORT_STOPS = VERBS.filter((verb) => VERB_RECORDS[verb].isShort && isStop(verb));

/** Whether a line is one to look at: it may be a command, or its author may think so. */
export function isWanted(line: string): boolean {
  return MAYBE_COMMAND.test(line) || seenCommand(line) !== null;
}

/**
 * The command that somebody may have meant by a line that nobody reads: whoever asks for a stop, or has typed a verb in
 * capitals, waits for an answer. Null for everything else: a correct `/promote` in bold is mere talk.
 */
export function seenCommand(line: string): string | null {
  const text = line
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '');
  const [before = text] = BEFORE.exec(text) ?? [];
  const rest = text.slice(before.length);
  const name = NAME.exec(rest)?.[1];
  if (name === undefined) return null;
  const [second = ''] = /[\p{L}-]+/u.exec(rest.slice(name.length)) ?? [];
  const meant = meantBy(name, second.toLowerCase());
  return meant !== null && DRY_RUN.test(before) ? `${meant} dry-run` : meant;
}

function meantBy(name: string, second: string): string | null {
  const plain = name.toLowerCase();
  const isShort = isVerb(plain) && VERB_RECORDS[plain].isShort;
  if (isShort && !isStop(plain)) return name === plain ? null : `/${plain}`;
  if (plain === 'seatrial') return isStop(second) ? `/seatrial ${second}` : null;
  const stop = SHORT_STOPS.find((verb) => isNearly(plain, verb) || isNearly(plain + second, verb));
  if (stop !== undefined) return `/${stop}`;
  return isNearly(plain, 'seatrial') ? '/seatrial' : null;
}

function isStop(word: string): boolean {
  return isVerb(word) && VERB_RECORDS[word].kind === 'stop';
}

/** Two letters off, the first one right: `/fallback` and `/callback` are paths. */
function isNearly(word: string, name: string): boolean {
  const letters = word.replaceAll(/[\p{P}\p{S}]/gu, '');
  return letters[0] === name[0] && letters.length <= name.length + 2 && distance(letters, name) <= 2;
}
