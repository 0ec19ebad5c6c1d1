import logcdf from '@stdlib/stats-base-dists-normal-logcdf';

/** What one contrast shows: z = U/√V, and how much it knows, I = W²/V (in one over the squared unit of the effect). */
export interface Evidence {
  readonly z: number;
  readonly information: number;
  /** τ, in the unit of the effect: the smallest effect that matters. */
  readonly scale: number;
}

/**
 * ln of the normal mixture's e-value, against an effect of 0 in either direction: (1+a)^−½ · exp(a z² / 2(1+a)), a = τ²I
 * (Robbins 1970; Johari et al., "Always valid inference", 2022). At most 0 without information.
 */
export function logTwoSided({ z, information, scale }: Evidence): number {
  const a = scale * scale * information;
  return (a * z * z) / (2 * (1 + a)) - Math.log1p(a) / 2;
}

/** ln of the half-normal mixture's e-value, against an effect of 0 or less: 2 · two-sided · Φ(z √(a/(1+a))). */
export function logOneSided(evidence: Evidence): number {
  const a = evidence.scale * evidence.scale * evidence.information;
  return Math.LN2 + logTwoSided(evidence) + logcdf(evidence.z * Math.sqrt(a / (1 + a)), 0, 1);
}

export interface Bound {
  readonly effect: number;
  readonly information: number;
  readonly scale: number;
  /** Chance, over all looks together, that the effect lies below. */
  readonly alpha: number;
}

/**
 * The largest effect that the one-sided e-value refutes at 1/α: effect − c/√I with logOneSided(c) = ln 1/α. It is above 0
 * just where the e-value is above 1/α. −∞ without information.
 */
export function lowerBound({ effect, information, scale, alpha }: Bound): number {
  if (!(information > 0)) return -Infinity;
  return effect - criticalZ({ information, scale }, -Math.log(alpha)) / Math.sqrt(information);
}

export function upperBound(bound: Bound): number {
  return -lowerBound({ ...bound, effect: -bound.effect });
}

const HALVINGS = 80;

/** The z from which on the one-sided e-value is at least e^logNeeded; it grows with z. Halved until nothing changes any more. */
export function criticalZ({ information, scale }: Pick<Evidence, 'information' | 'scale'>, logNeeded: number): number {
  const a = scale * scale * information;
  // Twice the bound of Waudby-Smith et al. (arXiv 2103.06476, eq. 134) is always beyond it.
  let high = 2 * Math.sqrt(((2 * (1 + a)) / a) * (Math.log1p(a) / 2 + logNeeded + Math.LN2)) + 1;
  let low = 0;
  for (let step = 0; step < HALVINGS && low < high; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (logOneSided({ z: middle, information, scale }) < logNeeded) low = middle;
    else high = middle;
  }
  return high;
}
