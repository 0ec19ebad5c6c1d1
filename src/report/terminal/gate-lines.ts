import type { Certificate, GateResult } from '../../contract/generated/types.ts';
import { comparisonsOf } from '../../domain/certification/comparisons.ts';
import { formatCount } from '../format.ts';
import { type GateRow, gateRow, orderGates } from '../gate-rows.ts';
import { cleanText } from '../hostile-text.ts';
import type { RichText } from '../rich-text.ts';
import { baselineWords } from '../shared-wording.ts';
import { openGates, shownGates } from '../shown-gates.ts';
import { gateTable } from './gate-table.ts';
import { type TerminalOptions, indent, layoutText, usableWidth, wrapText } from './layout.ts';
import { VERDICT_MARKS, verdictPaint } from './verdict-marks.ts';

const HANGING = '  ';

/** Those that the comment never folds: what does not pass, and how many more of it there are. */
export function shownGateLines(certificate: Certificate, options: TerminalOptions): string {
  const shown = shownGates(certificate);
  const hidden = openGates(certificate).filter((gate) => !shown.includes(gate)).length;
  const noun = hidden === 1 ? 'more gate does' : 'more gates do';
  const rest = hidden > 0 ? layoutText([`${formatCount(hidden)} ${noun} not pass.`], options) : '';
  return [gateLines(shown, certificate, options), rest].filter((part) => part !== '').join('\n');
}

/** All of them, failures first. */
export function allGateLines(certificate: Certificate, options: TerminalOptions): string {
  return gateLines(orderGates(certificate.gates), certificate, options);
}

/** A table wherever each number fits beside its interval and its limit, else a list of the same facts. */
function gateLines(gates: readonly GateResult[], certificate: Certificate, options: TerminalOptions): string {
  if (gates.length === 0) return '';
  const comparisons = comparisonsOf(certificate);
  const rows = gates.map((gate) => cleanRow(gateRow(gate, certificate, comparisons)));
  return gateTable(rows, certificate, options) ?? gateList(rows, certificate, options);
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
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

function hang(line: string): string {
  return `${HANGING}${line}`;
}
