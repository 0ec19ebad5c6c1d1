import {
  cellsOf,
  FENCE,
  FOOTNOTE,
  HEADING,
  htmlBegun,
  isDelimiterRow,
  listMark,
  QUOTE,
  RULE,
  TASK,
  UNDERLINE,
} from './block-starts.ts';
import {
  advanceTo,
  type Ahead,
  type Cursor,
  cursorAt,
  isAtSpace,
  lookAhead,
  restOf,
  takeColumns,
} from './line-cursor.ts';
import { footnoteLabel } from './link-labels.ts';
import {
  add,
  addLine,
  type Block,
  closeTo,
  depthOf,
  dropDefinitions,
  extend,
  LEAVES,
  newBlock,
  type OpenBlock,
  type Reader,
} from './open-blocks.ts';

export interface CommentBlocks {
  readonly root: Block;
  /** What references may name, as Markdown compares it; footnotes with `[^` before. */
  readonly labels: ReadonlySet<string>;
}

/** GitHub reads lists and footnotes no deeper. */
const MAX_DEPTH = 100;
const CODE_INDENT = 4;
/**
 * The blocks of a comment, by the strategy of https://spec.commonmark.org/0.31.2/#appendix-a-parsing-strategy and with the tables,
 * tasks and footnotes of GitHub. Where the specification and GitHub's renderer differ, as about HTML below a quote, the renderer is right.
 */
export function readBlocks(text: string): CommentBlocks {
  const root = newBlock({ kind: 'root', from: 0, parent: null });
  const labels = new Set<string>();
  let [tip, start] = [root, 0];
  for (const line of text.split('\n')) {
    const reader: Reader = { root, tip, cursor: cursorAt(line), start, labels };
    readLine(reader);
    ({ tip } = reader);
    start += line.length + 1;
  }
  closeTo({ root, tip, cursor: cursorAt(''), start, labels }, null);
  return { root, labels };
}

function readLine(reader: Reader): void {
  const { text } = reader.cursor;
  const matched = matchOpen(reader);
  if (matched !== null) addText(reader, openNew(reader, matched), matched);
  if (/[^ \t]/.test(text) || reader.tip.kind === 'fence') extend(reader.tip, reader.start + text.length);
}

/** The innermost open block that the line goes on with; null: it ends fenced code, and that is all. */
function matchOpen(reader: Reader): OpenBlock | null {
  let block = reader.root;
  for (let next = block.children.at(-1); next?.isOpen === true; next = block.children.at(-1)) {
    const ahead = lookAhead(reader.cursor);
    if (isEndOfFence(next, ahead)) {
      next.to = reader.start + reader.cursor.text.length;
      closeTo(reader, block);
      return null;
    }
    if (!goesOn(next, reader.cursor, ahead)) return block;
    block = next;
  }
  return block;
}

function isEndOfFence({ kind, sign }: OpenBlock, { rest, indent }: Ahead): boolean {
  if (kind !== 'fence' || indent >= CODE_INDENT) return false;
  const fence = rest.replace(/[ \t]+$/, '');
  return fence.length >= sign.length && fence === sign.charAt(0).repeat(fence.length);
}

/** Takes from the line what belongs to the block. */
function goesOn(block: OpenBlock, cursor: Cursor, { rest, offset, indent, isBlank }: Ahead): boolean {
  switch (block.kind) {
    case 'root':
    case 'list':
      return true;
    case 'quote':
      return indent < CODE_INDENT && takeQuote(cursor, { rest, offset });
    case 'item':
    case 'code':
      if (indent >= block.indent) takeColumns(cursor, block.indent);
      else if (isBlank && (block.kind === 'code' || block.children.length > 0)) advanceTo(cursor, offset);
      else return false;
      return true;
    case 'footnote':
      if (indent >= CODE_INDENT) takeColumns(cursor, CODE_INDENT);
      return indent >= CODE_INDENT || cursor.text === '';
    case 'fence':
      for (let left = block.indent; left > 0 && isAtSpace(cursor); left -= 1) takeColumns(cursor, 1);
      return true;
    case 'html':
      return block.ends !== 'empty line' || !isBlank;
    case 'paragraph':
    case 'table':
      return !isBlank;
    case 'heading':
    case 'rule':
      return false;
  }
}

function takeQuote(cursor: Cursor, { rest, offset }: Pick<Ahead, 'rest' | 'offset'>): boolean {
  if (!QUOTE.test(rest)) return false;
  advanceTo(cursor, offset + 1);
  if (isAtSpace(cursor)) takeColumns(cursor, 1);
  return true;
}

/** The innermost of the blocks that the line begins, or else the one that it goes on with. */
function openNew(reader: Reader, matched: OpenBlock): OpenBlock {
  // A line that may go on with a paragraph by its text alone begins no code.
  if (reader.tip.kind === 'paragraph' && lookAhead(reader.cursor).indent >= CODE_INDENT) return matched;
  let block = matched;
  while (!['fence', 'code', 'html'].includes(block.kind)) {
    const begun = begin(reader, block);
    if (begun === null) return block;
    block = begun;
    if (LEAVES.has(block.kind)) return block;
  }
  return block;
}

function begin(reader: Reader, block: OpenBlock): OpenBlock | null {
  const { cursor } = reader;
  const ahead = lookAhead(cursor);
  const { rest, offset, indent } = ahead;
  if (ahead.isBlank) return null;
  if (indent >= CODE_INDENT) {
    takeColumns(cursor, CODE_INDENT);
    return add(reader, block, { kind: 'code', indent: CODE_INDENT });
  }
  if (takeQuote(cursor, ahead)) return add(reader, block, { kind: 'quote' });
  const [hashes] = HEADING.exec(rest) ?? [];
  if (hashes !== undefined) {
    advanceTo(cursor, offset + hashes.length);
    return add(reader, block, { kind: 'heading' });
  }
  const fence = FENCE.exec(rest);
  if (fence !== null) {
    advanceTo(cursor, cursor.text.length);
    return add(reader, block, { kind: 'fence', sign: fence[1] ?? fence[2] ?? '', indent });
  }
  const isInParagraph = block.kind === 'paragraph';
  const ends = htmlBegun(rest, isInParagraph);
  if (ends !== null) return add(reader, block, { kind: 'html', ends });
  if (isInParagraph && UNDERLINE.test(rest)) return underlined(reader, block);
  if (RULE.test(rest)) {
    advanceTo(cursor, cursor.text.length);
    return add(reader, block, { kind: 'rule' });
  }
  return beginFootnote(reader, block, ahead) ?? beginItem(reader, block, ahead) ?? beginOther(reader, block, ahead);
}

/** What stands above the line is a heading, unless it defines links and nothing else. */
function underlined(reader: Reader, block: OpenBlock): OpenBlock {
  dropDefinitions(reader, block);
  if (block.lines.length === 0) return block;
  block.kind = 'heading';
  advanceTo(reader.cursor, reader.cursor.text.length);
  return block;
}

function beginFootnote(reader: Reader, block: OpenBlock, { rest, offset }: Ahead): OpenBlock | null {
  const [mark, label = ''] = FOOTNOTE.exec(rest) ?? [];
  if (mark === undefined || depthOf(block) >= MAX_DEPTH) return null;
  reader.labels.add(footnoteLabel(label));
  advanceTo(reader.cursor, offset + mark.length);
  return add(reader, block, { kind: 'footnote' });
}

function beginItem(reader: Reader, block: OpenBlock, { rest, offset, indent }: Ahead): OpenBlock | null {
  const { cursor } = reader;
  const mark = listMark(rest, block.kind === 'paragraph');
  if (mark === null || depthOf(block) >= MAX_DEPTH) return null;
  advanceTo(cursor, offset + mark.length);
  const behind = lookAhead(cursor);
  const isFar = behind.isBlank || behind.indent > CODE_INDENT;
  takeColumns(cursor, isFar ? Math.min(behind.indent, 1) : behind.indent);
  const list =
    block.kind === 'list' && block.sign === mark.sign ? block : add(reader, block, { kind: 'list', sign: mark.sign });
  return add(reader, list, { kind: 'item', indent: indent + mark.length + (isFar ? 1 : behind.indent) });
}

/** Tasks and tables. */
function beginOther(reader: Reader, block: OpenBlock, { rest, offset }: Ahead): OpenBlock | null {
  const { cursor } = reader;
  if (block.kind === 'item' && TASK.test(cursor.text)) advanceTo(cursor, offset + '[ ]'.length);
  if (block.kind === 'table') return addRow(reader, block, rest);
  if (block.kind !== 'paragraph' || block.isNoTable || !isDelimiterRow(rest)) return null;
  return becomeTable(reader, block, rest);
}

function addRow({ cursor }: Reader, table: OpenBlock, row: string): OpenBlock {
  table.lines.push(row);
  advanceTo(cursor, cursor.text.length);
  return table;
}

/** The last line of the paragraph is the head; those above it stay what they were. */
function becomeTable({ cursor }: Reader, block: OpenBlock, delimiters: string): OpenBlock {
  const [head = ''] = block.lines.slice(-1);
  if (cellsOf(head).length !== cellsOf(delimiters).length) {
    block.isNoTable = true;
    return block;
  }
  const above = block.lines.slice(0, -1);
  const [start = 0] = block.starts.slice(-1);
  if (above.length > 0 && block.parent !== null) {
    const paragraph = newBlock({ kind: 'paragraph', from: block.from, parent: block.parent });
    Object.assign(paragraph, { lines: above, starts: block.starts.slice(0, -1), to: start - 1, isOpen: false });
    block.parent.children.splice(-1, 0, paragraph);
  }
  block.kind = 'table';
  block.lines = [head];
  block.from = start;
  advanceTo(cursor, cursor.text.length);
  return block;
}

/** Puts what is left of the line into its block. */
function addText(reader: Reader, block: OpenBlock, matched: OpenBlock): void {
  const { cursor } = reader;
  const { rest, isBlank } = lookAhead(cursor);
  if (reader.tip !== matched && block === matched && !isBlank && reader.tip.kind === 'paragraph')
    return addLine(reader, reader.tip, restOf(cursor));
  closeTo(reader, matched);
  reader.tip = block;
  if (block.kind === 'html') {
    addLine(reader, block, restOf(cursor));
    if (block.ends !== 'empty line' && block.ends.test(rest)) closeTo(reader, block.parent);
  } else if (isBlank || block.kind === 'code' || block.kind === 'fence') return;
  else if (LEAVES.has(block.kind)) addLine(reader, block, rest);
  else {
    const paragraph = add(reader, block, { kind: 'paragraph' });
    reader.tip = paragraph;
    addLine(reader, paragraph, rest);
  }
}
