import type { BucketCounts, LiveMetric, LiveWindow } from '../../contract/generated/types.ts';
import { toPointer } from '../json-pointer.ts';
import { eventTotals } from '../livetest/event-buckets.ts';
import { BUCKETS } from '../livetest/statistics/buckets.ts';
import { GUARDED_EVENTS } from '../livetest/test-policy.ts';
import { when, type WindowProblem } from './window-problem.ts';

/** Whether what is counted by bucket of units that come again is what is counted in all. */
export function checkEventBuckets(window: LiveWindow): readonly WindowProblem[] {
  const { eventBuckets, requests } = window;
  if (eventBuckets === undefined) return [];
  const totals = eventTotals(window);
  const asked = new Map(eventBuckets.requests.map(([bucket = -1, count = 0]) => [bucket, count]));
  return [
    ...checkCounts(eventBuckets.requests, requests, toPointer('eventBuckets', 'requests')),
    ...GUARDED_EVENTS.flatMap((event) => {
      const counts = eventBuckets[event];
      if (counts === undefined) return [];
      const pointer = toPointer('eventBuckets', event);
      // What was turned away, or ran out of time, need not be among the requests.
      const isAmong = event !== 'timeouts' && event !== 'shed';
      const isBeyond = isAmong && counts.some(([bucket = -1, count = 0]) => count > (asked.get(bucket) ?? 0));
      return [
        ...checkCounts(counts, totals[event] ?? 0, pointer),
        ...when(isBeyond, 'bucket-beyond-requests', pointer),
      ];
    }),
  ];
}

export function checkMissingBuckets(
  { missing = 0, missingBuckets }: LiveMetric,
  pointer: string,
): readonly WindowProblem[] {
  return missingBuckets === undefined ? [] : checkCounts(missingBuckets, missing, `${pointer}/missingBuckets`);
}

function checkCounts(counts: BucketCounts, total: number, pointer: string): readonly WindowProblem[] {
  const counted = counts.reduce((sum, [, count = 0]) => sum + count, 0);
  return [
    ...when(!isInOrder(counts) || counts.some(([, count = 0]) => count === 0), 'bucket-order', pointer),
    ...when(counted !== total, 'buckets-differ', pointer),
  ];
}

/** Each bucket once, from 0 to 63. */
export function isInOrder(buckets: readonly (readonly number[])[]): boolean {
  return buckets.every(([bucket = -1], index) => {
    const before = buckets[index - 1]?.[0] ?? -1;
    return Number.isInteger(bucket) && bucket > before && bucket < BUCKETS;
  });
}
