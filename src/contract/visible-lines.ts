import { FENCE } from './block-starts.ts';
import { readBlocks } from './comment-blocks.ts';
import type { Block } from './open-blocks.ts';
import { type ShownLines, shownLines } from './comment-html.ts';
import { type OpenTag, openTagIn, type ReadParagraph, type SourceLine } from './comment-tree.ts';
import { mailHeaderAt } from './mail-header.ts';
import { ownBlocks } from './own-text.ts';
import { MAX_SHOWN } from './plain-line.ts';
import { readParagraph } from './read-paragraph.ts';
import { isWanted } from './seen-command.ts';

/** More paragraphs than this hold more commands than are carried out. */
const MAX_PARAGRAPHS = 50;
/** In a longer list nobody names what a command is about. */
const MAX_POINTS = 50;
/** The first twenty of the quotes and lists that a line opens one inside the other. */
const DEEP_NESTING = /^((?:[ \t]{0,8}(?:[>*+-]|\d{1,9}[.)])){20})(?:[ \t]{0,8}(?:[>*+-]|\d{1,9}[.)]))+/gm;

/** Deeper nesting shows nothing else. */
export function withoutDeepNesting(text: string): string {
  return text.replaceAll(DEEP_NESTING, '$1');
}

/** What a comment says to us. */
export interface VisibleText extends ShownLines {
  /** The source of its own text, block by block. */
  readonly own: readonly string[];
  /** The same without code, which says what others have written: logs and configurations. */
  readonly said: readonly string[];
  /** Lines that their author typed as lines of their own: only what stands around them keeps them from being read. */
  readonly alone: readonly string[];
}

/**
 * The lines that GitHub shows as lines of the comment's own text, as they stand in the source. Blocks are read first, of the whole;
 * what is inside a paragraph only where it is wanted; and the HTML of all by the rules of HTML, since a comment sign or a
 * fold reaches beyond the block that it stands in.
 */
export function visibleText(text: string): VisibleText | 'too-complicated' {
  const { root, labels } = readBlocks(text);
  const mail = mailHeaderAt(root, text);
  const until = mail?.at ?? Infinity;
  const openTag = firstOpenTag(root);
  const paragraphs = new Map<Block, ReadParagraph>();
  const wanted = root.children.filter(({ from, to }) => hasWanted(text.slice(from, to)));
  if (wanted.length > MAX_PARAGRAPHS) return 'too-complicated';
  for (const block of wanted) {
    const around = { labels, mail, openTag, below: htmlBelow(root, block), partsBelow: partsBelow(root, block) };
    const read = readParagraph(block, text.slice(block.from, block.to), around);
    if (read !== null) paragraphs.set(block, read);
  }
  const others = otherLines(root, until).filter(([block]) => !paragraphs.has(block));
  const shown = shownLines(root, { text, paragraphs, others: new Map(others), labels });
  if (shown === 'too-complicated') return shown;
  // Whatever such a tag takes into it, what stands below it is answered; so is what may stand anywhere.
  const behind = [
    ...[...paragraphs]
      .filter(([{ from }, { isUnlike }]) => isUnlike || (openTag !== null && from > openTag.at))
      .flatMap(([, { lines, rest }]) => [...lines, ...rest]),
    ...others.flatMap(([, lines]) => (openTag === null ? [] : lines)),
  ];
  const lazy = root.children.flatMap((block) => lazyLines(block, text, until));
  const own = ownBlocks(root, text, until);
  return {
    plain: [...shown.plain.filter((line) => !behind.includes(line)), ...behind],
    apart: [...shown.apart, ...lazy],
    between: shown.between.filter((line) => !behind.includes(line)),
    own: own.map(({ source }) => source),
    said: own.filter(({ block }) => block.kind !== 'code' && block.kind !== 'fence').map(({ source }) => source),
    alone: [
      ...aloneIn([...lazy, ...others.flatMap(([, lines]) => lines.map((line) => line.text))], text),
      ...onlyLine(root, text),
    ],
  };
}

/** The first line of the HTML that GitHub sets right below a block. */
function htmlBelow(root: Block, block: Block): string {
  const next = nextBlock(root, block);
  return next?.kind === 'html' ? (next.lines[0] ?? '') : '';
}

/** What stands right below a block, and may belong to a command at its end: the points of a list, or a word or two by themselves. */
function partsBelow(root: Block, block: Block): readonly string[] {
  const next = nextBlock(root, block);
  if (next?.kind === 'list') return pointsOf(next).slice(0, MAX_POINTS);
  const [line = '', ...more] = next?.kind === 'paragraph' ? next.lines : [];
  const isShort = more.length === 0 && line.trim().split(/\s+/u).length <= 2;
  return isShort && !isWanted(line) ? [line.trim()] : [];
}

/** Each point of a list, and of the lists in it, by its first line. */
function pointsOf({ children }: Block): readonly string[] {
  return children.flatMap((point) => [
    point.children[0]?.lines[0]?.trim() ?? '',
    ...point.children.filter(({ kind }) => kind === 'list').flatMap(pointsOf),
  ]);
}

/** Footnotes GitHub sets at the end, or not at all. */
function nextBlock({ children }: Block, block: Block): Block | undefined {
  return children.slice(children.indexOf(block) + 1).find(({ kind }) => kind !== 'footnote');
}

/** A line right below a quote belongs to it, though its author did not quote it. */
function lazyLines({ kind, from, to }: Block, text: string, until: number): readonly string[] {
  if (kind !== 'quote' || from >= until) return [];
  const lines = text.slice(from, to).split('\n');
  return lines.filter((line) => !/^\s*>/u.test(line) && isWanted(line));
}

/** Those that begin in the first column: right below a list, a quote or a table, or above the rule of a signature. */
function aloneIn(lines: readonly string[], text: string): readonly string[] {
  const typed = new Set(text.split('\n').map((line) => line.trimEnd()));
  return lines.map((line) => line.trimEnd()).filter((line) => line.startsWith('/') && typed.has(line));
}

/** A line that is pasted with the fence, or the indent, of the answer that offered it, and nothing else. */
function onlyLine({ children: [block, ...others] }: Block, text: string): readonly string[] {
  if (block === undefined || others.length > 0 || !['fence', 'code'].includes(block.kind)) return [];
  const lines = text.slice(block.from, block.to).split('\n');
  if (block.kind === 'fence' && lines[0]?.trim() !== block.sign) return [];
  const inside =
    block.kind === 'code' ? lines : lines.slice(1, FENCE.test(lines.at(-1)?.trim() ?? '') ? -1 : undefined);
  const [line = '', ...more] = inside.filter((one) => one.trim() !== '');
  return more.length === 0 && isWanted(line) ? [line.trim()] : [];
}

function hasWanted(source: string): boolean {
  return source.split('\n').some(isWanted);
}

/** The lines that are wanted elsewhere, but for code, which is somebody's example, and HTML, which is drawn as it stands. */
function otherLines(block: Block, until: number): readonly (readonly [Block, readonly SourceLine[]])[] {
  if (block.from >= until && block.kind !== 'root') return [];
  const found = block.children.flatMap((child) => otherLines(child, until));
  if (!['paragraph', 'heading', 'table'].includes(block.kind)) return found;
  const lines = block.lines.filter(isWanted).map((text): SourceLine => {
    return { start: 0, text, doubt: { code: 'unclear-place', word: text.trim().slice(0, MAX_SHOWN) }, inMath: false };
  });
  return lines.length === 0 ? found : [...found, [block, lines]];
}

function firstOpenTag(block: Block): OpenTag | null {
  if (block.kind === 'html') {
    const tag = openTagIn(block.lines.join('\n'));
    return tag === null ? null : { word: tag.word, at: block.from };
  }
  for (const child of block.children) {
    const tag = firstOpenTag(child);
    if (tag !== null) return tag;
  }
  return null;
}
