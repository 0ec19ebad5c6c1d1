import type { BucketSums } from './statistics/buckets.ts';
import {
  addClusteredEvents,
  beginClusteredEvents,
  type ClusteredEvents,
  logClustered,
  logClusteredBelow,
} from './statistics/clustered-events.ts';
import {
  addEvents,
  type ComparedEvents,
  type Direction,
  type EventCounts,
  logBelow,
  type LogRatios,
  logShare,
  NO_RATIOS,
} from './statistics/event-share.ts';

/** How often an event happened to how many requests; `buckets` null where it is not said to which units. */
export interface ToldEvents extends EventCounts {
  readonly buckets: BucketSums | null;
}

/** What speaks of an event: each request by itself, or where units come again, buckets of them. */
export type EventEvidence =
  | { readonly kind: 'requests'; readonly ratios: LogRatios }
  /** `isTold`: the newest stratum says to which units it happened. */
  | { readonly kind: 'units'; readonly sums: ClusteredEvents; readonly isTold: boolean };

export function beginEvidence(ratio: number, isSticky: boolean): EventEvidence {
  if (isSticky) return { kind: 'units', sums: beginClusteredEvents(ratio), isTold: true };
  return { kind: 'requests', ratios: NO_RATIOS };
}

export function addEvidence(
  evidence: EventEvidence,
  ratio: number,
  compared: Readonly<Record<keyof ComparedEvents, ToldEvents>>,
): EventEvidence {
  if (evidence.kind === 'requests') {
    const ratios = addEvents(evidence.ratios, ratio, compared);
    return ratios === evidence.ratios ? evidence : { kind: 'requests', ratios };
  }
  const { production, candidate } = compared;
  if (production.buckets === null || candidate.buckets === null) return { ...evidence, isTold: false };
  const sums = addClusteredEvents(evidence.sums, {
    production: { ...production, buckets: production.buckets },
    candidate: { ...candidate, buckets: candidate.buckets },
  });
  return { kind: 'units', sums, isTold: true };
}

/** Against a candidate whose rate is at most `ratio` times that of production (`more`), or at least it (`fewer`). */
export function logEventsOf(evidence: EventEvidence, direction: Direction): number {
  return evidence.kind === 'requests' ? logShare(evidence.ratios, direction) : logClustered(evidence.sums, direction);
}

/** Against a rate of the candidate of `bound` or more. */
export function logBelowOf(evidence: EventEvidence, bound: number, candidate: EventCounts): number {
  if (evidence.kind === 'units') return logClusteredBelow(evidence.sums, bound);
  return logBelow(bound, candidate);
}

/** Whether it is known to which units it happened, where that is asked. */
export function isBucketed(evidence: EventEvidence): boolean {
  return evidence.kind === 'requests' || evidence.isTold;
}
