import type { Html, Nodes, Root } from 'mdast';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names, parseFragment } from 'parse5';
import { htmlOf, isLazyHtml, openTagIn, type ReadParagraph, type SourceLine, span } from './comment-tree.ts';
import { isWanted } from './seen-command.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** The elements that GitHub's sanitiser keeps, and that set their text apart. A tag that it does not know it drops. */
const KEPT = new Set(
  `a abbr b bdo blockquote caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 i ins kbd
  li mark ol p picture pre q rp rt ruby s samp small span strike strong sub summary sup table tbody td tfoot th thead time
  tr tt ul var`.split(/\s+/),
);

/** In these nobody means a command. */
const QUIET = new Set('blockquote code details kbd pre q samp'.split(' '));

/** Tags that GitHub shows as text: https://github.github.com/gfm/#disallowed-raw-html-extension- */
const SHOWN_TAG =
  /<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?:[\t\n\f\v\r >]|\/>))/gi;

/** How the Markdown around a piece of HTML is written in HTML. */
const ELEMENTS: Readonly<Partial<Record<Nodes['type'], string>>> = {
  blockquote: 'blockquote',
  delete: 'del',
  emphasis: 'em',
  // Below a line, at the end of the page.
  footnoteDefinition: 'li',
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
  /** Lines that are wanted in headings, lists and tables. */
  readonly others: ReadonlyMap<Nodes, readonly SourceLine[]>;
}

export interface ShownLines {
  /** Lines of plain text. */
  readonly plain: readonly SourceLine[];
  /** What can be seen and looks like a command, but is set apart: in bold, in a heading, in a table. */
  readonly apart: readonly string[];
}

interface Drawing extends PageParts {
  /** Name of the attribute that marks where a line begins; it occurs nowhere in the comment. */
  readonly marker: string;
  readonly lines: SourceLine[];
  /** HTML that stands below the quote or list that it was read in. */
  readonly hoisted: string[];
  /** GitHub collects them below everything else. */
  readonly footnotes: string[];
}

/**
 * Which lines stand in the page as lines of plain text, and which are set apart. The page is drawn with all the HTML of the
 * comment and a mark where each line begins, and read as a browser reads it.
 */
export function shownLines(root: Root, parts: PageParts): ShownLines {
  const drawing = { ...parts, marker: freeName(root, parts.raw), lines: [], hoisted: [], footnotes: [] };
  const page = root.children.flatMap((node) => [draw(node, drawing), ...drawing.hoisted.splice(0)]);
  const html = [...page, ...drawing.footnotes].join('').replaceAll(SHOWN_TAG, '&lt;');
  return linesIn(parseFragment(defaultTreeAdapter.createElement('div', names.NS.HTML, []), html, {}), drawing);
}

function freeName(root: Root, raw: ReadonlyMap<Nodes, string>): string {
  const values = [...htmlOf(root).map(({ value }) => value), ...raw.values()];
  const html = values.join('\n').toLowerCase();
  let name = 'line';
  while (html.includes(name)) name += '-';
  return name;
}

function draw(node: Nodes, drawing: Drawing): string {
  if (node.type !== 'footnoteDefinition') return drawHere(node, drawing);
  drawing.footnotes.push(drawHere(node, drawing));
  return '';
}

function drawHere(node: Nodes, drawing: Drawing): string {
  const paragraph = drawing.paragraphs.get(node);
  if (paragraph !== undefined) return `<p>${drawParagraph(node, paragraph, drawing)}</p>`;
  const raw = node.type === 'html' ? node.value : drawing.raw.get(node);
  if (raw !== undefined) return closed(raw);
  // Any heading or paragraph ends one that the comment has opened by a tag.
  if ((node.type === 'heading' || node.type === 'paragraph') && !holdsDrawn(node, drawing))
    return node.type === 'heading' ? '<h2></h2>' : '<p></p>';
  const marks = (drawing.others.get(node) ?? []).map((line) => `<tt>${drawMark(line, drawing)}</tt>`).join('');
  if (!('children' in node) || (marks === '' && !holdsDrawn(node, drawing))) return '';
  const parts = node.children.map((child) => (isLazyHtml(child, node) ? hoist(child, drawing) : draw(child, drawing)));
  const inner = [marks, ...parts].join('');
  const element = ELEMENTS[node.type];
  return element === undefined ? inner : `<${element}>${inner}</${element}>`;
}

function closed(html: string): string {
  return html.slice(0, openTagIn(html)?.at);
}

function holdsDrawn(node: Nodes, drawing: Drawing): boolean {
  return (
    drawing.others.has(node) ||
    node.type === 'html' ||
    ('children' in node && node.children.some((child) => holdsDrawn(child, drawing)))
  );
}

function hoist({ value }: Html, { hoisted }: Drawing): string {
  hoisted.push(closed(value));
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
  const [from, to] = span(node);
  if (node.type === 'text') return drawMarks(lines, [from, to], drawing);
  // A line that begins with a tag, and not in it.
  if (node.type === 'html')
    return `${node.value}${node.value.startsWith('<!') ? '' : drawApart(lines, [from, from + 1], drawing)}`;
  if (!('children' in node)) return drawApart(lines, [from, to], drawing);
  const [first = node] = node.children;
  const opening = drawApart(lines, [from, span(first)[0]], drawing);
  const inner = node.children.map((child) => drawInline(child, lines, drawing)).join('');
  const element = ELEMENTS[node.type];
  return element === undefined ? `${opening}${inner}` : `<${element}>${opening}${inner}</${element}>`;
}

type Range = readonly [number, number];

function drawMarks(lines: readonly SourceLine[], [from, to]: Range, drawing: Drawing): string {
  const begun = lines.filter(({ start }) => from <= start && start < to);
  return begun.map((line) => drawMark(line, drawing)).join('');
}

/** Lines that begin with a sign of Markdown are no plain text. */
function drawApart(lines: readonly SourceLine[], range: Range, drawing: Drawing): string {
  const marks = drawMarks(lines, range, drawing);
  return marks === '' ? '' : `<tt>${marks}</tt>`;
}

function drawMark(line: SourceLine, { marker, lines }: Drawing): string {
  // Without a quotation mark, which would end the value of an attribute that the comment leaves open.
  const mark = `<br ${marker}=${lines.push(line) - 1}>`;
  return line.inMath ? `<tt>${mark}</tt>` : mark;
}

/** The marks and the text of HTML, by what is around them. */
function linesIn(fragment: DefaultTreeAdapterTypes.DocumentFragment, { lines, marker }: Drawing): ShownLines {
  const [plain, apart]: [SourceLine[], string[]] = [[], []];
  const open: Node[] = [fragment];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
    const around = aroundOf(node);
    if (around.some((name) => QUIET.has(name))) continue;
    if (node.nodeName === '#text' && 'value' in node) apart.push(...node.value.split('\n').filter(isWanted));
    const mark = 'attrs' in node ? node.attrs.find(({ name }) => name === marker) : undefined;
    const line = mark === undefined ? undefined : lines[Number(mark.value)];
    if (line !== undefined && around.length === 1 && around[0] === 'p') plain.push(line);
    else if (line !== undefined) apart.push(line.text);
  }
  return { plain, apart };
}

/** The elements around a text or a mark that GitHub keeps. */
function aroundOf(node: Node): readonly string[] {
  if (!('parentNode' in node) || ('tagName' in node && node.tagName !== 'br')) return [];
  const around: string[] = [];
  for (let outer = node.parentNode; outer !== null && 'tagName' in outer; outer = outer.parentNode)
    around.push(outer.tagName);
  return endedByParagraph(around.filter((name) => KEPT.has(name)));
}

/** A paragraph ends the one around it, once GitHub has left out the elements that kept them apart; what is between may go on. */
function endedByParagraph(around: readonly string[]): readonly string[] {
  const [inner, outer] = [around.indexOf('p'), around.lastIndexOf('p')];
  return around.filter((name, index) => index <= inner || index > outer || name !== 'p');
}
