import type { Nodes, Text } from 'mdast';
import type { Block } from './open-blocks.ts';
import { type Doubt, type OpenTag, type ReadParagraph, type SourceLine, span } from './comment-tree.ts';
import { unlikeRun } from './delimiter-runs.ts';
import { inlineIn } from './inline-markdown.ts';
import type { MailHeader } from './mail-header.ts';
import { continues, isPart, markupIn, MAX_SHOWN } from './plain-line.ts';
import { isWanted } from './seen-command.ts';
import { unlikeNode } from './unlike-nodes.ts';

/** Of a longer paragraph only the beginning is read: `/rollback` over a pasted stack trace is one. */
const MAX_PARAGRAPH_CHARACTERS = 4_000;
/** Pictures as GitHub pastes them, and line breaks: HTML around which the rest of its block is plain text. */
const EMPTY_ELEMENT = /<(?:img|br)(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
/** Where a comment is open, it ends there, and the rest of the picture is text. */
const COMMENT_END = /--!?>/;
const ENDS_IN_ELEMENT = new RegExp(`${EMPTY_ELEMENT.source}\\s*$`, 'iu');
const BEGINS_WITH_ELEMENT = new RegExp(`^\\s*${EMPTY_ELEMENT.source}`, 'iu');
export const STOP = /^\s*\/(?:rollback|seatrial\s+(?:stop|hold|quarantine))(?![a-z])/i;

/** What the rest of the comment says about a paragraph. */
export interface Around {
  /** A reference is a link only where the comment defines it, wherever that is. */
  readonly labels: ReadonlySet<string>;
  readonly mail: MailHeader | null;
  readonly openTag: OpenTag | null;
  /** The line of HTML right below, which goes on with the last line of HTML above it. */
  readonly below: string;
  /** The points of a list right below, or a word or two: what a command is about may stand there. */
  readonly partsBelow: readonly string[];
}

/** Reads what may hold lines of the comment's own text: a paragraph, or text below a picture. Null for anything else. */
export function readParagraph({ kind, from }: Block, whole: string, around: Around): ReadParagraph | null {
  const source = beginning(whole);
  const inHtml = kind === 'html';
  if (!inHtml && kind !== 'paragraph') return null;
  const read = inHtml ? textIn(source) : inlineIn(source, around.labels);
  const unlike = inHtml ? null : (unlikeRun(source) ?? unlikeNode(read ?? [], source, around.labels));
  const found = unlike === null ? read : null;
  if (found === null && inHtml) return null;
  const nodes = found ?? [textNode(source, 0, source.length)];
  const unread = found === null ? (unlike ?? source.split('\n')[0] ?? '') : null;
  const place = { source, nodes, at: from, around, inHtml, unread };
  const placed = splitLines(whole);
  const lines = placed.flatMap((line, index): SourceLine[] => {
    if (!isWanted(line.text)) return [];
    const beside = {
      before: placed[index - 1]?.text ?? '',
      next: placed[index + 1]?.text ?? (inHtml ? around.below : ''),
    };
    const parts = index === placed.length - 1 && !inHtml ? around.partsBelow : [];
    const part = parts.find(isPart);
    const doubt =
      doubtOf(line, beside, place) ??
      (part === undefined ? null : { code: 'broken-line', word: part.slice(0, MAX_SHOWN) });
    const following = parts.length > 0 || isWanted(beside.next) ? parts : [beside.next.trim()];
    const below = following.map((text) => text.slice(0, MAX_SHOWN)).join('\n');
    return [{ ...line, doubt, inMath: isInMath(whole, line.start), ...(below === '' ? {} : { below }) }];
  });
  // What was not read has its tags all the same, which may reach beyond the paragraph.
  if (found === null) return { source: '', nodes: [], lines: [], rest: lines, isUnlike: unlike !== null };
  return {
    source,
    nodes,
    lines: lines.filter(({ start }) => start < source.length),
    rest: lines.filter(({ start }) => start >= source.length),
    isUnlike: false,
  };
}

interface Place {
  readonly source: string;
  readonly nodes: readonly Nodes[];
  /** Where the paragraph begins in the comment. */
  readonly at: number;
  readonly around: Around;
  /** Where lines are shown as one, unless a picture or a line break is between them. */
  readonly inHtml: boolean;
  /** What keeps it from being known what is inside; null: it is known. */
  readonly unread: string | null;
}

interface Beside {
  readonly before: string;
  readonly next: string;
}

type Placed = Pick<SourceLine, 'start' | 'text'>;

function doubtOf(line: Placed, beside: Beside, { source, nodes, at, around, inHtml, unread }: Place): Doubt | null {
  const { mail, openTag } = around;
  if (mail !== null && at + line.start >= mail.at && (mail.sure || !STOP.test(line.text)))
    return { code: 'below-quoted-mail', word: line.text };
  if (line.start >= source.length) return { code: 'behind-long-text', word: line.text };
  if (openTag !== null && at + line.start > openTag.at)
    return { code: 'not-plain', word: openTag.word.slice(0, MAX_SHOWN) };
  const markup = unread ?? (inHtml ? elementIn(line, nodes) : null) ?? turnIn(line) ?? markupIn(line, nodes, source);
  if (markup !== null) return { code: 'not-plain', word: markup };
  const part = inHtml ? shownWith(beside) : null;
  if (part !== null) return { code: 'broken-line', word: part };
  return continues(beside.next) ? { code: 'broken-line', word: beside.next.trim() } : null;
}

/** A sign behind which the letters are shown from right to left, whatever they are, by its name in Unicode. */
function turnIn({ text }: Placed): string | null {
  const [sign] = /[\u202D\u202E]/.exec(text) ?? [];
  return sign === undefined ? null : nameOf(sign);
}

/** A picture or line break within the line, or begun in it: what stands behind it is no part of the line that is shown. */
function elementIn({ start, text }: Placed, nodes: readonly Nodes[]): string | null {
  const end = start + text.trim().length;
  const isWhole = nodes.map(span).some(([from, to]) => from <= start && end <= to);
  return isWhole ? null : text.slice(text.indexOf('<')).trim().slice(0, MAX_SHOWN);
}

/** The text that GitHub sets in one line with what is between two lines of HTML. */
function shownWith({ before, next }: Beside): string | null {
  if (!ENDS_IN_ELEMENT.test(before)) return named(before);
  return /^[ \t]*$/.test(next) || BEGINS_WITH_ELEMENT.test(next) ? null : named(next);
}

/** Of a line that holds nothing but spaces, the first that is not of ASCII, by its name in Unicode. */
function named(line: string): string {
  const [space = ''] = /[^ \t]/u.exec(line) ?? [];
  return line.trim() || nameOf(space);
}

function nameOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text between the pictures of a block of HTML; null where it holds anything else. */
function textIn(html: string): readonly Nodes[] | null {
  const parts: Nodes[] = [];
  let from = 0;
  for (const { index, 0: element } of html.matchAll(EMPTY_ELEMENT)) {
    if (COMMENT_END.test(element)) return null;
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

function splitLines(source: string): readonly Placed[] {
  let offset = 0;
  return source.split('\n').map((line) => {
    const start = offset + (line.length - line.trimStart().length);
    offset += line.length + 1;
    return { start, text: line };
  });
}

/** GitHub sets what stands between two pairs of dollar signs as a formula. */
function isInMath(source: string, offset: number): boolean {
  return (source.slice(0, offset).split('$$').length - 1) % 2 === 1 && source.includes('$$', offset);
}
