import { asShown, withoutLookAlikes } from './look-alikes.ts';

/** Words that stand before the name of a place or a version without changing what it is. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set(
  'a at back env environment for from in of on the to ver version'.split(' '),
);
/** Words in a command that say nothing of what it is about. */
export const FILLERS: ReadonlySet<string> = new Set(
  'a an at in into it of on onto that the this with now please pls asap immediately thanks thx cc'.split(' '),
);
const DENIALS = new Set(
  "no not non never without except excluding skip avoid but un isn't dont don't nicht kein keine pas sans sin sauf ohne".split(
    ' ',
  ),
);
/** A sentence may put these around a name; any other sign may change what is meant by it. */
const QUIET_SIGNS = /^["'`“”‘’„]+|["'`“”‘’.,:;]+$/gu;

/** One word of a reason. */
export interface Word {
  /** In small letters, with the signs around it. */
  readonly typed: string;
  /** Without them: `"Search",` is search. */
  readonly bare: string;
  /** Whether it is written as one writes a name: not `-churn`, `churn?`, `<churn>`. */
  readonly plain: boolean;
  /** Whether a word that says no stands before it: `not in production`. */
  readonly denied: boolean;
}

/** A text as it is compared: in small letters, as it looks. */
export function plainText(text: string): string {
  return withoutLookAlikes(asShown(text).toLowerCase());
}

export function wordsOf(text: string): readonly Word[] {
  let denied = false;
  return plainText(text)
    .split(/\s+/u)
    .filter((typed) => typed !== '')
    .map((typed) => {
      const bare = bareWord(typed);
      const word = { typed, bare, plain: typed.replaceAll(QUIET_SIGNS, '') === bare, denied };
      denied = isDenial(bare.replaceAll('’', "'")) || (denied && (bare === '' || BEFORE_NAMES.has(bare)));
      return word;
    });
}

/** A word without the signs around it. Signs within it must not be looked at again from each of them on. */
export function bareWord(word: string): string {
  const plain = plainText(word);
  const begin = plain.search(/[\p{L}\p{N}]/u);
  return begin < 0 ? '' : (/^.*[\p{L}\p{N}]/su.exec(plain.slice(begin))?.[0] ?? '');
}

/** A word without these signs at its ends. */
export function withoutSigns(word: string, signs: string): string {
  let [begin, end] = [0, word.length];
  while (begin < end && signs.includes(word.charAt(begin))) begin++;
  while (end > begin && signs.includes(word.charAt(end - 1))) end--;
  return word.slice(begin, end);
}

export function isDenial(word: string): boolean {
  return DENIALS.has(word);
}
