import type { Certificate, GateResult } from '../contract/generated/types.ts';
import { type GateRow, gateRow, orderGates } from './gate-rows.ts';
import { baselineHeader } from './shared-wording.ts';
import { formatCount } from './format.ts';
import { type Column, type Markdown, code, md, strong, table } from './markdown.ts';
import { type Section, type SectionContext, boundedTable, foldSection, left, right } from './section.ts';

/** The gate table, or null without gates. */
export function gateTable(gates: readonly GateResult[], certificate: Certificate): Markdown | null {
  if (gates.length === 0) return null;
  return table(gateColumns(certificate), gateTableRows(gates, certificate));
}

export function allGatesSection(context: SectionContext): Section | null {
  const { certificate, maxRows } = context;
  const gates = orderGates(certificate.gates);
  if (gates.length === 0) return null;
  return foldSection(context, {
    name: 'all gates',
    summary: `All gates (${formatCount(gates.length)})`,
    body: [boundedTable(gateColumns(certificate), gateTableRows(gates, certificate), maxRows)],
    brief: [boundedTable(gateColumns(certificate), gateTableRows(gates.slice(0, 20), certificate), 20), rest(gates)],
  });
}

function rest(gates: readonly GateResult[]): Markdown | null {
  return gates.length > 20 ? md`${formatCount(gates.length - 20)} more gates are in the certificate.` : null;
}

function gateColumns(certificate: Certificate): readonly Column[] {
  const { baseline } = certificate;
  return [
    { header: md``, align: 'center' },
    left('Gate'),
    right(certificate.subject.version),
    ...(baseline === null ? [] : [right(baselineHeader(baseline))]),
    right('Limit'),
    left('Result'),
  ];
}

function gateTableRows(gates: readonly GateResult[], certificate: Certificate): readonly (readonly Markdown[])[] {
  return gates.map((gate) => markdownRow(gateRow(gate, certificate), certificate.baseline !== null));
}

function markdownRow(row: GateRow, hasBaseline: boolean): readonly Markdown[] {
  const result = row.result === 'pass' ? md`pass` : strong(row.result);
  return [
    md`${row.symbol}`,
    row.subject === '' ? code(row.id, 80) : md`${code(row.id, 80)}<br>${row.subject}`,
    withInterval(row.candidate, row.interval),
    ...(hasBaseline ? [withInterval(row.baseline, row.baselineInterval)] : []),
    md`${row.limit}`,
    row.detail === '' ? result : md`${result}, ${row.detail}`,
  ];
}

function withInterval(value: string, interval: string): Markdown {
  return interval === '' ? md`${value}` : md`${value} ${interval}`;
}
