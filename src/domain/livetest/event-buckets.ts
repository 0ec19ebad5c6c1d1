import type { BucketCounts, LiveMetric, LiveWindow } from '../../contract/generated/types.ts';
import type { BucketSums } from './statistics/buckets.ts';
import type { BucketedEvents } from './statistics/clustered-events.ts';
import type { GuardedEvent } from './test-policy.ts';

/** How often each event happened; null where the window does not say it. */
export function eventTotals({
  errors,
  outcomes,
  over,
}: Pick<LiveWindow, 'errors' | 'outcomes' | 'over'>): Readonly<Record<GuardedEvent, number | null>> {
  return {
    errors,
    timeouts: outcomes?.timeouts ?? null,
    invalid: outcomes?.invalid ?? null,
    shed: outcomes?.shed ?? null,
    'over-p50': over?.p50 ?? null,
    'over-p95': over?.p95 ?? null,
    'over-p99': over?.p99 ?? null,
  };
}

/** [bucket, requests, events]; null where the window does not say to which units the event happened. */
export function bucketedEvents(window: LiveWindow, event: GuardedEvent): BucketSums | null {
  const { requests, eventBuckets } = window;
  const total = eventTotals(window)[event];
  if (total === null) return null;
  const counts = eventBuckets?.[event] ?? (total === 0 ? [] : null);
  const asked = eventBuckets?.requests ?? (requests === 0 ? [] : null);
  return asked === null || counts === null ? null : joinCounts(asked, counts);
}

/** A label that is missing is the event, as of all that are old enough; null where it is not said of which units. */
export function bucketedMissing({ n, missing, buckets, missingBuckets }: LiveMetric): BucketedEvents | null {
  if (missing === undefined) return null;
  const labelled = buckets ?? (n === 0 ? [] : null);
  const absent = missingBuckets ?? (missing === 0 ? [] : null);
  if (labelled === null || absent === null) return null;
  const own = [...labelled, ...absent].map(([bucket = 0, count = 0]) => [bucket, count]);
  return { events: missing, requests: n + missing, buckets: joinCounts(own, absent) };
}

function joinCounts(asked: BucketCounts, counts: BucketCounts): BucketSums {
  const sums = new Map<number, readonly [requests: number, events: number]>();
  for (const [bucket = 0, own = 0] of asked) sums.set(bucket, [(sums.get(bucket)?.[0] ?? 0) + own, 0]);
  for (const [bucket = 0, own = 0] of counts) sums.set(bucket, [sums.get(bucket)?.[0] ?? 0, own]);
  return [...sums].map(([bucket, [requests, events]]) => [bucket, requests, events] as const);
}
