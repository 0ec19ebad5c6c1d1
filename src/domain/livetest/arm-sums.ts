import type { LiveMetric, LiveWindow, PairSums } from '../../contract/generated/types.ts';
import { eachEvent, eventBucketsOf, eventTotals, type PerEvent } from './event-buckets.ts';
import { BUCKETS, type BucketSums } from './statistics/buckets.ts';
import type { Moments } from './statistics/contrast.ts';
import type { TestMetric } from './test-policy.ts';

/** What became of the requests of one arm in one stretch; null where its windows do not say it. */
export interface TrafficSums {
  readonly requests: number;
  readonly assigned: number | null;
  readonly served: number | null;
  readonly units: number | null;
  readonly events: PerEvent<number | null>;
  /** null where it is not said to which units it happened. */
  readonly buckets: PerEvent<BucketSums | null>;
}

export function trafficOf(window: LiveWindow): TrafficSums {
  const { requests, outcomes } = window;
  return {
    requests,
    assigned: outcomes?.assigned ?? null,
    served: outcomes?.served ?? null,
    units: outcomes?.units ?? null,
    events: eventTotals(window),
    buckets: eventBucketsOf(window),
  };
}

/** Reporters of one arm add up; what one of them does not say, nobody knows of all. */
export function addTraffic(one: TrafficSums, other: TrafficSums): TrafficSums {
  return {
    requests: one.requests + other.requests,
    assigned: plus(one.assigned, other.assigned),
    served: plus(one.served, other.served),
    units: plus(one.units, other.units),
    events: eachEvent((event) => plus(one.events[event], other.events[event])),
    buckets: eachEvent((event) => joined(one.buckets[event], other.buckets[event])),
  };
}

function joined(one: BucketSums | null, other: BucketSums | null): BucketSums | null {
  return one === null || other === null ? null : [...one, ...other];
}

function plus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

/** Sums of contributions, or of paired differences; `buckets` null where units are not told apart. */
export interface SampleSums extends Moments {
  readonly buckets: BucketSums | null;
  /** Matured decisions without a label; null where it is not said. */
  readonly missing: number | null;
}

/** null where the windows give no squares, as of a metric that is no mean over predictions. */
export function labelSums({ n, sum, sumSquares, missing, buckets }: LiveMetric): SampleSums | null {
  if (sumSquares === null) return null;
  return { n, sum, sumSquares, buckets: bucketsOf(buckets), missing: missing ?? null };
}

export function pairSums({ n, sum, sumSquares, buckets }: PairSums): SampleSums {
  return { n, sum, sumSquares, buckets: bucketsOf(buckets), missing: null };
}

function bucketsOf(buckets: readonly (readonly number[])[] | undefined): BucketSums | null {
  return buckets?.map(([bucket = 0, n = 0, sum = 0]) => [bucket, n, sum] as const) ?? null;
}

export function addSamples(one: SampleSums, other: SampleSums): SampleSums {
  return {
    n: one.n + other.n,
    sum: one.sum + other.sum,
    sumSquares: one.sumSquares + other.sumSquares,
    buckets: joined(one.buckets, other.buckets),
    missing: plus(one.missing, other.missing),
  };
}

type Bucketed = Pick<PairSums, 'n' | 'sum' | 'buckets'>;

/** Buckets are numbered below 64 and hold each decision once. */
export function areBucketsWhole({ n, sum, buckets }: Bucketed): boolean {
  if (buckets === undefined) return true;
  const own = bucketsOf(buckets) ?? [];
  const arePlaced = own.every(
    ([bucket, count]) => Number.isInteger(bucket) && bucket >= 0 && bucket < BUCKETS && count > 0,
  );
  const counted = own.reduce((total, [, count]) => total + count, 0);
  const summed = own.reduce((total, [, , value]) => total + value, 0);
  return arePlaced && counted === n && Math.abs(summed - sum) <= SUM_TOLERANCE * Math.max(1, Math.abs(sum), n);
}

/** Rounding of sums of floats by the reporter. */
const SUM_TOLERANCE = 1e-6;

/** What keeps sums from being judged as the policy wants them. */
export type SampleGap = 'squares' | 'buckets' | 'missing' | 'range';

export type CompleteSums = { readonly kind: 'sums'; readonly sums: SampleSums } | { readonly kind: SampleGap };

/** The sums as the policy counts them: a prediction without a label may be nothing, zero, or the worst that there is. */
export function completeSums(metric: LiveMetric, policy: TestMetric, isSticky: boolean): CompleteSums {
  const sums = labelSums(metric);
  if (sums === null) return { kind: 'squares' };
  if (isSticky && sums.buckets === null && sums.n > 0) return { kind: 'buckets' };
  if (policy.missing === 'exclude') return { kind: 'sums', sums };
  if (sums.missing === null) return { kind: 'missing' };
  if (policy.missing === 'zero') return { kind: 'sums', sums: withAbsent(sums, sums.missing, 0) };
  if (policy.range === null) return { kind: 'range' };
  const [least, most] = policy.range;
  return { kind: 'sums', sums: withAbsent(sums, sums.missing, policy.sign === 1 ? least : most) };
}

/** Nobody says whose labels are missing: they are taken to be spread over the buckets as the labels are. */
function withAbsent(sums: SampleSums, absent: number, value: number): SampleSums {
  if (absent === 0) return sums;
  const spread = sums.buckets?.map(([bucket, n, sum]) => {
    const more = (n / sums.n) * absent;
    return [bucket, n + more, sum + more * value] as const;
  });
  return {
    n: sums.n + absent,
    sum: sums.sum + absent * value,
    sumSquares: sums.sumSquares + absent * value * value,
    buckets: spread ?? null,
    missing: sums.missing,
  };
}
