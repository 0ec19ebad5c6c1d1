import { closest, distance } from 'fastest-levenshtein';
import type { Command, CommandProblem, Key, ParsedLine, Verb, VerbRecord } from './command.ts';
import { VERB_RECORDS, VERBS } from './command.ts';

const IDENTIFIER = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
const VERSION = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
const DIGEST = /^sha256:([0-9a-f]{64})$/;
const FULL_SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const DURATION = /^(\d{1,6}(?:\.\d{1,3})?)(m|h|d)$/;
const SHARE = /^(\d{1,3}(?:\.\d{1,4})?)%$/;
const MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const MAX_REASON = 500;
const MAX_LINE = 2000;

type Draft = { -readonly [K in keyof Command]: Command[K] };

/** Thrown inside this file only, to leave a parse at the first problem. */
class Unreadable extends Error {
  readonly problem: Omit<CommandProblem, 'line'>;
  constructor(code: CommandProblem['code'], word: string, nearest: string | null) {
    super(code);
    this.problem = { code, word, nearest };
  }
}

/** Reads one line of a comment. A line that is not for Seatrial is `none`, whatever else it may be. */
export function parseLine(text: string): ParsedLine {
  const line = text.trim().slice(0, MAX_LINE);
  const opening = /^\/(promote|rollback|certify|seatrial)([:!,.]*)(?:\s+|$)/i.exec(line);
  if (opening === null) return { kind: 'none' };
  const rest = line.slice(opening[0].length);
  const name = `${opening[1]}${opening[2]}`;
  if (name.toLowerCase() !== 'seatrial') return parseVerb(verbNamed(name), rest, line);
  const [word = 'help', ...others] = rest === '' ? [] : rest.split(/\s+/);
  const verb = verbNamed(word);
  if (verb !== undefined) return parseVerb(verb, others.join(' '), line);
  return { kind: 'problem', problem: { code: 'unknown-verb', line, word, nearest: near(word, VERBS) } };
}

/** `/Rollback!` is a rollback; `/Promote!` is nothing. */
function verbNamed(word: string): Verb | undefined {
  const plain = word.toLowerCase().replace(/[:!,.]+$/, '');
  return VERBS.find((verb) => verb === word || (verb === plain && VERB_RECORDS[verb].kind === 'stop'));
}

function parseVerb(verb: Verb | undefined, rest: string, line: string): ParsedLine {
  if (verb === undefined) return { kind: 'none' };
  const record = VERB_RECORDS[verb];
  try {
    const command = record.kind === 'stop' ? parseLenient(record, rest) : parseStrict(record, rest);
    return { kind: 'command', command };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { kind: 'problem', problem: { ...error.problem, line } };
  }
}

/** Every word must be understood: a promotion never rests on a guess. */
function parseStrict(record: VerbRecord, rest: string): Command {
  const draft = emptyCommand(record.verb);
  const seen = new Set<string>();
  for (const word of rest.split(/\s+/).filter((part) => part !== '')) {
    const subject = strictWord(draft, record, word);
    if (seen.has(subject)) throw new Unreadable('duplicate-key', word, null);
    seen.add(subject);
  }
  return draft;
}

/** Answers with the name of what the word set, so that nothing is set twice. */
function strictWord(draft: Draft, record: VerbRecord, word: string): string {
  if (word === 'dry-run' && record.keys.includes('dry-run')) {
    draft.dryRun = true;
    return 'dry-run';
  }
  if (word.startsWith('@')) {
    if (!FULL_SHA.test(word.slice(1))) throw new Unreadable('short-sha', word, null);
    draft.sha = word.slice(1);
    return 'sha';
  }
  const pair = /^([^=@]+)=(.*)$/.exec(word);
  if (pair === null) {
    if (record.verb === 'help') throw new Unreadable('unexpected-word', word, null);
    setTarget(draft, word);
    return 'target';
  }
  const key = knownKey(record, pair[1] ?? '');
  setKey(draft, key, pair[2] ?? '');
  return key;
}

function knownKey(record: VerbRecord, name: string): Key {
  const key = record.keys.find((candidate) => candidate === name);
  if (key === undefined) throw new Unreadable('unknown-key', name, near(name, record.keys));
  return key;
}

/** Trailing text is the reason; what cannot be read at all leaves `unclear`, so that the model is held meanwhile. */
function parseLenient(record: VerbRecord, rest: string): Command {
  const draft = emptyCommand(record.verb);
  const words = rest.split(/\s+/).filter((part) => part !== '');
  const reason: string[] = [];
  for (const [index, word] of words.entries()) {
    if (!lenientWord(draft, record, { word, first: index === 0, afterReason: reason.length > 0 })) reason.push(word);
  }
  const text = reason.join(' ').replaceAll(/\p{C}/gu, ' ').slice(0, MAX_REASON);
  return { ...draft, reason: text === '' ? null : text };
}

function lenientWord(
  draft: Draft,
  record: VerbRecord,
  at: { readonly word: string; readonly first: boolean; readonly afterReason: boolean },
): boolean {
  const { word } = at;
  const pair = /^(to|environment|for)=(.*)$/.exec(word);
  if (pair !== null && !at.afterReason) {
    const key = record.keys.find((candidate) => candidate === pair[1]);
    return key !== undefined && attempt(draft, () => setKey(draft, key, pair[2] ?? ''));
  }
  if (!at.first) return false;
  if (!/^[a-z0-9][a-z0-9._-]*(?:@\S+)?$/.test(word)) return false;
  return attempt(draft, () => setTarget(draft, word));
}

function attempt(draft: Draft, action: () => void): true {
  try {
    action();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    draft.unclear = true;
  }
  return true;
}

function setTarget(draft: Draft, word: string): void {
  const at = word.indexOf('@');
  const model = at < 0 ? word : word.slice(0, at);
  if (!IDENTIFIER.test(model)) throw new Unreadable('bad-target', word, null);
  draft.model = model;
  if (at < 0) return;
  const version = word.slice(at + 1);
  const digest = DIGEST.exec(version)?.[1];
  if (digest === undefined && !isVersion(version)) throw new Unreadable('bad-target', word, 'model@1.2.3');
  if (digest === undefined) draft.version = version;
  draft.digest = digest ?? null;
}

function setKey(draft: Draft, key: Key, value: string): void {
  switch (key) {
    case 'to':
      return setTo(draft, value);
    case 'share':
      draft.share = parseShare(value);
      return undefined;
    case 'environment':
      if (!IDENTIFIER.test(value)) throw new Unreadable('bad-value', value, 'production');
      draft.environment = value;
      return undefined;
    case 'for':
      draft.forMs = parseFor(value);
      return undefined;
    case 'reason':
    case 'dry-run':
      throw new Unreadable('bad-value', value, key);
  }
}

function setTo(draft: Draft, value: string): void {
  if (draft.verb === 'rollback') {
    if (!isVersion(value)) throw new Unreadable('bad-value', value, '1.2.3');
    draft.toVersion = value;
    return;
  }
  if (value !== 'live' && value !== 'production') {
    throw new Unreadable('bad-value', value, near(value, ['live', 'production']) ?? 'live or production');
  }
  draft.to = value;
}

function parseShare(value: string): number {
  const percent = Number(SHARE.exec(value)?.[1] ?? Number.NaN);
  if (!(percent > 0 && percent <= 100)) throw new Unreadable('bad-value', value, '10%');
  return percent / 100;
}

function parseFor(value: string): number {
  const match = DURATION.exec(value);
  const unit = match?.[2];
  if (unit !== 'm' && unit !== 'h' && unit !== 'd') throw new Unreadable('bad-value', value, '2h');
  return Number(match?.[1]) * MS[unit];
}

function isVersion(text: string): boolean {
  return text.length <= 128 && VERSION.test(text);
}

/** The nearest of the allowed words, or null when none is near. */
function near(word: string, allowed: readonly string[]): string | null {
  if (allowed.length === 0) return null;
  const candidate = closest(word, [...allowed]);
  return distance(word, candidate) <= Math.max(2, Math.floor(candidate.length / 2)) ? candidate : null;
}

function emptyCommand(verb: Verb): Draft {
  return {
    verb,
    model: null,
    version: null,
    digest: null,
    to: null,
    toVersion: null,
    share: null,
    environment: null,
    forMs: null,
    dryRun: false,
    sha: null,
    reason: null,
    unclear: false,
  };
}
