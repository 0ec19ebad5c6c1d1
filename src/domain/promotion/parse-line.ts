import { type Command, type CommandProblem, type ParsedLine, shortened } from './command.ts';
import { type Draft, emptyCommand, isDryRun, isName, isPinned, setKey, setTarget, versionIn } from './parse-words.ts';
import { nearestVerb } from './nearest-verb.ts';
import { checkReason } from './reason-words.ts';
import { repairedWords } from './repair-words.ts';
import { knownKey, nearestKey, Unreadable } from './unreadable.ts';
import { isVerb, OPENINGS, type Verb, VERB_RECORDS } from './verbs/registry.ts';
import type { Key, VerbRecord } from './verbs/verb.ts';
import { FILLERS } from './words.ts';

const OPENING = new RegExp(`^/(${OPENINGS.join('|')})([:!,.]*)(?:\\s+|$)`, 'i');
const PAIR = /^([a-z@][a-z-]*)=(.*)$/i;
/** `--force` anywhere, also with the dash that phones make of two; `-f` where no sentence has begun. */
const LONG_FLAG = /^(?:--|[–—])[a-z]/i;
const FLAG = /^(?:-[a-z]|@[0-9a-f]{7,})$/i;

/** Reads one line of a comment. A line that is not for Seatrial is `none`, whatever else it may be. */
export function parseLine(text: string): ParsedLine {
  const line = text.trim();
  const opening = OPENING.exec(line);
  if (opening === null) return { kind: 'none' };
  const words = line
    .slice(opening[0].length)
    .split(/\s+/)
    .filter((word) => word !== '');
  const [, name = '', signs = ''] = opening;
  if (name.toLowerCase() !== 'seatrial' || /[!.]/.test(signs))
    return parseVerb(verbNamed(`${name}${signs}`), words, line);
  const [word = 'help', ...others] = words;
  const verb = verbNamed(word);
  if (verb !== undefined) return parseVerb(verb, others, line);
  const [first = '', ...rest] = FILLERS.has(word.toLowerCase()) ? others : words;
  const nearest = verbNamed(first) ?? nearestVerb(first);
  const meant = nearest === null ? [] : commandsOf(nearest, rest, MOST_REPAIRS);
  return { kind: 'problem', problem: { code: 'unknown-verb', line, word, nearest, ...asMeant(meant) } };
}

/** Phones capitalise: `/Promote` is a promotion. `/Rollback!` is a rollback; `/Promote!` is nothing. */
function verbNamed(word: string): Verb | undefined {
  const small = word.toLowerCase();
  if (isVerb(small)) return small;
  const plain = small.replace(/[:!,.]+$/, '');
  return isVerb(plain) && VERB_RECORDS[plain].kind === 'stop' ? plain : undefined;
}

function parseVerb(verb: Verb | undefined, words: readonly string[], line: string): ParsedLine {
  if (verb === undefined) return { kind: 'none' };
  const read = readWords(verb, words);
  if (!('code' in read)) return { kind: 'command', command: read };
  return {
    kind: 'problem',
    problem: { ...read, line, ...asMeant(meantBy(verb, words, { problem: read, tries: MOST_REPAIRS })) },
  };
}

type WordProblem = Unreadable['problem'];

function readWords(verb: Verb, words: readonly string[]): Command | WordProblem {
  try {
    return VERB_RECORDS[verb].kind === 'stop' ? parseLenient(verb, words) : parseStrict(verb, words);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.problem;
  }
}

/** More faults than this in one line, and nobody can tell what it means. */
const MOST_REPAIRS = 6;

/** The commands that these words may be, with so many of them repaired; none: nobody can tell. */
function commandsOf(verb: Verb, words: readonly string[], tries: number): readonly Command[] {
  const read = readWords(verb, words);
  return 'code' in read ? meantBy(verb, words, { problem: read, tries }) : [read];
}

interface Repair {
  readonly problem: WordProblem;
  readonly tries: number;
}

/** Of which model a version is that stands by itself, the pull request knows. */
function meantBy(verb: Verb, words: readonly string[], { problem, tries }: Repair): readonly Command[] {
  if (tries === 0) return [];
  const { code, word } = problem;
  const left = tries - 1;
  if (code === 'stray-version' && VERB_RECORDS[verb].target === 'version') {
    const others = words.filter((one) => one !== word);
    const commands = commandsOf(verb, others, left).filter(({ model }) => model === null);
    if (commands.length > 0) return commands.map((command) => ({ ...command, version: versionIn(word) }));
  }
  return repairedWords(words, problem, VERB_RECORDS[verb]).flatMap((repaired) => commandsOf(verb, repaired, left));
}

function asMeant(meant: readonly Command[]): Pick<CommandProblem, 'meant'> {
  return meant.length === 0 ? {} : { meant };
}

/** Every word must be understood: a promotion never rests on a guess. A reason stands behind `reason=`. */
function parseStrict(verb: Verb, words: readonly string[]): Command {
  const record = VERB_RECORDS[verb];
  const draft = emptyCommand(verb);
  const seen = new Set<string>();
  const { before, exactReason } = splitReason(record, words);
  for (const [index, word] of before.entries()) {
    if (isTalk(draft, record, word)) {
      throw new Unreadable('unexpected-word', word, `reason=${shortened(before.slice(index).join(' '))}`);
    }
    const subject = strictWord(draft, record, word);
    if (seen.has(subject))
      throw new Unreadable(isSecondWord(subject, word) ? 'unexpected-word' : 'duplicate-key', word, null);
    seen.add(subject);
  }
  draft.exactReason = exactReason;
  draft.dryRun ||= isDryRun(exactReason ?? '');
  if (draft.to === 'production' && draft.share !== null) {
    throw new Unreadable('unexpected-word', `share=${draft.share * 100}%`, 'to=live');
  }
  return draft;
}

/** `restore churn@1.2.0 it was fine`: where the version is named, the words behind it are the reason, without its key. */
function isTalk(draft: Draft, record: VerbRecord, word: string): boolean {
  if (!record.keys.includes('reason') || !draft.surely || isDryRun(word)) return false;
  return !PAIR.test(word) && !LONG_FLAG.test(word) && !FLAG.test(word) && !isPinned(word);
}

interface SplitReason {
  readonly before: readonly string[];
  /** What stands behind `reason=`. */
  readonly exactReason: string | null;
}

function splitReason(record: VerbRecord, words: readonly string[]): SplitReason {
  const end = record.keys.includes('reason') ? words.findIndex((word) => /^reason=/i.test(word)) : -1;
  if (end < 0) return { before: words, exactReason: null };
  const text = words.slice(end).join(' ').slice('reason='.length);
  return { before: words.slice(0, end), exactReason: orNull(shortened(text)) };
}

/** `/promote churn now`: the model stands there, and the word is no second one. */
function isSecondWord(subject: string, word: string): boolean {
  return subject === 'model' && isName(word);
}

/** Answers with the name of what the word set, so that nothing is set twice. */
function strictWord(draft: Draft, record: VerbRecord, word: string): string {
  if (isDryRun(word)) {
    draft.dryRun = true;
    return 'dry-run';
  }
  if (word.startsWith('@') && !/^@[0-9a-f]*$/i.test(word)) throw new Unreadable('unexpected-word', word, null);
  if (word.startsWith('@')) {
    readKey(draft, record, { key: knownKey(record, '@sha', word), value: word.slice(1) });
    return 'sha';
  }
  const pair = PAIR.exec(word);
  if (pair === null) {
    if (LONG_FLAG.test(word) || FLAG.test(word)) throw new Unreadable('unknown-key', word, null);
    setTarget(draft, record, word);
    return 'model';
  }
  const key = knownKey(record, pair[1] ?? '', pair[1] ?? '');
  readKey(draft, record, { key, value: pair[2] ?? '' });
  return key;
}

/**
 * What follows the target and the keys is the reason, in any words; what follows `reason=` is taken as it stands. Before
 * that, a word that could be meant for the command counts wherever it stands, or the line is refused.
 */
function parseLenient(verb: Verb, words: readonly string[]): Command {
  const record = VERB_RECORDS[verb];
  const draft = emptyCommand(verb);
  draft.dryRun = isDryRun(words.join(' '));
  const own = draft.dryRun ? withoutDryRun(words) : words;
  const { before, exactReason } = splitReason(record, own);
  const reason = lenientWords(draft, record, before);
  draft.exactReason = exactReason;
  draft.reason = orNull(shortened(reason.join(' ')));
  checkReason(draft.reason ?? '');
  if (draft.model !== null && !draft.surely) checkReason(`${draft.model} ${draft.reason ?? ''}`.trim());
  return record.read?.whole?.(draft) ?? draft;
}

/** Sets what the words say; answers with those that are left for the reason. */
function lenientWords(draft: Draft, record: VerbRecord, words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const reason: string[] = [];
  for (const word of words) {
    const subject = lenientWord(draft, record, { word, leading: reason.length === 0 });
    if (subject === 'reason') reason.push(word);
    else if (seen.has(subject)) throw new Unreadable('duplicate-key', word, null);
    seen.add(subject);
  }
  return reason;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** The words that only say that it is a dry run are no reason. */
function withoutDryRun(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !isDryRun(word));
  if (left.length < words.length) return left;
  return words.filter(
    (word, index) => !isDryRun(`${word} ${words[index + 1] ?? ''}`) && !isDryRun(`${words[index - 1] ?? ''} ${word}`),
  );
}

interface Position {
  readonly word: string;
  /** Whether the reason has not begun. */
  readonly leading: boolean;
}

/** Answers with what the word set; `reason` for a word of the reason. */
function lenientWord(draft: Draft, record: VerbRecord, { word, leading }: Position): string {
  const pair = PAIR.exec(word);
  if (pair !== null) return lenientPair(draft, record, { key: pair[1] ?? '', value: pair[2] ?? '' });
  if (LONG_FLAG.test(word) || (leading && FLAG.test(word))) throw new Unreadable('unknown-key', word, null);
  if (!leading) return 'reason';
  const named = draft.model !== null;
  if (isPinned(word)) {
    if (named) throw new Unreadable('duplicate-key', word, null);
    setTarget(draft, record, word);
    return 'model';
  }
  if (named || !isName(word) || /^v?\d/.test(word)) return 'reason';
  setTarget(draft, record, word);
  return 'model';
}

interface Pair {
  readonly key: string;
  readonly value: string;
}

function lenientPair(draft: Draft, record: VerbRecord, { key, value }: Pair): string {
  if (nearestKey(key) === null) return 'reason';
  const known = knownKey(record, key, key);
  readKey(draft, record, { key: known, value });
  return known;
}

function readKey(
  draft: Draft,
  { read }: VerbRecord,
  { key, value }: { readonly key: Key; readonly value: string },
): void {
  if (key === 'to' && read?.to !== undefined) read.to(draft, value);
  else setKey(draft, key, value);
}
