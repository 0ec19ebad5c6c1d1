/** What a line begins, looked at by itself. */
const QUOTE = /^\s*>/;
const ITEM = /^\s*(?:[*+-]|\d{1,9}[.)]|\[\^[^\]]{1,999}\]:)(?=\s|$)/;
const FOOTNOTE = /^\s*\[\^[^\]]{1,999}\]:/;
const TAG = /^\s*<[a-z/!?]/i;
const HEADING = /^#{1,6}(?=\s|$)/;
const FENCE = /^[\s>*+-]*(?:\d{1,9}[.)]\s+)?(`{3,}(?=[^`]*$)|~{3,})/;
const UNDERLINE = /^\s*(?:=+|-+)\s*$/;
const TABLE_RULE = /^[\s|:-]*$/;

const BEGINS_BLOCK = [ITEM, QUOTE, TAG, HEADING, FENCE];

/** HTML that an empty line does not end, and what ends it: https://github.github.com/gfm/#html-blocks */
const LONG_HTML = [
  { begins: /^\s*<(?:script|pre|style|textarea)(?=[\s>]|$)/i, ends: /<\/(?:script|pre|style|textarea)>/i },
  { begins: /^\s*<!--/, ends: /-->/ },
  { begins: /^\s*<\?/, ends: /\?>/ },
  { begins: /^\s*<!\[CDATA\[/, ends: /\]\]>/ },
  { begins: /^\s*<![a-z]/i, ends: />/ },
] as const;

interface Reading {
  /** Goes on, whatever the lines are, up to the line that ends it. */
  readonly within: RegExp | null;
  /** The list or footnote that an indented line may still belong to. */
  readonly item: string | null;
  /** The quote, list or footnote above in the same block of lines. */
  readonly mark: string | null;
  /** HTML below such a mark: one parser begins a block with it, and another goes on with the mark's text. */
  readonly html: string | null;
  /** What such HTML leaves open, to the end of the comment. */
  readonly lost: string | null;
  readonly isFirst: boolean;
}

const NOTHING: Reading = { within: null, item: null, mark: null, html: null, lost: null, isFirst: true };

/**
 * A second reading, line by line and without a parser. Parsers of Markdown agree on what is apart by empty lines and the first
 * column, and part on what is joined to a quote, a list or a footnote. By where a line begins: the words around it that it
 * belongs to by one of them. A line that is missing stands by itself, whoever reads it.
 */
export function disputedLines(text: string): ReadonlyMap<number, string> {
  const lines = text.split('\n');
  const underlines = underlinesBelow(lines);
  const found = new Map<number, string>();
  let [reading, start] = [NOTHING, 0];
  for (const [index, line] of lines.entries()) {
    reading = readLine(line, reading);
    const words = reading.lost ?? reading.html ?? reading.mark ?? underlines[index] ?? null;
    if (words !== null) found.set(start, words);
    start += line.length + 1;
  }
  return found;
}

function readLine(line: string, before: Reading): Reading {
  if (before.within !== null) return before.within.test(line) ? { ...before, within: null, isFirst: false } : before;
  if (line.trim() === '') return { ...before, mark: null, html: null, isFirst: true };
  const reading = { ...withMark(line, before), isFirst: false };
  const within = openedBy(line);
  if (within === null) return reading;
  if (reading.html !== null && reading.html !== line) return { ...reading, lost: reading.lost ?? line };
  return reading.mark === null ? { ...reading, within } : reading;
}

function withMark(line: string, before: Reading): Reading {
  if (ITEM.test(line) || FOOTNOTE.test(line)) return { ...before, item: line, mark: line };
  if (QUOTE.test(line)) return { ...before, mark: line };
  const isApart = before.html === null && (HEADING.test(line) || /^(?:```|~~~)/.test(line));
  if (isApart || (before.isFirst && /^\S/.test(line))) return { ...before, item: null, mark: null };
  const mark = before.mark ?? (before.isFirst ? before.item : null);
  return { ...before, mark, html: before.html ?? (mark !== null && TAG.test(line) ? line : null) };
}

/** What ends the code or the HTML that a line begins and leaves open. */
function openedBy(line: string): RegExp | null {
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) return new RegExp(`^ {0,3}\\${fence.charAt(0)}{${String(fence.length)},}\\s*$`);
  const html = LONG_HTML.find(({ begins }) => begins.test(line));
  return html === undefined || html.ends.test(line) ? null : html.ends;
}

/** A line of hyphens or of the sign of equality makes a heading of all above it, and the rule of a table a head of one line. */
function underlinesBelow(lines: readonly string[]): readonly (string | null)[] {
  const found: (string | null)[] = [];
  let [below, next]: [string | null, string] = [null, ''];
  for (const line of lines.toReversed()) {
    found.push(below ?? (TABLE_RULE.test(next) && next.includes('-') ? next : null));
    if (UNDERLINE.test(line)) below = line;
    else if (line.trim() === '' || BEGINS_BLOCK.some((begun) => begun.test(line))) below = null;
    next = line;
  }
  return found.toReversed();
}
