import { distance } from 'fastest-levenshtein';
import { lookAlike } from '../domain/promotion/look-alikes.ts';
import { isDryRun, isOnlyDryRun } from '../domain/promotion/parse-words.ts';
import { rehearsalBeside } from '../domain/promotion/rehearsal.ts';
import { takenBackBy } from '../domain/promotion/taken-back.ts';

/** The same in the words of other tools. */
const OTHER_WORDS = new Set(['dry', 'noop', 'whatif', 'dryrunning']);
const HIDDEN = /<!--[\s\S]*?(?:-->|$)/g;
const TAG = /<\/?[a-z][^<>]*>/gi;
const ADDRESS = /\]\([^()]*\)/g;
const MARKUP = /[*_~`|[\]\\]/g;

/** Whether a comment asks for a dry run, speaks of one, or does neither. */
export type DryRun =
  | { readonly kind: 'none' | 'asked' }
  /** `word` is what may be meant for it. */
  | { readonly kind: 'unclear'; readonly word: string };

/**
 * Whoever writes these words over, under or in a command wants nothing to be changed. On a line of their own and on the line
 * of a command they count; elsewhere, and where they are nearly typed, what is meant is asked.
 */
export function dryRunIn(blocks: readonly string[], commandLines: readonly string[]): DryRun {
  const commands = commandLines.map(shownText);
  const shown = blocks.map(shownText);
  const lines = shown.flatMap((block) => block.split('\n'));
  if (commands.some(isDryRun) || lines.some(isOnlyDryRun)) return { kind: 'asked' };
  const told = shown.find(isDryRun);
  if (told !== undefined) return { kind: 'unclear', word: 'dry run' };
  const word = [...commands, ...lines.filter((line) => wordsOf(line).length <= 2)].map(nearDryRun).find(Boolean);
  const meant =
    word ??
    lines
      .filter((line) => !commands.includes(line.trim()))
      .map(rehearsalBeside)
      .find((one) => one !== null);
  return meant === undefined || meant === null ? { kind: 'none' } : { kind: 'unclear', word: meant };
}

/** How somebody takes the comment back in it: on a line beside its commands. null: nobody does. */
export function takenBackIn(blocks: readonly string[], commandLines: readonly string[]): string | null {
  const commands = commandLines.map(shownText);
  const lines = blocks.map(shownText).flatMap((block) => block.split('\n'));
  const beside = lines.filter((line) => !commands.includes(line.trim()));
  return beside.map(takenBackBy).find((words) => words !== null) ?? null;
}

/** About what is shown: without markup, and with letters as they look. */
function shownText(source: string): string {
  const text = source
    .replaceAll(HIDDEN, '')
    .replaceAll(TAG, '')
    .replaceAll(ADDRESS, ']')
    .replaceAll(/&#(x?)([0-9a-f]{1,6});/gi, (_all, hex: string, digits: string) =>
      character(digits, hex === '' ? 10 : 16),
    )
    .replaceAll(/&[a-z]\w{1,31};/gi, ' ')
    .replaceAll(MARKUP, '');
  const known = new Map([...new Set(text.match(/[^\p{ASCII}]/gu))].map((letter) => [letter, plainLetter(letter)]));
  return text.replaceAll(/[^\p{ASCII}]/gu, (letter) => known.get(letter) ?? letter).toLowerCase();
}

/** One letter may stand for eighteen: what none of the words holds must not make the text longer. */
function plainLetter(letter: string): string {
  const letters = letter
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
  const alike = lookAlike(letters);
  return alike.length > 2 && /[^\p{ASCII}]/u.test(alike) ? '\uFFFD' : alike;
}

function character(digits: string, base: 10 | 16): string {
  const point = Number.parseInt(digits, base);
  return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : ' ';
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /[a-z]/.test(word));
}

/** The first word, or two, that are nearly `dry-run`. */
function nearDryRun(line: string): string | undefined {
  const words = wordsOf(line);
  const pairs = words.map((word, index) => `${word} ${words[index + 1] ?? ''}`.trim());
  return [...words, ...pairs].find((part) => {
    const letters = part.replaceAll(/[^a-z]/g, '');
    return OTHER_WORDS.has(letters) || letters.startsWith('dryrun') || distance(letters.slice(0, 8), 'dryrun') <= 1;
  });
}
