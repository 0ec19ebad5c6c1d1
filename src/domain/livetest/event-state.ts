import type { TrafficSums } from './arm-sums.ts';
import {
  addEvidence,
  beginEvidence,
  type EventEvidence,
  logBelowOf,
  logEventsOf,
  type ToldEvents,
} from './event-evidence.ts';
import { addCounts, type EventCounts, logMixture, mayShowMore } from './statistics/event-share.ts';
import type { EventGuardrail, GuardedEvent } from './test-policy.ts';

/** What is carried of one candidate and event guardrail. */
export interface EventState {
  readonly production: EventCounts;
  readonly candidate: EventCounts;
  readonly evidence: EventEvidence;
  /** Strata in which only one of the two arms says how often it happened. */
  readonly oneSided: number;
}

const NONE: EventCounts = { events: 0, requests: 0 };

export function beginEvents({ ratio }: Pick<EventGuardrail, 'ratio'>, isSticky: boolean): EventState {
  return { production: NONE, candidate: NONE, evidence: beginEvidence(ratio, isSticky), oneSided: 0 };
}

export interface ComparedTraffic {
  readonly production: TrafficSums;
  readonly candidate: TrafficSums;
}

export function addTrafficEvents(
  state: EventState,
  { event, ratio }: EventGuardrail,
  { production, candidate }: ComparedTraffic,
): EventState {
  const own = toldOf(candidate, event);
  const theirs = toldOf(production, event);
  if (own === null || theirs === null) return own === theirs ? state : { ...state, oneSided: state.oneSided + 1 };
  return {
    production: addCounts(state.production, theirs),
    candidate: addCounts(state.candidate, own),
    evidence: addEvidence(state.evidence, ratio, { production: theirs, candidate: own }),
    oneSided: state.oneSided,
  };
}

function toldOf({ events, requests, buckets }: TrafficSums, event: GuardedEvent): ToldEvents | null {
  const happened = events[event];
  return happened === null ? null : { events: happened, requests, buckets: buckets[event] };
}

/** ln of the e-value against its being not more often than `ratio` times production's. */
export function logHarmOf({ evidence }: EventState): number {
  return logEventsOf(evidence, 'more');
}

/** Whether that reaches what it must; nothing shows what the rates deny. */
export function showsHarm({ evidence }: EventState, logNeeded: number): boolean {
  const may =
    evidence.kind === 'requests' ? mayShowMore(evidence.ratios, logNeeded) : evidence.sums.contrast.weighted > 0;
  return may && logEventsOf(evidence, 'more') >= logNeeded;
}

/** ln of the average of the e-values against a rate that is `ratio` times production's or more, and one at the bound or more. */
export function logNotWorseOf({ evidence, candidate }: EventState, { bound }: EventGuardrail): number {
  const relative = logEventsOf(evidence, 'fewer');
  return bound === null ? relative : logMixture([relative, logBelowOf(evidence, bound, candidate)]);
}

/** Of so many requests of a candidate it must be told; hours that are left out may be the bad ones. */
const TOLD = 0.99;

/** Whether how often it happened is told of all but a few of the candidate's requests. */
export function isMostlyTold({ candidate }: EventState, requests: number): boolean {
  return candidate.requests >= TOLD * requests;
}

/** No window of either arm says how often it happened. */
export function isUntold({ production, candidate, oneSided }: EventState): boolean {
  return production.requests === 0 && candidate.requests === 0 && oneSided === 0;
}
