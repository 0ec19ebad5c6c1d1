import type { ComparedMetric, HeldGuardrail, LiveCandidate, LiveDecision } from '../../contract/generated/types.ts';
import type { Trace } from '../../domain/livetest/trace-test.ts';
import { formatCount, formatDifference, formatMagnitude, formatPercent } from '../format.ts';
import { chanceText } from './chance-text.ts';
import { EVENT_WORDS } from './event-words.ts';
import { sayMissing, sayRamp } from './missing-wording.ts';
import { nameOf, type OutcomeWords, sayOutcome } from './outcome-wording.ts';

/** A decision, and how it came about. */
export interface TracedDecision {
  readonly decision: LiveDecision;
  readonly traces: readonly Trace[];
}

/** A decision as it is shown, in words: the terminal and Markdown lay it out. */
export interface DecisionView {
  readonly outcome: OutcomeWords;
  readonly arms: readonly ArmView[];
  readonly notes: readonly string[];
}

export interface ArmView {
  /** Of the candidate or ensemble. */
  readonly name: string;
  readonly title: string;
  readonly metrics: TableView | null;
  readonly guardrails: TableView | null;
  readonly lacks: readonly string[];
}

/** The first cell of a row names it. */
export interface TableView {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function viewDecision(decision: LiveDecision): DecisionView {
  return {
    outcome: sayOutcome(decision),
    arms: [
      ...decision.candidates.map((candidate) => candidateView(candidate, decision)),
      ...decision.virtualArms.map(({ name, alpha, metrics }) => ({
        name,
        title: `${name} of the candidates, which nothing promotes`,
        metrics: metricTable(metrics, alpha),
        guardrails: null,
        lacks: [],
      })),
    ],
    notes: notesOf(decision),
  };
}

function candidateView(candidate: LiveCandidate, decision: LiveDecision): ArmView {
  const { name, share, requests, metrics, guardrails, missing, ramp, fate } = candidate;
  const part = share === null ? '' : `, ${formatPercent(share)} of the traffic`;
  const step = sayRamp(ramp);
  return {
    name,
    title: `${nameOf(decision, name)}: ${FATE_WORDS[fate]}${part}, ${formatCount(requests)} requests`,
    metrics: metricTable(metrics, candidate.alpha),
    guardrails: guardrailTable(guardrails),
    lacks: decision.isFinal
      ? []
      : [...missing.map((one) => `Missing: ${sayMissing(one)}`), ...(step === null ? [] : [step])],
  };
}

const FATE_WORDS: Readonly<Record<LiveCandidate['fate'], string>> = {
  open: 'undecided',
  better: 'better',
  harm: 'does harm',
  futile: 'no gain',
  left: 'no more in the test',
};

export function metricTable(metrics: readonly ComparedMetric[], alpha: number): TableView | null {
  if (metrics.length === 0) return null;
  return {
    header: ['Metric', 'Decisions', 'Gain', 'Matters from', 'Better', 'Not worse'],
    rows: metrics.map((one) => [
      one.role === 'primary' ? one.metric : `${one.metric} (guardrail)`,
      one.basis === 'pairs'
        ? `${formatCount(one.candidate)} pairs`
        : `${formatCount(one.candidate)} of ${formatCount(one.candidate + one.production)}`,
      gainText(one, alpha),
      formatMagnitude(one.minEffect, 'none'),
      one.role === 'primary' ? chanceText(one.logBetter) : '–',
      chanceText(one.logNotWorse),
    ]),
  };
}

/** Above 0 is better, whichever way the metric goes. */
export function gainText({ effect, lower, upper }: ComparedMetric, alpha: number): string {
  if (effect === null) return 'nothing compared';
  const level = 1 - alpha;
  const interval = lower === null || upper === null ? null : { lower, upper, level, method: 'always-valid' };
  return formatDifference({ value: effect, interval }, 'none');
}

export function guardrailTable(guardrails: readonly HeldGuardrail[]): TableView | null {
  if (guardrails.length === 0) return null;
  return {
    header: ['Guardrail', 'Production', 'Candidate', 'Not more often', 'More often'],
    rows: guardrails.map(({ event, production, candidate, logNotWorse, logHarm }) => {
      const isTold = production.requests > 0 || candidate.requests > 0;
      const cells = [rateText(production), rateText(candidate), chanceText(logNotWorse), chanceText(logHarm)];
      return [EVENT_WORDS[event], ...(isTold ? cells : ['not reported', 'not reported', '–', '–'])];
    }),
  };
}

function rateText({ events, requests }: HeldGuardrail['production']): string {
  return requests === 0 ? '–' : `${formatPercent(events / requests)} of ${formatCount(requests)}`;
}

function notesOf({ sharesKnown, sampleRatio, across, isFinal, decidedAt, windows }: LiveDecision): readonly string[] {
  const isUncounted = sharesKnown && !sampleRatio.isChecked;
  return [
    ...(sharesKnown
      ? []
      : ['Not checked: whether the traffic was split as meant, as nobody said the shares (--share).']),
    ...(isUncounted
      ? ['Not checked: whether the traffic was split as meant, as no window counts its units (outcomes.units).']
      : []),
    ...(across === 0 ? [] : [`${formatCount(across)} windows were left out, as the shares changed within them.`]),
    `Read: ${formatCount(windows.count)} windows${isFinal ? `; what ends after ${decidedAt} changes nothing` : ''}.`,
  ];
}
