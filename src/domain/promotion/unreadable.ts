import { distance } from 'fastest-levenshtein';
import type { CommandProblem } from './command.ts';
import { type Key, KEYS, type VerbRecord } from './verbs/verb.ts';

/** What people call a key in other tools. */
const OTHER_NAMES: Readonly<Record<string, Key>> = {
  env: 'environment',
  environments: 'environment',
  version: 'to',
  until: 'for',
  duration: 'for',
  percent: 'share',
  traffic: 'share',
  weight: 'share',
};

/** Thrown by the parser of a line only, to leave it at the first word that cannot be read. */
export class Unreadable extends Error {
  readonly problem: Omit<CommandProblem, 'line'>;
  constructor(code: CommandProblem['code'], word: string, nearest: string | null) {
    super(code);
    this.problem = { code, word, nearest };
  }
}

/** The key of a verb. Throws Unreadable, with the word as it was typed, where the verb does not have it. */
export function knownKey(record: VerbRecord, name: string, word: string): Key {
  const key = record.keys.find((candidate) => candidate === name);
  if (key !== undefined) return key;
  throw new Unreadable('unknown-key', word, reading(record, name));
}

function reading(record: VerbRecord, name: string): string | null {
  if (name.toLowerCase() === 'version' && record.read?.to === undefined) return 'model@1.2.3';
  const meant = nearestKey(name);
  return meant !== null && meant !== name && record.keys.includes(meant) ? meant : null;
}

/** The key that a name is, or is likely meant to be: a letter off, two in a long one, or another tool's word for it. */
export function nearestKey(name: string): Key | null {
  const plain = name.toLowerCase();
  const other = Object.hasOwn(OTHER_NAMES, plain) ? OTHER_NAMES[plain] : undefined;
  return other ?? KEYS.find((key) => distance(plain, key) <= (key.length > 8 ? 2 : key.length > 4 ? 1 : 0)) ?? null;
}

/** Whether a word is a name with one letter off, or with two neighbours exchanged. */
export function isTypo(word: string, name: string): boolean {
  if (name.length < 5) return false;
  const letters = (text: string) => text.split('').toSorted().join('');
  const off = distance(word, name);
  return off === 1 || (off === 2 && word.length === name.length && letters(word) === letters(name));
}

/** The nearest first. */
export function byDistance(word: string, names: readonly string[]): readonly string[] {
  return names.toSorted((left, right) => distance(word, left) - distance(word, right));
}
