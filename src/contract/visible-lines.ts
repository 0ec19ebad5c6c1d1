import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes, Root } from 'mdast';
import { shownLines } from './comment-html.ts';
import { htmlOf, type ReadParagraph, type SourceLine, span } from './comment-tree.ts';
import { mailHeaderAt } from './mail-header.ts';

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
/** Of a longer paragraph only the beginning is read: `/rollback` over a pasted stack trace is one. */
const MAX_PARAGRAPH_CHARACTERS = 4_000;
/** More paragraphs than this hold more commands than are carried out. */
const MAX_PARAGRAPHS = 50;
const MAX_DEFINITION_CHARACTERS = 4_000;
/** Tags that are opened one inside the other make a tree that grows with the square of their number. */
const MAX_TAGS = 1_000;
/** The first twenty of the quotes and lists that a line opens one inside the other. */
const DEEP_NESTING = /^((?:[ \t]{0,8}(?:[>*+-]|\d{1,9}[.)])){20})(?:[ \t]{0,8}(?:[>*+-]|\d{1,9}[.)]))+/gm;

/**
 * The lines that GitHub shows as lines of the comment's own text, as they stand in the source. Only paragraphs that
 * `wanted` accepts are read. Blocks are read first, of the whole; what is inside a paragraph only where it is wanted; and
 * the HTML of all by the rules of HTML, since a comment sign or a fold reaches beyond the block that it stands in.
 */
export function visibleLines(
  text: string,
  wanted: (paragraph: string) => boolean,
): readonly string[] | 'too-complicated' {
  const shallow = text.replaceAll(DEEP_NESTING, '$1');
  const root = parse(shallow, INLINE);
  const raw = belowLazyHtml(root, shallow);
  if (countTags(root, raw) > MAX_TAGS) return 'too-complicated';
  const definitions = definitionsOf(root, shallow);
  const paragraphs = new Map<Nodes, ReadParagraph>();
  for (const { node, source } of ownParagraphs(root, shallow)) {
    if (!raw.has(node) && paragraphs.size < MAX_PARAGRAPHS && wanted(source))
      paragraphs.set(node, readParagraph(source, definitions));
  }
  return shownLines(root, { paragraphs, raw }).map(({ text: line }) => line);
}

function parse(text: string, disabled: readonly string[]): Root {
  const extensions = [gfm(), { disable: { null: [...disabled] } }];
  // A transform would put text without a place into the tree.
  const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
  return fromMarkdown(text, { extensions, mdastExtensions });
}

interface OwnParagraph {
  readonly node: Nodes;
  readonly source: string;
}

/** Below the header of a quoted mail the words are somebody else's, whether or not they are marked as a quote. */
function ownParagraphs(root: Root, text: string): readonly OwnParagraph[] {
  const own: OwnParagraph[] = [];
  for (const node of root.children) {
    if (node.type !== 'paragraph') continue;
    const source = text.slice(...span(node));
    const quoted = mailHeaderAt(source);
    own.push({ node, source: beginning(quoted === null ? source : source.slice(0, quoted)) });
    if (quoted !== null) break;
  }
  return own;
}

/**
 * A tag alone on a line right below a quote or a list: by the specification it belongs to them; GitHub's parser begins a
 * block of HTML with it, which goes on to the next empty line.
 */
function belowLazyHtml(root: Root, text: string): ReadonlyMap<Nodes, string> {
  const below = new Map<Nodes, string>();
  for (const [index, node] of root.children.entries()) {
    const before = root.children[index - 1];
    if (before === undefined || before.position?.end.line !== (node.position?.start.line ?? 0) - 1) continue;
    if (below.has(before) || endsInHtml(before)) below.set(node, text.slice(...span(node)));
  }
  return below;
}

function endsInHtml(node: Nodes): boolean {
  if (!('children' in node) || node.type === 'paragraph') return false;
  const last = node.children.at(-1);
  return last !== undefined && (last.type === 'html' || endsInHtml(last));
}

/** A reference is a link only where the comment defines it. */
function definitionsOf(root: Root, text: string): string {
  const definitions = root.children.filter(({ type }) => type === 'definition');
  const lines = definitions.map((node) => text.slice(...span(node)));
  return lines.join('\n').slice(0, MAX_DEFINITION_CHARACTERS);
}

/** Whole lines only: half a command is another one. */
function beginning(paragraph: string): string {
  if (paragraph.length <= MAX_PARAGRAPH_CHARACTERS) return paragraph;
  return paragraph.slice(0, Math.max(0, paragraph.lastIndexOf('\n', MAX_PARAGRAPH_CHARACTERS)));
}

function readParagraph(source: string, definitions: string): ReadParagraph {
  const [paragraph] = parse(`${source}\n\n${definitions}`, []).children;
  const nodes = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return { source, nodes, lines: linesOf(source, nodes) };
}

function linesOf(source: string, nodes: readonly Nodes[]): readonly SourceLine[] {
  const hidden = nodes.filter((node) => node.type === 'html' && node.value.startsWith('<!')).map(span);
  const lines: SourceLine[] = [];
  let offset = 0;
  for (const line of source.split('\n')) {
    const start = offset + (line.length - line.trimStart().length);
    if (!isInMath(source, start)) lines.push({ start, text: without(line, offset, hidden) });
    offset += line.length + 1;
  }
  return lines;
}

/** GitHub sets what stands between two pairs of dollar signs as a formula. */
function isInMath(source: string, offset: number): boolean {
  return (source.slice(0, offset).split('$$').length - 1) % 2 === 1;
}

/** What is left of a line that begins at `offset` when the spans are taken out. */
function without(line: string, offset: number, spans: readonly (readonly [number, number])[]): string {
  return spans.reduceRight((text, [from, to]) => {
    const [left, right] = [Math.max(0, from - offset), Math.max(0, to - offset)];
    return left >= text.length ? text : text.slice(0, left) + text.slice(right);
  }, line);
}

function countTags(root: Root, raw: ReadonlyMap<Nodes, string>): number {
  const html = [...htmlOf(root).map(({ value }) => value), ...raw.values()];
  return html.reduce((sum, value) => sum + value.split('<').length - 1, 0);
}
