import type { Outcome, Season, World, WorldArm } from '../../src/domain/livetest/simulation/world.ts';
import type { TestMetric, TestPolicy } from '../../src/domain/livetest/test-policy.ts';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export const SEASONS = ['flat', 'cycle', 'trend', 'step'] as const satisfies readonly Season[];
export const STARTS = [0.01, 0.5] as const;
export const CANDIDATES = [1, 3, 5] as const;
export const LABELS = ['at once', 'after 24 h', '10 % missing'] as const;
export const OUTCOMES = [
  { kind: 'bernoulli', mean: 0.1 },
  { kind: 'bounded', mean: 0.1 },
  { kind: 'lognormal', mean: 0.1, sigma: 1.5 },
  { kind: 'sticky', mean: 0.1, units: 400, spread: 0.8 },
] as const satisfies readonly Outcome[];

/** Such that a gain of it takes most of two weeks to find, so that what is not better is watched for long. */
const MIN_EFFECT = { bernoulli: 0.005, bounded: 0.0025, lognormal: 0.005, sticky: 0.01 } as const;
/** Requests an hour. */
const HOURLY = { bernoulli: 600, bounded: 600, lognormal: 200, sticky: 333 } as const;

export interface WorldQuestion {
  readonly outcome: Outcome;
  readonly season: Season;
  readonly labels: (typeof LABELS)[number];
  /** Of each candidate, as a part of the mean. */
  readonly lifts: readonly number[];
}

export function worldOf({ outcome, season, labels, lifts }: WorldQuestion): World {
  const missing = labels === '10 % missing' ? 0.1 : 0;
  const arms = [0, ...lifts].map((lift, index): WorldArm => ({
    name: index === 0 ? null : `c${index}`,
    effect: lift * outcome.mean,
    errors: 0.002,
    overP99: 0.008,
    missing: outcome.kind === 'sticky' ? 0 : missing,
    lost: 0,
  }));
  const labelDelayMs = labels === 'after 24 h' ? DAY_MS : 0;
  return { rate: HOURLY[outcome.kind] / 3600, season, outcome, arms, labelDelayMs, paired: null, windowMs: HOUR_MS };
}

export function policyOf(outcome: Outcome, over: Partial<TestPolicy> = {}): TestPolicy {
  return {
    alpha: 0.05,
    isSticky: outcome.kind === 'sticky',
    ramp: [0.01, 0.05, 0.25, 0.5],
    minDurationMs: DAY_MS,
    maxDurationMs: 14 * DAY_MS,
    minRequests: 1000,
    metrics: [metricOf(outcome)],
    guardrails: [
      { event: 'errors', ratio: 1.25, bound: 0.01 },
      { event: 'over-p99', ratio: 1.25, bound: 0.02 },
    ],
    ensembles: [],
    pairedShare: 0,
    shadowShare: 0,
    bake: null,
    sentinelShare: null,
    ...over,
  };
}

function metricOf(outcome: Outcome): TestMetric {
  const minEffect = MIN_EFFECT[outcome.kind];
  return {
    id: 'gain',
    sign: 1,
    role: 'primary',
    minEffect,
    margin: minEffect / 2,
    delayMs: 0,
    labels: 'exogenous',
    missing: 'exclude',
    range: outcome.kind === 'lognormal' ? null : [0, 1],
  };
}
