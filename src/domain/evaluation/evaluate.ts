import type { GateDeclaration, PredictionResult, SliceReference } from '../../contract/generated/types.ts';
import { AppError } from '../error.ts';
import type { Measurement } from './arithmetic/measurement.ts';
import { estimateOf } from './intervals.ts';
import { canMeasure, fittingMetric, isMetricOf, measureMetric } from './metrics/measure.ts';
import { differenceOf, noDifference } from './paired.ts';
import { problemKind } from './problems/registry.ts';
import { sameScores, type ScoredRows } from './scored-rows.ts';
import { largeParts } from './slices.ts';

/** A metric with the level of its two-sided intervals. */
export interface WantedMetric {
  readonly metric: string;
  readonly level: number;
}

export interface EvaluationRequest {
  /** Name of the evaluation set. */
  readonly data: string;
  readonly candidate: ScoredRows;
  /** The baseline's answers to the same rows. */
  readonly baseline: ScoredRows | null;
  readonly metrics: readonly WantedMetric[];
}

/** The level of intervals where no gate sets another; the default of a gate's confidence in schemas/model.schema.json. */
export const DEFAULT_LEVEL = 0.95;

/** What gates on this set ask for, and what the report shows anyway: each pair of metric and level once, gates first. */
export function wantedMetrics(rows: ScoredRows, gates: readonly GateDeclaration[]): readonly WantedMetric[] {
  const own = rows.own?.keys() ?? [];
  const shown = [...own, ...problemKind(rows.problem).shown.filter((metric) => canMeasure(rows, metric))];
  const wanted = [
    ...gates.map(({ metric, confidence = DEFAULT_LEVEL }) => ({ metric, level: confidence })),
    ...shown.map((metric) => ({ metric, level: DEFAULT_LEVEL })),
  ];
  const fitting = wanted.filter(({ metric }) => isMetricOf(rows, metric));
  return [...new Map(fitting.map((pair) => [`${pair.metric} ${pair.level}`, pair])).values()];
}

/**
 * Every metric over all rows and over every part of every slice that is large enough, with intervals, and with the paired difference to the
 * baseline. Throws AppError usage where a metric does not fit the problem.
 */
export function evaluatePrediction({
  data,
  candidate,
  baseline,
  metrics,
}: EvaluationRequest): readonly PredictionResult[] {
  if (baseline !== null) checkSameRows(candidate, baseline);
  const theirs = baseline === null ? null : largeParts(baseline);
  const whole: Pair = { data, slice: null, candidate, baseline };
  const parts = largeParts(candidate).map((part, index): Pair => {
    const slice = { name: part.name, group: part.group };
    return { data, slice, candidate: part.rows, baseline: theirs?.[index]?.rows ?? null };
  });
  return [whole, ...parts].flatMap((pair) => evaluatePair(pair, metrics));
}

interface Pair {
  readonly data: string;
  readonly slice: SliceReference | null;
  readonly candidate: ScoredRows;
  readonly baseline: ScoredRows | null;
}

/** The results of one part; what several levels need is computed once. */
function evaluatePair(pair: Pair, metrics: readonly WantedMetric[]): readonly PredictionResult[] {
  const same = pair.baseline !== null && sameScores(pair.candidate, pair.baseline);
  const levels = Map.groupBy(metrics, ({ metric }) => metric);
  return [...levels].flatMap(([metric, wanted]) => {
    const candidate = measureMetric(pair.candidate, metric);
    const baseline = pair.baseline === null ? null : measureMetric(pair.baseline, metric);
    return wanted.map(({ level }) => ({
      data: pair.data,
      slice: pair.slice,
      metric,
      direction: fittingMetric(pair.candidate, metric).metric.direction,
      rows: pair.candidate.rows,
      estimate: estimateOf(candidate, level),
      baseline: baseline && estimateOf(baseline, level),
      difference: baseline && difference({ candidate, baseline, same }, level),
    }));
  });
}

function difference(
  {
    candidate,
    baseline,
    same,
  }: { readonly candidate: Measurement; readonly baseline: Measurement; readonly same: boolean },
  level: number,
): PredictionResult['difference'] {
  return same && candidate.value !== null ? noDifference(level) : differenceOf(candidate, baseline, level);
}

function checkSameRows(candidate: ScoredRows, baseline: ScoredRows): void {
  if (candidate.rows === baseline.rows && candidate.problem === baseline.problem) return;
  throw new AppError({ code: 'internal', message: 'Candidate and baseline were scored on different rows.' });
}
