import type { Certificate, GateResult } from '../contract/generated/types.ts';
import { costMetric } from '../domain/model/cost-metrics.ts';
import { performanceComparison, predictionComparison } from './comparison-wording.ts';
import { costRemedy } from './cost-remedy.ts';
import { costWords, metricWords, ratioPhrase } from './cost-wording.ts';
import { type Unit, formatDifference, formatLimit, formatMagnitude, formatQuantity } from './format.ts';
import type { RichText } from './rich-text.ts';
import { baselineWords, directionWord, sliceWords } from './shared-wording.ts';

/** A gate whose number was measured. */
export interface DecidedGate extends GateResult {
  readonly value: number;
}

/** What a report says of a kind of gate. */
interface GateKindWords {
  /** What is measured: realtime p99 latency, roc_auc in region = north. */
  readonly subject: (gate: GateResult) => string;
  /** Where its rows are, after the number of them that would decide it. */
  readonly place: (gate: GateResult) => string;
  /** The cause as a clause of the headline: realtime p99 latency is 13.6 ms, budget 12 ms. */
  readonly cause: (gate: DecidedGate, certificate: Certificate) => string;
  /** Of the candidate's and the baseline's own numbers. */
  readonly ownUnit: (gate: GateResult) => Unit;
  /** What stands before the limit in a table. */
  readonly limitMark: string;
  /** What follows the word of the result. */
  readonly detail: (gate: DecidedGate) => string;
  /** What its number is against the baseline, where the gate itself does not compare. */
  readonly comparison: (gate: GateResult, certificate: Certificate) => string;
  /** What to do about a failure. */
  readonly remedy: (gate: GateResult, certificate: Certificate) => string;
  /** What to do where neither rows nor time are known that would decide it; `again` asks for another certification. */
  readonly openStep: (gate: GateResult, again: RichText) => RichText;
}

const COMMON = {
  subject: measuredWords,
  place: placeWords,
  ownUnit: ({ unit }) => unit,
  limitMark: '',
  detail: missedBy,
  comparison: () => '',
  openStep: ({ id }, again) => ['look at the gate ', { code: id }, ...again],
} as const satisfies Partial<GateKindWords>;

const ON_MACHINE = {
  remedy: costRemedy,
  openStep: (gate, again) => {
    if (gate.reasonCode === 'batch-sizes-differ') {
      return [
        'declare ',
        { code: 'batchSize' },
        ` in the mode ${gate.mode ?? ''}, so that calls of as many rows compare`,
        ...again,
      ];
    }
    const { unmeasured } = costWords(gate.metric);
    if (gate.reasonCode === 'not-measured' && unmeasured !== undefined) return [unmeasured, '.'];
    return ['measure ', { code: gate.id }, ' on a machine with nothing else to do', ...again];
  },
} as const satisfies Partial<GateKindWords>;

/** In the order in which gates that pass are told. */
export const GATE_KIND_WORDS: Readonly<Record<GateResult['kind'], GateKindWords>> = {
  'relative-prediction': {
    ...COMMON,
    subject: againstProduction,
    cause: (gate, { baseline }) =>
      `${measuredWords(gate)} ${differenceClause(gate, baselineWords(baseline))}, ${marginWords(gate)}`,
    limitMark: 'Δ\u00A0',
    detail: differenceDetail,
    remedy: weakestRows,
  },
  performance: {
    ...COMMON,
    ...ON_MACHINE,
    cause: (gate) => valueClause(measuredWords(gate), gate, (limit) => `budget ${limit}`),
    comparison: performanceComparison,
  },
  'relative-performance': {
    ...COMMON,
    ...ON_MACHINE,
    subject: againstProduction,
    cause: (gate, { baseline }) =>
      `${measuredWords(gate)} is ${ratioWords(gate)} ${baselineWords(baseline)}, ${ratioLimitWords(gate)}`,
    ownUnit: ({ metric }) => costMetric(metric)?.unit ?? 'none',
    detail: ratioDetail,
  },
  prediction: {
    ...COMMON,
    cause: (gate) => valueClause(measuredWords(gate), gate, atMost),
    comparison: predictionComparison,
    remedy: weakestRows,
  },
  gap: {
    ...COMMON,
    subject: gapWords,
    place: () => '',
    cause: (gate) => valueClause(gapWords(gate), gate, atMost),
    remedy: ({ slice }) =>
      `compare the groups of ${slice?.name ?? 'the slice'} under Slices and train on more rows of the weakest`,
  },
  robustness: {
    ...COMMON,
    subject: dropWords,
    cause: (gate) => valueClause(dropWords(gate), gate, atMost),
    remedy: ({ perturbation = 'perturbed' }) =>
      `train with ${perturbation} inputs or check how the model scales its features`,
  },
};

function measuredWords(gate: GateResult): string {
  return `${quantityWords(gate)}${placeWords(gate)}`;
}

function quantityWords({ mode, metric }: GateResult): string {
  return `${mode === undefined ? '' : `${mode} `}${metricWords(metric)}`;
}

function placeWords({ slice }: GateResult): string {
  return slice === undefined ? '' : ` in ${sliceWords(slice)}`;
}

function againstProduction(gate: GateResult): string {
  return `${measuredWords(gate)} against production`;
}

function gapWords(gate: GateResult): string {
  return `gap of ${quantityWords(gate)} between groups${gate.slice === undefined ? '' : ` of ${gate.slice.name}`}`;
}

function dropWords(gate: GateResult): string {
  return `drop of ${quantityWords(gate)} under ${gate.perturbation ?? 'perturbation'}${placeWords(gate)}`;
}

function valueClause(subject: string, gate: DecidedGate, ceiling: (limit: string) => string): string {
  const text = formatQuantity({ value: gate.value, interval: gate.interval, unit: gate.unit, limit: gate.limit });
  return `${subject} is ${text.value}, ${gate.comparator === '<=' ? ceiling(text.limit) : `at least ${text.limit} needed`}`;
}

function atMost(limit: string): string {
  return `at most ${limit} allowed`;
}

function missedBy({ value, limit, unit, comparator, result }: DecidedGate): string {
  if (result === 'pass') return '';
  return `${formatMagnitude(value - limit, unit)} ${comparator === '<=' ? 'over' : 'below'}`;
}

function differenceClause({ direction, value, unit }: DecidedGate, baseline: string): string {
  const word = directionWord(direction, value);
  return word === 'the same'
    ? `is the same as ${baseline}`
    : `is ${formatMagnitude(value, unit)} ${word} than ${baseline}`;
}

function differenceDetail({ direction, value, interval, unit }: DecidedGate): string {
  const word = directionWord(direction, value);
  return word === 'the same' ? word : `${formatDifference({ value, interval }, unit)} ${word}`;
}

function marginWords({ comparator, limit, unit }: GateResult): string {
  const allowsLoss = comparator === '>=' ? limit <= 0 : limit >= 0;
  const margin = formatMagnitude(limit, unit);
  return allowsLoss ? `at most ${margin} worse allowed` : `at least ${margin} better needed`;
}

function ratioWords({ metric, value }: DecidedGate): string {
  return value === 1 ? 'the same as' : `${ratioPhrase(metric, value)} than`;
}

function ratioLimitWords({ comparator, limit }: GateResult): string {
  if (limit === 1) return 'no change allowed';
  return `${comparator === '<=' ? 'at most' : 'at least'} ${formatLimit(limit, 'ratio')} of it allowed`;
}

function ratioDetail({ metric, value, unit }: DecidedGate): string {
  if (unit !== 'ratio') return '';
  return value === 1 ? 'the same' : ratioPhrase(metric, value);
}

function weakestRows({ slice }: GateResult): string {
  return slice === undefined
    ? 'see under Slices where the model is weakest'
    : `train on more rows of ${sliceWords(slice)}`;
}
