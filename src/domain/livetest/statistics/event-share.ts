/** How many times more often events come than the null says; their likelihood ratios are averaged. */
const FACTORS = [1.25, 1.5, 2, 3, 5, 10] as const;

/** ln of one likelihood ratio a factor; they add up over strata. */
export type LogRatios = readonly number[];

export const NO_RATIOS: LogRatios = FACTORS.map(() => 0);

export interface EventCounts {
  readonly events: number;
  readonly requests: number;
}

export interface ComparedEvents {
  readonly production: EventCounts;
  readonly candidate: EventCounts;
}

export type Direction = 'more' | 'fewer';

export interface ShareQuestion {
  /** The null's rate of the candidate over that of production. */
  readonly ratio: number;
  /** Which side of it the e-value is to show. */
  readonly direction: Direction;
}

/**
 * Given the events of both arms, each is the candidate's with ρ(r) = n₁r/(n₀+n₁r), whatever the rate of the hour is: daily
 * cycles cancel (Lindon and Malek, arXiv 2011.03567). `more`: against a ratio of at most `ratio`; `fewer`: of at least it.
 * Their number need not be given: where requests have an event or none, the expectation over both arms is below
 * exp(n₁p₁(L₁−1) + n₀p₀(L₀−1)), L the ratio for one event, which is 1 for p₁ = ratio · p₀ whatever p₀ is. Requests must
 * not depend on one another: of units that come again, see clustered-events.ts.
 */
export function addEvents(
  ratios: LogRatios,
  { ratio, direction }: ShareQuestion,
  { production, candidate }: ComparedEvents,
): LogRatios {
  if (production.requests === 0 || candidate.requests === 0) return ratios;
  if (production.events === 0 && candidate.events === 0) return ratios;
  const { events: own, requests: ownRequests } = candidate;
  const { events: others, requests: otherRequests } = production;
  return FACTORS.map((factor, index) => {
    const times = direction === 'more' ? factor : 1 / factor;
    const all = otherRequests + ownRequests * ratio * times;
    // What did not happen is no evidence, and needs no logarithm: most of the time goes into them.
    const ofOwn = own === 0 ? 0 : own * Math.log1p(((times - 1) * otherRequests) / all);
    const ofOthers = others === 0 ? 0 : others * Math.log1p(((1 - times) * ratio * ownRequests) / all);
    return (ratios[index] ?? 0) + ofOwn + ofOthers;
  });
}

/** ln of the average of the likelihood ratios. */
export function logMixture(ratios: LogRatios): number {
  const most = Math.max(...ratios);
  return most + Math.log(ratios.reduce((sum, value) => sum + Math.exp(value - most), 0) / ratios.length);
}

/**
 * ln of one likelihood ratio a factor against a rate of at least `rate` in [0, 1]: each alternative has the odds of `rate`,
 * divided by the factor f. With n requests it is −events · ln f − n ln(1 − rate (1 − 1/f)): for counts of events, and sums of
 * any values in [0, 1] whose mean is what the rate says, as f^−x is at most 1 − x (1 − 1/f).
 */
export function addBelow(ratios: LogRatios, rate: number, { events, requests }: EventCounts): LogRatios {
  return FACTORS.map((factor, index) => {
    const perRequest = Math.log1p(-rate * (1 - 1 / factor));
    return (ratios[index] ?? 0) - events * Math.log(factor) - requests * perRequest;
  });
}
