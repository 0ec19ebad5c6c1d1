import type { Outcome, Season, World, WorldArm } from '../../src/domain/livetest/simulation/world.ts';
import type { TestMetric, TestPolicy } from '../../src/domain/livetest/test-policy.ts';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export const SEASONS = ['flat', 'cycle', 'trend', 'step'] as const satisfies readonly Season[];
export const STARTS = [0.01, 0.5] as const;
export const CANDIDATES = [1, 3, 5] as const;
export const LABELS = ['at once', 'after 24 h', '10 % missing'] as const;

/** What the primary metric is like, and whether units come again. */
export const KINDS = {
  bernoulli: { outcome: { kind: 'bernoulli', mean: 0.1 }, hourly: 600, minEffect: 0.005, units: null },
  bounded: { outcome: { kind: 'bounded', mean: 0.1 }, hourly: 600, minEffect: 0.0025, units: null },
  lognormal: { outcome: { kind: 'lognormal', mean: 0.1, sigma: 1.5 }, hourly: 200, minEffect: 0.005, units: null },
  sticky: {
    outcome: { kind: 'bernoulli', mean: 0.1 },
    hourly: 333,
    minEffect: 0.01,
    units: { count: 400, spread: 0.8 },
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = ['bernoulli', 'bounded', 'lognormal', 'sticky'] as const satisfies readonly KindName[];

interface Kind {
  readonly outcome: Outcome;
  /** Requests an hour. */
  readonly hourly: number;
  /** Such that a gain of it takes most of two weeks to find, so that what is not better is watched for long. */
  readonly minEffect: number;
  readonly units: World['units'];
}

export interface WorldQuestion {
  readonly kind: KindName;
  readonly season: Season;
  readonly labels: (typeof LABELS)[number];
  /** Of each candidate, as a part of the mean. */
  readonly lifts: readonly number[];
}

export function worldOf({ kind, season, labels, lifts }: WorldQuestion): World {
  const { outcome, hourly, units } = KINDS[kind];
  const missing = labels === '10 % missing' ? 0.1 : 0;
  const arms = [0, ...lifts].map((lift, index): WorldArm => ({
    name: index === 0 ? null : `c${index}`,
    effect: lift * outcome.mean,
    errors: 0.002,
    over: { p50: 0.4, p95: 0.04, p99: 0.008 },
    missing: units === null ? missing : 0,
    lost: 0,
  }));
  const labelDelayMs = labels === 'after 24 h' ? DAY_MS : 0;
  const metrics = [{ id: 'gain', outcome }];
  return { rate: hourly / 3600, season, metrics, units, arms, labelDelayMs, paired: null, windowMs: HOUR_MS };
}

export function policyOf(kind: KindName, over: Partial<TestPolicy> = {}): TestPolicy {
  return {
    alpha: 0.05,
    isSticky: KINDS[kind].units !== null,
    ramp: [0.01, 0.05, 0.25, 0.5],
    minDurationMs: DAY_MS,
    maxDurationMs: 14 * DAY_MS,
    minRequests: 1000,
    metrics: [metricOf(kind)],
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

function metricOf(kind: KindName): TestMetric {
  const { minEffect, outcome } = KINDS[kind];
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
