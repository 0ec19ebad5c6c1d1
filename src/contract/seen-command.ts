import { asShown } from '../domain/promotion/look-alikes.ts';
import { nearestVerb, saysOpposite } from '../domain/promotion/nearest-verb.ts';
import { isPinned } from '../domain/promotion/parse-words.ts';
import { areWithin } from '../domain/slips.ts';
import { OTHER_WORDS } from './other-words.ts';
import { isVerb, OPENINGS, VERB_RECORDS, VERBS } from '../domain/promotion/verbs/registry.ts';

const MAYBE_COMMAND = new RegExp(`^[^\\S\\n]*/(?:${OPENINGS.join('|')})`, 'i');
const COMMAND = new RegExp(`${MAYBE_COMMAND.source}(?=\\s|$)`, 'i');
/** Signs that are typed for the first one, by habit or by another keyboard; and one that is escaped. */
const SLASH = /^(\s*)(?:\\\/?|[\u2215\u2044\u29F8])/u;
/**
 * Marks of lists, tags, brackets, pictograms (also by name, `:fire:`), `dry-run:`, whoever is spoken to (`@seatrial`) and
 * whatever else is no letter: they hide a command from the reader only.
 */
const BEFORE =
  /^(?:<[^<>]*>|\d{1,9}[.)]\s|:(?:[a-z0-9][a-z0-9_+-]{0,40}|[+-]1):|dry[\s_-]{0,2}runs?(?![\p{L}\p{N}])|@[a-z0-9][a-z0-9-]{0,40}(?=[,:]?\s)|[^\p{L}\p{N}/<])*\/ ?/iu;
const DRY_RUN = /dry[\s_-]{0,2}run/iu;
/** A file or a path goes on behind the name. */
const NAME = /^([^\s`*_~<>|()[\]{}"':;,.!?/]+)(?=$|[\s`*_~<>|()[\]{}"':;,!?]|\.(?:\s|$))/u;
const MAX_CHARACTERS = 300;
/** So many letters may be wrong in the first word. */
const MOST_SLIPS = 2;
const SHORT_STOPS = VERBS.filter((verb) => VERB_RECORDS[verb].isShort && isStop(verb));
const OTHER_SHORTS = VERBS.filter((verb) => VERB_RECORDS[verb].isShort && !isStop(verb));
/** What may stand behind a verb without being a word: `/promote: churn`. */
const SIGNS = /^[:!,.]+/;
/** Where a go verb may stand that was meant: at the beginning, or in bold or backticks. */
const PLAIN_BEFORE = /^[\s*_`]*\/ ?$/;
/** What may stand behind it: a target, and keys. A sentence is talk. */
const TARGET =
  /^(?:\s+[a-z0-9][a-z0-9._-]{0,100}(?:@[^\s*_`]{1,100})?)?(?:\s+(?:[a-z]{2,20}=[^\s*_`]{1,200}|@[0-9a-f]{7,64}|dry-run))*[\s*_`]*$/i;

const REASON = /\sreason=.*$/s;

/** Markup that closes behind a command. */
const AFTER = /(?:[\s*_~`|]|<[^<>]*>)+$/u;

/** What GitHub may show as something else than it says; an underscore within a word is one. */
const INSIDE = /[*~`<|[\]&\\]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u;

/** Whether a line is one to look at: it may be a command, or its author may think so. */
export function isWanted(line: string): boolean {
  return MAYBE_COMMAND.test(line) || seenCommand(line) !== null;
}

export interface SeenCommand {
  readonly command: string;
  /** The line as it is to be written; null where markup inside it, or its length, hides what it says. */
  readonly line: string | null;
}

/**
 * The command that somebody may have meant by a line that nobody reads, `alone` where only what is around it keeps it from that: whoever asks for a stop, or has typed nothing but
 * a verb and its target, misspelt, in bold or in backticks, waits for an answer. Null for everything else: `/promote` in a list is mere talk.
 */
export function seenCommand(line: string, place: 'alone' | 'anywhere' = 'anywhere'): SeenCommand | null {
  const text = asShown(line.slice(0, MAX_CHARACTERS)).replace(SLASH, '$1/');
  const [before = text] = BEFORE.exec(text) ?? [];
  const rest = text.slice(before.length);
  const name = NAME.exec(rest)?.[1];
  if (name === undefined) return null;
  const behind = rest.slice(name.length);
  const [second = ''] = /[\p{L}-]+/u.exec(behind) ?? [];
  const isTyped = place === 'anywhere' && COMMAND.test(line);
  const around = { before, behind, isMeant: (COMMAND.test(text) && !isTyped) || /[*_`]/.test(before) };
  const meant = meantBy(name, second.toLowerCase(), around) ?? longMeantBy(name, behind) ?? otherMeantBy(name, around);
  if (meant === null) return null;
  const command = DRY_RUN.test(before) ? `${meant} dry-run` : meant;
  const isWhole = line.length <= MAX_CHARACTERS && !INSIDE.test(behind.replace(AFTER, ''));
  return {
    command,
    line: isWhole ? `${command}${wordsBehind({ name, meant, second, behind }).replace(AFTER, '')}` : null,
  };
}

const BREAK = /<[bh]r>/giu;
/** `<unk>` and `<nil>` are words to whoever writes them, and tags that GitHub drops. */
const BARE_TAG = /<([a-z][\w-]*)>/giu;
const BOLD = /(\*{1,3})(\S[^*]*)\1/gu;

/** The words of a line without the marks around some of them; null where other marks hide what it says. */
export function withoutMarks(line: string): string | null {
  const plain = line.replaceAll(BREAK, ' ').replaceAll(BARE_TAG, ' $1 ').replaceAll(BOLD, '$2');
  return line.length <= MAX_CHARACTERS && !INSIDE.test(plain) ? plain : null;
}

interface Words {
  readonly name: string;
  readonly meant: string;
  readonly second: string;
  readonly behind: string;
}

/** Of `/seatrial hold` and `/roll back` the second word belongs to the command. */
function wordsBehind({ name, meant, second, behind }: Words): string {
  const isOne = meant.startsWith('/seatrial ') && name.toLowerCase() !== 'seatrial';
  const isTwo = !isOne && (meant.includes(' ') || isTwoOf(name.toLowerCase(), second, meant.slice(1)));
  return isTwo ? behind.slice(behind.indexOf(second) + second.length) : behind.replace(SIGNS, '');
}

interface Around {
  readonly before: string;
  readonly behind: string;
  /** It looks like a command that is read, and is typed with other signs, in bold or backticks, or where none is read. */
  readonly isMeant: boolean;
}

function meantBy(name: string, second: string, around: Around): string | null {
  const plain = name.toLowerCase();
  const isShort = isVerb(plain) && VERB_RECORDS[plain].isShort;
  if (isShort && !isStop(plain) && name !== plain) return `/${plain}`;
  if (isShort && !isStop(plain)) return null;
  if (plain === 'seatrial') return isStop(second) || isLongMeant(second, around) ? `/seatrial ${second}` : null;
  const stop = SHORT_STOPS.find((verb) => isNearly(plain, verb) || isParted(plain + second, verb));
  if (stop !== undefined) return `/${stop}`;
  if (saysOpposite(plain) && nearestVerb(plain) === 'rollback') return '/rollback';
  return isNearly(plain, 'seatrial') ? '/seatrial' : null;
}

/** `/seatrial unhold churn` in bold. */
function isLongMeant(verb: string, { before, behind, isMeant }: Around): boolean {
  const said = behind.slice(behind.toLowerCase().indexOf(verb) + verb.length).replace(REASON, '');
  return isVerb(verb) && isMeant && PLAIN_BEFORE.test(before) && TARGET.test(said);
}

function isTwoOf(word: string, second: string, verb: string): boolean {
  return !isNearly(word, verb) && isParted(word + second.toLowerCase(), verb);
}

/** `/quarantine churn@1.1.0` and `/seatrial-stop` are ours; `/hold` and `/stop` by themselves are those of other bots. */
function longMeantBy(name: string, behind: string): string | null {
  const plain = name.toLowerCase();
  const joined = /^seatrial[-_](\w+)$/.exec(plain)?.[1];
  if (joined !== undefined) return isVerb(joined) ? `/seatrial ${joined}` : null;
  const isOurs = isVerb(plain) && !VERB_RECORDS[plain].isShort && isPinned(behind.trim());
  return isOurs ? `/seatrial ${plain}` : null;
}

/** Nobody waits for what is not stopped, so that a verb which raises is answered only where the line says nothing else. */
function otherMeantBy(name: string, { before, behind, isMeant }: Around): string | null {
  const plain = name.toLowerCase();
  const said = behind.replace(SIGNS, '');
  if (!PLAIN_BEFORE.test(before) || !TARGET.test(said)) return null;
  const isAlone = !/[\p{L}\p{N}]/u.test(said);
  const verb = OTHER_SHORTS.find((one) => isNearly(plain, one));
  // As it is typed it would have been read, were it not set apart: in what, the line itself must show.
  const isSpoken = verb === plain && said === behind && (!isMeant || (isAlone && /[*_`]/.test(before)));
  return verb === undefined || isSpoken ? null : `/${verb}`;
}

function isStop(word: string): boolean {
  return isVerb(word) && VERB_RECORDS[word].kind === 'stop';
}

/** Two letters off: `/fallback` and `/callback` are words of their own. */
function isNearly(word: string, name: string): boolean {
  const letters = word.replaceAll(/[\p{P}\p{S}]/gu, '');
  return !OTHER_WORDS.has(letters) && !saysOpposite(letters) && areWithin(letters, name, MOST_SLIPS);
}

/** `/roll back`: of two words the first letter is right, as `/call back` is none of ours. */
function isParted(words: string, name: string): boolean {
  return words[0] === name[0] && isNearly(words, name);
}
