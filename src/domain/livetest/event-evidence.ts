import {
  addClusteredEvents,
  beginClusteredEvents,
  type ClusteredEvents,
  logClustered,
  logClusteredBelow,
} from './statistics/clustered-events.ts';
import type { BucketSums } from './statistics/buckets.ts';
import {
  addBelow,
  addEvents,
  type ComparedEvents,
  type EventCounts,
  type LogRatios,
  logMixture,
  NO_RATIOS,
} from './statistics/event-share.ts';

/** What speaks of an event: each request by itself, or where units come again, buckets of them. */
export type EventEvidence =
  /** Against a candidate whose rate is at most `ratio` times that of production, and against one whose rate is at least it. */
  | { readonly kind: 'requests'; readonly more: LogRatios; readonly fewer: LogRatios }
  /** `isTold`: the newest stratum says to which units it happened. */
  | { readonly kind: 'units'; readonly sums: ClusteredEvents; readonly isTold: boolean };

export function beginEvidence(ratio: number, isSticky: boolean): EventEvidence {
  if (isSticky) return { kind: 'units', sums: beginClusteredEvents(ratio), isTold: true };
  return { kind: 'requests', more: NO_RATIOS, fewer: NO_RATIOS };
}

export interface EventBuckets {
  readonly production: BucketSums | null;
  readonly candidate: BucketSums | null;
}

export function addEvidence(
  evidence: EventEvidence,
  ratio: number,
  { production, candidate, buckets }: ComparedEvents & { readonly buckets: EventBuckets },
): EventEvidence {
  if (evidence.kind === 'requests') {
    const compared = { production, candidate };
    return {
      kind: 'requests',
      more: addEvents(evidence.more, { ratio, direction: 'more' }, compared),
      fewer: addEvents(evidence.fewer, { ratio, direction: 'fewer' }, compared),
    };
  }
  if (buckets.production === null || buckets.candidate === null) return { ...evidence, isTold: false };
  const sums = addClusteredEvents(evidence.sums, {
    production: { ...production, buckets: buckets.production },
    candidate: { ...candidate, buckets: buckets.candidate },
  });
  return { kind: 'units', sums, isTold: true };
}

export function logMoreOf(evidence: EventEvidence): number {
  if (evidence.kind === 'requests') return logMixture(evidence.more);
  return logClustered(evidence.sums, 'more');
}

export function logFewerOf(evidence: EventEvidence): number {
  if (evidence.kind === 'requests') return logMixture(evidence.fewer);
  return logClustered(evidence.sums, 'fewer');
}

/** Against a rate of the candidate of `bound` or more. */
export function logBelowOf(evidence: EventEvidence, bound: number, candidate: EventCounts): number {
  if (evidence.kind === 'units') return logClusteredBelow(evidence.sums, bound);
  return logMixture(addBelow(NO_RATIOS, bound, candidate));
}

/** Whether it is known to which units it happened, where that is asked. */
export function isBucketed(evidence: EventEvidence): boolean {
  return evidence.kind === 'requests' || evidence.isTold;
}
