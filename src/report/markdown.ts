import { cleanText, isolateRightToLeft } from './hostile-text.ts';

/** The key is a symbol, so nothing that was parsed from JSON or YAML can pass for Markdown. */
const TRUSTED: unique symbol = Symbol('trusted Markdown');

/** Text that is safe to place in a comment. Only this file makes it. */
export interface Markdown {
  readonly [TRUSTED]: string;
}

export type MarkdownValue = Markdown | string | number;

export interface Column {
  readonly header: Markdown;
  readonly align: 'left' | 'right' | 'center';
}

/** Breaks what GitHub links or replaces after Markdown is rendered, where a backslash is no help. */
const ZERO_WIDTH_SPACE = '\u200B';

/** A template literal whose text is ours; every value that is not Markdown already is escaped. */
export function md(strings: TemplateStringsArray, ...values: readonly MarkdownValue[]): Markdown {
  return trust(
    strings.map((text, index) => (index === 0 ? text : `${renderValue(values[index - 1] ?? '')}${text}`)).join(''),
  );
}

export function markdownText(markdown: Markdown): string {
  return markdown[TRUSTED];
}

export function joinMarkdown(parts: readonly Markdown[], separator: string): Markdown {
  return trust(parts.map(markdownText).join(separator));
}

/** Longer names do not fit a column of a phone. */
const LONG_NAME = /[A-Za-z0-9_]{13,}/g;

/** Text whose long names may be broken after an underscore; nothing is added to what one copies. */
export function wrappable(value: string): Markdown {
  const broken = (name: string): string => name.replaceAll(/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/g, String.raw`\_<wbr>`);
  return trust(escapeText(value).replaceAll(LONG_NAME, broken));
}

/** Text as inline code. Plain names stay readable in the source; anything else becomes entities inside `<code>`. */
export function code(value: string, maximum?: number): Markdown {
  const clean = cleanText(value, maximum);
  if (clean === '') return trust('``` ```');
  if (/^[\p{L}\p{N}\p{M}_.,:;/=@+()%−≤≥…-]+( [\p{L}\p{N}\p{M}_.,:;/=@+()%−≤≥…-]+)*$/u.test(clean)) {
    return trust(`\`${isolateRightToLeft(clean)}\``);
  }
  return trust(`<code>${isolateRightToLeft(encodePunctuation(breakReferences(clean)))}</code>`);
}

export function strong(value: MarkdownValue): Markdown {
  return trust(`**${renderValue(value)}**`);
}

/** A link, or only its text where the address is not a plain http(s) address. */
export function link(text: MarkdownValue, url: string): Markdown {
  const address = URL.parse(url);
  if (address === null || !['https:', 'http:'].includes(address.protocol) || url.length > 2048) {
    return trust(renderValue(text));
  }
  const encoded = address.href.replaceAll(/[()<>|`\\[\]*_~\s]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return trust(`[${renderValue(text)}](${encoded})`);
}

export function table(columns: readonly Column[], rows: readonly (readonly Markdown[])[]): Markdown {
  const rules = { left: '---', right: '--:', center: ':-:' } as const;
  const lines = [
    columns.map((column) => markdownText(column.header)),
    columns.map((column) => rules[column.align]),
    ...rows.map((row) => columns.map((_, index) => cell(row[index]))),
  ];
  return trust(lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
}

/** A code block whose fence is longer than any run of backticks in it. */
export function fence(language: string, content: string): Markdown {
  const runs = [...content.matchAll(/`+/g)].map((run) => run[0].length);
  const mark = '`'.repeat(Math.max(3, Math.max(0, ...runs) + 1));
  return trust(`${mark}${language.replaceAll(/[^a-z]/g, '')}\n${content}\n${mark}`);
}

/** A closed fold. The summary stands in an HTML block, where Markdown does not apply, so it is escaped for HTML. */
export function fold(summary: string, body: Markdown): Markdown {
  return trust(`<details><summary>${escapeHtml(summary)}</summary>\n\n${markdownText(body)}\n\n</details>`);
}

/** An invisible line. Only characters that cannot end the comment survive. */
export function hiddenComment(text: string): Markdown {
  return trust(`<!-- ${text.replaceAll(/[^\w .,:;/=@+-]/g, '')} -->`);
}

export function bulletList(items: readonly Markdown[]): Markdown {
  return trust(items.map((item) => `- ${markdownText(item).replaceAll('\n', ' ')}`).join('\n'));
}

function trust(text: string): Markdown {
  return { [TRUSTED]: text };
}

function renderValue(value: MarkdownValue): string {
  if (typeof value === 'object') return value[TRUSTED];
  return escapeText(String(value));
}

function cell(markdown: Markdown | undefined): string {
  return markdown === undefined ? '' : markdownText(markdown).replaceAll(/\s*\n\s*/g, ' ');
}

/** Pipes and backslashes become entities: tables and Markdown disagree on which of them escapes the other. */
function escapeText(value: string): string {
  const escaped = breakReferences(cleanKeepingEdges(value))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('|', '&#124;')
    .replaceAll('\\', '&#92;')
    .replaceAll(/[`*[\]~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, String.raw`\$&`)
    .replace(/^(\s*)([#=]|[+-](?=[\s-]|$))/, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, String.raw`$1\$2`);
  return isolateRightToLeft(escaped);
}

/** A phrase of ours may end with a space before the next part; only the inside of a value is cleaned. */
function cleanKeepingEdges(value: string): string {
  const clean = cleanText(value, 600);
  const before = value.startsWith(' ') ? ' ' : '';
  const after = value.length > 1 && value.endsWith(' ') ? ' ' : '';
  return `${before}${clean}${after}`;
}

function escapeHtml(value: string): string {
  const escaped = breakReferences(cleanText(value, 600))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return isolateRightToLeft(escaped);
}

/** Mentions, issue references, emoji codes and bare addresses: @all, #1, GH-1, :x:, https://…, www.… */
function breakReferences(text: string): string {
  return text
    .replaceAll(/[@#](?=\S)/g, `$&${ZERO_WIDTH_SPACE}`)
    .replaceAll(/GH-(?=\d)/gi, `$&${ZERO_WIDTH_SPACE}`)
    .replaceAll(/:(?=[a-z0-9_+-]+:)/gi, `:${ZERO_WIDTH_SPACE}`)
    .replaceAll(/(https?|ftp|mailto|xmpp):(?=\S)/gi, `$1${ZERO_WIDTH_SPACE}:`)
    .replaceAll(/www\.(?=\S)/gi, `www${ZERO_WIDTH_SPACE}.`);
}

function encodePunctuation(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
