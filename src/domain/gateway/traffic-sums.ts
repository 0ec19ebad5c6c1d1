import type { ArmMinute, EventBuckets, LiveWindow, OverCounts } from '../../contract/generated/types.ts';
import { listBuckets } from '../benchmark/histogram.ts';
import { type CountMap, listCounts, mergeCounts } from './bucket-maps.ts';
import { WINDOW_LENGTHS, type WindowLength } from './window-lengths.ts';

type TrafficPart = Pick<
  LiveWindow,
  'requests' | 'errors' | 'outcomes' | 'over' | 'eventBuckets' | 'rows' | 'latency' | 'consumers'
>;

const PERCENTILES = ['p50', 'p95', 'p99'] as const;

/** What minutes of one arm say of its requests, as a window of that length tells it. No minutes are no requests. */
export function trafficOf(minutes: readonly ArmMinute[], shape: TrafficShape): TrafficPart {
  const sum = (of: (minute: ArmMinute) => number) => minutes.reduce((total, minute) => total + of(minute), 0);
  const requests = sum((minute) => minute.requests);
  const units = shape.isSticky ? unitsOf(minutes, shape.length) : null;
  const over = overOf(minutes, shape.over);
  const consumers = consumersOf(minutes);
  return {
    requests,
    errors: sum((minute) => minute.errors),
    rows: sum((minute) => minute.rows),
    outcomes: {
      assigned: sum((minute) => minute.assigned),
      served: sum((minute) => minute.served),
      timeouts: sum((minute) => minute.timeouts),
      shed: sum((minute) => minute.shed),
      invalid: sum((minute) => minute.invalid),
      ...(units === null ? {} : { units }),
    },
    ...(over === null ? {} : { over }),
    ...(shape.isSticky && requests > 0 ? { eventBuckets: eventBucketsOf(minutes) } : {}),
    latency: latencyOf(minutes),
    ...(consumers.size === 0 ? {} : { consumers: Object.fromEntries(consumers) }),
  };
}

export interface TrafficShape {
  readonly length: WindowLength;
  readonly isSticky: boolean;
  /** Percentiles of which something is said where there were no requests. */
  readonly over: readonly (keyof OverCounts)[];
}

/** null where a minute does not know it, as after the process began within the window. */
function unitsOf(minutes: readonly ArmMinute[], length: WindowLength): number | null {
  const place = WINDOW_LENGTHS.indexOf(length);
  const counts = minutes.map(({ units }) => units?.[place] ?? null);
  return counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

/** A percentile of which one minute says nothing has no count. */
function overOf(minutes: readonly ArmMinute[], idle: TrafficShape['over']): OverCounts | null {
  const told = PERCENTILES.filter((percentile) =>
    minutes.length === 0 ? idle.includes(percentile) : minutes.every(({ over }) => over?.[percentile] !== undefined),
  );
  if (told.length === 0) return null;
  return Object.fromEntries(
    told.map((percentile) => [percentile, minutes.reduce((sum, { over }) => sum + (over?.[percentile] ?? 0), 0)]),
  );
}

function latencyOf(minutes: readonly ArmMinute[]): LiveWindow['latency'] {
  const counts: CountMap = new Map();
  for (const { latency } of minutes)
    for (const [bucket = 0, calls = 0] of latency) counts.set(bucket, (counts.get(bucket) ?? 0) + calls);
  return counts.size === 0 ? null : listBuckets(counts);
}

/** A window names two hundred at most; those that asked most often are told. */
const MOST_CONSUMERS = 200;

function consumersOf(minutes: readonly ArmMinute[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { consumers = {} } of minutes)
    for (const [name, count] of Object.entries(consumers)) counts.set(name, (counts.get(name) ?? 0) + count);
  const most = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST_CONSUMERS);
  return new Map(most.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const EVENTS = ['errors', 'timeouts', 'invalid', 'shed', 'over-p50', 'over-p95', 'over-p99'] as const;

function eventBucketsOf(minutes: readonly ArmMinute[]): EventBuckets {
  const joined = (of: (buckets: EventBuckets) => EventBuckets['requests'] | undefined) => {
    const counts: CountMap = new Map();
    for (const { eventBuckets } of minutes) mergeCounts(counts, (eventBuckets && of(eventBuckets)) ?? []);
    return listCounts(counts);
  };
  const events = EVENTS.map((event) => [event, joined((buckets) => buckets[event])] as const);
  const happened = Object.fromEntries(events.filter(([, counts]) => counts.length > 0));
  return { requests: joined(({ requests }) => requests), ...happened };
}
