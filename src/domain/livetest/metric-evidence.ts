import { estimateMetric, type HowCompared, type MetricState } from './metric-state.ts';
import { type Evidence, logOneSided, logTwoSided } from './statistics/mixture.ts';
import type { TestMetric } from './test-policy.ts';

/** What is known of one metric of one candidate; the effect is signed so that above 0 is better. */
export interface MetricEvidence {
  readonly metric: TestMetric;
  readonly state: MetricState;
  readonly effect: number;
  readonly information: number;
  /** Both arms have so many labelled decisions that the metric says anything. */
  readonly isReady: boolean;
}

export function evidenceOf({ metric }: HowCompared, state: MetricState, minRequests: number): MetricEvidence {
  const isReady = Math.min(state.production, state.candidate) >= minRequests;
  const { effect, information } = estimateMetric(state, metric);
  return { metric, state, isReady, effect, information };
}

/** How far the effect is on the side that a claim says, in the metric's unit: above 0 where the claim seems true. */
const CLAIMS = {
  better: ({ effect }: MetricEvidence) => effect,
  'not-worse': ({ effect, metric }: MetricEvidence) => effect + metric.margin,
  harm: ({ effect, metric }: MetricEvidence) => -effect - metric.margin,
  'no-gain': ({ effect, metric }: MetricEvidence) => metric.minEffect - effect,
} as const satisfies Readonly<Record<string, (evidence: MetricEvidence) => number>>;

export type Claim = keyof typeof CLAIMS;

/** How far the effect is from the edge of a claim, above 0 on its side; null where nothing is known yet. */
export function distanceOf(evidence: MetricEvidence, claim: Claim): number | null {
  return evidence.isReady && evidence.information > 0 ? CLAIMS[claim](evidence) : null;
}

/** ln of the e-value for a claim; 0 where the metric says nothing yet. */
export function logEvidence(evidence: MetricEvidence, claim: Claim): number {
  const distance = distanceOf(evidence, claim);
  return distance === null ? 0 : logOneSided(pointOf(evidence, distance));
}

/** Whether the e-value for a claim reaches what it must; most looks are answered without its exact value. */
export function shows(evidence: MetricEvidence, claim: Claim, logNeeded: number): boolean {
  const distance = distanceOf(evidence, claim);
  if (distance === null || distance <= 0) return false;
  const point = pointOf(evidence, distance);
  return logTwoSided(point) + Math.LN2 >= logNeeded && logOneSided(point) >= logNeeded;
}

function pointOf({ information, metric }: MetricEvidence, distance: number): Evidence {
  return { z: distance * Math.sqrt(information), information, scale: metric.minEffect };
}
