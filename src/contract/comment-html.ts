import type { Html, Nodes, Root } from 'mdast';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { htmlOf, type ReadParagraph, type SourceLine, span } from './comment-tree.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The elements that GitHub's sanitiser keeps, and that set their text apart. A tag that it does not know it drops. */
const KEPT = new Set(
  `a abbr b bdo blockquote caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 i ins kbd
  li mark ol p picture pre q rp rt ruby s samp small span strike strong sub summary sup table tbody td tfoot th thead tr
  tt ul var`.split(/\s+/),
);

/** Tags that GitHub shows as text: https://github.github.com/gfm/#disallowed-raw-html-extension- */
const SHOWN_TAG =
  /<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?:[\t\n\f\v\r >]|\/>))/gi;

/** How the Markdown around a piece of HTML is written in HTML. */
const ELEMENTS: Readonly<Partial<Record<Nodes['type'], string>>> = {
  blockquote: 'blockquote',
  delete: 'del',
  emphasis: 'em',
  footnoteDefinition: 'section',
  heading: 'h2',
  link: 'a',
  linkReference: 'a',
  list: 'ul',
  listItem: 'li',
  paragraph: 'p',
  strong: 'strong',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
};

export interface PageParts {
  /** The paragraphs of which lines are wanted. */
  readonly paragraphs: ReadonlyMap<Nodes, ReadParagraph>;
  /** What GitHub takes for HTML as it stands. */
  readonly raw: ReadonlyMap<Nodes, string>;
}

interface Drawing extends PageParts {
  /** Name of the attribute that marks where a line begins; it occurs nowhere in the comment. */
  readonly marker: string;
  readonly lines: SourceLine[];
  /** HTML that stands below the quote or list that it was read in. */
  readonly hoisted: string[];
}

/**
 * Which lines of the paragraphs stand in the page as lines of plain text. The page is drawn with all the HTML of the comment
 * and a mark where each line begins, and read as a browser reads it.
 */
export function shownLines(root: Root, parts: PageParts): readonly SourceLine[] {
  const drawing = { ...parts, marker: freeName(root, parts.raw), lines: [], hoisted: [] };
  const page: string[] = [];
  const footnotes: string[] = [];
  for (const node of root.children) {
    // GitHub collects footnotes below everything else.
    (node.type === 'footnoteDefinition' ? footnotes : page).push(draw(node, drawing));
    page.push(...drawing.hoisted.splice(0));
  }
  const html = [...page, ...footnotes].join('').replaceAll(SHOWN_TAG, '&lt;');
  return marksIn(parseFragment(html), drawing.marker).flatMap((index) => drawing.lines[index] ?? []);
}

function freeName(root: Root, raw: ReadonlyMap<Nodes, string>): string {
  const values = [...htmlOf(root).map(({ value }) => value), ...raw.values()];
  const html = values.join('\n').toLowerCase();
  let name = 'line';
  while (html.includes(name)) name += '-';
  return name;
}

function draw(node: Nodes, drawing: Drawing): string {
  const paragraph = drawing.paragraphs.get(node);
  if (paragraph !== undefined) return `<p>${drawParagraph(node, paragraph, drawing)}</p>`;
  const raw = node.type === 'html' ? node.value : drawing.raw.get(node);
  if (raw !== undefined) return raw;
  if (!('children' in node) || htmlOf(node).length === 0) return '';
  const inner = node.children.map((child) => (isLazy(child) ? hoist(child, drawing) : draw(child, drawing))).join('');
  const element = ELEMENTS[node.type];
  return element === undefined ? inner : `<${element}>${inner}</${element}>`;
}

/** HTML in the first column of a quote or list is not in it for GitHub's parser. */
function isLazy(node: Nodes): node is Html {
  return node.type === 'html' && node.position?.start.column === 1;
}

function hoist({ value }: Html, { hoisted }: Drawing): string {
  hoisted.push(value);
  return '';
}

/** What is inside the part that was read, with a mark for each line, and the HTML of the rest. */
function drawParagraph(node: Nodes, { source, nodes, lines, rest }: ReadParagraph, drawing: Drawing): string {
  const end = span(node)[0] + source.length;
  const html = htmlOf(node).filter(({ start }) => start >= end);
  const read = nodes.map((inner) => drawInline(inner, lines, drawing));
  return [...read, ...html.map(({ value }) => value), ...rest.map((line) => drawMark(line, drawing))].join('');
}

function drawInline(node: Nodes, lines: readonly SourceLine[], drawing: Drawing): string {
  if (node.type === 'html') return node.value;
  if (node.type === 'text') return drawMarks(node, lines, drawing);
  if (!('children' in node)) return '';
  const inner = node.children.map((child) => drawInline(child, lines, drawing)).join('');
  const element = ELEMENTS[node.type];
  return element === undefined ? inner : `<${element}>${inner}</${element}>`;
}

function drawMarks(node: Nodes, lines: readonly SourceLine[], drawing: Drawing): string {
  const [from, to] = span(node);
  const begun = lines.filter(({ start }) => from <= start && start < to);
  return begun.map((line) => drawMark(line, drawing)).join('');
}

function drawMark(line: SourceLine, { marker, lines }: Drawing): string {
  return `<br ${marker}="${lines.push(line) - 1}">`;
}

/** The marks that stand in a paragraph of the page itself, with nothing around them that sets text apart. */
function marksIn(fragment: DefaultTreeAdapterTypes.DocumentFragment, marker: string): readonly number[] {
  const marks: number[] = [];
  const open: Node[] = [fragment];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
    if (!('attrs' in node)) continue;
    const mark = node.attrs.find(({ name }) => name === marker);
    if (mark !== undefined && isPlain(node)) marks.push(Number(mark.value));
  }
  return marks;
}

function isPlain(mark: Element): boolean {
  const around: string[] = [];
  for (let node = mark.parentNode; node !== null && 'tagName' in node; node = node.parentNode)
    around.push(node.tagName);
  const kept = around.filter((name) => KEPT.has(name));
  return kept.length === 1 && kept[0] === 'p';
}
