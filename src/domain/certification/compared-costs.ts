import type { Comparison, Estimate, GateResult, PerformanceResult } from '../../contract/generated/types.ts';
import { COST_METRIC_LIST, costMetric } from '../model/cost-metrics.ts';
import { type DifferenceWord, wordOf } from './difference.ts';

/** Two numbers with the word for them. */
export interface Worded {
  readonly word: DifferenceWord;
  readonly direction: GateResult['direction'];
  readonly candidate: Estimate | null;
  readonly baseline: Estimate | null;
}

export interface ComparedCost extends Worded {
  readonly kind: 'cost';
  readonly mode: PerformanceResult['mode'];
  readonly metric: string;
  readonly ratio: Estimate;
  /** Clear by its interval, and yet no further from 1 than this machine finds a model from itself. */
  readonly isInsideNoise: boolean;
  readonly isCounted: boolean;
  /** A time of an offline mode, whose rows a second have the same word: they are what it is for. */
  readonly isSaidByThroughput: boolean;
}

/** The size of a model is that of all its modes. */
export function comparedCosts(performance: PerformanceResult, index: number): readonly ComparedCost[] {
  const { mode, comparison, baseline = {} } = performance;
  const measured = Object.keys(comparison?.ratios ?? {}).flatMap((metric) => comparedRatio(metric, comparison) ?? []);
  const counted = index > 0 ? [] : COST_METRIC_LIST.flatMap(({ name }) => comparedCount(name, performance) ?? []);
  const throughput = measured.find(({ metric }) => metric === 'throughput')?.word;
  return [...measured, ...counted].map((one) => ({
    ...one,
    isSaidByThroughput:
      performance.scenario === 'offline' && !one.isCounted && one.metric !== 'throughput' && one.word === throughput,
    kind: 'cost',
    mode,
    candidate: costMetric(one.metric)?.estimate(performance) ?? null,
    baseline: costMetric(one.metric)?.estimate(baseline) ?? null,
  }));
}

type WordedRatio = Omit<ComparedCost, 'kind' | 'mode' | 'candidate' | 'baseline' | 'isSaidByThroughput'>;

/** What calls in turns say of a metric of cost; null where none were made. */
export function comparedRatio(metric: string, comparison: Comparison | null): WordedRatio | null {
  const ratio = comparison?.ratios[metric];
  const direction = directionOf(metric);
  if (ratio === undefined || direction === null) return null;
  const observed = { estimate: ratio, none: 1, direction };
  const word = wordOf({ ...observed, noiseFloor: comparison?.noiseFloor[metric] });
  if (word === null) return null;
  return { metric, word, direction, ratio, isCounted: false, isInsideNoise: wordOf(observed) !== word };
}

/** Of sizes, which are counted, not sampled; null for what is measured. */
export function comparedCount(name: string, performance: PerformanceResult): WordedRatio | null {
  const metric = costMetric(name);
  const direction = directionOf(name);
  if (metric?.ratio !== 'counted' || direction === null) return null;
  const now = metric.estimate(performance)?.value ?? null;
  const before = metric.estimate(performance.baseline ?? {})?.value ?? null;
  if (now === null || before === null || before === 0) return null;
  const ratio = { value: now / before, interval: null };
  const word = wordOf({ estimate: ratio, none: 1, direction, isCounted: true });
  return word === null ? null : { metric: name, word, direction, ratio, isCounted: true, isInsideNoise: false };
}

function directionOf(name: string): 'up' | 'down' | null {
  const metric = costMetric(name);
  if (metric === undefined) return null;
  return metric.comparator === '<=' ? 'down' : 'up';
}
