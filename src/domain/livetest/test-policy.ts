import type { LiveTestMetric } from '../../contract/generated/types.ts';

/** What happens to requests, counted by windows: each has the candidate's rate held against production's. */
export const GUARDED_EVENTS = ['errors', 'timeouts', 'invalid', 'shed', 'over-p50', 'over-p95', 'over-p99'] as const;

export type GuardedEvent = (typeof GUARDED_EVENTS)[number];

/** A model's `liveTest` with every default in its place, in plain numbers: what a decision is a function of. */
export interface TestPolicy {
  /** Chance that a candidate that is not better is promoted, over all looks and candidates of a test together. */
  readonly alpha: number;
  /** Units come again: spreads are between hash buckets, and sample ratios count units. */
  readonly isSticky: boolean;
  /** Shares that a candidate has one after the other, ascending. */
  readonly ramp: readonly number[];
  readonly minDurationMs: number;
  readonly maxDurationMs: number;
  /** Labelled predictions of each arm before a metric says anything. */
  readonly minRequests: number;
  readonly metrics: readonly TestMetric[];
  readonly guardrails: readonly EventGuardrail[];
  /** Names of the virtual arms that are scored from the candidates' answers. */
  readonly ensembles: readonly string[];
  readonly pairedShare: number;
  readonly shadowShare: number;
  readonly bake: { readonly durationMs: number; readonly holdback: number } | null;
  readonly sentinelShare: number | null;
}

export interface TestMetric {
  readonly id: string;
  /** 1 where more is better, −1 where less is: effects are multiplied by it, so that above 0 is better. */
  readonly sign: 1 | -1;
  readonly role: 'primary' | 'guardrail';
  /** The smallest gain that matters, above 0, in the metric's unit: τ of its e-values. */
  readonly minEffect: number;
  /** How much worse still is not worse, in the metric's unit. */
  readonly margin: number;
  readonly delayMs: number;
  readonly labels: NonNullable<LiveTestMetric['labels']>;
  readonly missing: NonNullable<LiveTestMetric['missing']>;
  /** Of one prediction's contribution; null where nobody says it. */
  readonly range: readonly [least: number, most: number] | null;
}

export interface EventGuardrail {
  readonly event: GuardedEvent;
  /** How many times production's rate still is not worse. */
  readonly ratio: number;
  /** A share of the requests that is good enough whatever production does; null where nobody says one. */
  readonly bound: number | null;
}
