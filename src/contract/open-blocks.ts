import type { HtmlEnd } from './block-starts.ts';
import { definitionsIn } from './inline-markdown.ts';
import type { Cursor } from './line-cursor.ts';

/** Blocks of blocks, and blocks of lines. */
type Kind = 'root' | 'quote' | 'list' | 'item' | 'footnote' | Leaf;
type Leaf = 'paragraph' | 'heading' | 'fence' | 'code' | 'html' | 'table' | 'rule';

/** A block of a comment, as GitHub's renderer sees it. */
export interface Block {
  readonly kind: Kind;
  /** Where its lines stand in the comment: from, and up to. */
  readonly from: number;
  readonly to: number;
  /** Its text, without what belongs to the blocks around it; of code, none. */
  readonly lines: readonly string[];
  /** Of a list the sign of its items, of fenced code its fence. */
  readonly sign: string;
  readonly children: readonly Block[];
}

export interface OpenBlock extends Block {
  kind: Kind;
  from: number;
  to: number;
  lines: string[];
  /** Where each line begins in the comment. */
  starts: number[];
  readonly parent: OpenBlock | null;
  readonly children: OpenBlock[];
  isOpen: boolean;
  /** What its text, or its fence, is indented by. */
  readonly indent: number;
  readonly ends: HtmlEnd;
  /** Of a paragraph: one of its lines has tried to make a table of it, and failed. */
  isNoTable: boolean;
}

export const LEAVES: ReadonlySet<Kind> = new Set(['paragraph', 'heading', 'fence', 'code', 'html', 'table', 'rule']);

/** A line, what is left of it, and what is open. */
export interface Reader {
  readonly root: OpenBlock;
  /** The innermost open block. */
  tip: OpenBlock;
  readonly cursor: Cursor;
  /** Where the line begins in the comment. */
  readonly start: number;
  readonly labels: Set<string>;
}

type NewBlock = Pick<OpenBlock, 'kind'> & Partial<Pick<OpenBlock, 'indent' | 'sign' | 'ends'>>;

export function newBlock(given: NewBlock & Pick<OpenBlock, 'from' | 'parent'>): OpenBlock {
  const empty = { to: given.from, lines: [], starts: [], children: [], isOpen: true, isNoTable: false };
  return { ...empty, indent: 0, sign: '', ends: 'empty line', ...given };
}

export function extend(tip: OpenBlock, to: number): void {
  for (let block: OpenBlock | null = tip; block !== null; block = block.parent) block.to = to;
}

export function addLine({ start }: Reader, block: OpenBlock, line: string): void {
  block.lines.push(line);
  block.starts.push(start);
}

/** Adds a block to the innermost that can hold it. */
export function add(reader: Reader, to: OpenBlock, given: NewBlock): OpenBlock {
  let parent = to;
  while (parent.parent !== null && (LEAVES.has(parent.kind) || (parent.kind === 'list' && given.kind !== 'item'))) {
    close(reader, parent);
    ({ parent } = parent);
  }
  const block = newBlock({ ...given, from: reader.start, parent });
  parent.children.push(block);
  return block;
}

export function closeTo(reader: Reader, outer: OpenBlock | null): void {
  for (let block: OpenBlock | null = reader.tip; block !== null && block !== outer; block = block.parent) {
    close(reader, block);
    reader.tip = block.parent ?? block;
  }
}

/** A paragraph that does nothing but define links is none. */
function close(reader: Reader, block: OpenBlock): void {
  block.isOpen = false;
  if (block.kind !== 'paragraph') return;
  dropDefinitions(reader, block);
  if (block.lines.length === 0) block.parent?.children.splice(block.parent.children.indexOf(block), 1);
}

export function dropDefinitions({ labels }: Reader, block: OpenBlock): void {
  const found = definitionsIn(block.lines);
  for (const label of found.labels) labels.add(label);
  block.lines = block.lines.slice(found.count);
  block.starts = block.starts.slice(found.count);
  block.from = block.starts[0] ?? block.from;
}

export function depthOf(block: OpenBlock): number {
  let depth = 0;
  for (let outer = block.parent; outer !== null; outer = outer.parent) depth += 1;
  return depth;
}
