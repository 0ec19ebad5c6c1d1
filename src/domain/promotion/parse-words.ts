import { IDENTIFIER } from '../../contract/generated/constants.ts';
import { suggest } from '../suggest.ts';
import type { Command } from './command.ts';
import { nearNames } from './near-names.ts';
import { Unreadable } from './unreadable.ts';
import type { Verb } from './verbs/registry.ts';
import type { Key, VerbRecord } from './verbs/verb.ts';
import { bareWord, plainText } from './words.ts';

const VERSION =
  /^[vV]?((?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?)$/;
const PINNED = /^[a-z0-9][a-z0-9._-]*@(?:[vV]?\d|sha256:|[0-9A-Fa-f]{7,64}$)/;
const MAX_VERSION = 128;
/** Also the beginning of one: which it is, a list of them tells. */
const DIGEST = /^(?:sha256:)?([0-9a-f]{7,64})$/i;
const COMMIT = /^[0-9a-f]{7,64}$/i;
const DURATION = /^(\d{1,6}(?:\.\d{1,3})?)(m|h|d)$/;
const SHARE = /^(\d{1,3}(?:\.\d{1,4})?)%$/;
/** In small letters and without what cannot be seen: `dry-run`, `(dry run)`, `--dryRun`, with any dash. */
const DRY_RUN = /(?<![a-z0-9])dry[\s\p{P}\p{S}]{0,3}runs?(?![a-z0-9])/u;
/** A smaller share shows nothing in any time that people wait, and its time would count. */
const MIN_PERCENT = 0.1;
const MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

export type Draft = { -readonly [K in keyof Command]: Command[K] };

/** `dry-run` in the ways that it is typed. Whoever types it anywhere wants nothing to be changed. */
export function isDryRun(text: string): boolean {
  return DRY_RUN.test(plainText(text));
}

/** Whether a line says nothing else. */
export function isOnlyDryRun(line: string): boolean {
  const text = plainText(line);
  return DRY_RUN.test(text) && !/[a-z0-9]/u.test(text.replace(DRY_RUN, ''));
}

/** The version that a word is, as the registry writes it: release tags carry a v, people type it. */
export function versionIn(word: string): string | null {
  return word.length <= MAX_VERSION ? (VERSION.exec(word)?.[1] ?? null) : null;
}

/** `1.1` of 1.1.0. */
export function wholeVersion(text: string): string | null {
  const numbers = /^v?(\d{1,9}(?:\.\d{1,9})?)$/i.exec(text)?.[1]?.split('.') ?? [];
  return numbers.length === 0 ? null : [...numbers, '0', '0'].slice(0, 3).join('.');
}

/** Whether a word is a commit whose sign was left out; `facade` and `deadbeef` are words. */
export function isBareCommit(word: string): boolean {
  return COMMIT.test(word) && (/\d/.test(word) || word.length === 40);
}

/** Whether a word is a model with a version, and so no word of a sentence. */
export function isPinned(word: string): boolean {
  return PINNED.test(word);
}

/** Whether a word can be the name of a model. */
export function isName(word: string): boolean {
  return IDENTIFIER.test(word);
}

export function setTarget(draft: Draft, record: VerbRecord, word: string): void {
  if (record.target === 'none') throw new Unreadable('unexpected-word', word, null);
  const bare = versionIn(word);
  if (bare !== null) throw new Unreadable('stray-version', word, `${draft.model ?? 'model'}@${bare}`);
  const at = word.indexOf('@');
  const model = at < 0 ? word : word.slice(0, at);
  if (!IDENTIFIER.test(model)) throw new Unreadable('bad-target', word, null);
  draft.model = model;
  if (at < 0) return;
  if (record.target === 'model') throw new Unreadable('no-version', word, model);
  draft.surely = true;
  setVersion(draft, word, word.slice(at + 1));
}

/** A digest, or its beginning, in small letters. */
export function digestIn(text: string): string | null {
  return DIGEST.exec(text)?.[1]?.toLowerCase() ?? null;
}

function setVersion(draft: Draft, word: string, text: string): void {
  draft.digest = digestIn(text);
  draft.version = versionIn(text);
  if (draft.digest === null && draft.version === null) throw new Unreadable('bad-target', word, 'model@1.2.3');
}

export function setKey(draft: Draft, key: Key, value: string): void {
  switch (key) {
    case 'model':
      if (!IDENTIFIER.test(value)) throw new Unreadable('bad-value', value, nameIn(value));
      draft.model = value;
      draft.surely = true;
      return undefined;
    case 'to':
      return setTo(draft, value);
    case 'share':
      draft.share = parseShare(value);
      return undefined;
    case 'environment':
      if (!IDENTIFIER.test(value)) throw new Unreadable('bad-value', value, nameIn(value));
      draft.environment = value;
      return undefined;
    case 'for':
      draft.forMs = parseFor(value);
      return undefined;
    case '@sha':
      if (!COMMIT.test(value)) throw new Unreadable('short-sha', `@${value}`, null);
      draft.sha = value.toLowerCase();
      return undefined;
    case 'reason':
      throw new Unreadable('bad-value', value, key);
  }
}

const AIMS = ['live', 'production'] as const;

/** What `to=` says, as it was probably meant. */
export function nearAim(word: string): Command['to'] {
  const near = nearNames(word, AIMS);
  return AIMS.find((aim) => near.includes(aim)) ?? suggest(bareWord(word), ['live']);
}

/** The name in a word that holds capitals, or signs around it. */
export function nameIn(word: string): string | null {
  const name = bareWord(word);
  return name !== word && isName(name) && /[a-z]/.test(name) ? name : null;
}

function setTo(draft: Draft, value: string): void {
  if (value !== 'live' && value !== 'production') {
    throw new Unreadable('bad-value', value, nearAim(value) ?? 'live or production');
  }
  draft.to = value;
  return undefined;
}

function parseShare(value: string): number {
  const percent = Number(SHARE.exec(value)?.[1] ?? Number.NaN);
  if (!(percent > 0 && percent <= 100))
    throw new Unreadable('bad-value', value, `share=${percentsIn(value)[0] ?? '10%'}`);
  if (percent < MIN_PERCENT) throw new Unreadable('small-share', value, `share=${MIN_PERCENT}%`);
  return percent / 100;
}

/** `20` is a fifth of the traffic, where nobody has said in what it counts, and so is `0.2`, or less than a percent. */
export function percentsIn(value: string): readonly string[] {
  const [, digits = '', sign = ''] =
    /^(\d{1,3}(?:[.,]\d{1,4})?|[.,]\d{1,4})(%|pct|percent)?[.,;:!?]?$/i.exec(value) ?? [];
  // `1,000` is a thousand to some.
  const number = digits === '' || /^[1-9]\d*,\d{3}$/.test(digits) ? Number.NaN : Number(digits.replace(',', '.'));
  const percents = number < 1 && sign === '' ? [number * 100, number] : [number];
  return percents
    .filter((percent) => percent >= MIN_PERCENT && percent <= 100)
    .map((percent) => `${Number(percent.toFixed(4))}%`);
}

function parseFor(value: string): number {
  const match = DURATION.exec(value);
  const unit = match?.[2];
  if ((unit !== 'm' && unit !== 'h' && unit !== 'd') || Number(match?.[1]) === 0)
    throw new Unreadable('bad-value', value, 'for=2h');
  return Number(match?.[1]) * MS[unit];
}

export function emptyCommand(verb: Verb): Draft {
  return {
    verb,
    model: null,
    surely: false,
    version: null,
    digest: null,
    to: null,
    toVersion: null,
    target: null,
    production: false,
    share: null,
    environment: null,
    forMs: null,
    dryRun: false,
    sha: null,
    reason: null,
    exactReason: null,
    below: null,
  };
}
