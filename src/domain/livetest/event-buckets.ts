import type { LiveMetric, LiveWindow } from '../../contract/generated/types.ts';
import type { BucketSums } from './statistics/buckets.ts';
import type { BucketedEvents } from './statistics/clustered-events.ts';
import type { GuardedEvent } from './test-policy.ts';

export type PerEvent<T> = Readonly<Record<GuardedEvent, T>>;

/** How often each event happened; null where the window does not say it. */
export function eventTotals({
  errors,
  outcomes,
  over,
}: Pick<LiveWindow, 'errors' | 'outcomes' | 'over'>): PerEvent<number | null> {
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

/** Requests and events by bucket of units; null where the window does not say to which an event happened. */
export function eventBucketsOf(window: LiveWindow): PerEvent<BucketSums | null> {
  const { requests, eventBuckets } = window;
  if (eventBuckets === undefined && requests > 0) return NO_BUCKETS;
  const totals = eventTotals(window);
  const all = eventBuckets?.requests.map(([bucket = 0, count = 0]) => [bucket, count, 0] as const) ?? [];
  return eachEvent((event) => {
    const counts = eventBuckets?.[event] ?? (totals[event] === 0 ? [] : null);
    return counts && [...all, ...counts.map(([bucket = 0, count = 0]) => [bucket, 0, count] as const)];
  });
}

export function eachEvent<T>(valueOf: (event: GuardedEvent) => T): PerEvent<T> {
  return {
    errors: valueOf('errors'),
    timeouts: valueOf('timeouts'),
    invalid: valueOf('invalid'),
    shed: valueOf('shed'),
    'over-p50': valueOf('over-p50'),
    'over-p95': valueOf('over-p95'),
    'over-p99': valueOf('over-p99'),
  };
}

const NO_BUCKETS = eachEvent(() => null);

/** A label that is missing is the event, as of all that are old enough; null where it is not said of which units. */
export function bucketedMissing({ n, missing, buckets, missingBuckets }: LiveMetric): BucketedEvents | null {
  if (missing === undefined) return null;
  const labelled = buckets ?? (n === 0 ? [] : null);
  const absent = missingBuckets ?? (missing === 0 ? [] : null);
  if (labelled === null || absent === null) return null;
  const came = labelled.map(([bucket = 0, count = 0]) => [bucket, count, 0] as const);
  const stayed = absent.map(([bucket = 0, count = 0]) => [bucket, count, count] as const);
  return { events: missing, requests: n + missing, buckets: [...came, ...stayed] };
}
