import type { Nodes } from 'mdast';
import { span } from './comment-tree.ts';

/** Blocks without blocks in them. */
const LEAVES: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'code', 'table', 'html']);

/** A block of the comment's own text, in headings, lists and code too; what is quoted was written by somebody else. */
export interface OwnBlock {
  readonly node: Nodes;
  readonly source: string;
}

/** The source of every such block, up to where a quoted mail begins. */
export function ownBlocks(node: Nodes, text: string, until: number): readonly OwnBlock[] {
  const [from, to] = span(node);
  if (node.type === 'blockquote' || (from >= until && node.type !== 'root')) return [];
  if (LEAVES.has(node.type)) return [{ node, source: text.slice(from, Math.min(to, until)) }];
  return 'children' in node ? node.children.flatMap((child) => ownBlocks(child, text, until)) : [];
}
