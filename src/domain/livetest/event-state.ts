import type { TrafficSums } from './arm-sums.ts';
import {
  addBelow,
  addEvents,
  type EventCounts,
  type LogRatios,
  logMixture,
  NO_RATIOS,
} from './statistics/event-share.ts';
import type { EventGuardrail } from './test-policy.ts';

/** What is carried of one candidate and event guardrail. */
export interface EventState {
  readonly production: EventCounts;
  readonly candidate: EventCounts;
  /** Against a candidate whose rate is at most `ratio` times that of production, and against one whose rate is at least it. */
  readonly more: LogRatios;
  readonly fewer: LogRatios;
  /** Strata in which only one of the two arms says how often it happened. */
  readonly oneSided: number;
}

const NONE: EventCounts = { events: 0, requests: 0 };

export const NO_EVENTS: EventState = {
  production: NONE,
  candidate: NONE,
  more: NO_RATIOS,
  fewer: NO_RATIOS,
  oneSided: 0,
};

export interface ComparedTraffic {
  readonly production: TrafficSums;
  readonly candidate: TrafficSums;
}

export function addTrafficEvents(
  state: EventState,
  { event, ratio }: EventGuardrail,
  { production, candidate }: ComparedTraffic,
): EventState {
  const own = candidate.events[event];
  const theirs = production.events[event];
  if (own === null || theirs === null) return own === theirs ? state : { ...state, oneSided: state.oneSided + 1 };
  const compared = {
    production: { events: theirs, requests: production.requests },
    candidate: { events: own, requests: candidate.requests },
  };
  return {
    ...state,
    production: plus(state.production, compared.production),
    candidate: plus(state.candidate, compared.candidate),
    more: addEvents(state.more, { ratio, direction: 'more' }, compared),
    fewer: addEvents(state.fewer, { ratio, direction: 'fewer' }, compared),
  };
}

function plus(one: EventCounts, other: EventCounts): EventCounts {
  return { events: one.events + other.events, requests: one.requests + other.requests };
}

/** ln of the e-value against its being not more often than `ratio` times production's. */
export function logHarmOf({ more }: EventState): number {
  return logMixture(more);
}

/** Whether that reaches what it must; an average is at most the largest, by which most looks are answered. */
export function showsHarm(state: EventState, logNeeded: number): boolean {
  return state.more.some((one) => one >= logNeeded) && logHarmOf(state) >= logNeeded;
}

/** ln of the average of the e-values against a rate that is `ratio` times production's or more, and one at the bound or more. */
export function logNotWorseOf({ fewer, candidate }: EventState, { bound }: EventGuardrail): number {
  const relative = logMixture(fewer);
  if (bound === null) return relative;
  const absolute = logMixture(addBelow(NO_RATIOS, bound, candidate));
  return logMixture([relative, absolute]);
}

/** No window of either arm says how often it happened. */
export function isUntold({ production, candidate, oneSided }: EventState): boolean {
  return production.requests === 0 && candidate.requests === 0 && oneSided === 0;
}
