import type { Block } from './open-blocks.ts';

/** Blocks without blocks in them. */
const LEAVES: ReadonlySet<Block['kind']> = new Set(['paragraph', 'heading', 'code', 'fence', 'table', 'html']);

/** A block of the comment's own text, in headings, lists and code too; what is quoted was written by somebody else. */
export interface OwnBlock {
  readonly block: Block;
  readonly source: string;
}

/** The source of every such block, up to where a quoted mail begins. */
export function ownBlocks(block: Block, text: string, until: number): readonly OwnBlock[] {
  if (block.kind === 'quote' || (block.from >= until && block.kind !== 'root')) return [];
  if (LEAVES.has(block.kind)) return [{ block, source: text.slice(block.from, Math.min(block.to, until)) }];
  return block.children.flatMap((child) => ownBlocks(child, text, until));
}
