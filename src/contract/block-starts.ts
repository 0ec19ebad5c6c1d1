/**
 * What a line begins, by https://github.github.com/gfm and as GitHub's renderer scans it. Each is asked of a line without its indent.
 * White space is that of ASCII alone.
 */

export const QUOTE = /^>/;
export const HEADING = /^#{1,6}(?=[ \t]|$)/;
export const UNDERLINE = /^(?:=+|-+)[ \t]*$/;
export const RULE = /^(?:\*[ \t]*){3,}$|^(?:-[ \t]*){3,}$|^(?:_[ \t]*){3,}$/;
export const FENCE = /^(?:(`{3,})[^`]*|(~{3,})[\s\S]*)$/;
export const FOOTNOTE = /^\[\^([^\] \t]+)\]:[ \t]*/;
const BULLET = /^[*+-](?=[ \t]|$)/;
const NUMBER = /^(\d{1,9})([.)])(?=[ \t]|$)/;
/** At the beginning of the line itself: GitHub takes none for a task that stands in a quote or another list. */
export const TASK = /^[ \t\v\f]*(?:[*+-]|\d+[\s\S])[ \t\v\f]+\[[ xX]\][ \t\v\f]/;

const NAME = '[a-z][a-z0-9-]*';
const SPACE = '[ \\t\\v\\f]';
const ATTRIBUTE = `${SPACE}+[a-z_:][a-z0-9:._-]*(?:${SPACE}*=${SPACE}*(?:[^ \\t\\v\\f"'=<>\`]+|'[^']*'|"[^"]*"))?`;
const TAG_ALONE = new RegExp(`^<(?:${NAME}(?:${ATTRIBUTE})*${SPACE}*/?|/${NAME}${SPACE}*)>[ \\t\\f]*$`, 'i');
const BLOCK_TAG =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[ \t\v\f]|\/?>|$)/i;

/** HTML that an empty line does not end, and what ends it: https://github.github.com/gfm/#html-blocks */
const LONG_HTML = [
  { begins: /^<(?:script|pre|style|textarea)(?=[ \t\v\f>]|$)/i, ends: /<\/(?:script|pre|style|textarea)>/i },
  { begins: /^<!--/, ends: /-->/ },
  { begins: /^<\?/, ends: /\?>/ },
  { begins: /^<![A-Z]/, ends: />/ },
  { begins: /^<!\[CDATA\[/, ends: /\]\]>/ },
] as const;

/** What ends a block of HTML: an empty line, or a line with this in it. */
export type HtmlEnd = RegExp | 'empty line';

/** The end of the HTML that a line begins; null: it begins none. */
export function htmlBegun(rest: string, isInParagraph: boolean): HtmlEnd | null {
  if (!rest.startsWith('<')) return null;
  const long = LONG_HTML.find(({ begins }) => begins.test(rest));
  if (long !== undefined) return long.ends;
  return BLOCK_TAG.test(rest) || (!isInParagraph && TAG_ALONE.test(rest)) ? 'empty line' : null;
}

export interface ListMark {
  /** Two marks of one sign are of one list. */
  readonly sign: string;
  readonly length: number;
}

/** A list that is empty, or does not begin with 1, does not end a paragraph. */
export function listMark(rest: string, isInParagraph: boolean): ListMark | null {
  const [bullet] = BULLET.exec(rest) ?? [];
  const [number, value = '', sign = ''] = NUMBER.exec(rest) ?? [];
  const mark = bullet ?? number;
  if (mark === undefined) return null;
  if (isInParagraph && (isBlank(rest.slice(mark.length)) || (number !== undefined && Number(value) !== 1))) return null;
  return { sign: bullet ?? sign, length: mark.length };
}

const DELIMITERS = /^\|?[ \t\v\f]*:?-+:?(?:[ \t\v\f]*\|[ \t\v\f]*:?-+:?)*[ \t\v\f]*\|?$/;
const CELL = /(?:\\[\\|]|[^|])+(?:\|[ \t\v\f]*)?|\|[ \t\v\f]*/g;

/** The cells of a row of a table. */
export function cellsOf(row: string): readonly string[] {
  return (
    trimmed(row)
      .replace(/^\|[ \t\v\f]*/, '')
      .match(CELL) ?? []
  );
}

/** The line between the head and the rows of a table. */
export function isDelimiterRow(rest: string): boolean {
  return DELIMITERS.test(trimmed(rest));
}

function trimmed(row: string): string {
  let end = row.length;
  while (end > 0 && ' \t\v\f'.includes(row.charAt(end - 1))) end -= 1;
  return row.slice(0, end);
}

function isBlank(rest: string): boolean {
  return !/[^ \t]/.test(rest);
}
