import type { Nodes, Root } from 'mdast';
import { type ShownLines, shownLines } from './comment-html.ts';
import {
  htmlOf,
  isLazyHtml,
  type OpenTag,
  openTagIn,
  type ReadParagraph,
  type SourceLine,
  span,
} from './comment-tree.ts';
import { disputedLines } from './disputed-lines.ts';
import { mailHeaderAt } from './mail-header.ts';
import { type OwnBlock, ownBlocks } from './own-text.ts';
import { normalLabel, parseMarkdown, readParagraph } from './read-paragraph.ts';
import { isWanted } from './seen-command.ts';

/** Constructs inside a paragraph whose parsing takes the square of its length: a stranger's comment could stop the bot. */
const INLINE = [
  'attention',
  'labelStartLink',
  'labelStartImage',
  'labelEnd',
  'strikethrough',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
];
/** More paragraphs than this hold more commands than are carried out. */
const MAX_PARAGRAPHS = 50;
/** Tags that are opened one inside the other make a tree that grows with the square of their number. */
const MAX_TAGS = 1_000;
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
}

/**
 * The lines that GitHub shows as lines of the comment's own text, as they stand in the source. Only paragraphs with a wanted
 * line are read. Blocks are read first, of the whole; what is inside a paragraph only where it is wanted; and the HTML of
 * all by the rules of HTML, since a comment sign or a fold reaches beyond the block that it stands in.
 */
export function visibleText(text: string): VisibleText | 'too-complicated' {
  const { root, source: shallow } = parseApart(text);
  const disputes = disputedLines(shallow);
  const raw = belowLazyHtml(root, shallow);
  const mail = mailHeaderAt(root, shallow);
  const blocks = ownBlocks(root, shallow, mail?.at ?? Infinity);
  const wanted = root.children.filter((node) => !raw.has(node) && hasWanted(shallow.slice(...span(node))));
  const disputedBy = (at: number): string | null => disputes.get(shallow.lastIndexOf('\n', at - 1) + 1) ?? null;
  const around = { defined: new Set(labelsOf(root)), mail, openTag: firstOpenTag(root, raw), disputedBy };
  // GitHub may set its last line in one with the next.
  const unsure = new Set(
    root.children.filter(({ type }, index, { [index + 1]: next }) => type === 'html' && next?.type === type),
  );
  const paragraphs = new Map<Nodes, ReadParagraph>();
  if (wanted.length > MAX_PARAGRAPHS || countTags(root, raw) > MAX_TAGS) return 'too-complicated';
  for (const node of wanted) {
    const read = readParagraph(node, shallow.slice(...span(node)), { ...around, isUnsure: unsure.has(node) });
    if (read !== null) paragraphs.set(node, read);
  }
  const others = otherLines(blocks.filter(({ node }) => !paragraphs.has(node)));
  const shown = shownLines(root, { paragraphs, raw, others });
  const lazy = root.children.flatMap((node) => lazyLines(node, shallow, mail?.at ?? Infinity));
  return { ...shown, apart: [...shown.apart, ...lazy], own: blocks.map(({ source }) => source) };
}

const LIST_MARK = /^(?:[*+-]|\d{1,9}[.)])(?=\s|$)/;

/** Behind code by indentation the parser takes the mark of a list for text, and GitHub does not. A rule in between ends that. */
function parseApart(text: string): { readonly root: Root; readonly source: string } {
  const root = parseMarkdown(text, INLINE);
  const misread = root.children.filter((node, index) => {
    return (
      node.type !== 'list' &&
      root.children[index - 1]?.type === 'code' &&
      LIST_MARK.test(text.slice(span(node)[0], span(node)[0] + 11))
    );
  });
  if (misread.length === 0) return { root, source: text };
  const starts = misread.map((node) => text.lastIndexOf('\n', span(node)[0]) + 1);
  const source = [0, ...starts].map((start, index) => text.slice(start, starts[index])).join('***\n');
  return { root: parseMarkdown(source, INLINE), source };
}

function isRightBelow(node: Nodes, before: Nodes): boolean {
  return before.position?.end.line === (node.position?.start.line ?? 0) - 1;
}

/** A line right below a quote belongs to it, though its author did not quote it. */
function lazyLines(node: Nodes, text: string, until: number): readonly string[] {
  const [from, to] = span(node);
  if (node.type !== 'blockquote' || from >= until) return [];
  const lines = text.slice(from, to).split('\n');
  return lines.filter((line) => !/^\s*>/u.test(line) && isWanted(line));
}

function hasWanted(source: string): boolean {
  return source.split('\n').some(isWanted);
}

/** Code is somebody's example, and HTML is drawn as it stands. */
function otherLines(blocks: readonly OwnBlock[]): ReadonlyMap<Nodes, readonly SourceLine[]> {
  const found = new Map<Nodes, readonly SourceLine[]>();
  for (const { node, source } of blocks) {
    if (node.type === 'code' || node.type === 'html') continue;
    const lines = source.split('\n').filter(isWanted);
    if (lines.length > 0)
      found.set(
        node,
        lines.map((text) => ({ start: 0, text, doubt: null, inMath: false })),
      );
  }
  return found;
}

/**
 * A tag alone on a line right below a quote or a list: by the specification it belongs to them; GitHub's parser begins a
 * block of HTML with it, which goes on to the next empty line.
 */
function belowLazyHtml(root: Root, text: string): ReadonlyMap<Nodes, string> {
  const below = new Map<Nodes, string>();
  for (const [index, node] of root.children.entries()) {
    const before = root.children[index - 1];
    if (before === undefined || !isRightBelow(node, before)) continue;
    if (below.has(before) || endsInHtml(before)) below.set(node, text.slice(...span(node)));
  }
  return below;
}

function endsInHtml(node: Nodes): boolean {
  if (!('children' in node)) return false;
  const last = node.children.at(-1);
  return last !== undefined && (isLazyHtml(last, node) || endsInHtml(last));
}

function firstOpenTag(root: Root, raw: ReadonlyMap<Nodes, string>): OpenTag | null {
  const html = [...htmlOf(root), ...[...raw].map(([node, value]) => ({ value, start: span(node)[0] }))];
  const open = html.flatMap(({ value, start }) => {
    const tag = openTagIn(value);
    return tag === null ? [] : [{ word: tag.word, at: start + tag.at }];
  });
  return open.toSorted((a, b) => a.at - b.at)[0] ?? null;
}

/** In quotes and lists too: a reference is a link wherever the comment defines it. */
function labelsOf(node: Nodes): readonly string[] {
  if (node.type === 'definition') return [normalLabel(node.label ?? node.identifier)];
  if (node.type === 'footnoteDefinition')
    return [normalLabel(`^${node.label ?? node.identifier}`), ...node.children.flatMap(labelsOf)];
  return 'children' in node ? node.children.flatMap(labelsOf) : [];
}

function countTags(root: Root, raw: ReadonlyMap<Nodes, string>): number {
  const html = [...htmlOf(root).map(({ value }) => value), ...raw.values()];
  return html.reduce((sum, value) => sum + value.split('<').length - 1, 0);
}
