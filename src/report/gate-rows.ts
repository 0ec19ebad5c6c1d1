import type { Certificate, GateResult, Verdict } from '../contract/generated/types.ts';
import { GATE_KINDS } from '../domain/certification/gates/registry.ts';
import { performanceEstimate } from '../domain/model/cost-metrics.ts';
import { comparedTexts } from './compared-figures.ts';
import { ratioWords } from './comparison-wording.ts';
import { formatQuantity, type Quantity } from './format.ts';
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
  readonly baselineInterval: string;
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
  const { detail, ...cells } = figureCells(gate, certificate);
  const comparison = gate.result === 'inconclusive' ? '' : GATE_KIND_WORDS[gate.kind].comparison(gate, certificate);
  const remarks = [detail, comparison, gate.blocking ? '' : 'does not block'];
  return {
    symbol: VERDICT_SYMBOLS[gate.result],
    id: gate.id,
    subject: isSaidById(gate) ? '' : gateSubject(gate),
    ...cells,
    limit: limitCell(gate),
    result: gate.result,
    detail: remarks.filter((remark) => remark !== '').join(', '),
  };
}

type FigureCells = Pick<GateRow, 'candidate' | 'interval' | 'baseline' | 'baselineInterval' | 'detail'>;

function figureCells(gate: GateResult, certificate: Certificate): FigureCells {
  if (gate.kind === 'relative-performance' && gate.value !== null) return ratioCells(gate, certificate);
  const { unit, limit } = gate;
  const isRelative = GATE_KINDS[gate.kind].isRelative;
  const own = isRelative
    ? { value: gate.candidate ?? null, interval: null, unit: GATE_KIND_WORDS[gate.kind].ownUnit(gate) }
    : { value: gate.value, interval: gate.interval, unit, limit };
  const text = formatQuantity(own);
  const theirs = gate.baseline === null ? null : baselineText(gate, own, certificate);
  return {
    candidate: text.value,
    interval: text.interval,
    baseline: theirs?.value ?? '',
    baselineInterval: theirs?.interval ?? '',
    detail: resultDetail(gate),
  };
}

/** What both took in the same calls, and the ratio of that; the ratio alone where a certificate holds no more. */
function ratioCells(gate: GateResult, { performance }: Certificate): FigureCells {
  const { value, interval, unit, limit } = gate;
  const comparison = performance.find(({ mode }) => mode === gate.mode)?.comparison ?? null;
  const compared = comparedTexts(gate.metric, comparison);
  const open = gate.result === 'inconclusive' ? `, ${resultDetail(gate)}` : '';
  if (compared !== null && compared.candidate !== '') {
    const { candidate, baseline, change } = compared;
    return { candidate, interval: '', baseline, baselineInterval: '', detail: `${change}${open}` };
  }
  const ratio = formatQuantity({ value, interval, unit, limit });
  const detail = gate.result === 'inconclusive' ? resultDetail(gate) : ratioWords(gate.metric, { value, interval });
  return { candidate: ratio.value, interval: ratio.interval, baseline: '', baselineInterval: '', detail };
}

/** A cost was measured of the baseline with an interval of its own; elsewhere it has the digits of the candidate's. */
function baselineText(gate: GateResult, own: Pick<Quantity, 'interval' | 'unit'>, { performance }: Certificate) {
  const measured = performance.find(({ mode }) => mode === gate.mode)?.baseline ?? {};
  const estimate = gate.kind === 'performance' ? performanceEstimate(measured, gate.metric) : null;
  if (estimate !== null && estimate.value === gate.baseline) return formatQuantity({ ...estimate, unit: own.unit });
  return {
    value: formatQuantity({ value: gate.baseline, interval: own.interval, unit: own.unit }).value,
    interval: '',
  };
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
