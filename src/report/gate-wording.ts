import type { Baseline, Certificate, GateResult, SliceReference, Verdict } from '../contract/generated/types.ts';
import {
  type Unit,
  formatCount,
  formatDifference,
  formatLimit,
  formatMagnitude,
  formatPercent,
  formatQuantity,
} from './format.ts';

/** The symbol only repeats the word beside it. */
export const VERDICT_SYMBOLS = { pass: '✅', fail: '❌', inconclusive: '⚠️' } as const satisfies Record<
  Verdict,
  string
>;

/** production 1.3.2, as the sentence about the comparison names it. */
export function baselineWords(baseline: Baseline | null): string {
  if (baseline === null) return 'no earlier version';
  const origins = {
    deployment: 'production',
    'newest-certified': 'the newest certified version',
    predecessor: 'the predecessor',
    requested: 'the baseline',
  } as const satisfies Record<Baseline['origin'], string>;
  return `${origins[baseline.origin]} ${baseline.version}`;
}

/** The same as a column header. */
export function baselineHeader(baseline: Baseline): string {
  const origins = {
    deployment: 'Production',
    'newest-certified': 'Newest certified',
    predecessor: 'Predecessor',
    requested: 'Baseline',
  } as const satisfies Record<Baseline['origin'], string>;
  return `${origins[baseline.origin]} ${baseline.version}`;
}

/** latency_p99 → p99 latency; a metric of scikit-learn keeps its name. */
export function metricWords(metric: string): string {
  const latency = /^latency_(p\d+|mean)$/.exec(metric)?.[1];
  if (latency !== undefined) return `${latency === 'p999' ? 'p99.9' : latency} latency`;
  const words: Readonly<Record<string, string>> = {
    cold_start: 'cold start',
    model_size: 'model size',
    memory: 'peak memory',
  };
  return words[metric] ?? metric;
}

export function sliceWords(slice: SliceReference): string {
  return slice.group === null ? slice.name : `${slice.name} = ${slice.group}`;
}

/** What the gate measures: realtime p99 latency, roc_auc in region = north. */
export function gateSubject(gate: GateResult): string {
  const mode = gate.mode === undefined ? '' : `${gate.mode} `;
  const metric = `${mode}${metricWords(gate.metric)}`;
  const place = gate.slice === undefined ? '' : ` in ${sliceWords(gate.slice)}`;
  switch (gate.kind) {
    case 'gap':
      return `gap of ${metric} between groups${gate.slice === undefined ? '' : ` of ${gate.slice.name}`}`;
    case 'robustness':
      return `drop of ${metric} under ${gate.perturbation ?? 'perturbation'}${place}`;
    case 'relative-prediction':
    case 'relative-performance':
      return `${metric}${place} against production`;
    case 'prediction':
    case 'performance':
      return `${metric}${place}`;
  }
}

/** The gate's cause as a clause of the headline: realtime p99 latency is 13.6 ms, budget 12 ms. */
export function gateCause(gate: GateResult, certificate: Certificate): string {
  const subject = gateSubject(gate);
  if (gate.value === null) return `${subject} ${missingWords(gate)}`;
  if (gate.result === 'inconclusive') return `${subject} ${undecidedWords(gate)}`;
  const text = formatQuantity({ value: gate.value, interval: gate.interval, unit: gate.unit, limit: gate.limit });
  switch (gate.kind) {
    case 'relative-prediction':
      return `${relativeSubject(gate)} ${relativePredictionWords(gate, certificate)}`;
    case 'relative-performance':
      return `${relativeSubject(gate)} is ${ratioWords(gate)} ${baselineWords(certificate.baseline)}, ${ratioLimitWords(gate)}`;
    case 'gap':
    case 'robustness':
      return `${subject} is ${text.value}, at most ${text.limit} allowed`;
    case 'prediction':
    case 'performance':
      return `${subject} is ${text.value}, ${limitWords(gate, text.limit)}`;
  }
}

/** The limit as a table shows it: ≤ 12 ms; Δ ≥ −0.003 for a difference; ≤ 1.1× for a ratio. */
export function limitCell(gate: GateResult): string {
  const comparator = gate.comparator === '>=' ? '≥' : '≤';
  const difference = gate.kind === 'relative-prediction' && gate.unit !== 'ratio' ? 'Δ\u00A0' : '';
  return `${difference}${comparator}\u00A0${formatLimit(gate.limit, gate.unit)}`;
}

/** What follows the word of the result: 1.6 ms over; about 3,100 rows would decide it. */
export function resultDetail(gate: GateResult): string {
  if (gate.value === null) return missingWords(gate).replace(/^(is|has|was) /, '');
  if (gate.result === 'inconclusive') return undecidedDetail(gate);
  if (gate.kind === 'relative-performance') return ratioDetail(gate);
  if (gate.kind === 'relative-prediction') return differenceDetail(gate);
  if (gate.result === 'pass') return '';
  const side = gate.comparator === '<=' ? 'over' : 'below';
  return `${formatMagnitude(gate.value - gate.limit, gate.unit)} ${side}`;
}

/** The unit of the candidate's and the baseline's own numbers, where value is a comparison of them. */
export function ownUnit(gate: GateResult): Unit {
  if (gate.kind !== 'relative-performance') return gate.unit;
  const words = metricWords(gate.metric);
  if (words.endsWith('latency') || words === 'cold start') return 'ms';
  if (words === 'throughput') return 'rows-per-second';
  return words === 'model size' || words === 'peak memory' ? 'bytes' : 'none';
}

/** How a ratio of candidate over baseline reads: 25 % slower, 2.4× as large, 3 % higher (better). */
export function ratioPhrase(metric: string, ratio: number): string {
  const words = metricWords(metric);
  const isLarge = ratio >= 2;
  const size = isLarge ? `${formatLimit(Number(ratio.toPrecision(2)), 'ratio')} as` : formatPercent(ratio - 1);
  if (words.endsWith('latency') || words === 'cold start') {
    if (isLarge) return `${size} slow`;
    return `${size} ${ratio > 1 ? 'slower' : 'faster'}`;
  }
  if (words === 'model size' || words === 'peak memory') {
    if (isLarge) return `${size} large`;
    return `${size} ${ratio > 1 ? 'larger' : 'smaller'}`;
  }
  return isLarge ? `${size} high (better)` : `${size} ${ratio > 1 ? 'higher (better)' : 'lower (worse)'}`;
}

/** better or worse, by the metric's direction; higher or lower where it has none. */
export function directionWord(direction: GateResult['direction'], difference: number): string {
  if (difference === 0) return 'the same';
  if (direction === 'none') return difference > 0 ? 'higher' : 'lower';
  return difference > 0 === (direction === 'up') ? 'better' : 'worse';
}

function relativeSubject(gate: GateResult): string {
  return gateSubject({ ...gate, kind: gate.kind === 'relative-prediction' ? 'prediction' : 'performance' });
}

function relativePredictionWords(gate: GateResult, certificate: Certificate): string {
  const word = directionWord(gate.direction, gate.value ?? 0);
  const than = word === 'the same' ? `is the same as ${baselineWords(certificate.baseline)}` : '';
  const size = `is ${formatMagnitude(gate.value ?? 0, gate.unit)} ${word} than ${baselineWords(certificate.baseline)}`;
  return `${than === '' ? size : than}, ${marginWords(gate)}`;
}

function marginWords(gate: GateResult): string {
  const allowsLoss = gate.comparator === '>=' ? gate.limit <= 0 : gate.limit >= 0;
  const margin = formatMagnitude(gate.limit, gate.unit);
  return allowsLoss ? `at most ${margin} worse allowed` : `at least ${margin} better needed`;
}

function ratioWords(gate: GateResult): string {
  return gate.value === 1 ? 'the same as' : `${ratioPhrase(gate.metric, gate.value ?? 1)} than`;
}

function ratioLimitWords(gate: GateResult): string {
  if (gate.limit === 1) return 'no change allowed';
  const bound = gate.comparator === '<=' ? 'at most' : 'at least';
  return `${bound} ${formatLimit(gate.limit, 'ratio')} of it allowed`;
}

function limitWords(gate: GateResult, limit: string): string {
  if (gate.kind === 'performance') {
    return gate.comparator === '<=' ? `budget ${limit}` : `at least ${limit} needed`;
  }
  return gate.comparator === '<=' ? `at most ${limit} allowed` : `at least ${limit} needed`;
}

function ratioDetail(gate: GateResult): string {
  const size = gate.value === null || gate.value === 1 ? 'the same' : ratioPhrase(gate.metric, gate.value);
  return gate.unit === 'ratio' ? size : '';
}

function differenceDetail(gate: GateResult): string {
  const word = directionWord(gate.direction, gate.value ?? 0);
  if (word === 'the same') return word;
  return `${formatDifference({ value: gate.value, interval: gate.interval }, gate.unit)} ${word}`;
}

function missingWords(gate: GateResult): string {
  switch (gate.reasonCode) {
    case 'too-few-rows':
      return `has too few rows${moreOfIt(gate)}`;
    case 'no-baseline':
      return 'has no earlier version to compare with';
    case 'not-measured':
      return 'was not measured';
    case 'measurement-failed':
      return 'could not be measured';
    case 'undefined-value':
    case 'within-limit':
    case 'beyond-limit':
    case 'interval-crosses-limit':
    case 'below-noise-floor':
      return 'is not defined on these rows';
  }
}

function undecidedWords(gate: GateResult): string {
  if (gate.reasonCode === 'below-noise-floor') return 'cannot be told from the noise of this machine';
  if (gate.reasonCode === 'too-few-rows') return `has too few rows${moreOfIt(gate)}`;
  const text = formatQuantity({ value: gate.value, interval: gate.interval, unit: gate.unit, limit: gate.limit });
  const number = text.interval === '' ? text.value : `${text.value} ${text.interval}`;
  return `is ${number}, and that interval crosses the limit ${text.limit}`;
}

function undecidedDetail(gate: GateResult): string {
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
    const place = gate.slice === undefined || gate.kind === 'gap' ? '' : ` in ${sliceWords(gate.slice)}`;
    return `about ${formatCount(Number(rows.toPrecision(2)))} rows${place}`;
  }
  const seconds = gate.wouldDecide?.seconds;
  return seconds === undefined
    ? ''
    : `about ${formatCount(Math.max(1, Number(seconds.toPrecision(2))))} s of measuring`;
}
