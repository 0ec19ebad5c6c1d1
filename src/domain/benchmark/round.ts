import { COMPARED_METRICS, type ComparedMetric } from '../model/cost-metrics.ts';
import type { BatchSizes } from './batch-size.ts';
import { mean, percentile, sortedCopy } from './percentile.ts';

/** What both arms took in the same calls: milliseconds, or rows a second. Both are above zero. */
export interface ComparedFigures {
  readonly candidate: number;
  readonly baseline: number;
}

/** What a round compares; null where it holds too few calls to have such a percentile. */
export type ComparedRound = Readonly<Record<ComparedMetric, ComparedFigures | null>>;

/** A percentile of fewer calls than this is only the maximum under another name. */
export const LEAST_CALLS = {
  latency_p50: 2,
  latency_p90: 10,
  latency_p99: 100,
  latency_mean: 1,
  throughput: 1,
} as const satisfies Readonly<Record<ComparedMetric, number>>;

/** The calls of one arm in a round. */
export interface ArmCalls {
  /** Milliseconds. */
  readonly times: Float64Array;
  /** Rows of a call. */
  readonly batchSize: number;
}

/** One round, from the calls of both arms. */
export function compareRound(candidate: ArmCalls, baseline: ArmCalls): ComparedRound {
  const [own, theirs] = [figuresOf(candidate), figuresOf(baseline)];
  const pair = (metric: ComparedMetric): ComparedFigures | null => {
    const [first, second] = [own[metric], theirs[metric]];
    return first !== null && second !== null && first > 0 && second > 0 ? { candidate: first, baseline: second } : null;
  };
  return {
    latency_p50: pair('latency_p50'),
    latency_p90: pair('latency_p90'),
    latency_p99: pair('latency_p99'),
    latency_mean: pair('latency_mean'),
    throughput: pair('throughput'),
  };
}

/** The logarithm of candidate over baseline in each round that has the metric. */
export function logRatios(rounds: readonly ComparedRound[], metric: ComparedMetric): readonly number[] {
  return rounds.flatMap((round) => {
    const figures = round[metric];
    return figures === null ? [] : [Math.log(figures.candidate / figures.baseline)];
  });
}

/** The metrics that a comparison of these sizes can have: a call of more rows takes longer, which is no slower model. */
export function comparableMetrics(sizes: BatchSizes): readonly ComparedMetric[] {
  return sizes.candidate === sizes.baseline ? COMPARED_METRICS : ['throughput'];
}

function figuresOf({ times, batchSize }: ArmCalls): Readonly<Record<ComparedMetric, number | null>> {
  const sorted = sortedCopy(times);
  const ofPercentile = (proportion: number, leastCalls: number): number | null =>
    sorted.length < leastCalls ? null : percentile(sorted, proportion);
  const ofMean = sorted.length < LEAST_CALLS.latency_mean ? null : mean(sorted);
  return {
    latency_p50: ofPercentile(0.5, LEAST_CALLS.latency_p50),
    latency_p90: ofPercentile(0.9, LEAST_CALLS.latency_p90),
    latency_p99: ofPercentile(0.99, LEAST_CALLS.latency_p99),
    latency_mean: ofMean,
    throughput: ofMean === null || ofMean <= 0 ? null : (1000 * batchSize) / ofMean,
  };
}
