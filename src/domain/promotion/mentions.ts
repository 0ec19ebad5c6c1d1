import { isTypo } from './unreadable.ts';
import { bareWord, isDenial, wordsOf } from './words.ts';

/** Words and signs that add a name to the one before: `churn, then search`, `churn (and search)`. */
const JOINTS: ReadonlySet<string> = new Set('and or plus then also both with as well next und et y'.split(' '));
const JOINT_SIGN = /^[,;&+/|()[\]{}<>]$/u;

/** The names that a word is made of: `search@1.0.0` and `staging/churn` name two things, an address names none. */
function namesIn(word: string): readonly string[] {
  if (word.includes('://')) return [];
  return word
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
  const first = wordsOf(text).find(({ bare }) => bare !== '' && !skipped.has(bare));
  const parts = namesIn(first?.typed ?? '').filter((part) => !skipped.has(part));
  const exact = names.find((name) => parts.includes(name));
  return exact ?? names.find((name) => parts.some((part) => isTypo(part, name))) ?? null;
}

/** Names that the text is about one after the other from its beginning: `churn, search`, `churn / then stop search`. */
export function enumeratedNames(text: string, names: readonly string[], verbs: readonly string[]): readonly string[] {
  const found: string[] = [];
  let joined = true;
  for (const [token] of wordsOf(text).flatMap(({ typed }) => [...typed.matchAll(/[a-z0-9._-]+|[^a-z0-9._\s-]/gu)])) {
    const bare = bareWord(token);
    const name: string | undefined =
      names.find((one) => one === bare) ?? (joined ? names.find((one) => isTypo(bare, one)) : undefined);
    const isJoint = JOINTS.has(bare) || verbs.includes(bare) || JOINT_SIGN.test(token);
    if (name === undefined ? !isJoint && bare !== '' : !joined) break;
    if (name !== undefined) found.push(name);
    joined = name === undefined && (joined || isJoint);
  }
  return found;
}

/** Every name that stands in the text as a word, or as a part of one. */
export function namesAnywhere(text: string, names: readonly string[]): readonly string[] {
  const parts = new Set(wordsOf(text).flatMap(({ typed }) => namesIn(typed)));
  return names.filter((name) => parts.has(name));
}

/** A name with a sign at its ends, a word that says no before it, or a key: `-churn`, `not churn`, `where=churn`. */
export function doubtedName(text: string, names: readonly string[]): { name: string; word: string } | null {
  for (const { typed, bare, plain, denied } of wordsOf(text)) {
    const [, key = '', sign = '', value = ''] = /^([^=:_-]+)([=:_-]+)(.*)$/u.exec(bare) ?? [];
    const isKeyed = isDenial(key) || /[=:]/u.test(sign);
    const name: string | undefined = names.find(
      (one) => (one === bare && (!plain || denied)) || (isKeyed && one === bareWord(value)),
    );
    if (name !== undefined) return { name, word: typed };
  }
  return null;
}
