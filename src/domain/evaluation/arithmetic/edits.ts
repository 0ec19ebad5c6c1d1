import { distance } from 'fastest-levenshtein';

/** Edits of one row: what turns its answer into its text, and the length of the text. */
export interface RowEdits {
  readonly edits: number;
  readonly length: number;
}

/** Comparing takes as long as the product of both lengths: longer texts than this would hold up the process for seconds. */
export const MOST_CHARACTERS = 2 ** 13;

/**
 * Edits of code points, both texts without the white space at their ends, as jiwer's `cer` (its `cer_default`). Nothing else is
 * normalised.
 */
export function characterEdits(text: string, answer: string): RowEdits {
  return countEdits(Array.from(strip(text)), Array.from(strip(answer)));
}

/** Edits of words, which are what spaces separate once runs of white space are one space, as jiwer's `wer` (its `wer_default`). */
export function wordEdits(text: string, answer: string): RowEdits {
  return countEdits(wordsOf(text), wordsOf(answer));
}

/** Fewest insertions, deletions and substitutions of single symbols (Levenshtein, 1966). */
function countEdits(text: readonly string[], answer: readonly string[]): RowEdits {
  const codes = new Map<string, string>();
  return { edits: distance(encode(text, codes), encode(answer, codes)), length: text.length };
}

/** One code unit a symbol, which is what the library compares: two texts of `MOST_CHARACTERS` have no more symbols than there are. */
function encode(symbols: readonly string[], codes: Map<string, string>): string {
  for (const symbol of symbols) if (!codes.has(symbol)) codes.set(symbol, String.fromCharCode(codes.size));
  return symbols.map((symbol) => codes.get(symbol)).join('');
}

/** What Python calls white space, and JavaScript not quite. */
const SPACE = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const ENDS = new RegExp(`^${SPACE}+`, 'u');
const IS_SPACE = new RegExp(SPACE, 'u');
const RUNS = new RegExp(`${SPACE}{2,}`, 'gu');

function strip(text: string): string {
  let end = text.length;
  while (end > 0 && IS_SPACE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(ENDS, '');
}

function wordsOf(text: string): readonly string[] {
  const words = strip(text.replace(RUNS, ' ')).split(' ');
  return words.filter((word) => word !== '');
}
