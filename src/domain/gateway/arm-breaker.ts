import type { GatewayTrip, Model } from '../../contract/generated/types.ts';
import { resolveTestPolicy } from '../livetest/resolve-policy.ts';
import { type Detectors, isAlarmed, NO_DETECTORS, watch } from '../livetest/statistics/breaker.ts';
import type { LatencyLimits } from './latency-limits.ts';
import type { ServedOutcome } from './served-request.ts';

export type BreakerEvent = GatewayTrip['event'];

export const BREAKER_EVENTS = [
  'errors',
  'timeouts',
  'invalid',
  'over-p50',
  'over-p95',
  'over-p99',
] as const satisfies readonly BreakerEvent[];

/** That an answer took longer than a budget, which a slow machine and too much traffic do as well. */
const SLOW_EVENTS = ['over-p50', 'over-p95', 'over-p99'] as const satisfies readonly BreakerEvent[];

/** Whom a second of an arm is judged beside. */
export type Beside =
  /** A version in production is turned away for no slowness: on this machine, in this traffic, another would be as slow. */
  | { readonly kind: 'production' }
  /** What production was too slow in, in its last second with requests, says nothing of the candidate. */
  | { readonly kind: 'candidate'; readonly production: ArmBreaker | undefined };

/** Seconds with requests between two false alarms of an arm, over all events together, on average and at least: a year. */
const RUN_LENGTH_SECONDS = 31_557_600 * BREAKER_EVENTS.length;

export type BreakerRates = Readonly<Record<BreakerEvent, number>>;

/**
 * Shares of the requests that are granted: by the guardrails of `liveTest`, or their defaults, so many times what is good enough.
 * At 1 an event is not watched.
 */
export function breakerRates({ liveTest }: Pick<Model, 'liveTest'>): BreakerRates {
  const guardrails = resolveTestPolicy({ liveTest: liveTest ?? { metrics: [] } })?.guardrails ?? [];
  const rateOf = (event: BreakerEvent) => {
    const found = guardrails.find((one) => one.event === event);
    return Math.min(1, (found?.bound ?? 1) * (found?.ratio ?? 1));
  };
  return {
    errors: rateOf('errors'),
    timeouts: rateOf('timeouts'),
    invalid: rateOf('invalid'),
    'over-p50': rateOf('over-p50'),
    'over-p95': rateOf('over-p95'),
    'over-p99': rateOf('over-p99'),
  };
}

/** Why an arm was turned away. */
export type BreakerAlarm = Pick<GatewayTrip, 'event' | 'seconds' | 'requests' | 'events' | 'rate'>;

interface Watched {
  readonly event: BreakerEvent;
  readonly rate: number;
  readonly limitMs: number | null;
  detectors: Detectors;
  /** In the open second, and in all before it. */
  open: number;
  events: number;
}

/** Watches one arm of one revision by windows of one second, of those with requests. */
export class ArmBreaker {
  readonly #watched: readonly Watched[];
  #open = 0;
  #requests = 0;
  #seconds = 0;
  #slow: ReadonlySet<BreakerEvent> = new Set();

  constructor(rates: BreakerRates, limits: LatencyLimits) {
    const limitsMs = { 'over-p50': limits.p50, 'over-p95': limits.p95, 'over-p99': limits.p99 } as const;
    this.#watched = BREAKER_EVENTS.flatMap((event): Watched[] => {
      const limitMs = event === 'errors' || event === 'timeouts' || event === 'invalid' ? null : limitsMs[event];
      const isUntold = event.startsWith('over') && limitMs === null;
      const rate = rates[event];
      return isUntold || rate >= 1 ? [] : [{ event, rate, limitMs, detectors: NO_DETECTORS, open: 0, events: 0 }];
    });
  }

  /** What was turned away because too much was asked says nothing against the model. */
  note(outcome: ServedOutcome, latencyMs: number): void {
    if (outcome === 'shed') return;
    this.#open += 1;
    for (const watched of this.#watched) if (happens(watched, outcome, latencyMs)) watched.open += 1;
  }

  /** What it did too often in its last second with requests. */
  get slow(): ReadonlySet<BreakerEvent> {
    return this.#slow;
  }

  get isIdle(): boolean {
    return this.#open === 0;
  }

  /** Closes the second; null where nothing is wrong. Production's is closed before those of candidates. */
  closeSecond(beside: Beside): BreakerAlarm | null {
    const requests = this.#open;
    if (requests === 0) return null;
    const granted = beside.kind === 'production' ? new Set(SLOW_EVENTS) : (beside.production?.slow ?? new Set());
    const slow = this.#watched.filter(({ event, open, rate }) => isSlowness(event) && open > rate * requests);
    this.#slow = new Set(slow.map(({ event }) => event));
    this.#open = 0;
    this.#requests += requests;
    this.#seconds += 1;
    let alarm: BreakerAlarm | null = null;
    for (const watched of this.#watched) {
      if (granted.has(watched.event)) {
        watched.open = 0;
        continue;
      }
      watched.detectors = watch(watched.detectors, watched.rate, { requests, sum: watched.open });
      watched.events += watched.open;
      watched.open = 0;
      const { event, events, rate } = watched;
      if (isAlarmed(watched.detectors, RUN_LENGTH_SECONDS))
        alarm ??= { event, seconds: this.#seconds, requests: this.#requests, events, rate };
    }
    return alarm;
  }
}

function isSlowness(event: BreakerEvent): boolean {
  return SLOW_EVENTS.some((one) => one === event);
}

function happens({ event, limitMs }: Watched, outcome: ServedOutcome, latencyMs: number): boolean {
  switch (event) {
    case 'errors':
      return outcome !== 'answered';
    case 'timeouts':
      return outcome === 'timeout';
    case 'invalid':
      return outcome === 'invalid';
    case 'over-p50':
    case 'over-p95':
    case 'over-p99':
      return limitMs !== null && outcome === 'answered' && latencyMs > limitMs;
  }
}
