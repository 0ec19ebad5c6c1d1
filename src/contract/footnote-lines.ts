import type { Block } from './open-blocks.ts';
import { type SourceLine, TAG_SIGN } from './comment-tree.ts';

export interface FootnoteLines {
  /** Lines that may stand in the page as paragraphs of their own. */
  readonly plain: readonly SourceLine[];
  readonly apart: readonly string[];
}

type Lines = ReadonlyMap<Block, readonly SourceLine[]>;

/**
 * The lines of footnotes, which GitHub sets in a list below everything else, in the order of what refers to them. Their HTML changes
 * nothing above; but it may end that list, or a comment that is open above it. So may a table of theirs, where HTML above has left
 * one open: with any HTML in the comment, their lines are answered.
 */
export function footnoteLines(root: Block, wanted: Lines): FootnoteLines {
  const lines = footnotesIn(root).flatMap((block) => linesIn(block, wanted));
  return hasHtml(root) ? { plain: lines, apart: [] } : { plain: [], apart: lines.map(({ text }) => text) };
}

function footnotesIn(block: Block): readonly Block[] {
  return block.kind === 'footnote' ? [block] : block.children.flatMap(footnotesIn);
}

function linesIn(block: Block, wanted: Lines): readonly SourceLine[] {
  return [...(wanted.get(block) ?? []), ...block.children.flatMap((child) => linesIn(child, wanted))];
}

function hasHtml({ lines, children }: Block): boolean {
  return TAG_SIGN.test(lines.join('\n')) || children.some(hasHtml);
}
