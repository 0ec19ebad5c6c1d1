import type { Command, ParsedLine, Verb, VerbRecord } from './command.ts';
import { VERB_RECORDS, VERBS } from './command.ts';
import { type Draft, emptyCommand, isDryRun, setKey, setTarget, versionIn } from './parse-words.ts';
import { knownKey, near, nearestKey, Unreadable } from './unreadable.ts';

const MAX_REASON = 500;
const TARGET = /^[a-z0-9][a-z0-9._-]*(?:@\S+)?$/;
const PAIR = /^([a-z@][a-z-]*)=(.*)$/i;
/** `--force` anywhere, `-f` where no sentence has begun. */
const LONG_FLAG = /^--[a-z]/i;
const FLAG = /^(?:-[a-z]|@[0-9a-f]{7,}$)/i;

/** Reads one line of a comment. A line that is not for Seatrial is `none`, whatever else it may be. */
export function parseLine(text: string): ParsedLine {
  const line = text.trim();
  const opening = /^\/(promote|rollback|certify|seatrial)([:!,.]*)(?:\s+|$)/i.exec(line);
  if (opening === null) return { kind: 'none' };
  const words = line
    .slice(opening[0].length)
    .split(/\s+/)
    .filter((word) => word !== '');
  const name = `${opening[1]}${opening[2]}`;
  if (name.toLowerCase() !== 'seatrial') return parseVerb(verbNamed(name), words, line);
  const [word = 'help', ...others] = words;
  const verb = verbNamed(word);
  if (verb !== undefined) return parseVerb(verb, others, line);
  return { kind: 'problem', problem: { code: 'unknown-verb', line, word, nearest: near(word, VERBS) } };
}

/** `/Rollback!` is a rollback; `/Promote!` is nothing. */
function verbNamed(word: string): Verb | undefined {
  const plain = word.toLowerCase().replace(/[:!,.]+$/, '');
  return VERBS.find((verb) => verb === word || (verb === plain && VERB_RECORDS[verb].kind === 'stop'));
}

function parseVerb(verb: Verb | undefined, words: readonly string[], line: string): ParsedLine {
  if (verb === undefined) return { kind: 'none' };
  const record = VERB_RECORDS[verb];
  try {
    const command = record.kind === 'stop' ? parseLenient(record, words) : parseStrict(record, words);
    return { kind: 'command', command };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { kind: 'problem', problem: { ...error.problem, line } };
  }
}

/** Every word must be understood: a promotion never rests on a guess. */
function parseStrict(record: VerbRecord, words: readonly string[]): Command {
  const draft = emptyCommand(record.verb);
  const seen = new Set<string>();
  for (const word of words) {
    const subject = strictWord(draft, record, word);
    if (seen.has(subject)) throw new Unreadable('duplicate-key', word, null);
    seen.add(subject);
  }
  return draft;
}

/** Answers with the name of what the word set, so that nothing is set twice. */
function strictWord(draft: Draft, record: VerbRecord, word: string): string {
  if (isDryRun(word)) {
    draft.dryRun = true;
    return 'dry-run';
  }
  if (word.startsWith('@')) {
    setKey(draft, knownKey(record, '@sha', word), word.slice(1));
    return 'sha';
  }
  const pair = PAIR.exec(word);
  if (pair === null) {
    if (LONG_FLAG.test(word)) throw new Unreadable('unknown-key', word, null);
    setTarget(draft, record, word);
    return 'model';
  }
  const key = knownKey(record, pair[1] ?? '', pair[1] ?? '');
  setKey(draft, key, pair[2] ?? '');
  return key;
}

/**
 * What follows the target and the keys is the reason, in any words. A word that could be meant for the command counts
 * wherever it stands, or the line is refused: nothing that was typed is taken for mere talk.
 */
function parseLenient(record: VerbRecord, words: readonly string[]): Command {
  const draft = emptyCommand(record.verb);
  const seen = new Set<string>();
  const reason: string[] = [];
  for (const word of joinDryRun(words)) {
    const subject = lenientWord(draft, record, { word, leading: reason.length === 0 });
    if (subject === 'reason') reason.push(word.replace(/^reason=/i, ''));
    if (subject !== 'reason' && seen.has(subject)) throw new Unreadable('duplicate-key', word, null);
    seen.add(subject);
  }
  const text = reason.join(' ').replaceAll(/\p{C}/gu, ' ').trim().slice(0, MAX_REASON);
  const command = { ...draft, reason: text === '' ? null : text };
  return command.verb === 'rollback' ? asRollback(command) : command;
}

interface Position {
  readonly word: string;
  /** Whether the reason has not begun. */
  readonly leading: boolean;
}

/** Answers with what the word set; `reason` for a word of the reason. */
function lenientWord(draft: Draft, record: VerbRecord, { word, leading }: Position): string {
  if (isDryRun(word)) {
    draft.dryRun = true;
    return 'dry-run';
  }
  const pair = PAIR.exec(word);
  if (pair !== null) return lenientPair(draft, record, { word, leading, key: pair[1] ?? '', value: pair[2] ?? '' });
  if (LONG_FLAG.test(word) || (leading && FLAG.test(word))) throw new Unreadable('unknown-key', word, null);
  if (!leading) return 'reason';
  if (versionIn(word) !== null) throw new Unreadable('stray-version', word, strayReading(draft, word));
  const named = draft.model !== null;
  if (!TARGET.test(word) || (named && !word.includes('@'))) return 'reason';
  if (named) throw new Unreadable('duplicate-key', word, null);
  setTarget(draft, record, word);
  return 'model';
}

interface Pair extends Position {
  readonly key: string;
  readonly value: string;
}

function lenientPair(draft: Draft, record: VerbRecord, { word, leading, key, value }: Pair): string {
  if (isDryRun(key)) throw new Unreadable('bad-value', word, 'dry-run');
  const meant = nearestKey(key);
  if (meant === null && !leading) return 'reason';
  if (meant === null) throw new Unreadable('unknown-key', word, `reason=${word}`);
  const known = knownKey(record, key, key);
  if (known !== 'reason') setKey(draft, known, value);
  return known;
}

function strayReading(draft: Draft, word: string): string {
  const version = versionIn(word) ?? word;
  return draft.verb === 'rollback' ? `to=${version}` : `${draft.model ?? 'model'}@${version}`;
}

/** `dry run` in two words is the same, where it is no part of a sentence: before the reason, or at the end. */
function joinDryRun(words: readonly string[]): readonly string[] {
  const at = words.findIndex(
    (word, index) => /^dry$/i.test(word) && isDryRun(`dry-${words[index + 1] ?? ''}`) && isApart(words, index),
  );
  return at < 0 ? words : [...words.slice(0, at), 'dry-run', ...words.slice(at + 2)];
}

function isApart(words: readonly string[], index: number): boolean {
  return index <= 1 || index + 2 === words.length;
}

/** For a rollback the version in the target is the one to return to. */
function asRollback(command: Command): Command {
  const { version, digest, toVersion } = command;
  if (toVersion !== null && (digest !== null || (version !== null && version !== toVersion))) {
    throw new Unreadable('duplicate-key', `to=${toVersion}`, null);
  }
  const target = toVersion ?? version;
  return { ...command, version: null, toVersion: target, production: command.production && target === null };
}
