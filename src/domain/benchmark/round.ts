import type { ComparedMetric } from '../model/cost-metrics.ts';
import { mean, percentile, sortedCopy } from './percentile.ts';

/** What a round compares: each is the logarithm of candidate over baseline, null where it holds too few calls to have such a percentile. */
export type LogRatios = Readonly<Record<ComparedMetric, number | null>>;

/** A percentile of fewer calls than this is only the maximum under another name. */
export const LEAST_CALLS = {
  latency_p50: 2,
  latency_p90: 10,
  latency_p99: 100,
  latency_mean: 1,
  throughput: 1,
} as const satisfies Readonly<Record<ComparedMetric, number>>;

/** The log ratios of one round, from the times of the calls of both arms. */
export function compareRound(numerator: Float64Array, denominator: Float64Array): LogRatios {
  const upper = sortedCopy(numerator);
  const lower = sortedCopy(denominator);
  const calls = Math.min(upper.length, lower.length);
  const ofPercentile = (proportion: number, leastCalls: number): number | null =>
    calls < leastCalls ? null : logRatio(percentile(upper, proportion), percentile(lower, proportion));
  const ofMean = calls < LEAST_CALLS.latency_mean ? null : logRatio(mean(upper), mean(lower));
  return {
    latency_p50: ofPercentile(0.5, LEAST_CALLS.latency_p50),
    latency_p90: ofPercentile(0.9, LEAST_CALLS.latency_p90),
    latency_p99: ofPercentile(0.99, LEAST_CALLS.latency_p99),
    latency_mean: ofMean,
    throughput: ofMean === null ? null : -ofMean,
  };
}

function logRatio(numerator: number, denominator: number): number | null {
  return numerator > 0 && denominator > 0 ? Math.log(numerator / denominator) : null;
}
