import type { BucketCounts } from '../../contract/generated/types.ts';

/** Bucket → count. */
export type CountMap = Map<number, number>;

/** Bucket → [n, sum]. */
export type SumMap = Map<number, readonly [n: number, sum: number]>;

export function mergeCounts(counts: CountMap, more: BucketCounts): void {
  for (const [bucket = 0, count = 0] of more) counts.set(bucket, (counts.get(bucket) ?? 0) + count);
}

export function mergeSums(sums: SumMap, more: readonly (readonly number[])[]): void {
  for (const [bucket = 0, n = 0, sum = 0] of more) {
    const [ownN, ownSum] = sums.get(bucket) ?? [0, 0];
    sums.set(bucket, [ownN + n, ownSum + sum]);
  }
}

/** In order of the buckets, those that hold any. */
export function listCounts(counts: CountMap): BucketCounts {
  return [...counts].filter(([, count]) => count > 0).sort(([one], [other]) => one - other);
}

export function listSums(sums: SumMap): number[][] {
  return [...sums]
    .filter(([, [n]]) => n > 0)
    .sort(([one], [other]) => one - other)
    .map(([bucket, [n, sum]]) => [bucket, n, sum]);
}
