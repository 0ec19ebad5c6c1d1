import type { Nodes } from 'mdast';

/** A top-level paragraph, with what is inside it. The nodes are placed relative to `source`. */
export interface ReadParagraph {
  readonly source: string;
  readonly nodes: readonly Nodes[];
  readonly lines: readonly SourceLine[];
  /** Lines behind the part that was read. */
  readonly rest: readonly SourceLine[];
}

/** Why a line is not carried out although the comment shows it, and the words that are the reason. */
export interface Doubt {
  readonly code: 'below-quoted-mail' | 'behind-long-text' | 'not-plain' | 'broken-line';
  readonly word: string;
}

export interface SourceLine {
  /** Where its first character that is no white space stands in the paragraph's source. */
  readonly start: number;
  readonly text: string;
  readonly doubt: Doubt | null;
  /** GitHub sets it as a part of a formula. */
  readonly inMath: boolean;
}

/** Where a node stands in its source: from, and up to. */
export function span(node: Nodes): readonly [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** Every piece of HTML in a node, in the order of the source. */
export function htmlOf(node: Nodes): readonly { readonly value: string; readonly start: number }[] {
  if (node.type === 'html') return [{ value: node.value, start: span(node)[0] }];
  return 'children' in node ? node.children.flatMap(htmlOf) : [];
}
