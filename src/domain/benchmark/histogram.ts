import type { Histogram } from '../../contract/generated/types.ts';

/** Buckets of 1 %: a percentile read back is off by at most half a per cent, and a decade takes 231 buckets. */
const GAMMA = 1.01;
const LOG_GAMMA = Math.log(GAMMA);

/** Call times (milliseconds) as log buckets of microseconds; only buckets that hold calls are listed, in order. */
export function buildHistogram(rounds: readonly Float64Array[]): Histogram {
  const counts = new Map<number, number>();
  for (const round of rounds) for (const time of round) count(counts, latencyBucket(time), 1);
  return listBuckets(counts);
}

/** The histogram of both sets of calls. Both must have the same gamma. */
export function mergeHistograms(first: Histogram, second: Histogram): Histogram {
  const counts = new Map<number, number>();
  for (const [bucket = 0, calls = 0] of [...first.buckets, ...second.buckets]) count(counts, bucket, calls);
  return listBuckets(counts);
}

/** The upper end (milliseconds) of the bucket that holds the percentile by nearest rank; NaN for an empty histogram. */
export function histogramPercentile(histogram: Histogram, proportion: number): number {
  const calls = histogramCalls(histogram);
  let left = Math.max(1, Math.ceil(proportion * calls - 1e-9));
  for (const [bucket = 0, n = 0] of histogram.buckets) {
    left -= n;
    if (left <= 0) return histogram.gamma ** bucket / 1000;
  }
  return Number.NaN;
}

/** How many calls a histogram holds. */
export function histogramCalls({ buckets }: Histogram): number {
  return buckets.reduce((sum, [, n = 0]) => sum + n, 0);
}

/** The bucket of a time (milliseconds). A clock tick that reads zero counts as one nanosecond, since zero has no logarithm. */
export function latencyBucket(ms: number): number {
  return Math.ceil(Math.log(Math.max(ms * 1000, 1e-3)) / LOG_GAMMA);
}

function count(counts: Map<number, number>, bucket: number, calls: number): void {
  counts.set(bucket, (counts.get(bucket) ?? 0) + calls);
}

export function listBuckets(counts: ReadonlyMap<number, number>): Histogram {
  return { gamma: GAMMA, buckets: [...counts].sort(([a], [b]) => a - b) };
}
