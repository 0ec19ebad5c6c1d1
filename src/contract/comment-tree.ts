import type { Nodes } from 'mdast';

/** A top-level paragraph, with what is inside it. The nodes are placed relative to `source`. */
export interface ReadParagraph {
  readonly source: string;
  readonly nodes: readonly Nodes[];
  readonly lines: readonly SourceLine[];
  /** Lines behind the part that was read. */
  readonly rest: readonly SourceLine[];
  /** GitHub pairs its delimiters otherwise, so that nobody knows where its lines stand in the page. */
  readonly isUnlike: boolean;
}

/** Why a line is not carried out although the comment shows it, and the words that are the reason. */
export interface Doubt {
  readonly code: 'below-quoted-mail' | 'behind-long-text' | 'not-plain' | 'unclear-place' | 'broken-line';
  readonly word: string;
}

export interface SourceLine {
  /** Where its first character that is no white space stands in the paragraph's source. */
  readonly start: number;
  readonly text: string;
  readonly doubt: Doubt | null;
  /** The beginning of the line right below, where one stands there that is none of ours. */
  readonly below?: string;
  /** GitHub sets it as a part of a formula. */
  readonly inMath: boolean;
}

export const TAG_SIGN = /<[a-z/!?]/i;
/** What ends within a piece of HTML, or else the rest of it. */
const TAG_OR_REST = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>|<[?!/][^>]*>|(<[a-z/?!][\s\S]*)$/gi;

/** Where a node stands in its source: from, and up to. */
export function span(node: Nodes): readonly [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** A tag that a piece of HTML leaves open: it takes into it what follows on the page. */
export interface OpenTag {
  readonly at: number;
  readonly word: string;
}

export function openTagIn(html: string): OpenTag | null {
  for (const { index, 1: word } of html.matchAll(TAG_OR_REST)) if (word !== undefined) return { at: index, word };
  return null;
}
