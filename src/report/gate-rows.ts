import type { Certificate, GateResult, Verdict } from '../contract/generated/types.ts';
import { GATE_KINDS } from '../domain/certification/gates/registry.ts';
import { formatQuantity } from './format.ts';
import { GATE_KIND_WORDS } from './gate-kind-wording.ts';
import { VERDICT_SYMBOLS, gateSubject, limitCell, resultDetail } from './gate-wording.ts';

/** One line of a gate table as text, before it is escaped for an output. */
export interface GateRow {
  readonly symbol: string;
  readonly id: string;
  /** What is measured, empty where the id says so already. */
  readonly subject: string;
  readonly candidate: string;
  readonly interval: string;
  readonly baseline: string;
  readonly limit: string;
  readonly result: Verdict;
  readonly detail: string;
}

export interface GateSelection {
  /** All gates that do not pass, failures first, then the most telling ones that do. */
  readonly shown: readonly GateResult[];
  /** How many passing gates are left to the fold. */
  readonly passingLeft: number;
}

/** Rows of the first table when nothing fails. */
const KEY_ROWS = 8;

const TELLING_FIRST = Object.keys(GATE_KIND_WORDS);

export function selectGates(gates: readonly GateResult[]): GateSelection {
  const open = [...byResult(gates, 'fail'), ...byResult(gates, 'inconclusive')];
  const passing = byResult(gates, 'pass');
  const room = Math.max(0, KEY_ROWS - open.length);
  const telling = new Set(passing.toSorted((a, b) => rank(a) - rank(b)).slice(0, room));
  return {
    shown: [...open, ...passing.filter((gate) => telling.has(gate))],
    passingLeft: passing.length - telling.size,
  };
}

export function orderGates(gates: readonly GateResult[]): readonly GateResult[] {
  return [...byResult(gates, 'fail'), ...byResult(gates, 'inconclusive'), ...byResult(gates, 'pass')];
}

export function gateRow(gate: GateResult, certificate: Certificate): GateRow {
  const words = GATE_KIND_WORDS[gate.kind];
  const isMeasured = isMeasuredRatio(gate, certificate);
  const own = ownNumber(gate, isMeasured);
  const unit = words.ownUnit(gate);
  const isComparison = own !== gate.value || (GATE_KINDS[gate.kind].isRelative && !isMeasured);
  const text = formatQuantity(
    isComparison
      ? { value: own, interval: null, unit }
      : { value: gate.value, interval: gate.interval, unit: gate.unit, limit: gate.limit },
  );
  const digits = isComparison ? null : gate.interval;
  const baseline =
    gate.baseline === null || isMeasured ? '' : formatQuantity({ value: gate.baseline, interval: digits, unit }).value;
  const comparison = gate.result === 'inconclusive' ? '' : words.comparison(gate, certificate);
  const remarks = [resultDetail(gate), comparison, gate.blocking ? '' : 'does not block'];
  return {
    symbol: VERDICT_SYMBOLS[gate.result],
    id: gate.id,
    subject: isSaidById(gate) ? '' : gateSubject(gate),
    candidate: text.value,
    interval: text.interval,
    baseline,
    limit: limitCell(gate),
    result: gate.result,
    detail: remarks.filter((remark) => remark !== '').join(', '),
  };
}

/**
 * Whether candidate and baseline were measured in turns: their own figures come from two other runs, and beside that ratio they
 * would seem to give another one.
 */
function isMeasuredRatio({ kind, mode: of, metric }: GateResult, { performance }: Certificate): boolean {
  if (kind !== 'performance' && kind !== 'relative-performance') return false;
  return performance.some(({ mode, comparison }) => mode === of && comparison?.ratios[metric] !== undefined);
}

/** The candidate's own number; a gap, a drop or a measured ratio is a number of its own. */
function ownNumber(gate: GateResult, isMeasured: boolean): number | null {
  if (isMeasured) return gate.value;
  return GATE_KINDS[gate.kind].isRelative ? (gate.candidate ?? null) : gate.value;
}

function isSaidById(gate: GateResult): boolean {
  const words = (text: string): string =>
    text
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .toSorted()
      .join(' ');
  return words(gate.id) === words(gateSubject(gate));
}

function byResult(gates: readonly GateResult[], result: Verdict): readonly GateResult[] {
  return gates.filter((gate) => gate.result === result).toSorted((a, b) => Number(b.blocking) - Number(a.blocking));
}

function rank(gate: GateResult): number {
  return TELLING_FIRST.indexOf(gate.kind) + (gate.blocking ? 0 : TELLING_FIRST.length);
}
