/** How many times the odds of an event may have grown; what each says is averaged. */
const FACTORS = [1.25, 1.6, 3, 10] as const;

/** ln(1 + M) of one detector a factor, at least 0: all that is carried from one window to the next. */
export type Detectors = readonly number[];

/** At the start, and after each alarm that was answered. */
export const NO_DETECTORS: Detectors = FACTORS.map(() => 0);

/** Windows between two false alarms, on average and at least: of a minute each, a year. */
export const RUN_LENGTH = 525_600;

/** Requests of one window, and the sum of their values in [0, 1]: of events, their number. */
export interface WindowCounts {
  readonly requests: number;
  readonly sum: number;
}

/**
 * Mixture Shiryaev–Roberts e-detector (Shin, Ramdas and Rinaldo, "E-detectors", 2022): M ← e^ℓ (M + 1) with
 * ℓ = sum · ln g − requests · ln(1 + rate (g − 1)) for each factor g. As g^x is at most 1 + x (g − 1) in [0, 1], e^ℓ has an
 * expectation of at most 1 while the mean of the values, given all that was before, is at most `rate`; they need be neither
 * independent nor alike.
 *
 * Contract: while that holds, there are `RUN_LENGTH` windows between alarms on average, or more. It says nothing of how
 * long a single run is, and nothing where the mean was above `rate` from the start.
 */
export function watch(detectors: Detectors, rate: number, { requests, sum }: WindowCounts): Detectors {
  return FACTORS.map((factor, index) => {
    const logRatio = sum * Math.log(factor) - requests * Math.log1p(rate * (factor - 1));
    return logOfOnePlusExp(logRatio + (detectors[index] ?? 0));
  });
}

/** Whether the average of the M has come to the run length. */
export function isAlarmed(detectors: Detectors, runLength = RUN_LENGTH): boolean {
  // An M alone that is as large as all of them may be together says it, and does not overflow.
  const enough = runLength * detectors.length;
  return detectors.reduce((sum, detector) => sum + Math.min(enough, Math.expm1(detector)), 0) >= enough;
}

function logOfOnePlusExp(x: number): number {
  return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
}
