import type { Certificate } from '../../contract/generated/types.ts';
import { formatCount } from '../format.ts';
import { type GateRow, gateRow, selectGates } from '../gate-rows.ts';
import { cleanText } from '../hostile-text.ts';
import type { RichText } from '../rich-text.ts';
import { baselineWords } from '../shared-wording.ts';
import { gateTable } from './gate-table.ts';
import { type TerminalOptions, indent, layoutText, usableWidth, wrapText } from './layout.ts';
import { VERDICT_MARKS, verdictPaint } from './verdict-marks.ts';

/** Gates that a terminal lists. */
const MAX_ROWS = 60;
const HANGING = '  ';

/** Gates as a table wherever each number fits beside its interval and its limit, else as a list of the same facts. */
export function gateLines(certificate: Certificate, options: TerminalOptions): string {
  const { shown, passingLeft } = selectGates(certificate.gates);
  if (shown.length === 0) return '';
  const rows = shown.slice(0, MAX_ROWS).map((gate) => cleanRow(gateRow(gate, certificate)));
  const hidden = shown.length - rows.length + passingLeft;
  const noun = hidden === 1 ? 'more gate is' : 'more gates are';
  const rest = hidden > 0 ? `\n${layoutText([`${formatCount(hidden)} ${noun} in the certificate.`], options)}` : '';
  return `${gateTable(rows, certificate, options) ?? gateList(rows, certificate, options)}${rest}`;
}

function cleanRow(row: GateRow): GateRow {
  return { ...row, id: cleanText(row.id), subject: cleanText(row.subject, 160), detail: cleanText(row.detail) };
}

/** Two or three lines for each gate: what became of it, then its numbers. */
function gateList(rows: readonly GateRow[], certificate: Certificate, options: TerminalOptions): string {
  const room = usableWidth(options) - HANGING.length;
  const entries = rows.flatMap((row) => {
    const style = { ...options.style, strong: verdictPaint(options.style, row.result) };
    const [first = '', ...more] = wrapText(titleOf(row), style, room);
    const numbers = wrapText([numbersOf(row, certificate)], style, room);
    return [`${style.strong(VERDICT_MARKS[row.result])} ${first}`, ...[...more, ...numbers].map(hang)];
  });
  return indent(entries.join('\n'));
}

function titleOf({ id, subject, word, detail }: GateRow): RichText {
  const named = subject === '' ? '' : ` (${subject})`;
  return [{ strong: id }, `${named}: `, { strong: word }, detail === '' ? '' : `, ${detail}`];
}

/** 0.870 [0.863, 0.877] · production 1.3.2: 0.864 · limit ≥ 0.85 */
function numbersOf(row: GateRow, certificate: Certificate): string {
  const { candidate, interval, baseline, baselineInterval, limit } = row;
  const own = unbroken(`${candidate} ${interval}`.trimEnd());
  const theirs = unbroken(`${baseline} ${baselineInterval}`.trimEnd());
  const before = baseline === '' ? [] : [`${baselineWords(certificate.baseline)}: ${theirs}`];
  return [own, ...before, unbroken(`limit ${limit}`)].join(' · ');
}

/** A number stays on one line with its interval, a limit with its word. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

function hang(line: string): string {
  return `${HANGING}${line}`;
}
