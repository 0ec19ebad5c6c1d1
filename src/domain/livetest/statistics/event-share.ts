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
 */
export function addEvents(
  ratios: LogRatios,
  { ratio, direction }: ShareQuestion,
  { production, candidate }: ComparedEvents,
): LogRatios {
  if (production.requests === 0 || candidate.requests === 0) return ratios;
  const shareAt = (r: number) => (candidate.requests * r) / (production.requests + candidate.requests * r);
  const atNull = shareAt(ratio);
  return FACTORS.map((factor, index) => {
    const share = shareAt(direction === 'more' ? ratio * factor : ratio / factor);
    const own = candidate.events * Math.log(share / atNull);
    const others = production.events * Math.log((1 - share) / (1 - atNull));
    return (ratios[index] ?? 0) + own + others;
  });
}

/** ln of the average of the likelihood ratios. */
export function logMixture(ratios: LogRatios): number {
  const most = Math.max(...ratios);
  return most + Math.log(ratios.reduce((sum, value) => sum + Math.exp(value - most), 0) / ratios.length);
}

/**
 * ln of one likelihood ratio a factor against a rate of at least `rate`: each alternative is `rate` / factor. For counts of
 * events among requests, and any values in [0, 1] whose mean is what the rate says, by convexity.
 */
export function addBelow(ratios: LogRatios, rate: number, { events, requests }: EventCounts): LogRatios {
  return FACTORS.map((factor, index) => {
    const lower = rate / factor;
    const own = events * Math.log(lower / rate) + (requests - events) * Math.log((1 - lower) / (1 - rate));
    return (ratios[index] ?? 0) + own;
  });
}
