import type {
  Certificate,
  Comparison,
  Estimate,
  GateResult,
  PerformanceResult,
  PredictionResult,
} from '../contract/generated/types.ts';
import { costMetric } from '../domain/model/cost-metrics.ts';
import { metricWords, ratioPhrase } from './cost-wording.ts';
import { formatDifference, formatDifferenceValue, formatEstimate } from './format.ts';
import { directionWord } from './shared-wording.ts';

const NO_DIFFERENCE = 'no clear difference';

/** What the number of a prediction is against the baseline's: +0.006 [+0.002, +0.010] better; empty without a comparison. */
export function predictionComparison(gate: GateResult, { prediction }: Certificate): string {
  const result = prediction.find((candidate) => isSameNumber(candidate, gate));
  return result === undefined ? '' : differenceWords(result);
}

/** What a counted cost is against the baseline's: 25 % larger; the same. What was measured is compared in rows of its own. */
export function performanceComparison({ mode: of, metric }: GateResult, certificate: Certificate): string {
  const performance = certificate.performance.find(({ mode }) => mode === of);
  return performance === undefined ? '' : countedWords(metric, performance);
}

/** +0.006 [+0.002, +0.010] better, or that the interval does not tell the two apart. */
export function differenceWords(result: PredictionResult): string {
  const { difference } = result;
  if (difference === null || difference.value === null) return '';
  if (!isClear(difference, 0)) return NO_DIFFERENCE;
  return `${formatDifference(difference, 'none')} ${directionWord(result.direction, difference.value)}`;
}

export function ratioWords(metric: string, ratio: Estimate): string {
  if (ratio.value === null) return '';
  return isClear(ratio, 1) ? ratioPhrase(metric, ratio.value) : NO_DIFFERENCE;
}

/** 0.92× [0.89, 0.95], 8 % faster: what calls in turns say of two versions. */
export function ratioClause(metric: string, ratio: Estimate): string {
  return ratio.value === null ? '' : `${formatEstimate(ratio, 'ratio')}, ${ratioWords(metric, ratio)}`;
}

/** The difference of the most important metric, as a clause for the second line. */
export function qualityFact(certificate: Certificate): string {
  const overall = certificate.prediction.filter(({ slice, difference }) => slice === null && difference !== null);
  const gated = certificate.gates.find((gate) => overall.some(({ metric }) => metric === gate.metric));
  const result = overall.find(({ metric }) => metric === gated?.metric) ?? overall[0];
  if (result === undefined || result.difference?.value === null || result.difference === null) return '';
  if (!isClear(result.difference, 0)) return `${result.metric}: ${NO_DIFFERENCE}`;
  const word = directionWord(result.direction, result.difference.value);
  return `${result.metric} ${formatDifferenceValue(result.difference, 'none')}, ${word}`;
}

/** The largest clear change of latency or throughput over all modes, as a clause for the second line. */
export function speedFact(certificate: Certificate): string {
  const changes = certificate.performance.flatMap(({ mode, comparison }) =>
    clearRatios(comparison).map(([metric, ratio]) => ({ mode, metric, ratio })),
  );
  const largest = changes.toSorted((a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)))[0];
  if (largest !== undefined) {
    return `${largest.mode} ${metricWords(largest.metric)} ${ratioPhrase(largest.metric, largest.ratio)}`;
  }
  const isCompared = certificate.performance.some(({ comparison }) => comparison !== null);
  return isCompared ? `speed: ${NO_DIFFERENCE}` : '';
}

/** Whether the interval lies on one side of the number that stands for no change. */
function isClear(estimate: Estimate, none: number): boolean {
  if (estimate.interval === null || estimate.value === null) return false;
  const { lower, upper } = estimate.interval;
  return (lower !== null && lower > none) || (upper !== null && upper < none);
}

function clearRatios(comparison: Comparison | null): readonly (readonly [string, number])[] {
  return Object.entries(comparison?.ratios ?? {}).flatMap(([metric, ratio]) =>
    isClear(ratio, 1) && ratio.value !== null && ratio.value > 0 ? [[metric, ratio.value] as const] : [],
  );
}

/** 5 % larger; the same: sizes are counted, not sampled, so they need no interval. Empty for what is measured. */
export function countedWords(name: string, performance: PerformanceResult): string {
  const metric = costMetric(name);
  if (metric?.ratio !== 'counted') return '';
  const now = metric.estimate(performance)?.value ?? null;
  const before = metric.estimate(performance.baseline ?? {})?.value ?? null;
  if (now === null || before === null || before === 0) return '';
  return now === before ? 'the same' : ratioPhrase(metric.name, now / before);
}

function isSameNumber(result: PredictionResult, gate: GateResult): boolean {
  if (result.metric !== gate.metric || (gate.data !== undefined && result.data !== gate.data)) return false;
  return result.slice?.name === gate.slice?.name && (result.slice?.group ?? null) === (gate.slice?.group ?? null);
}
