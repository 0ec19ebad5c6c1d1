import { estimateMetric, type HowCompared, type MetricState } from './metric-state.ts';
import { logOneSided, logTwoSided } from './statistics/mixture.ts';

/** What is known of one metric of one candidate; the effect is signed so that above 0 is better. */
export interface MetricEvidence extends HowCompared {
  readonly state: MetricState;
  readonly effect: number;
  readonly information: number;
  /** Both arms have so many labelled decisions that the metric says anything. */
  readonly isReady: boolean;
}

export function evidenceOf(state: MetricState, how: HowCompared, minRequests: number): MetricEvidence {
  const isReady = Math.min(state.production, state.candidate) >= minRequests;
  return { ...how, state, isReady, ...estimateMetric(state, how) };
}

/** How far the effect is on the side that a claim says, in the metric's unit: above 0 where the claim seems true. */
export const CLAIMS = {
  better: ({ effect }: MetricEvidence) => effect,
  'not-worse': ({ effect, metric }: MetricEvidence) => effect + metric.margin,
  harm: ({ effect, metric }: MetricEvidence) => -effect - metric.margin,
  'no-gain': ({ effect, metric }: MetricEvidence) => metric.minEffect - effect,
} as const satisfies Readonly<Record<string, (evidence: MetricEvidence) => number>>;

export type Claim = keyof typeof CLAIMS;

/** ln of the e-value for a claim; 0 where the metric says nothing yet. */
export function logEvidence(evidence: MetricEvidence, claim: Claim): number {
  if (!evidence.isReady || !(evidence.information > 0)) return 0;
  return logOneSided(pointOf(evidence, claim));
}

/** Whether the e-value for a claim reaches what it must; most looks are answered without its exact value. */
export function shows(evidence: MetricEvidence, claim: Claim, logNeeded: number): boolean {
  if (!evidence.isReady || !(evidence.information > 0) || CLAIMS[claim](evidence) <= 0) return false;
  const point = pointOf(evidence, claim);
  return logTwoSided(point) + Math.LN2 >= logNeeded && logOneSided(point) >= logNeeded;
}

function pointOf(evidence: MetricEvidence, claim: Claim) {
  const { information, metric } = evidence;
  return { z: CLAIMS[claim](evidence) * Math.sqrt(information), information, scale: metric.minEffect };
}
