import type { CommandProblem } from './command.ts';
import { isBareCommit, isName, isPinned, nameIn, nearAim, percentsIn, versionIn, wholeVersion } from './parse-words.ts';
import { nearestKey } from './unreadable.ts';
import type { Key, VerbRecord } from './verbs/verb.ts';
import { versionShapeIn } from './version-shapes.ts';
import { FILLERS, plainText, withoutSigns } from './words.ts';

type Problem = Pick<CommandProblem, 'code' | 'word' | 'nearest'>;
type Words = readonly string[];

const FLAG = /^(?:--|[–—])([a-z]+)(?:=(.*))?$/i;
const SHORT_FLAG = /^-([a-z])$/i;
const COLON = /^([a-z]+):(.*)$/i;
/** What may stand around a target. */
const SIGNS = `"'“”‘’.,:;!?()[]{}`;
const QUOTES = `"'“”‘’()`;
const PERCENT = /^\d{1,3}(?:\.\d{1,4})? (?:percent|per-cent|pct|%)$/i;
/** What is said of `to=` where nobody can tell what was meant. */
const UNKNOWN = 'to=1.2.3';
const LENGTH = /^(\d{1,6})(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)$/i;
const UNIT = /^(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)$/i;
/** A word without letters, but for signs that join two commands; and somebody who is spoken to. */
const ORNAMENT = /^(?![^\s]*[/&;|])[^\p{L}\p{N}]+$/u;
const MENTION = /^@(?![0-9a-f]+$)[a-z\d/-]+$/i;
const AT_VERSION = /^@v?\d{1,9}(?:\.\d{1,9}){1,2}$/i;
const VERSION_WORD = /^(?:v|ver|version|release)$/i;
const REHEARSAL = /^(?:--|[–—]|-)?(?:n|dry|no-?op|what-?if|simulate|preview)$/i;
const EAGER = /^(?:--|[–—]|-)(?:f|force|y|yes|now)$/i;

type Named = Pick<Problem, 'word' | 'nearest'>;
type Known = Pick<VerbRecord, 'keys' | 'kind'>;
type Repair = (words: Words, problem: Problem, record: VerbRecord) => readonly Words[];

/** Of what is not here nobody can tell how it was meant. */
const REPAIRS: Readonly<Partial<Record<CommandProblem['code'], Repair>>> = {
  'unexpected-word': withKey,
  'bad-target': withKey,
  'unknown-key': withKnownKey,
  'bad-value': withValue,
  'duplicate-key': withEither,
  'stray-version': withTarget,
  'no-version': (words, { word, nearest }) => replaced(words, word, nearest),
};

/** The words behind a verb in the ways that they were probably meant, where one of them cannot be read; none: nobody can tell. */
export function repairedWords(words: Words, problem: Problem, record: VerbRecord): readonly Words[] {
  return REPAIRS[problem.code]?.(words, problem, record) ?? [];
}

/** `to production`, `production` and `20%`: the value stands there, its key or the sign between them does not. */
function withKey(words: Words, { word, nearest }: Problem, { keys }: VerbRecord): readonly Words[] {
  if (word.startsWith('share=')) return eitherAimOrShare(words);
  const at = words.indexOf(word);
  if (nearest?.startsWith('reason=') === true) return [[...words.slice(0, at), nearest]];
  const [before, next] = [words[at - 1], words[at + 1]];
  if (ORNAMENT.test(word) || MENTION.test(word)) return [words.toSpliced(at, 1)];
  if (AT_VERSION.test(word)) return [words.with(at, word.slice(1))];
  if (REHEARSAL.test(word)) return [words.with(at, 'dry-run')];
  if (keys.includes('@sha') && isBareCommit(word)) return [words.with(at, `@${word}`)];
  if (keys.includes('share') && PERCENT.test(`${word} ${next}`)) return [words.toSpliced(at, 2, `share=${word}%`)];
  const key = keyIn(word, keys);
  if (key !== null && next === undefined) return key === 'environment' ? [words.toSpliced(at, 1)] : [];
  if (key !== null && (next === '=' || FILLERS.has(next ?? ''))) return [words.toSpliced(at + 1, 1)];
  if (key !== null) return [words.toSpliced(at, 2, `${key}=${next?.replace(/^=+/, '')}`)];
  const keyBefore = keyIn(before ?? '', keys);
  if (keyBefore !== null) return [words.toSpliced(at - 1, 2, `${keyBefore}=${word}`)];
  const [, name = '', value = ''] = COLON.exec(word) ?? [];
  const named = keyIn(name, keys);
  if (named !== null) return [words.toSpliced(at, value === '' ? 2 : 1, `${named}=${value || (next ?? '')}`)];
  if (FILLERS.has(word.toLowerCase())) return [words.toSpliced(at, 1)];
  const version = before !== undefined && isName(before) ? wholeVersion(word) : null;
  if (version !== null) return [words.toSpliced(at - 1, 2, `${before}@${version}`)];
  const plain = plainTarget(word);
  return plain === null ? withOwnKey(words, { word, value: word }, keys) : replaced(words, word, plain);
}

/** All of the traffic is no share: one of the two was not meant. */
function eitherAimOrShare(words: Words): readonly Words[] {
  const isAim = (word: string) => /^to=/i.test(word);
  return [words.map((word) => (isAim(word) ? 'to=live' : word)), words.filter((word) => !/^share=/i.test(word))];
}

/** A value that says itself which it is: an aim, a share, or else the name of an environment. */
function withOwnKey(
  words: Words,
  { word, value }: { readonly word: string; readonly value: string },
  keys: readonly Key[],
): readonly Words[] {
  const aim = keys.includes('to') ? nearAim(value) : null;
  if (aim !== null) return replaced(words, word, `to=${aim}`);
  const share = keys.includes('share') && value.endsWith('%') ? percentsIn(value)[0] : undefined;
  if (share !== undefined) return replaced(words, word, `share=${share}`);
  return isPlace(value, words, keys) ? replaced(words, word, `environment=${value}`) : [];
}

/** Whether a word can only be the name of an environment: which there are, the settings know. */
function isPlace(word: string, words: Words, keys: readonly Key[]): boolean {
  const isOpen = keys.includes('environment') && !words.some((one) => /^environment=/i.test(one));
  return isOpen && isName(word) && /^[a-z]/.test(word) && versionShapeIn(word) === null;
}

/** A key of the verb, also by another tool's word for it. */
function keyIn(word: string, keys: readonly Key[]): Key | null {
  const key = nearestKey(word);
  return key !== null && keys.includes(key) ? key : null;
}

/** `Churn@1.2,`: a target that holds capitals, signs around it, or only the beginning of a version. */
function plainTarget(word: string): string | null {
  const [, joined = '', number = ''] = /^([^@:/#]+)[:/#]v?(\d+\.\d+\.\d+)$/iu.exec(word) ?? [];
  if (isName(joined)) return `${joined}@${number}`;
  const [typed = '', ...behind] = withoutSigns(word, SIGNS).split('@');
  const version = behind.join('@');
  const at = behind.length === 0 ? '' : '@';
  const name = isName(typed) ? typed : nameIn(typed);
  const plain = `${name}${at}${wholeVersion(version) ?? version}`;
  return name === null || plain === word ? null : plain;
}

/** `env=staging`, `--to=live`, `--to live`, `-e staging` and `--staging`. */
function withKnownKey(words: Words, { word, nearest }: Named, { keys, kind }: Known): readonly Words[] {
  const at = words.indexOf(word);
  if (EAGER.test(word)) return [words.filter((one) => one !== word)];
  if (REHEARSAL.test(word)) return [words.with(at, 'dry-run')];
  const [, name, value] = FLAG.exec(word) ?? SHORT_FLAG.exec(word) ?? [];
  if (nearest?.includes('=') === true) {
    const first = words.findIndex((one) => plainText(one).includes(word));
    return first < 0 ? [] : [words.with(first, nearest)];
  }
  if (name === undefined) return withRenamed(words, { word, nearest }, { keys, kind });
  const key = name.length > 1 ? keyIn(name, keys) : (keys.find((one) => one.startsWith(name)) ?? null);
  if (key === null) return value === undefined && name.length > 1 ? withOwnKey(words, { word, value: name }, keys) : [];
  if (value !== undefined) return replaced(words, word, `${key}=${value}`);
  const next = words[at + 1];
  return next === undefined ? [] : [words.toSpliced(at, 2, `${key}=${next}`)];
}

/** `env=staging` and `version=1.2.0`; a ban is everywhere, and of a command without a reason the talk is left out. */
function withRenamed(words: Words, { word, nearest }: Named, { keys, kind }: Known): readonly Words[] {
  const at = words.findIndex((one) => one.startsWith(`${word}=`));
  const pair = words[at];
  if (pair === undefined) return [];
  const value = pair.slice(word.length + 1);
  if (word.toLowerCase() === 'reason') return [words.slice(0, at)];
  if (kind === 'stop' && nearest === null && nearestKey(word) === 'environment')
    return [[...words.toSpliced(at, 1), `reason=${pair}`]];
  // All of them are shown.
  if (kind === 'read' && nearest === null && nearestKey(word) === 'environment') return [words.toSpliced(at, 1)];
  const version = versionIn(value);
  if (version !== null && nearest === 'model@1.2.3') return [words.with(at, version)];
  if (version !== null && nearest === null && isName(word)) return [words.with(at, `${word}@${version}`)];
  const known = keyIn(nearest ?? '', keys);
  return known === null ? [] : [words.with(at, `${known}=${value}`)];
}

/** `share=20`, `to=producton`, `to=staging`, `environment=Staging` and `for=2 h`. */
function withValue(words: Words, { word, nearest }: Problem, record: VerbRecord): readonly Words[] {
  const at = words.findIndex((one) => one.endsWith(`=${word}`));
  const [typed = ''] = (words[at] ?? '').split('=', 1);
  const key = typed.toLowerCase();
  const unit = words[at + 1] ?? '';
  if (key === 'for' && /^\d{1,6}$/.test(word) && UNIT.test(unit))
    return [words.toSpliced(at, 2, `for=${word}${unit.charAt(0).toLowerCase()}`)];
  const length = key === 'for' ? LENGTH.exec(word)?.[1] : undefined;
  if (length !== undefined) return [words.with(at, `for=${length}${word.charAt(length.length).toLowerCase()}`)];
  if (word === '' && unit !== '') return [words.toSpliced(at, 2, `${key}=${unit}`)];
  if (unit === '%') return [words.toSpliced(at, 2, `${key}=${word}%`)];
  if (key === 'model' && isPinned(word)) return [words.with(at, word)];
  if (key === 'to' && isPinned(word) && !words.some(isName)) return [words.with(at, word)];
  if (key === 'to' && nearest?.startsWith('to=') === true && nearest !== UNKNOWN) return [words.with(at, nearest)];
  if (key === 'to') return withAim(words, { at, word }, record);
  if ((key === 'environment' || key === 'model') && nearest !== null) return [words.with(at, `${key}=${nearest}`)];
  const percents = key === 'share' ? percentsIn(withoutSigns(word, QUOTES)) : [];
  return percents.map((percent) => words.with(at, `share=${percent}`));
}

/** `to=staging` says where, and not how: of a verb that knows both, either may be meant, and a stop asks about its words. */
function withAim(words: Words, { at, word }: { at: number; word: string }, record: VerbRecord): readonly Words[] {
  const aim = nearAim(word) ?? wholeVersion(word);
  if (aim !== null) return [words.with(at, `to=${aim}`)];
  const share = record.keys.includes('share') && word.endsWith('%') ? percentsIn(word)[0] : undefined;
  if (share !== undefined) return [words.with(at, `share=${share}`)];
  if (record.kind === 'stop') return [words.toSpliced(at, 1, 'to', word)];
  const place = nameIn(word) ?? word;
  if (!isPlace(place, words, record.keys)) return [];
  return ['to=live', 'to=production'].map((one) => words.toSpliced(at, 1, one, `environment=${place}`));
}

/** `environment=eu environment=us`, `churn@1.0.0 to=1.1.0` and `churn@1.0.0 search@1.1.0`: either is meant. */
function withEither(words: Words, { word }: Problem): readonly Words[] {
  const last = words.lastIndexOf(word);
  const [key = ''] = word.split('=', 1);
  const first = words.findIndex((one, at) => at !== last && one.startsWith(`${key}=`));
  const target = words.findIndex((one) => isPinned(one));
  if (isPinned(word)) return [words.toSpliced(last, 1), words.with(target, word).toSpliced(last, 1)];
  if (!word.includes('=')) return [];
  if (first >= 0) return [words.toSpliced(last, 1), words.toSpliced(first, 1)];
  const [model = ''] = (words[target] ?? '').split('@', 1);
  return target < 0 || last < 0 ? [] : [words.toSpliced(last, 1), words.with(target, model)];
}

/** `churn 1.1.0`, and `version 1.1.0`. */
function withTarget(words: Words, { word, nearest }: Problem): readonly Words[] {
  const [model] = (nearest ?? '').split('@', 1);
  const at = words.indexOf(word);
  if (VERSION_WORD.test(words[at - 1] ?? '')) return [words.toSpliced(at - 1, 1)];
  const isBehind = at > 0 && (words[at - 1] === model || words[at - 1] === `model=${model}`);
  return isBehind && nearest !== null ? [words.toSpliced(at - 1, 2, nearest)] : [];
}

function replaced(words: Words, word: string, by: string | null): readonly Words[] {
  const at = words.indexOf(word);
  return at < 0 || by === null ? [] : [words.with(at, by)];
}
