import type { DeployedVersion } from '../../contract/generated/types.ts';
import { isTypo } from './unreadable.ts';

/** Words that stand before the name of a place or a version without changing what it is. */
export const BEFORE_NAMES = new Set('a at back env environment for from in of on the to ver version'.split(' '));
const FULL_VERSION = /(?<![\d.])v?(\d+\.\d+\.\d+(?:-[0-9a-z](?:[0-9a-z.-]*[0-9a-z])?)?)/giu;
/** `1.0`, `v1`, `ver1.0`: a version that is not written to its end. */
const PARTIAL_VERSION = /^(?:v|ver|version)?[.:-]?(\d+(?:\.\d+)*)(?:[+-].*)?$/iu;
const HEX = /[0-9a-f]{12,64}/giu;

/** A word without what surrounds it, in small letters: `"Search",` is search. */
export function bareWord(word: string): string {
  return word.toLowerCase().replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/gu, '');
}

/** The names that a word is made of: `search@1.0.0` and `staging/churn` name two things. */
function namesIn(word: string): readonly string[] {
  return word
    .toLowerCase()
    .split(/[^a-z0-9._-]+/u)
    .map(bareWord)
    .filter((name) => name !== '');
}

/** The name that the text begins with, or nearly; with `skipped` words before it, `in Staging: broken` begins with staging. */
export function leadingName(
  text: string,
  names: readonly string[],
  skipped: ReadonlySet<string> = new Set(),
): string | null {
  const first = wordsOf(text).find((word) => !skipped.has(bareWord(word))) ?? '';
  const parts = namesIn(first).filter((part) => !skipped.has(part));
  const exact = names.find((name) => parts.includes(name));
  return exact ?? names.find((name) => parts.some((part) => isTypo(part, name))) ?? null;
}

/** Names in an enumeration that the text begins with: `churn, search`, `churn and search`. */
export function enumeratedNames(text: string, names: readonly string[]): readonly string[] {
  const found: string[] = [];
  let goesOn = true;
  for (const word of wordsOf(text)) {
    const name = names.find((one) => one === bareWord(word));
    const isJoint = /^(?:and|or|und|et|y|[,&+])$/iu.test(word);
    if (!isJoint && (name === undefined || !goesOn)) break;
    if (name !== undefined) found.push(name);
    goesOn = isJoint || /[,;&+]$/u.test(word);
  }
  return found;
}

/** Which of the known versions a text speaks of: by number, by digest, or at its beginning by the start of a number. */
export function mentionedVersions<T extends DeployedVersion>(text: string, known: readonly T[]): readonly T[] {
  const numbers = [...text.matchAll(FULL_VERSION)].map((match) => match[1]?.toLowerCase());
  const digests = [...text.matchAll(HEX)].map(([hex]) => hex.toLowerCase());
  const first = wordsOf(text).find((word) => !BEFORE_NAMES.has(bareWord(word))) ?? '';
  const start = /[.v]/iu.test(first) ? PARTIAL_VERSION.exec(bareWord(first))?.[1] : undefined;
  return known.filter(
    ({ version, sha256 }) =>
      numbers.includes(version.toLowerCase()) ||
      digests.some((hex) => sha256.startsWith(hex)) ||
      (start !== undefined && `${version}.`.startsWith(`${start}.`)),
  );
}

/** Whether a text holds a digest: what is meant by it must be known. */
export function holdsDigest(text: string): boolean {
  return /sha256:|\b[0-9a-f]{64}\b/iu.test(text);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
