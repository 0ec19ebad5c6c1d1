import type { ArmMinute, BucketCounts, EventBuckets, OverCounts } from '../../contract/generated/types.ts';
import { latencyBucket } from '../benchmark/histogram.ts';
import { BUCKETS } from '../livetest/statistics/buckets.ts';
import type { LatencyLimits } from './latency-limits.ts';
import type { SeenUnits } from './seen-units.ts';
import type { ServedRequest } from './served-request.ts';
import { bucketOf } from './unit-hash.ts';

/** What became of requests: each is in one of them, or was answered by another arm. */
const ENDS = ['answered', 'error', 'timeout', 'shed', 'invalid'] as const;

/** A consumer has a name that a window can hold, and there are no more of them than that. */
const CONSUMER = /^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/;
const MOST_CONSUMERS = 100;

type Counted = Pick<ServedRequest, 'outcome' | 'latencyMs' | 'rows' | 'consumer'>;

/** Sums of one arm in the open minute. Nothing in it is kept of a request by itself. */
export class ArmCounter {
  readonly #limits: LatencyLimits;
  /** null where units do not come again. */
  readonly #units: SeenUnits | null;
  #sums: Sums;

  constructor(limits: LatencyLimits, units: SeenUnits | null) {
    this.#limits = limits;
    this.#units = units;
    this.#sums = emptySums(units !== null);
  }

  /** `unit`: the hash of what the arm was drawn by. */
  note(request: Counted, unit: number | null, minute: number): void {
    const sums = this.#sums;
    const { outcome, latencyMs } = request;
    sums.assigned += 1;
    sums.ends[outcome] += 1;
    const bucket = unit === null ? null : bucketOf(unit);
    if (unit !== null) this.#units?.see(unit, minute);
    if (sums.buckets !== null && bucket !== null) noteBuckets(sums.buckets, bucket, outcome);
    noteConsumer(sums.consumers, request.consumer);
    if (outcome === 'answered') this.#noteAnswer(request, latencyMs, bucket);
  }

  /** Was drawn for the arm, and answered by another. */
  noteAbsent(): void {
    this.#sums.assigned += 1;
    this.#sums.absent += 1;
  }

  /** An answer that a label can find. */
  noteDecision(bucket: number | null): void {
    this.#sums.decided += 1;
    if (bucket !== null) add(this.#sums.buckets?.decided, bucket);
  }

  #noteAnswer({ rows }: Counted, latencyMs: number, bucket: number | null): void {
    const sums = this.#sums;
    sums.rows += Math.max(1, rows);
    const slot = latencyBucket(latencyMs);
    sums.latency.set(slot, (sums.latency.get(slot) ?? 0) + 1);
    const { p50, p95, p99 } = this.#limits;
    if (p50 !== null && latencyMs > p50) noteOver(sums, 'p50', bucket);
    if (p95 !== null && latencyMs > p95) noteOver(sums, 'p95', bucket);
    if (p99 !== null && latencyMs > p99) noteOver(sums, 'p99', bucket);
  }

  /** The sums of the minute that is over; the next one begins with nothing. */
  take(place: Pick<ArmMinute, 'plan' | 'arm'>, minute: number): ArmMinute {
    const sums = this.#sums;
    this.#sums = emptySums(this.#units !== null);
    const { answered, error, timeout, shed, invalid } = sums.ends;
    const over = overOf(sums, this.#limits);
    return {
      ...place,
      assigned: sums.assigned,
      served: answered + error + invalid,
      errors: error + timeout + shed + invalid,
      timeouts: timeout,
      shed,
      invalid,
      requests: sums.assigned - sums.absent,
      rows: sums.rows,
      decided: sums.decided,
      latency: [...sums.latency].sort(([one], [other]) => one - other),
      ...(over === null ? {} : { over }),
      ...(sums.consumers.size === 0 ? {} : { consumers: Object.fromEntries(sums.consumers) }),
      ...(this.#units === null ? {} : { units: [...this.#units.take(minute)] }),
      ...(sums.buckets === null ? {} : bucketsOf(sums.buckets)),
    };
  }
}

type Event = Exclude<keyof EventBuckets, 'requests'>;
type BucketSums = Readonly<Record<'requests' | 'decided' | Event, Float64Array>>;

interface Sums {
  assigned: number;
  absent: number;
  rows: number;
  decided: number;
  readonly ends: Record<(typeof ENDS)[number], number>;
  readonly over: { p50: number; p95: number; p99: number };
  readonly latency: Map<number, number>;
  readonly consumers: Map<string, number>;
  readonly buckets: BucketSums | null;
}

function emptySums(isSticky: boolean): Sums {
  return {
    assigned: 0,
    absent: 0,
    rows: 0,
    decided: 0,
    ends: { answered: 0, error: 0, timeout: 0, shed: 0, invalid: 0 },
    over: { p50: 0, p95: 0, p99: 0 },
    latency: new Map(),
    consumers: new Map(),
    buckets: isSticky ? emptyBuckets() : null,
  };
}

function emptyBuckets(): BucketSums {
  const zeros = () => new Float64Array(BUCKETS);
  return {
    requests: zeros(),
    decided: zeros(),
    errors: zeros(),
    timeouts: zeros(),
    invalid: zeros(),
    shed: zeros(),
    'over-p50': zeros(),
    'over-p95': zeros(),
    'over-p99': zeros(),
  };
}

function add(counts: Float64Array | undefined, bucket: number): void {
  counts?.fill((counts[bucket] ?? 0) + 1, bucket, bucket + 1);
}

function noteBuckets(buckets: BucketSums, bucket: number, outcome: Counted['outcome']): void {
  add(buckets.requests, bucket);
  if (outcome === 'answered') return;
  add(buckets.errors, bucket);
  if (outcome === 'timeout') add(buckets.timeouts, bucket);
  if (outcome === 'shed') add(buckets.shed, bucket);
  if (outcome === 'invalid') add(buckets.invalid, bucket);
}

function noteOver({ over, buckets }: Sums, percentile: 'p50' | 'p95' | 'p99', bucket: number | null): void {
  over[percentile] += 1;
  if (bucket !== null) add(buckets?.[`over-${percentile}`], bucket);
}

/** A name that no window could hold, or one more than there may be, is not counted by itself. */
function noteConsumer(consumers: Map<string, number>, consumer: string | null): void {
  if (consumer === null) return;
  const before = consumers.get(consumer);
  if (before === undefined && (consumers.size >= MOST_CONSUMERS || !CONSUMER.test(consumer))) return;
  consumers.set(consumer, (before ?? 0) + 1);
}

function overOf({ over }: Sums, { p50, p95, p99 }: LatencyLimits): OverCounts | null {
  if (p50 === null && p95 === null && p99 === null) return null;
  return {
    ...(p50 === null ? {} : { p50: over.p50 }),
    ...(p95 === null ? {} : { p95: over.p95 }),
    ...(p99 === null ? {} : { p99: over.p99 }),
  };
}

function bucketsOf({ requests, decided, ...events }: BucketSums): Pick<ArmMinute, 'eventBuckets' | 'decidedBuckets'> {
  const told = Object.entries(events).map(([event, counts]) => [event, listed(counts)] as const);
  const happened = Object.fromEntries(told.filter(([, counts]) => counts.length > 0));
  return { eventBuckets: { requests: listed(requests), ...happened }, decidedBuckets: listed(decided) };
}

function listed(counts: Float64Array): BucketCounts {
  return [...counts.entries()].filter(([, count]) => count > 0);
}
