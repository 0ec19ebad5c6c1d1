/** How many times more often events come than the null says, or less often. */
const FACTORS = [1.25, 1.5, 2, 3, 5, 10] as const;

const STEPS = [...FACTORS, ...FACTORS.map((factor) => 1 / factor)].map((times) => ({
  beyond: times - 1,
  log: Math.log(times),
}));

/** ln of one likelihood ratio for each factor, first of those that say more often, then less; they add up over strata. */
export type LogRatios = readonly number[];

export const NO_RATIOS: LogRatios = STEPS.map(() => 0);

export interface EventCounts {
  readonly events: number;
  readonly requests: number;
}

export function addCounts(one: EventCounts, other: EventCounts): EventCounts {
  return { events: one.events + other.events, requests: one.requests + other.requests };
}

export interface ComparedEvents {
  readonly production: EventCounts;
  readonly candidate: EventCounts;
}

/**
 * Against a rate of the candidate that is `ratio` times production's. Given the events of both arms, each is the candidate's with
 * ρ(r) = n₁r/(n₀+n₁r), whatever the rate of the hour is: daily cycles cancel (Lindon and Malek, arXiv 2011.03567). So ln L of
 * a ratio t times as large is x₁ ln t − (x₀+x₁) ln(1 + ρ(t−1)).
 * Their number need not be given: where requests have an event or none, the expectation over both arms is below
 * exp(n₁p₁(L₁−1) + n₀p₀(L₀−1)), L the ratio for one event, which is 1 for p₁ = ratio · p₀ whatever p₀ is. Requests must
 * not depend on one another: of units that come again, see clustered-events.ts.
 */
export function addEvents(ratios: LogRatios, ratio: number, { production, candidate }: ComparedEvents): LogRatios {
  if (production.requests === 0 || candidate.requests === 0) return ratios;
  const events = production.events + candidate.events;
  if (events === 0) return ratios;
  const part = (ratio * candidate.requests) / (production.requests + ratio * candidate.requests);
  // A copy holds numbers from its start, where an array that grows is made anew for the first of them.
  const next = [...ratios];
  STEPS.forEach(({ beyond, log }, index) => {
    next[index] = (ratios[index] ?? 0) + candidate.events * log - events * Math.log1p(part * beyond);
  });
  return next;
}

export type Direction = 'more' | 'fewer';

/** ln of the e-value against a ratio of at most the null's (`more`), or of at least it (`fewer`). */
export function logShare(ratios: LogRatios, direction: Direction): number {
  const most = FACTORS.length;
  return logMixture(direction === 'more' ? ratios.slice(0, most) : ratios.slice(most));
}

/** Whether an average of any of them may come to that: it is at most the largest, by which most looks are answered. */
export function mayReach(ratios: LogRatios, logNeeded: number, count = ratios.length): boolean {
  for (let index = 0; index < count; index += 1) if ((ratios[index] ?? 0) >= logNeeded) return true;
  return false;
}

/** The same of `logShare` for more events. */
export function mayShowMore(ratios: LogRatios, logNeeded: number): boolean {
  return mayReach(ratios, logNeeded, FACTORS.length);
}

/** ln of the average of what these are the logarithms of. */
export function logMixture(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, value) => sum + Math.exp(value - most), 0) / logs.length);
}

/**
 * ln of the e-value against a rate of at least `rate` in [0, 1]: each alternative has the odds of `rate`, divided by the factor f.
 * With n requests its likelihood ratio is −events · ln f − n ln(1 − rate (1 − 1/f)): for counts of events, and sums of any
 * values in [0, 1] whose mean is what the rate says, as f^−x is at most 1 − x (1 − 1/f).
 */
export function logBelow(rate: number, { events, requests }: EventCounts): number {
  const ratios = FACTORS.map((factor) => -events * Math.log(factor) - requests * Math.log1p(-rate * (1 - 1 / factor)));
  return logMixture(ratios);
}
