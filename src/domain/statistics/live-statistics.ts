import type { CatalogLiveValue, LiveMetric, LiveWindow } from '../../contract/generated/types.ts';
import { histogramPercentile } from '../benchmark/histogram.ts';
import { type Bounded, meanInterval, weightedMeanInterval, wilsonInterval } from './intervals.ts';
import { mergeWindows, type WindowSums } from './window.ts';

/** What a version did live, over all its windows. */
export interface LiveStatistics {
  readonly sums: WindowSums;
  readonly metrics: Readonly<Record<string, CatalogLiveValue>>;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  /** Errors of all requests; null without requests. */
  readonly errorRate: number | null;
}

/** Null without windows. */
export function summariseWindows(windows: readonly LiveWindow[]): LiveStatistics | null {
  const sums = mergeWindows(windows);
  if (sums === null) return null;
  const metrics = Object.entries(sums.metrics)
    .filter(([, { n }]) => n > 0)
    .map(([name, metric]) => [name, liveValue(metric, metricsOf(windows, name))] as const);
  return {
    sums,
    metrics: Object.fromEntries(metrics),
    p50Ms: percentile(sums, 0.5),
    p99Ms: percentile(sums, 0.99),
    errorRate: sums.requests === 0 ? null : sums.errors / sums.requests,
  };
}

function metricsOf(windows: readonly LiveWindow[], name: string): readonly LiveMetric[] {
  return windows.flatMap(({ metrics }) => metrics[name] ?? []).filter(({ n }) => n > 0);
}

/** Contributions of 0 and 1 alone make a share; a metric without squares is known only window by window. */
function liveValue(total: LiveMetric, parts: readonly LiveMetric[]): CatalogLiveValue {
  const { value, lower, upper } = boundedOf(total, parts);
  return { value, lower, upper, n: total.n };
}

function boundedOf({ n, sum, sumSquares }: LiveMetric, parts: readonly LiveMetric[]): Bounded {
  if (sumSquares === null) {
    return weightedMeanInterval(parts.map((part) => ({ value: part.sum / part.n, weight: part.n })));
  }
  const share = sumSquares === sum && Number.isInteger(sum) ? wilsonInterval(sum, n) : null;
  return share ?? meanInterval(n, sum, sumSquares);
}

function percentile({ latency }: WindowSums, proportion: number): number | null {
  const value = latency === null ? Number.NaN : histogramPercentile(latency, proportion);
  return Number.isNaN(value) ? null : value;
}
