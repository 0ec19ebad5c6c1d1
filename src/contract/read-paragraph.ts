import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes, Root, Text } from 'mdast';
import { type Doubt, type ReadParagraph, type SourceLine, span } from './comment-tree.ts';

/** Of a longer paragraph only the beginning is read: `/rollback` over a pasted stack trace is one. */
const MAX_PARAGRAPH_CHARACTERS = 4_000;
/** Pictures as GitHub pastes them, and line breaks: HTML around which the rest of its block is plain text. */
const EMPTY_ELEMENT = /<(?:img|br)(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

/** What the rest of the comment says about a paragraph. */
export interface Around {
  /** A reference is a link only where the comment defines it. */
  readonly definitions: string;
  /** Where a quoted mail begins, if one does. */
  readonly quotedFrom: number;
  readonly wanted: (text: string) => boolean;
}

export function parseMarkdown(text: string, disabled: readonly string[]): Root {
  const extensions = [gfm(), { disable: { null: [...disabled] } }];
  // A transform would put text without a place into the tree.
  const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
  return fromMarkdown(text, { extensions, mdastExtensions });
}

/** Reads what may hold lines of the comment's own text: a paragraph, or text below a picture. Null for anything else. */
export function readParagraph(node: Nodes, whole: string, around: Around): ReadParagraph | null {
  const source = beginning(whole);
  const nodes = partsOf(node, source, around);
  if (nodes === null) return null;
  const quotedFrom = around.quotedFrom - span(node)[0];
  const hidden = nodes.filter((part) => part.type === 'html' && part.value.startsWith('<!')).map(span);
  const lines = splitLines(whole, hidden).map((line) => ({ ...line, doubt: doubtAt(line.start, quotedFrom) }));
  const shown = lines.filter(({ start, text }) => around.wanted(text) && !isInMath(whole, start));
  const rest = shown.filter(({ start }) => start >= source.length);
  return {
    source,
    nodes,
    lines: shown.filter(({ start }) => start < source.length),
    rest: rest.map((line) => ({ ...line, doubt: line.doubt ?? 'behind-long-text' })),
  };
}

function doubtAt(start: number, quotedFrom: number): Doubt | null {
  return start >= quotedFrom ? 'below-quoted-mail' : null;
}

function partsOf(node: Nodes, source: string, { definitions }: Around): readonly Nodes[] | null {
  if (node.type === 'html') return textIn(source);
  if (node.type !== 'paragraph') return null;
  const [paragraph] = parseMarkdown(`${source}\n\n${definitions}`, []).children;
  return paragraph?.type === 'paragraph' ? paragraph.children : [];
}

/** The text between the pictures of a block of HTML; null where it holds anything else. */
function textIn(html: string): readonly Nodes[] | null {
  const parts: Nodes[] = [];
  let from = 0;
  for (const { index, 0: element } of html.matchAll(EMPTY_ELEMENT)) {
    parts.push(textNode(html, from, index));
    from = index + element.length;
  }
  parts.push(textNode(html, from, html.length));
  return from === 0 || parts.some((part) => part.type === 'text' && part.value.includes('<')) ? null : parts;
}

function textNode(source: string, from: number, to: number): Text {
  const point = { line: 1, column: 1 };
  const position = { start: { ...point, offset: from }, end: { ...point, offset: to } };
  return { type: 'text', value: source.slice(from, to), position };
}

/** Whole lines only: half a command is another one. */
function beginning(paragraph: string): string {
  if (paragraph.length <= MAX_PARAGRAPH_CHARACTERS) return paragraph;
  return paragraph.slice(0, Math.max(0, paragraph.lastIndexOf('\n', MAX_PARAGRAPH_CHARACTERS)));
}

function splitLines(
  source: string,
  hidden: readonly (readonly [number, number])[],
): readonly Pick<SourceLine, 'start' | 'text'>[] {
  let offset = 0;
  return source.split('\n').map((line) => {
    const start = offset + (line.length - line.trimStart().length);
    const placed = { start, text: without(line, offset, hidden) };
    offset += line.length + 1;
    return placed;
  });
}

/** GitHub sets what stands between two pairs of dollar signs as a formula. */
function isInMath(source: string, offset: number): boolean {
  return (source.slice(0, offset).split('$$').length - 1) % 2 === 1 && source.includes('$$', offset);
}

/** What is left of a line that begins at `offset` when the spans are taken out. */
function without(line: string, offset: number, spans: readonly (readonly [number, number])[]): string {
  return spans.reduceRight((text, [from, to]) => {
    const [left, right] = [Math.max(0, from - offset), Math.max(0, to - offset)];
    return left >= text.length ? text : text.slice(0, left) + text.slice(right);
  }, line);
}
