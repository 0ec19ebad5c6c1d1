import type { Nodes } from 'mdast';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names, parseFragment } from 'parse5';
import { cellsOf } from './block-starts.ts';
import type { Block } from './open-blocks.ts';
import { openTagIn, type ReadParagraph, type SourceLine, span, TAG_SIGN } from './comment-tree.ts';
import { footnoteLines } from './footnote-lines.ts';
import { inlineOfText } from './inline-markdown.ts';
import { isWanted } from './seen-command.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.DocumentFragment | DefaultTreeAdapterTypes.Element;

/** The elements that GitHub's sanitiser keeps, and that set their text apart. A tag that it does not know it drops. */
const KEPT = new Set(
  `a abbr b bdo blockquote caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 i ins kbd
  li mark ol p picture pre q rp rt ruby s samp small span strike strong sub summary sup table tbody td tfoot th thead time
  tr tt ul var`.split(/\s+/),
);

/** In these nobody means a command. */
const QUIET = new Set('blockquote code details kbd pre q samp'.split(' '));

/** Tags that GitHub shows as text, but not behind a form feed: https://github.github.com/gfm/#disallowed-raw-html-extension- */
const SHOWN_TAG = /<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?:[\t\n\r >]|\/>))/gi;

/** How the Markdown around a piece of HTML is written in HTML. */
const ELEMENTS: Readonly<Partial<Record<Nodes['type'] | Block['kind'], string>>> = {
  delete: 'del',
  emphasis: 'em',
  heading: 'h2',
  item: 'li',
  link: 'a',
  linkReference: 'a',
  paragraph: 'p',
  quote: 'blockquote',
  strong: 'strong',
  table: 'table',
};
/** What closes a paragraph that the comment's HTML has left open, and shows nothing. */
const NOTHING = '<p></p>';
/** GitHub sets one for each new line; it ends what is no HTML: a picture of `svg`, a formula of `math`. */
const LINE_BREAK = '<br>';
/** Elements that end where they begin. */
const EMPTY = new Set('br hr img source wbr'.split(' '));
/** Tags that are opened one inside the other make a tree that grows with the square of their number. */
const MAX_TAGS = 1_000;
/** Of a tree that has grown so. */
const MAX_PAGE_CHARACTERS = 262_144;
/** Paragraphs, headings and cells that hold a tag; each is read by itself. */
const MAX_TEXTS = 200;

const COMMENT_END = /(--!?>)/;
const ANCHOR = /<a[\s/>]/i;
const LINK = /[[@:]|www\./i;

interface PageParts {
  readonly text: string;
  /** The paragraphs of which lines are wanted. */
  readonly paragraphs: ReadonlyMap<Block, ReadParagraph>;
  /** Lines that are wanted in headings, lists and tables. */
  readonly others: ReadonlyMap<Block, readonly SourceLine[]>;
  readonly labels: ReadonlySet<string>;
}

export interface ShownLines {
  /** Lines of plain text. */
  readonly plain: readonly SourceLine[];
  /** What can be seen and looks like a command, but is set apart: in bold, in a heading, in a table. */
  readonly apart: readonly string[];
  /** Those of a paragraph of the comment's own, so that only what is around it on the page sets them apart. */
  readonly between: readonly SourceLine[];
}

interface Drawing extends PageParts {
  /** Name of the attribute that marks where a line begins; it occurs nowhere in the comment. */
  readonly marker: string;
  readonly lines: SourceLine[];
  readonly hasAnchor: boolean;
  /** In which no line is wanted, and a tag or a link may be. */
  readonly texts: string[];
  /** What nobody knows the page by: texts that micromark takes for no paragraph, whatever tags they hold, and such tags. */
  readonly unread: string[];
  /** The comment's own HTML. */
  readonly html: string[];
}

/**
 * Which lines stand in the page as lines of plain text, and which are set apart. The page is drawn with all the HTML of the
 * comment and a mark where each line begins, and read as GitHub's sanitiser reads it, and then as a browser does.
 */
export function shownLines(root: Block, parts: PageParts): ShownLines | 'too-complicated' {
  const [marker, hasAnchor] = [freeName(parts.text), ANCHOR.test(parts.text)];
  const lists = { lines: [], texts: [], unread: [], html: [] };
  const drawing: Drawing = { ...parts, marker, hasAnchor, ...lists };
  // As the renderer sets them: the end of a line between two blocks goes on with what HTML has left open, a bold text perhaps.
  const page = root.children.map((block) => draw(block, drawing)).join('\n');
  const isTooLong = drawing.html.join('').split('<').length > MAX_TAGS || drawing.texts.length > MAX_TEXTS;
  if (isTooLong) return 'too-complicated';
  const html = page.replaceAll(SHOWN_TAG, '&lt;').replaceAll(new RegExp(`(?:${NOTHING}\n?){2,}`, 'g'), `${NOTHING}\n`);
  const kept = sanitised(parsed(html), drawing);
  if (kept.length > MAX_PAGE_CHARACTERS || drawing.unread.length > 0) return 'too-complicated';
  const shown = linesIn(parsed(kept), drawing);
  const footnotes = footnoteLines(root, parts.others);
  return { ...shown, plain: [...shown.plain, ...footnotes.plain], apart: [...shown.apart, ...footnotes.apart] };
}

function freeName(text: string): string {
  const known = text.toLowerCase();
  let name = 'line';
  while (known.includes(name)) name += '-';
  return name;
}

function parsed(html: string): Parent {
  return parseFragment(defaultTreeAdapter.createElement('div', names.NS.HTML, []), html, {});
}

/** What GitHub leaves of the HTML: of other elements what is in them. */
function sanitised(parent: Parent, drawing: Drawing): string {
  return parent.childNodes.map((node) => sanitisedNode(node, drawing)).join('');
}

function sanitisedNode(node: Node, drawing: Drawing): string {
  if ('value' in node) return node.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (!('tagName' in node)) return '';
  const mark = node.attrs.find(({ name }) => name === drawing.marker);
  if (EMPTY.has(node.tagName)) return `<${node.tagName}${mark === undefined ? '' : ` ${mark.name}=${mark.value}`}>`;
  const inner = sanitised(node, drawing);
  // In a drawing or a formula it is none of HTML's: one sanitiser drops it, another leaves it, and then it takes in what follows.
  if (KEPT.has(node.tagName) && node.namespaceURI !== names.NS.HTML) drawing.unread.push(node.tagName);
  return KEPT.has(node.tagName) ? `<${node.tagName}>${inner}</${node.tagName}>` : inner;
}

function draw(block: Block, drawing: Drawing): string {
  const paragraph = drawing.paragraphs.get(block);
  if (paragraph !== undefined) return `<p>${drawParagraph(block, paragraph, drawing)}</p>`;
  if (block.kind === 'html') return drawHtml(closed(block.lines.join('\n')), drawing);
  if (block.kind === 'table')
    return `<table>${block.lines.map((row) => drawRow(row, drawing)).join('')}</table>${marksOf(block, drawing)}`;
  return block.kind === 'footnote' ? '' : drawOther(block, drawing);
}

function closed(html: string): string {
  return html.slice(0, openTagIn(html)?.at);
}

/** To a browser a declaration, CDATA or instruction ends at the first `>`: it shows lines that Markdown takes for its rest. */
const ENDS_EARLIER = /^<(?:!(?!--)|\?)[^>]*>[^]*\n[ \t]*\//;

function drawHtml(html: string, { html: all, unread }: Drawing): string {
  if (ENDS_EARLIER.test(html)) unread.push(html);
  all.push(html);
  return html;
}

function drawRow(row: string, drawing: Drawing): string {
  const cells = row.includes('<') ? cellsOf(row) : [];
  return cells.length === 0 ? '' : `<tr>${cells.map((cell) => `<td>${drawText(cell, drawing)}</td>`).join('')}</tr>`;
}

/** Blocks in which no line is plain text. */
function drawOther(block: Block, drawing: Drawing): string {
  const inner = [
    marksOf(block, drawing),
    drawText(block.lines.join('\n'), drawing),
    ...block.children.map((child) => draw(child, drawing)),
  ].join('');
  return inner.replaceAll(NOTHING, '') === '' && block.kind !== 'heading'
    ? NOTHING
    : element(inner, block.kind === 'list' ? listElement(block) : ELEMENTS[block.kind]);
}

function listElement({ sign }: Block): string {
  return sign === '.' || sign === ')' ? 'ol' : 'ul';
}

function element(inner: string, name: string | undefined): string {
  return name === undefined ? inner : `<${name}>${inner}</${name}>`;
}

function marksOf(block: Block, drawing: Drawing): string {
  const marks = (drawing.others.get(block) ?? []).map((line) => drawMark(line, drawing)).join('');
  return marks === '' || block.kind === 'paragraph' ? marks : `<tt>${marks}</tt>`;
}

/** What is inside a text in which no line is wanted, as far as there is HTML in it, or a link, which ends one that HTML has left open. */
function drawText(text: string, drawing: Drawing): string {
  if (!TAG_SIGN.test(text) && !(drawing.hasAnchor && LINK.test(text))) return '';
  if (text.split('<').length > MAX_TAGS) drawHtml(text, drawing);
  else if (drawing.texts.push(text) <= MAX_TEXTS) {
    const nodes = inlineOfText(text, drawing.labels);
    if (nodes === null) drawing.unread.push(text);
    return (nodes ?? []).map((node) => drawInline(node, [], drawing)).join('');
  }
  return '';
}

/** What is inside the part that was read, with a mark for each line, and the HTML of the rest. */
function drawParagraph(block: Block, { source, nodes, lines, rest }: ReadParagraph, drawing: Drawing): string {
  const read =
    block.kind === 'html'
      ? drawBetween({ source, nodes, lines }, drawing)
      : nodes.map((inner) => drawInline(inner, lines, drawing));
  const behind = drawing.text.slice(block.from + source.length, block.to);
  const firstTag = behind.search(TAG_SIGN);
  const isAbove = ({ start }: SourceLine): boolean => firstTag < 0 || start < source.length + firstTag;
  const marks = (begun: readonly SourceLine[]): string => begun.map((line) => drawMark(line, drawing)).join('');
  const [above, below] = [rest.filter(isAbove), rest.filter((line) => !isAbove(line))];
  return [...read, marks(above), drawText(behind, drawing), marks(below)].join('');
}

/** Pictures and the text between them, which is HTML too: it ends a comment that the HTML above has left open. */
function drawBetween(
  { source, nodes, lines }: Pick<ReadParagraph, 'source' | 'nodes' | 'lines'>,
  drawing: Drawing,
): readonly string[] {
  let at = 0;
  return nodes.flatMap((node) => {
    const [from, to] = span(node);
    const picture = drawHtml(source.slice(at, from), drawing);
    at = from;
    const parts = source
      .slice(from, to)
      .split(COMMENT_END)
      .map((part, index) => {
        const begins = at;
        at += part.length;
        return index % 2 === 1
          ? part
          : drawMarks(lines, [begins, at], drawing) || (part.includes('\n') ? LINE_BREAK : '');
      });
    return [picture, ...parts];
  });
}

function drawInline(node: Nodes, lines: readonly SourceLine[], drawing: Drawing): string {
  const [from, to] = span(node);
  if (node.type === 'text')
    return drawMarks(lines, [from, to], drawing) || (node.value.includes('\n') ? LINE_BREAK : '');
  if (node.type === 'break') return LINE_BREAK;
  // A line that begins with a tag, and not in it.
  if (node.type === 'html')
    return `${drawHtml(node.value, drawing)}${node.value.startsWith('<!') ? '' : drawApart(lines, [from, from + 1], drawing)}`;
  if (node.type === 'footnoteReference') return `${drawApart(lines, [from, to], drawing)}<sup><a></a></sup>`;
  if (!('children' in node)) return drawApart(lines, [from, to], drawing);
  const [first = node] = node.children;
  const opening = drawApart(lines, [from, span(first)[0]], drawing);
  const inner = node.children.map((child) => drawInline(child, lines, drawing)).join('');
  return element(`${opening}${inner}`, ELEMENTS[node.type]);
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
function linesIn(fragment: Parent, { lines, marker }: Drawing): ShownLines {
  const [plain, apart, between]: [SourceLine[], string[], SourceLine[]] = [[], [], []];
  const open: Node[] = [...fragment.childNodes].toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
    const around = aroundOf(node);
    if (around.some((name) => QUIET.has(name))) continue;
    if (node.nodeName === '#text' && 'value' in node) apart.push(...node.value.split('\n').filter(isWanted));
    const mark = 'attrs' in node ? node.attrs.find(({ name }) => name === marker) : undefined;
    const line = mark === undefined ? undefined : lines[Number(mark.value)];
    if (line !== undefined && around.length === 1 && around[0] === 'p') plain.push(line);
    else if (line !== undefined) {
      apart.push(line.text);
      const isCode = line.doubt !== null && around.includes('tt');
      if (!isCode && line.doubt?.code !== 'unclear-place') between.push(line);
    }
  }
  return { plain, apart, between };
}

function aroundOf(node: Node): readonly string[] {
  if (!('parentNode' in node) || ('tagName' in node && node.tagName !== 'br')) return [];
  const around: string[] = [];
  for (let outer = node.parentNode; outer !== null && 'tagName' in outer; outer = outer.parentNode)
    around.push(outer.tagName);
  return around;
}
