import type { Certificate, GateResult } from '../contract/generated/types.ts';
import { comparedRatio } from '../domain/certification/compared-costs.ts';
import type { Compared, Comparisons } from '../domain/certification/comparisons.ts';
import { type DifferenceWord, wordOf } from '../domain/certification/difference.ts';
import { costMetric, isCounted } from '../domain/model/cost-metrics.ts';
import { costWords, metricWords, MOST_PER_CENT, ratioThan } from './cost-wording.ts';
import { costReason, gapReason } from './failure-reasons.ts';
import { type Unit, formatLimit, formatMagnitude, formatPercent, formatQuantity } from './format.ts';
import {
  gapRemedy,
  moreRowsOfGap,
  isUndisturbed,
  moreRowsOfSlice,
  predictionRemedy,
  whatIsDisturbed,
  whereDeclared,
} from './gate-remedies.ts';
import { predictionReason } from './prediction-reason.ts';
import type { RichText } from './rich-text.ts';
import { againstWords, baselineWords, sliceWords } from './shared-wording.ts';

/** A gate whose number was measured. */
export interface DecidedGate extends GateResult {
  readonly value: number;
}

/** What a report says of a kind of gate. */
interface GateKindWords {
  /** What is measured: realtime p99 latency, roc_auc in region = north. */
  readonly subject: (gate: GateResult, baseline: Certificate['baseline']) => string;
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
  /** What was compared with the baseline on the rows, or calls, that it asks about. */
  readonly compared: (gate: GateResult, comparisons: Comparisons) => Compared | null;
  /** Why it fails, as far as that was seen; empty where it was not. */
  readonly reason: (gate: GateResult, certificate: Certificate) => RichText;
  /** What to do about a failure. */
  readonly remedy: (gate: GateResult, certificate: Certificate) => RichText;
  /** What to do where neither rows nor time are known that would decide it; `again` asks for another certification. */
  readonly openStep: (gate: GateResult, certificate: Certificate, again: RichText) => RichText;
}

const COMMON = {
  subject: measuredWords,
  place: placeWords,
  ownUnit: ({ unit }) => unit,
  limitMark: '',
  detail: missedBy,
  compared: () => null,
  reason: () => [],
  openStep: (gate, certificate, again) =>
    gate.reasonCode === 'not-measured' || gate.reasonCode === 'measurement-failed'
      ? whereDeclared(gate, certificate)
      : [...moreRowsOfSlice(gate), ...again],
} as const satisfies Partial<GateKindWords>;

const ON_ROWS = {
  compared: (gate, comparisons) => comparisons.ofMetric(gate),
  reason: predictionReason,
  remedy: predictionRemedy,
} as const satisfies Partial<GateKindWords>;

const ON_MACHINE = {
  reason: costReason,
  remedy: ({ metric }) => [costWords(metric).remedy],
  openStep: (gate, _certificate, again) => {
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
    ...ON_ROWS,
    subject: againstBaseline,
    cause: (gate, { baseline }) =>
      `${measuredWords(gate)} ${differenceClause(gate, baselineWords(baseline))}, ${marginWords(gate)}`,
    limitMark: 'Δ\u00A0',
  },
  performance: {
    ...COMMON,
    ...ON_MACHINE,
    cause: (gate) => valueClause(measuredWords(gate), gate, (limit) => `budget ${limit}`),
    compared: ({ mode, metric }, comparisons) => (isCounted(metric) ? comparisons.ofCost(mode, metric) : null),
  },
  'relative-performance': {
    ...COMMON,
    ...ON_MACHINE,
    subject: againstBaseline,
    cause: (gate, certificate) => `${measuredWords(gate)} ${ratioClause(gate, certificate)}, ${ratioLimitWords(gate)}`,
    ownUnit: ({ metric }) => costMetric(metric)?.unit ?? 'none',
    compared: ({ mode, metric }, comparisons) => comparisons.ofCost(mode, metric),
  },
  prediction: {
    ...COMMON,
    ...ON_ROWS,
    cause: (gate) => valueClause(measuredWords(gate), gate, atMost),
  },
  gap: {
    ...COMMON,
    subject: gapWords,
    place: () => '',
    cause: (gate) => valueClause(gapWords(gate), gate, atMost),
    compared: ({ data, metric, slice }, comparisons) =>
      comparisons.ofGap({ metric, slice: slice?.name ?? '', ...(data === undefined ? {} : { data }) }),
    reason: gapReason,
    remedy: gapRemedy,
    openStep: (gate, certificate, again) =>
      gate.reasonCode === 'not-measured'
        ? whereDeclared(gate, certificate)
        : [...moreRowsOfGap(gate, certificate), ...again],
  },
  robustness: {
    ...COMMON,
    subject: dropWords,
    cause: (gate) => valueClause(dropWords(gate), gate, atMost),
    remedy: ({ perturbation = 'perturbed' }) => [
      `train with ${perturbation} inputs or check how the model scales its features`,
    ],
    openStep: (gate, certificate, again) =>
      isUndisturbed(gate, certificate) ? whatIsDisturbed(gate) : COMMON.openStep(gate, certificate, again),
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

function againstBaseline(gate: GateResult, baseline: Certificate['baseline']): string {
  return `${measuredWords(gate)}${againstWords(baseline)}`;
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
  if (unit === 'ratio') return ratioMissedBy(value / limit);
  return `${formatMagnitude(value - limit, unit)} ${comparator === '<=' ? 'over' : 'below'}`;
}

/** 9.1× beside × is read as times as much: 14 % over, 7.1× the limit. */
function ratioMissedBy(share: number): string {
  if (share >= MOST_PER_CENT) return `${formatMagnitude(share, 'ratio')} the limit`;
  return `${formatPercent(share - 1)} ${share > 1 ? 'over' : 'below'}`;
}

function differenceClause({ direction, value, interval, unit }: DecidedGate, baseline: string): string {
  const observed = { estimate: { value, interval }, none: 0, direction };
  const alone = wordOf({ ...observed, isCounted: true });
  if (alone === 'the same') return `is the same as ${baseline}`;
  return `is ${formatMagnitude(value, unit)} ${alone} than ${baseline}${doubtClause(wordOf(observed))}`;
}

function ratioClause({ metric, mode: of, value }: DecidedGate, { performance, baseline }: Certificate): string {
  const comparison = performance.find(({ mode }) => mode === of)?.comparison ?? null;
  if (value === 1) return `is the same as ${baselineWords(baseline)}`;
  const doubt = doubtClause(comparedRatio(metric, comparison)?.word ?? null);
  return `is ${ratioThan(metric, value)} ${baselineWords(baseline)}${doubt}`;
}

/** A gate may be judged by its number alone. */
function doubtClause(word: DifferenceWord | null): string {
  return word === 'no clear difference' ? ', though not clearly' : '';
}

function marginWords({ comparator, limit, unit }: GateResult): string {
  const allowsLoss = comparator === '>=' ? limit <= 0 : limit >= 0;
  const margin = formatMagnitude(limit, unit);
  return allowsLoss ? `at most ${margin} worse allowed` : `at least ${margin} better needed`;
}

function ratioLimitWords({ comparator, limit }: GateResult): string {
  if (limit === 1) return 'no change allowed';
  return `${comparator === '<=' ? 'at most' : 'at least'} ${formatLimit(limit, 'ratio')} of it allowed`;
}
