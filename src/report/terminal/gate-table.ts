import type { Certificate } from '../../contract/generated/types.ts';
import type { GateRow } from '../gate-rows.ts';
import { baselineHeader } from '../shared-wording.ts';
import { type TerminalOptions, indent, padWidth, usableWidth, widest, wrapText } from './layout.ts';
import { textWidth } from './text-width.ts';
import { VERDICT_MARKS, verdictPaint } from './verdict-marks.ts';

const GAP = '  ';
const HEADER = 'Gate';
/** A mark and what stands between it and the name. */
const MARK_WIDTH = 3;
/** Room for the longest word of a result, and what is enough for most results with their remark. */
const WORD_WIDTH = 'inconclusive'.length;
const REMARK_WIDTH = 40;

/** One line a gate with its numbers, and one below for what does not fit beside them; null where not even the numbers fit. */
export function gateTable(rows: readonly GateRow[], certificate: Certificate, options: TerminalOptions): string | null {
  const { baseline, subject } = certificate;
  const headers = baseline === null ? [''] : [baselineHeader(baseline), baseline.version];
  const layouts = headers.map((header) => columnsOf(rows, { candidate: subject.version, baseline: header }, options));
  const columns = layouts.find((found) => found.resultWidth >= WORD_WIDTH);
  if (columns === undefined) return null;
  const { style } = options;
  const header = style.muted(lineOf(['', HEADER, ...columns.header, 'Result'], columns));
  return indent([header, ...rows.flatMap((row) => rowLines(row, columns, options))].join('\n'));
}

interface Headers {
  readonly candidate: string;
  /** Empty where nothing is compared. */
  readonly baseline: string;
}

interface Columns {
  readonly nameWidth: number;
  /** Of the candidate's number, of the baseline's where there is one, of the limit. */
  readonly numberWidths: readonly number[];
  readonly header: readonly string[];
  /** By row, in the order of `numberWidths`. */
  readonly numbers: ReadonlyMap<GateRow, readonly string[]>;
  readonly resultWidth: number;
}

function columnsOf(rows: readonly GateRow[], headers: Headers, options: TerminalOptions): Columns {
  const columns = [
    numberColumn(
      headers.candidate,
      rows.map(({ candidate, interval }) => [candidate, interval]),
    ),
    ...(headers.baseline === ''
      ? []
      : [
          numberColumn(
            headers.baseline,
            rows.map(({ baseline, baselineInterval }) => [baseline, baselineInterval]),
          ),
        ]),
    rightColumn(
      'Limit',
      rows.map((row) => row.limit),
    ),
  ];
  const numberWidths = columns.map(([header = '']) => textWidth(header));
  const taken = numberWidths.reduce((sum, width) => sum + width + GAP.length, MARK_WIDTH + GAP.length);
  const room = usableWidth(options) - taken;
  const nameWidth = widthOfNames(rows, room);
  return {
    nameWidth,
    numberWidths,
    header: columns.map(([header = '']) => header),
    numbers: new Map(rows.map((row, index) => [row, columns.map((column) => column[index + 1] ?? '')])),
    resultWidth: room - nameWidth,
  };
}

/** Ids are never cut; what they measure stands beside them where results leave the room. */
function widthOfNames(rows: readonly GateRow[], room: number): number {
  const ids = widest(rows.map(({ id }) => id));
  const left = room - Math.min(REMARK_WIDTH, widest(rows.map(resultText)));
  return Math.max(ids, HEADER.length, widest(rows.map(nameText).filter((name) => textWidth(name) <= left)));
}

/** The header and the cells of a version's numbers: values end in one column, intervals begin in the next. */
function numberColumn(header: string, numbers: readonly (readonly [string, string])[]): readonly string[] {
  const valueWidth = widest(numbers.map(([value]) => value));
  const cells = numbers.map(([value, interval]) => `${startPad(value, valueWidth)} ${interval}`.trimEnd());
  const title = startPad(header, valueWidth);
  const width = widest([title, ...cells]);
  return [title, ...cells].map((cell) => padWidth(cell, width));
}

function rightColumn(header: string, cells: readonly string[]): readonly string[] {
  const width = widest([header, ...cells]);
  return [header, ...cells].map((cell) => startPad(cell, width));
}

function rowLines(row: GateRow, columns: Columns, { style, columns: width }: TerminalOptions): readonly string[] {
  const paint = verdictPaint(style, row.result);
  const name = textWidth(nameText(row)) <= columns.nameWidth ? nameText(row) : row.id;
  const isWhole = textWidth(resultText(row)) <= columns.resultWidth;
  const result = `${paint(row.word)}${isWhole ? resultText(row).slice(row.word.length) : ''}`;
  const subject = name === row.id ? row.subject : '';
  const remark = isWhole ? '' : row.detail;
  const line = lineOf([paint(VERDICT_MARKS[row.result]), name, ...(columns.numbers.get(row) ?? []), result], columns);
  if (subject === '' && remark === '') return [line];
  const notes = [{ strong: subject }, subject === '' || remark === '' ? '' : ': ', remark];
  const below = wrapText(notes, { ...style, strong: style.muted }, usableWidth({ columns: width }) - MARK_WIDTH);
  return [line, ...below.map((text) => `${' '.repeat(MARK_WIDTH)}${text}`)];
}

function lineOf(
  [mark = '', name = '', ...cells]: readonly string[],
  { nameWidth, numberWidths }: Pick<Columns, 'nameWidth' | 'numberWidths'>,
): string {
  const padded = cells.map((cell, index) => padWidth(cell, numberWidths[index] ?? 0));
  return `${padWidth(mark, MARK_WIDTH)}${[padWidth(name, nameWidth), ...padded].join(GAP)}`.trimEnd();
}

function nameText({ id, subject }: GateRow): string {
  return subject === '' ? id : `${id} (${subject})`;
}

function resultText({ word, detail }: GateRow): string {
  return detail === '' ? word : `${word}, ${detail}`;
}

function startPad(text: string, width: number): string {
  return `${' '.repeat(Math.max(0, width - textWidth(text)))}${text}`;
}
