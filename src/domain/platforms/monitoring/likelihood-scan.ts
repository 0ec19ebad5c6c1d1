/** How many times the share that is granted an alternative has. */
const FACTORS = [1.6, 3, 10] as const;

/** Over what it is looked for. */
export const STRETCHES = ['5m', '30m', '6h'] as const;

/** Looks in a year, one a minute. */
const LOOKS = 525_600;

/**
 * `increase()` guesses what was before the first sample and after the last. Most of a counter that has just begun: of two samples
 * half of the time between them on the one side, and 1.1 times of it on the other.
 */
const EXTRAPOLATED = 2.6;

export interface CountedEvent {
  /** Share of the requests that is granted, below 1. */
  readonly rate: number;
  /** What happened in a stretch, for each arm: two vectors of PromQL with the same labels. */
  readonly events: (stretch: string) => string;
  readonly requests: (stretch: string) => string;
}

/**
 * PromQL that has a sample for each arm in which an event is surely more often than granted: for a factor g the logarithm of
 * the likelihood ratio, sum · ln g − requests · ln(1 + rate (g − 1)), is beyond ln(looks · scans), where `scans` is how many of
 * them are looked at in all. While the share is at most `rate`, whatever it depends on, the ratio has an expectation of at most 1 (as
 * in livetest/statistics/breaker.ts), so that by Markov's inequality an arm has at most one false alarm in a year, on average and
 * over all scans.
 */
export function likelihoodScan({ rate, events, requests }: CountedEvent, scans: number): string {
  const enough = (EXTRAPOLATED * Math.log(LOOKS * scans)).toFixed(3);
  return STRETCHES.flatMap((stretch) =>
    FACTORS.map((factor) => {
      const [gain, cost] = [Math.log(factor), Math.log1p(rate * (factor - 1))].map((one) => one.toPrecision(9));
      return `${events(stretch)} * ${gain} - ${requests(stretch)} * ${cost} > ${enough}`;
    }),
  ).join('\nor\n');
}

/** Of one event. */
export const SCANS_OF_EVENT = FACTORS.length * STRETCHES.length;
