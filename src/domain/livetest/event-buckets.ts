import type { LiveMetric, LiveWindow } from '../../contract/generated/types.ts';
import type { BucketSums } from './statistics/buckets.ts';
import type { BucketedEvents } from './statistics/clustered-events.ts';
import type { EventCounts } from './statistics/event-share.ts';
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

/** How often an event happened to how many requests; `buckets` null where it is not said to which units. */
export interface ToldEvents extends EventCounts {
  readonly buckets: BucketSums | null;
}

/** null where the window does not say it. */
export function toldEvents(window: LiveWindow): Readonly<Record<GuardedEvent, ToldEvents | null>> {
  const totals = eventTotals(window);
  const { requests, eventBuckets } = window;
  const asked = eventBuckets?.requests ?? (requests === 0 ? [] : null);
  const all = asked?.map(([bucket = 0, count = 0]) => [bucket, count, 0] as const) ?? null;
  return eachEvent((event) => {
    const events = totals[event];
    if (events === null) return null;
    const counts = eventBuckets?.[event] ?? (events === 0 ? [] : null);
    const own = counts?.map(([bucket = 0, count = 0]) => [bucket, 0, count] as const) ?? null;
    return { events, requests, buckets: all === null || own === null ? null : [...all, ...own] };
  });
}

export function eachEvent<T>(valueOf: (event: GuardedEvent) => T): Readonly<Record<GuardedEvent, T>> {
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
