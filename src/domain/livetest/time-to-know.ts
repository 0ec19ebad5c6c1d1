import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { criticalZ } from './statistics/mixture.ts';

/** Something that is to be shown of one metric, and the traffic that is to show it. */
export interface PlannedTest {
  /** How far the truth is on the side that is to be shown, above 0, in the metric's unit: the gain, or the margin of an equal. */
  readonly effect: number;
  /** τ of the e-values, in the same unit. */
  readonly scale: number;
  /** Of the claim: the candidate's part, divided among the primaries, or what a margin is held at. */
  readonly alpha: number;
  /** Standard deviation of one prediction's contribution; where pairs are scored, of one difference. */
  readonly spread: number;
  /** Labelled predictions of all arms a second. */
  readonly rate: number;
  readonly shares: PlannedShares;
  /** Labelled predictions of each arm before the metric says anything. */
  readonly minRequests: number;
  /** Labels come so much later. */
  readonly delayMs: number;
  /** Nothing is promoted before. */
  readonly minDurationMs: number;
}

/** Of all traffic; what is left has other candidates. */
export interface PlannedShares {
  readonly candidate: number;
  readonly production: number;
  /** What both versions answer; 0 where they are compared by their own requests. */
  readonly pairs: number;
}

const FOUND = 0.8;
/** Chance that a gain that is there is given up as one that does not matter. */
const GIVEN_UP = 0.05;
const HALVINGS = 200;

/**
 * How long (milliseconds) until four tests of five have shown it: the information at which effect · √I exceeds the
 * e-value's limit by the normal quantile of 0.8, of those that are not given up, over the information that comes in a second.
 * A little more than simulated, as a test may also have crossed before. Infinity where nothing comes.
 */
export function timeToKnow(test: PlannedTest): number {
  const perSecond = informationPerSecond(test);
  if (!(perSecond > 0)) return Infinity;
  const comparing = Math.max(informationNeeded(test) / perSecond, secondsUntilReady(test));
  return Math.max(test.minDurationMs, comparing * 1000) + test.delayMs;
}

/** The key of the policy that alone makes it so long; null where what is to be shown takes as long or longer. */
export function longestByPolicy(test: PlannedTest): 'minDuration' | 'minRequests' | null {
  const perSecond = informationPerSecond(test);
  if (!(perSecond > 0)) return null;
  const [shown, ready] = [informationNeeded(test) / perSecond, secondsUntilReady(test)];
  if (test.minDurationMs > Math.max(shown, ready) * 1000) return 'minDuration';
  return ready > shown ? 'minRequests' : null;
}

/** 1/V a second: unpaired r p₀p₁/(p₀+p₁) / s², as W is n₀n₁/(n₀+n₁); paired r q / s². */
function informationPerSecond({ rate, shares, spread }: PlannedTest): number {
  const { candidate, production, pairs } = shares;
  const weight = pairs > 0 ? pairs : (candidate * production) / (candidate + production);
  return (rate * weight) / (spread * spread);
}

function secondsUntilReady({ rate, shares, minRequests }: PlannedTest): number {
  const { candidate, production, pairs } = shares;
  return minRequests / (rate * (pairs > 0 ? pairs : Math.min(candidate, production)));
}

/** Infinity where the effect is so small that no number is large enough. */
function informationNeeded({ effect, scale, alpha }: PlannedTest): number {
  const beyond = normalQuantile(FOUND / (1 - GIVEN_UP), 0, 1);
  const isEnough = (information: number) =>
    effect * Math.sqrt(information) - criticalZ({ information, scale }, -Math.log(alpha)) >= beyond;
  let [low, high] = [0, Math.max(Number.MIN_VALUE, 1 / (effect * effect))];
  while (high < Infinity && !isEnough(high)) [low, high] = [high, high * 2];
  if (high === Infinity) return Infinity;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
