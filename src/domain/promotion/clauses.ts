import { plainText } from './words.ts';

/** A part of a reason that stands for itself: `late`, `not now` and `to stable` of `late, not now, but to stable`. */
export interface Clause {
  /** In small letters, without signs at their ends and without words of courtesy before them. */
  readonly words: readonly string[];
  readonly text: string;
}

const COURTESY = new Set(
  'please pls plz kindly hey hi ok okay yes we i you they let lets need want wish just urgent urgently asap quickly immediately now the a an my our'.split(
    ' ',
  ),
);
/** What follows one of these begins anew. */
const JOINTS = new Set('and or but so then plus also please pls'.split(' '));
const BREAKS = /(?<=\p{L})[.,;&+|](?=\p{L})|(?<=(?:^|\s)\p{L}+)\/(?=\p{L}+(?:\s|$))|[→⇒]|[-=]>/gu;
const OPENS = /^[^\p{L}\p{N}\s@#$€£<>=~^*.'’-]/u;
const CLOSES = /[,;:.!?…)\]}|]["'“”’]*$/u;
const ENDS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

export function clausesOf(text: string): readonly Clause[] {
  const clauses: string[][] = [[]];
  for (const typed of plainText(text).replaceAll(BREAKS, ' , ').split(/\s+/u)) {
    const bare = typed.replaceAll(ENDS, '').replaceAll('’', "'");
    if (bare === '' || OPENS.test(typed) || JOINTS.has(bare)) clauses.push([]);
    if (bare !== '') clauses.at(-1)?.push(bare);
    if (CLOSES.test(typed) || JOINTS.has(bare)) clauses.push([]);
  }
  return clauses.map(clauseOf).filter(({ words }) => words.length > 0);
}

function clauseOf(all: readonly string[]): Clause {
  const begin = all.findIndex((word) => !COURTESY.has(word.split("'")[0] ?? '') && !JOINTS.has(word));
  const words = begin < 0 ? [] : all.slice(begin);
  return { words, text: words.join(' ') };
}
