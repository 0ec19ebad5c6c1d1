import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { criticalZ } from './statistics/mixture.ts';

/** A gain that is there, and the traffic that is to show it. */
export interface PlannedTest {
  /** The gain, above 0, in the metric's unit. */
  readonly effect: number;
  /** τ of the e-values, in the same unit. */
  readonly scale: number;
  /** The candidate's part of alpha, divided among the primaries. */
  readonly alpha: number;
  /** Standard deviation of one prediction's contribution; where pairs are scored, of one difference. */
  readonly spread: number;
  /** Labelled predictions of all arms a second. */
  readonly rate: number;
  /** Of the candidate, above 0. */
  readonly share: number;
  /** Of the candidate's predictions that production makes too; 0 where versions are compared by their own requests. */
  readonly pairedShare: number;
  /** Labels come so much later. */
  readonly delayMs: number;
  /** Nothing is promoted before. */
  readonly minDurationMs: number;
}

const FOUND = 0.8;
/** Chance that a gain that is there is given up as one that does not matter. */
const GIVEN_UP = 0.05;
const HALVINGS = 200;

/**
 * How long (milliseconds) until four tests of five have found the gain: the information at which effect · √I exceeds the
 * e-value's limit by the normal quantile of 0.8, of those that are not given up, over the information that comes in a second.
 * A little more than simulated, as a test may also have crossed before. Infinity where nothing comes.
 */
export function timeToKnow(test: PlannedTest): number {
  const perSecond = informationPerSecond(test);
  if (!(perSecond > 0)) return Infinity;
  const comparingMs = (informationNeeded(test) / perSecond) * 1000;
  return Math.max(test.minDurationMs, comparingMs) + test.delayMs;
}

/** Unpaired 1/V a second: r p (1−p) / s², as W is n₀n₁/(n₀+n₁); paired r p q / s². */
function informationPerSecond({ rate, share, pairedShare, spread }: PlannedTest): number {
  const weight = pairedShare > 0 ? share * pairedShare : share * (1 - share);
  return (rate * weight) / (spread * spread);
}

function informationNeeded({ effect, scale, alpha }: PlannedTest): number {
  const beyond = normalQuantile(FOUND / (1 - GIVEN_UP), 0, 1);
  const isEnough = (information: number) =>
    effect * Math.sqrt(information) - criticalZ({ information, scale }, -Math.log(alpha)) >= beyond;
  let [low, high] = [0, 1 / (effect * effect)];
  while (!isEnough(high)) [low, high] = [high, high * 2];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
