import type { CommandProblem } from './command.ts';
import { percentIn } from './parse-words.ts';
import type { Key, VerbRecord } from './verbs/verb.ts';

type Problem = Pick<CommandProblem, 'code' | 'word' | 'nearest'>;

const FLAG = /^(?:--|[–—])([a-z]+)(?:=(.*))?$/i;
const SHARE = /^\d{1,3}(?:\.\d{1,4})?%$/;
const UNIT = /^(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)$/i;

type Repair = (words: readonly string[], problem: Problem, record: VerbRecord) => readonly string[] | null;

/** Of what is not here nobody can tell how it was meant. */
const REPAIRS: Readonly<Partial<Record<CommandProblem['code'], Repair>>> = {
  'unexpected-word': withKey,
  'bad-target': withKey,
  'unknown-key': withKnownKey,
  'bad-value': withValue,
  'stray-version': withTarget,
  'no-version': (words, { word, nearest }) => replaced(words, word, nearest),
};

/** The words behind a verb as they were probably meant, where one of them cannot be read; null: nobody can tell. */
export function repairedWords(
  words: readonly string[],
  problem: Problem,
  record: VerbRecord,
): readonly string[] | null {
  return REPAIRS[problem.code]?.(words, problem, record) ?? null;
}

/** `to production`, `production` and `20%`: the value stands there, its key or the sign between them does not. */
function withKey(words: readonly string[], { word }: Problem, { keys }: VerbRecord): readonly string[] | null {
  const at = words.indexOf(word);
  const [before, next] = [words[at - 1], words[at + 1]];
  const isKey = (one: string | undefined): one is Key => keys.some((key) => key === one?.toLowerCase());
  if (isKey(word) && next !== undefined) return words.toSpliced(at, 2, `${word.toLowerCase()}=${next}`);
  if (isKey(before)) return words.toSpliced(at - 1, 2, `${before.toLowerCase()}=${word}`);
  const plain = word.toLowerCase();
  if (keys.includes('to') && (plain === 'live' || plain === 'production')) return replaced(words, word, `to=${plain}`);
  return keys.includes('share') && SHARE.test(word) ? replaced(words, word, `share=${word}`) : null;
}

/** `env=staging`, `--to=live` and `--to live`. */
function withKnownKey(words: readonly string[], { word, nearest }: Problem, { keys }: VerbRecord) {
  const [, name, value] = FLAG.exec(word) ?? [];
  const next = words[words.indexOf(word) + 1];
  const known = keys.find((key) => key === (name ?? nearest)?.toLowerCase());
  if (known === undefined) return null;
  if (name === undefined)
    return words.map((one) => (one.startsWith(`${word}=`) ? `${known}${one.slice(word.length)}` : one));
  if (value !== undefined) return replaced(words, word, `${known}=${value}`);
  return next === undefined ? null : words.toSpliced(words.indexOf(word), 2, `${known}=${next}`);
}

/** `share=20`, `to=producton` and `for=2 h`. */
function withValue(words: readonly string[], { word, nearest }: Problem): readonly string[] | null {
  const at = words.findIndex((one) => one.endsWith(`=${word}`));
  const [key = ''] = (words[at] ?? '').split('=', 1);
  const unit = words[at + 1] ?? '';
  if (key.toLowerCase() === 'for' && /^\d{1,6}$/.test(word) && UNIT.test(unit))
    return words.toSpliced(at, 2, `for=${word}${unit.charAt(0).toLowerCase()}`);
  if (nearest === 'live' || nearest === 'production') return words.with(at, `to=${nearest}`);
  const percent = key.toLowerCase() === 'share' ? percentIn(word) : null;
  return percent === null ? null : words.with(at, `share=${percent}`);
}

/** `churn 1.1.0`. */
function withTarget(words: readonly string[], { word, nearest }: Problem): readonly string[] | null {
  const [model] = (nearest ?? '').split('@', 1);
  const at = words.indexOf(word);
  return at > 0 && words[at - 1] === model && nearest !== null ? words.toSpliced(at - 1, 2, nearest) : null;
}

function replaced(words: readonly string[], word: string, by: string | null): readonly string[] | null {
  const at = words.indexOf(word);
  return at < 0 || by === null ? null : words.with(at, by);
}
