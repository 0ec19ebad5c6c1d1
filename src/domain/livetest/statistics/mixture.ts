import logcdf from '@stdlib/stats-base-dists-normal-logcdf';

/** What one contrast shows: z = U/√V, and how much it knows, I = W²/V (in one over the squared unit of the effect). */
export interface Evidence extends Clock {
  readonly z: number;
}

interface Clock {
  readonly information: number;
  /** τ, in the unit of the effect: the smallest effect that matters. */
  readonly scale: number;
}

/**
 * ln of the normal mixture's e-value, against an effect of 0 in either direction: (1+a)^−½ · exp(a z² / 2(1+a)), a = τ²I
 * (Robbins 1970; Johari et al., "Always valid inference", 2022). At most 0 without information.
 */
export function logTwoSided(evidence: Evidence): number {
  return logMixtureAt(evidence.z * slopeOf(evidence), evidence);
}

/** ln of the half-normal mixture's e-value, against an effect of 0 or less: 2 · two-sided · Φ(z √(a/(1+a))). */
export function logOneSided(evidence: Evidence): number {
  const u = evidence.z * slopeOf(evidence);
  return Math.LN2 + logMixtureAt(u, evidence) + logcdf(u, 0, 1);
}

/** ln of the two-sided e-value, u = z √(a/(1+a)). */
function logMixtureAt(u: number, clock: Clock): number {
  return (u * u - Math.log1p(ticksOf(clock))) / 2;
}

/** a */
function ticksOf({ information, scale }: Clock): number {
  return scale * scale * information;
}

/** √(a/(1+a)) */
function slopeOf(clock: Clock): number {
  return Math.sqrt(1 / (1 + 1 / ticksOf(clock)));
}

export interface Bound extends Clock {
  readonly effect: number;
  /** Chance, over all looks together, that the effect lies below. */
  readonly alpha: number;
}

/**
 * The largest effect that the one-sided e-value refutes at 1/α: effect − c/√I with logOneSided(c) = ln 1/α. It is above 0
 * just where the e-value is above 1/α. −∞ without information.
 */
export function lowerBound({ effect, alpha, ...clock }: Bound): number {
  if (ticksOf(clock) === 0) return -Infinity;
  return effect - criticalZ(clock, -Math.log(alpha)) / Math.sqrt(clock.information);
}

export function upperBound(bound: Bound): number {
  return -lowerBound({ ...bound, effect: -bound.effect });
}

/**
 * What `criticalZ` is never below, without its steps: where the two-sided e-value is half as large as needed, as the one-sided is
 * at most twice it.
 */
export function leastCriticalZ(clock: Clock, logNeeded: number): number {
  return Math.sqrt(Math.max(0, Math.log1p(ticksOf(clock)) + 2 * (logNeeded - Math.LN2))) / slopeOf(clock);
}

/** What is left after so many is rounding, whatever the clock and alpha are. */
const STEPS = 5;

/** Where ln of the e-value is as large as needed. It is convex in z, so that Newton's steps from beyond never go too far. */
export function criticalZ(clock: Clock, logNeeded: number): number {
  const slope = slopeOf(clock);
  // Where the two-sided e-value is so large: less than the one-sided for any z above 0, and less than ln 2 from it.
  let z = Math.sqrt(Math.log1p(ticksOf(clock)) + 2 * logNeeded) / slope;
  for (let step = 0; step < STEPS; step += 1) {
    const u = z * slope;
    const hazard = Math.exp(-(u * u) / 2 - logcdf(u, 0, 1)) / Math.sqrt(2 * Math.PI);
    z -= (logOneSided({ ...clock, z }) - logNeeded) / (slope * (u + hazard));
  }
  return z;
}
