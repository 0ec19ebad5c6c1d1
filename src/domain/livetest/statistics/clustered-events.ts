import {
  addResiduals,
  type BucketedMoments,
  type BucketSums,
  estimateClustered,
  NO_RESIDUAL_SUMS,
  type ResidualSums,
  spreadBetween,
} from './buckets.ts';
import { addStratum, type ContrastSums, NO_CONTRAST } from './contrast.ts';
import { addCounts, type Direction, type EventCounts, logMixture } from './event-share.ts';
import { logOneSided } from './mixture.ts';

/** Events of one arm in one stratum; `buckets` hold [bucket, requests, events]. */
export interface BucketedEvents extends EventCounts {
  readonly buckets: BucketSums;
}

/** What is carried of an event where units come again: the contrast of candidate − ratio · production. */
export interface ClusteredEvents {
  readonly ratio: number;
  readonly production: EventCounts;
  readonly candidate: EventCounts;
  readonly contrast: ContrastSums;
  readonly residuals: ResidualSums;
}

const NONE: EventCounts = { events: 0, requests: 0 };

export function beginClusteredEvents(ratio: number): ClusteredEvents {
  return { ratio, production: NONE, candidate: NONE, contrast: NO_CONTRAST, residuals: NO_RESIDUAL_SUMS };
}

/** A request counts 1 where the event happened to it, and one of production `ratio`. */
export function addClusteredEvents(
  sums: ClusteredEvents,
  { production, candidate }: Readonly<Record<'production' | 'candidate', BucketedEvents>>,
): ClusteredEvents {
  const arms = [momentsOf(production, sums.ratio), momentsOf(candidate, 1)] as const;
  return {
    ratio: sums.ratio,
    production: addCounts(sums.production, production),
    candidate: addCounts(sums.candidate, candidate),
    contrast: addStratum(sums.contrast, ...arms),
    residuals: addResiduals(sums.residuals, ...arms),
  };
}

function momentsOf({ events, requests, buckets }: BucketedEvents, times: number): BucketedMoments {
  return {
    n: requests,
    sum: times * events,
    sumSquares: times * times * events,
    buckets: buckets.map(([bucket, n, count]) => [bucket, n, times * count] as const),
  };
}

/**
 * Scales of the mixtures, of which the average is taken, over the rate that the null allows: from a quarter more or fewer, the
 * least that is looked for, to four times more; fewer than none there cannot be.
 */
const SCALES = { more: [0.25, 1, 4], fewer: [0.25, 1] } as const satisfies Readonly<
  Record<Direction, readonly number[]>
>;

/** ln of the e-value against at most (`more`) or at least (`fewer`) `ratio` times production's rate; 0 where nothing is known. */
export function logClustered(sums: ClusteredEvents, direction: Direction): number {
  const { ratio, production, candidate, contrast, residuals } = sums;
  const { effect, information } = estimateClustered(contrast, residuals, [0, Math.max(1, ratio)]);
  const rate = (ratio * production.events + candidate.events) / (production.requests + candidate.requests);
  return logShown({ effect: direction === 'more' ? effect : -effect, information, rate, direction });
}

/**
 * ln of the e-value against a rate of the candidate of at least `rate`: varied between buckets as one of that rate would, times
 * what units make of it in either arm. Where nothing happened to either, requests are taken to be by themselves.
 */
export function logClusteredBelow(sums: ClusteredEvents, rate: number): number {
  const { ratio, production, candidate, residuals } = sums;
  const own = spreadBetween(residuals.candidate);
  const bunching = Math.max(
    1,
    bunchingOf(own, candidate),
    bunchingOf(spreadBetween(residuals.production) / (ratio * ratio), production),
  );
  const information = candidate.requests / Math.max(own, bunching * rate * (1 - rate));
  const effect = rate - candidate.events / candidate.requests;
  return logShown({ effect, information, rate, direction: 'fewer' });
}

/** How many times more events vary than those of requests that do not depend on one another (Kish, 1965). */
function bunchingOf(spread: number, { events, requests }: EventCounts): number {
  const rate = events / requests;
  if (Number.isNaN(spread)) return NaN;
  return rate === 0 || rate === 1 ? 1 : spread / (rate * (1 - rate));
}

interface Shown {
  /** Above 0 on the side that is to be shown. */
  readonly effect: number;
  readonly information: number;
  readonly rate: number;
  readonly direction: Direction;
}

function logShown({ effect, information, rate, direction }: Shown): number {
  if (!(information > 0)) return 0;
  const z = effect * Math.sqrt(information);
  return logMixture(SCALES[direction].map((times) => logOneSided({ z, information, scale: times * rate })));
}
