import Table from 'cli-table3';
import { cleanText } from '../hostile-text.ts';
import type { RichText } from '../rich-text.ts';
import type { TerminalStyle } from './style.ts';
import { textWidth } from './text-width.ts';

export interface TerminalOptions {
  readonly style: TerminalStyle;
  /** Width of the terminal; 60 to 140 are used. */
  readonly columns: number;
}

export interface TableColumn {
  readonly header: string;
  readonly align?: 'left' | 'right';
  /** May wrap or be cut when the terminal is narrow; the other columns keep their natural width. */
  readonly isFlexible?: boolean;
}

const MARGIN = 2;
const GAP = 2;
const NARROWEST_COLUMN = 12;
/** A longer word is cut: it would not fit beside the margin of the narrowest terminal. A command or a path is not: it is there to be copied. */
const LONGEST_WORD = 56;
const LONGEST_COMMAND = 200;

/** The columns that a report uses of a terminal: no line is longer. */
export function usableColumns(columns: number): number {
  return Math.min(140, Math.max(60, Math.floor(columns)));
}

/** A table without lines, indented. Cells may hold colours; their text must be clean already. */
export function layoutTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  { style, columns: width }: TerminalOptions,
): string {
  const widths = columnWidths(columns, rows, usableWidth({ columns: width }));
  const table = new Table({
    head: columns.map(({ header }) => style.muted(header)),
    colWidths: widths,
    colAligns: columns.map(({ align }) => align ?? 'left'),
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    chars: BLANK,
  });
  table.push(...rows.map((row) => [...row]));
  return indent(table.toString());
}

/** What is left of a line beside the margin. */
export function usableWidth({ columns }: Pick<TerminalOptions, 'columns'>): number {
  return usableColumns(columns) - MARGIN;
}

/** Wraps a phrase to the terminal, indented. */
export function layoutText(text: RichText, options: TerminalOptions): string {
  return indent(wrapText(text, options.style, usableWidth(options)).join('\n'));
}

/** The lines of a phrase, each at most so wide. */
export function wrapText(text: RichText, style: TerminalStyle, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words(text, style, room)) {
    const isNew = used > 0 && used + 1 + word.width > room;
    if (isNew) lines.push(line);
    line = isNew || used === 0 ? word.shown : `${line} ${word.shown}`;
    used = isNew || used === 0 ? word.width : used + 1 + word.width;
  }
  return [...lines, line];
}

/** Text that is at most so wide, with an ellipsis where it was cut. */
export function fitWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let fitted = '';
  for (const character of new Intl.Segmenter().segment(text)) {
    if (textWidth(fitted) + textWidth(character.segment) > width - 1) break;
    fitted += character.segment;
  }
  return `${fitted}…`;
}

/** What ends a phrase stays, so that a digest that is cut does not run into the next one. */
function fitWord(word: string, width: number): string {
  const [end = ''] = /[,;:.)]{0,3}$/.exec(word) ?? [];
  return `${fitWidth(word.slice(0, word.length - end.length), width - end.length)}${end}`;
}

export function padWidth(text: string, width: number): string {
  return `${text}${' '.repeat(Math.max(0, width - textWidth(text)))}`;
}

/** Columns of the widest text. */
export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(textWidth));
}

export function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `${' '.repeat(MARGIN)}${line}`.trimEnd())
    .join('\n');
}

const BLANK = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
} as const;

interface Word {
  readonly width: number;
  readonly shown: string;
}

/** Splits at spaces; what stands together across two parts, as a full stop after a command, stays together. */
function words(text: RichText, style: TerminalStyle, room: number): readonly Word[] {
  const found: Word[] = [];
  let isOpen = false;
  for (const part of text) {
    const { raw, paint } = painted(part, style);
    const longest = typeof part !== 'string' && 'code' in part ? LONGEST_COMMAND : Math.min(LONGEST_WORD, room);
    const clean = cleanText(raw, 600);
    const isWhole = typeof part !== 'string' && 'code' in part && part.isCommand === true;
    const pieces = (isWhole ? [clean.trim()] : clean.split(' ')).filter((piece) => piece !== '');
    const isGlued = isOpen && !raw.startsWith(' ');
    for (const [index, piece] of pieces.entries()) {
      const short = isWhole ? piece : fitWord(piece, longest);
      const before = index === 0 && isGlued ? found.pop() : undefined;
      found.push({ width: (before?.width ?? 0) + textWidth(short), shown: `${before?.shown ?? ''}${paint(short)}` });
    }
    if (raw !== '') isOpen = !raw.endsWith(' ');
  }
  return found;
}

function painted(part: RichText[number], style: TerminalStyle): { raw: string; paint: (text: string) => string } {
  if (typeof part === 'string') return { raw: part, paint: (text) => text };
  return 'code' in part ? { raw: part.code, paint: style.command } : { raw: part.strong, paint: style.strong };
}

function columnWidths(columns: readonly TableColumn[], rows: readonly (readonly string[])[], room: number): number[] {
  const natural = columns.map(({ header }, index) => GAP + widest([header, ...rows.map((row) => row[index] ?? '')]));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const excess = sum(natural) - room;
  if (excess <= 0) return natural;
  const flexible = columns.flatMap(({ isFlexible }, index) => (isFlexible === true ? [index] : []));
  const share = room - sum(natural.filter((_, index) => !flexible.includes(index)));
  const wanted = sum(flexible.map((index) => natural[index] ?? 0));
  return natural.map((width, index) =>
    flexible.includes(index) ? Math.max(NARROWEST_COLUMN, Math.floor((width / wanted) * share)) : width,
  );
}
