import type { Certificate, GateResult, Verdict } from '../contract/generated/types.ts';
import { isAtEndOfPossible } from '../domain/model/end-of-possible.ts';
import { formatCount, formatDifference, formatLimit, formatQuantity } from './format.ts';
import { GATE_KIND_WORDS } from './gate-kind-wording.ts';

/** The symbol only repeats the word beside it. */
export const VERDICT_SYMBOLS = { pass: '✅', fail: '❌', inconclusive: '⚠️' } as const satisfies Record<
  Verdict,
  string
>;

/** A gate that neither passes nor fails is open; the verdict of a certificate calls it inconclusive. */
export const RESULT_WORDS = { pass: 'pass', fail: 'fail', inconclusive: 'open' } as const satisfies Record<
  Verdict,
  string
>;

/** What the gate measures: realtime p99 latency, roc_auc in region = north. */
export function gateSubject(gate: GateResult, { baseline }: Pick<Certificate, 'baseline'>): string {
  return GATE_KIND_WORDS[gate.kind].subject(gate, baseline);
}

/** The gate's cause as a clause of the headline: realtime p99 latency is 13.6 ms, budget 12 ms. */
export function gateCause(gate: GateResult, certificate: Certificate): string {
  const { value } = gate;
  const subject = gateSubject(gate, certificate);
  if (value === null) return `${subject} ${missingWords(gate)}`;
  if (gate.result === 'inconclusive') return `${subject} ${undecidedWords(gate)}`;
  return GATE_KIND_WORDS[gate.kind].cause({ ...gate, value }, certificate);
}

/** The limit as a table shows it: ≤ 12 ms; Δ ≥ −0.003 for a difference; ≤ 1.1× for a ratio. */
export function limitCell(gate: GateResult): string {
  const comparator = gate.comparator === '>=' ? '≥' : '≤';
  return `${GATE_KIND_WORDS[gate.kind].limitMark}${comparator}\u00A0${formatLimit(gate.limit, gate.unit)}`;
}

/** What follows the word of the result: 1.6 ms over; about 3,100 rows would decide it. */
export function resultDetail(gate: GateResult): string {
  const { value } = gate;
  if (value === null) return missingWords(gate).replace(/^(is|has|was) /, '');
  if (gate.result === 'inconclusive') return undecidedDetail(gate);
  return GATE_KIND_WORDS[gate.kind].detail({ ...gate, value });
}

function missingWords(gate: GateResult): string {
  switch (gate.reasonCode) {
    case 'too-few-rows':
      return `has too few rows${moreOfIt(gate)}`;
    case 'no-baseline':
      return 'has no earlier version to compare with';
    case 'not-measured':
      return 'was not measured';
    case 'batch-sizes-differ':
      return 'was not measured, since each version ran at its own batch size';
    case 'measurement-failed':
      return 'could not be measured';
    case 'undefined-value':
      return isOnesOnly(gate) ? 'is not given by the version to compare with' : undefinedWords(gate);
    case 'within-limit':
    case 'beyond-limit':
    case 'interval-crosses-limit':
    case 'below-noise-floor':
      return undefinedWords(gate);
  }
}

/** A cost is of calls, not of rows. */
function undefinedWords({ kind }: GateResult): string {
  return kind === 'performance' || kind === 'relative-performance'
    ? 'is not known from so few calls'
    : 'is not defined on these rows';
}

/** Measured of the candidate alone: the other answers labels where this takes probabilities, or could not be read. */
function isOnesOnly({ candidate, baseline }: GateResult): boolean {
  return typeof candidate === 'number' && baseline === null;
}

function undecidedWords(gate: GateResult): string {
  if (gate.reasonCode === 'below-noise-floor') return 'cannot be told from the noise of this machine';
  if (gate.reasonCode === 'too-few-rows') return `has too few rows${moreOfIt(gate)}`;
  if (gate.kind === 'relative-prediction') {
    return `differs by ${formatDifference(gate, gate.unit)}, and that interval crosses the limit ${formatLimit(gate.limit, gate.unit)}`;
  }
  const text = formatQuantity({ value: gate.value, interval: gate.interval, unit: gate.unit, limit: gate.limit });
  const number = text.interval === '' ? text.value : `${text.value} ${text.interval}`;
  return `is ${number}, and that interval crosses the limit ${text.limit}`;
}

/** Open because nothing is better than its limit, which more rows do not change. An interval leaves no gate by the point open. */
export function isStuckAtEnd({ test, reasonCode, ...gate }: GateResult): boolean {
  if (reasonCode === 'interval-crosses-limit') return isAtEndOfPossible({ ...gate, test: 'bound' });
  return reasonCode === 'too-few-rows' && test === 'bound' && isAtEndOfPossible({ ...gate, test });
}

function undecidedDetail(gate: GateResult): string {
  if (isStuckAtEnd(gate)) return 'nothing is beyond this limit, so that no interval ends there';
  const more = wouldDecideWords(gate);
  if (more !== '') return `${more} would decide it`;
  if (gate.reasonCode === 'below-noise-floor') return 'finer than the noise of this machine';
  return gate.reasonCode === 'too-few-rows' ? 'too few rows' : 'the interval crosses the limit';
}

function moreOfIt(gate: GateResult): string {
  const more = wouldDecideWords(gate);
  return more === '' ? '' : `, ${more} would decide it`;
}

/** about 3,100 rows; about 40 s of measuring; empty where the certificate does not tell. */
export function wouldDecideWords(gate: GateResult): string {
  const rows = gate.wouldDecide?.rows;
  if (rows !== undefined) {
    return `about ${formatCount(Number(rows.toPrecision(2)))} rows${GATE_KIND_WORDS[gate.kind].place(gate)}`;
  }
  const seconds = gate.wouldDecide?.seconds;
  return seconds === undefined
    ? ''
    : `about ${formatCount(Math.max(1, Number(seconds.toPrecision(2))))} s of measuring`;
}
