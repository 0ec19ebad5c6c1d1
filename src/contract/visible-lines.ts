import type { Nodes, Root } from 'mdast';
import { shownLines } from './comment-html.ts';
import { htmlOf, type ReadParagraph, type SourceLine, span } from './comment-tree.ts';
import { mailHeaderAt } from './mail-header.ts';
import { parseMarkdown, readParagraph } from './read-paragraph.ts';

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
): readonly SourceLine[] | 'too-complicated' {
  const shallow = text.replaceAll(DEEP_NESTING, '$1');
  const root = parseMarkdown(shallow, INLINE);
  const raw = belowLazyHtml(root, shallow);
  if (countTags(root, raw) > MAX_TAGS) return 'too-complicated';
  const around = {
    definitions: definitionsOf(root, shallow),
    quotedFrom: mailHeaderAt(root, shallow) ?? Infinity,
    wanted,
  };
  const paragraphs = new Map<Nodes, ReadParagraph>();
  for (const node of root.children) {
    const source = shallow.slice(...span(node));
    if (raw.has(node) || paragraphs.size >= MAX_PARAGRAPHS || !wanted(source)) continue;
    const read = readParagraph(node, source, around);
    if (read !== null) paragraphs.set(node, read);
  }
  return shownLines(root, { paragraphs, raw });
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

function countTags(root: Root, raw: ReadonlyMap<Nodes, string>): number {
  const html = [...htmlOf(root).map(({ value }) => value), ...raw.values()];
  return html.reduce((sum, value) => sum + value.split('<').length - 1, 0);
}
