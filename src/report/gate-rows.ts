import type { Certificate, GateResult, Verdict } from '../contract/generated/types.ts';
import { type Comparisons, comparisonsOf } from '../domain/certification/comparisons.ts';
import { GATE_KINDS } from '../domain/certification/gates/registry.ts';
import { isCounted, performanceEstimate } from '../domain/model/cost-metrics.ts';
import { comparedTexts } from './compared-figures.ts';
import { changeText } from './comparison-wording.ts';
import { formatQuantity, formatSizes, type Quantity, rowMagnitude } from './format.ts';
import { GATE_KIND_WORDS } from './gate-kind-wording.ts';
import { RESULT_WORDS, VERDICT_SYMBOLS, gateSubject, limitCell, resultDetail } from './gate-wording.ts';

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
  /** The result in a word. */
  readonly word: string;
  /** What there is to the result: by how much the limit is missed, or what would decide. */
  readonly remarks: readonly string[];
  /** What the number is against the baseline's: better, +0.0061 [+0.0021, +0.011]. */
  readonly change: string;
  /** Both, for an output that has one place for them. */
  readonly detail: string;
}

/** Rows of the first table when nothing fails. */
const KEY_ROWS = 8;

const TELLING_FIRST = Object.keys(GATE_KIND_WORDS);

/** The passing gates that say most, as many as there is room for beside others. */
export function tellingGates(gates: readonly GateResult[], others: number): readonly GateResult[] {
  const passing = byResult(gates, 'pass');
  const room = Math.max(0, KEY_ROWS - others);
  const telling = new Set(passing.toSorted((a, b) => rank(a) - rank(b)).slice(0, room));
  return passing.filter((gate) => telling.has(gate));
}

export function orderGates(gates: readonly GateResult[]): readonly GateResult[] {
  return [...byResult(gates, 'fail'), ...byResult(gates, 'inconclusive'), ...byResult(gates, 'pass')];
}

export function gateRow(
  gate: GateResult,
  certificate: Certificate,
  comparisons: Comparisons = comparisonsOf(certificate),
): GateRow {
  const change = changeText(GATE_KIND_WORDS[gate.kind].compared(gate, comparisons));
  const remarks = [resultDetail(gate), isByPoint(gate) ? 'by the point' : '', gate.blocking ? '' : 'does not block'];
  return {
    symbol: VERDICT_SYMBOLS[gate.result],
    id: gate.id,
    subject: isSaidById(gate, certificate) ? '' : gateSubject(gate, certificate),
    ...figureCells(gate, certificate),
    limit: limitCell(gate),
    result: gate.result,
    word: RESULT_WORDS[gate.result],
    remarks: remarks.filter((remark) => remark !== ''),
    change,
    detail: joined([joined(remarks, ', '), change], '; '),
  };
}

/** Where the same number and limit stay open by the bound, a row says why this one does not. */
function isByPoint({ test, result, interval, limit }: GateResult): boolean {
  if (test !== 'point' || result === 'inconclusive' || interval === null) return false;
  return (interval.lower ?? -Infinity) < limit && (interval.upper ?? Infinity) >= limit;
}

function joined(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}

type FigureCells = Pick<GateRow, 'candidate' | 'interval' | 'baseline' | 'baselineInterval'>;

function figureCells(gate: GateResult, certificate: Certificate): FigureCells {
  if (gate.kind === 'relative-performance' && gate.value !== null) return ratioCells(gate, certificate);
  const { unit, limit } = gate;
  const isRelative = GATE_KINDS[gate.kind].isRelative;
  const candidate = isRelative ? (gate.candidate ?? null) : gate.value;
  const shared = isRelative ? 0 : limit;
  const magnitude = rowMagnitude(candidate, gate.baseline, shared);
  const figure = isRelative
    ? { value: candidate, interval: null, unit: GATE_KIND_WORDS[gate.kind].ownUnit(gate), magnitude }
    : { value: candidate, interval: gate.interval, unit, limit, magnitude };
  const text = formatQuantity(figure);
  const theirs =
    gate.baseline === null
      ? null
      : baselineText(gate, { ...figure, magnitude: rowMagnitude(gate.baseline, candidate, shared) }, certificate);
  // What is counted and looks the same is not the same for that.
  const isAlike =
    isCounted(gate.metric) && text.value === theirs?.value && candidate !== null && gate.baseline !== null;
  const [own, before] = isAlike ? formatSizes([candidate, gate.baseline]) : [];
  return {
    candidate: own ?? text.value,
    interval: text.interval,
    baseline: before ?? theirs?.value ?? '',
    baselineInterval: theirs?.interval ?? '',
  };
}

/** What both took in the same calls; the ratio alone where a certificate holds no more. */
function ratioCells({ mode: of, metric, ...gate }: GateResult, { performance }: Certificate): FigureCells {
  const comparison = performance.find(({ mode }) => mode === of)?.comparison ?? null;
  const compared = comparedTexts(metric, comparison);
  const [interval, baselineInterval] = ['', ''];
  if (compared !== null && compared.candidate !== '') {
    return { candidate: compared.candidate, interval, baseline: compared.baseline, baselineInterval };
  }
  const ratio = formatQuantity(gate);
  return { candidate: ratio.value, interval: ratio.interval, baseline: '', baselineInterval };
}

/** A cost was measured of the baseline with an interval of its own; elsewhere it has the digits of the candidate's. */
function baselineText(gate: GateResult, { limit: _limit, ...own }: Quantity, { performance }: Certificate) {
  const measured = performance.find(({ mode }) => mode === gate.mode)?.baseline ?? {};
  const estimate = gate.kind === 'performance' ? performanceEstimate(measured, gate.metric) : null;
  if (estimate !== null && estimate.value === gate.baseline) return formatQuantity({ ...own, ...estimate });
  return { value: formatQuantity({ ...own, value: gate.baseline }).value, interval: '' };
}

function isSaidById(gate: GateResult, certificate: Certificate): boolean {
  const words = (text: string): string =>
    text
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .toSorted()
      .join(' ');
  return words(gate.id) === words(gateSubject(gate, certificate));
}

function byResult(gates: readonly GateResult[], result: Verdict): readonly GateResult[] {
  return gates.filter((gate) => gate.result === result).toSorted((a, b) => Number(b.blocking) - Number(a.blocking));
}

function rank(gate: GateResult): number {
  return TELLING_FIRST.indexOf(gate.kind) + (gate.blocking ? 0 : TELLING_FIRST.length);
}
