import type { Certificate, GateResult } from '../contract/generated/types.ts';
import { type Comparisons, comparisonsOf } from '../domain/certification/comparisons.ts';
import { type GateRow, gateRow } from './gate-rows.ts';
import { openGates, shownGates } from './shown-gates.ts';
import { againstWords, baselineHeader } from './shared-wording.ts';
import { formatCount } from './format.ts';
import { gateSubject } from './gate-wording.ts';
import { type Column, type Markdown, code, joinMarkdown, md, strong, table, wrappable } from './markdown.ts';
import { type Section, type SectionContext, boundedTable, foldSection, left, right } from './section.ts';

/**
 * Four columns, so that a phone shows them without scrolling sideways: what, how much, the limit, and the result with what it was
 * before. Lines of the last are broken by hand, so that it leaves room for the others.
 */
export function gateTable(gates: readonly GateResult[], certificate: Certificate): Markdown | null {
  if (gates.length === 0) return null;
  return table(shortColumns(certificate), shortRows(gates, certificate));
}

/** Those that do not pass and had no place in the first table. */
export function moreOpenGatesSection(context: SectionContext): Section | null {
  const { certificate, maxRows } = context;
  const above = new Set(shownGates(certificate));
  const gates = openGates(certificate).filter((gate) => !above.has(gate));
  if (gates.length === 0) return null;
  const rows = shortRows(gates, certificate);
  return foldSection(context, {
    name: 'more gates that do not pass',
    summary: `More gates that do not pass (${formatCount(gates.length)})`,
    body: [boundedTable(shortColumns(certificate), rows, maxRows)],
    brief: [boundedTable(shortColumns(certificate), rows, 20)],
  });
}

function shortColumns({ subject }: Certificate): readonly Column[] {
  return [left('Gate'), left(subject.version), left('Limit'), left('Result')];
}

function shortRows(gates: readonly GateResult[], certificate: Certificate): readonly (readonly Markdown[])[] {
  const comparisons = comparisonsOf(certificate);
  return gates.map((gate) => shortRow(gate, gateRow(gate, certificate, comparisons), certificate));
}

function shortRow(gate: GateResult, row: GateRow, certificate: Certificate): readonly Markdown[] {
  const { baseline } = certificate;
  const before = joined([row.baseline, row.baselineInterval], ' ');
  const was = before === '' || baseline === null ? '' : `${baseline.version}: ${before}`;
  return [
    row.subject === '' ? md`${row.symbol} ${wrappable(gateSubject(gate, certificate))}` : named(row, certificate),
    lines([row.candidate, row.interval]),
    breakable(row.limit),
    lines([resultLine(row), ...row.remarks.slice(1), was, row.change]),
  ];
}

function resultLine({ result, word, remarks: [remark] }: GateRow): Markdown {
  const shown = result === 'pass' ? md`${word}` : strong(word);
  return remark === undefined ? shown : md`${shown}, ${breakable(remark)}`;
}

/** What it is compared with has a line of its own in the last column. */
function named({ symbol, id, subject }: GateRow, { baseline }: Certificate): Markdown {
  const against = againstWords(baseline);
  const own = subject.endsWith(against) ? subject.slice(0, -against.length) : subject;
  return md`${symbol} ${code(id, 80)}<br>${wrappable(own)}`;
}

function lines(parts: readonly (Markdown | string)[]): Markdown {
  const shown = parts.filter((part) => part !== '');
  return joinMarkdown(
    shown.map((part) => (typeof part === 'string' ? breakable(part) : part)),
    '<br>',
  );
}

/** A phone may break a number from a unit that is a word, and an interval at its comma. */
export function breakable(text: string): Markdown {
  return md`${text.replaceAll(/\u00A0(?!%)/g, ' ')}`;
}

function joined(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}

/** Every gate that the first table does not show, with all that is known of it. */
export function restOfGatesSection(context: SectionContext): Section | null {
  const { certificate, maxRows } = context;
  const above = new Set(shownGates(certificate));
  const gates = certificate.gates.filter((gate) => gate.result === 'pass' && !above.has(gate));
  if (gates.length === 0) return null;
  const rows = (shown: readonly GateResult[]) => wideRows(shown, certificate);
  return foldSection(context, {
    name: 'gates that pass',
    summary: `Gates that pass (${formatCount(gates.length)})`,
    body: [boundedTable(wideColumns(certificate), rows(gates), maxRows)],
    brief: [boundedTable(wideColumns(certificate), rows(gates.slice(0, 20)), 20), rest(gates)],
  });
}

function rest(gates: readonly GateResult[]): Markdown | null {
  return gates.length > 20 ? md`${formatCount(gates.length - 20)} more gates are in the certificate.` : null;
}

function wideColumns(certificate: Certificate): readonly Column[] {
  const { baseline } = certificate;
  return [
    left('Gate'),
    right(certificate.subject.version),
    ...(baseline === null ? [] : [right(baselineHeader(baseline))]),
    right('Limit'),
    ...(baseline === null ? [] : [left('Change')]),
  ];
}

function wideRows(gates: readonly GateResult[], certificate: Certificate): readonly (readonly Markdown[])[] {
  const comparisons: Comparisons = comparisonsOf(certificate);
  return gates.map((gate) => {
    const row = gateRow(gate, certificate, comparisons);
    return [
      row.subject === '' ? code(row.id, 80) : md`${code(row.id, 80)}<br>${row.subject}`,
      withInterval(row.candidate, row.interval),
      ...(certificate.baseline === null ? [] : [withInterval(row.baseline, row.baselineInterval)]),
      md`${row.limit}`,
      ...(certificate.baseline === null ? [] : [md`${row.change}`]),
    ];
  });
}

function withInterval(value: string, interval: string): Markdown {
  return interval === '' ? md`${value}` : md`${value} ${interval}`;
}
