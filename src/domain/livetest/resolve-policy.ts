import type { Guardrails, LiveTestMetric, LiveTestPolicy, Model, Utility } from '../../contract/generated/types.ts';
import { AppError } from '../error.ts';
import { parseDuration } from '../model/quantity.ts';
import { contributionRange } from './contribution-range.ts';
import { labelFacts, utilityFacts } from './label-facts.ts';
import {
  type EventGuardrail,
  GUARDED_EVENTS,
  type GuardedEvent,
  type TestMetric,
  type TestPolicy,
} from './test-policy.ts';

/** What holds where `liveTest` says nothing of it. */
export const TEST_DEFAULTS = {
  unit: 'request',
  ramp: [0.01, 0.05, 0.25, 0.5],
  minDuration: '1d',
  maxDuration: '14d',
  minRequests: 1000,
  confidence: 0.95,
  bake: { for: '7d', holdback: 0.05 },
  sentinel: { share: 0.02 },
  noMoreThan: 1.25,
} as const;

/** Shares that are good enough: of slow answers, those that the budget of the percentile, or the certified one, means. */
const GOOD_ENOUGH = {
  errors: 0.001,
  timeouts: 0.001,
  invalid: 0.001,
  shed: 0.001,
  'over-p50': 0.5,
  'over-p95': 0.05,
  'over-p99': 0.01,
} as const satisfies Readonly<Record<GuardedEvent, number>>;

/** The metric that windows report of a declared utility. */
export const UTILITY = 'utility';

/**
 * `liveTest` of model.yaml with every default in its place; null where the model declares none. Throws AppError internal where
 * a metric says neither what is better nor what is worse: `checkLiveTest` reports that before.
 */
export function resolveTestPolicy({ liveTest }: Pick<Model, 'liveTest'>): TestPolicy | null {
  if (liveTest === undefined) return null;
  const { unit, ramp, minRequests, confidence, ensembles, paired, shadow } = liveTest;
  return {
    alpha: complement(confidence ?? TEST_DEFAULTS.confidence),
    isSticky: (unit ?? TEST_DEFAULTS.unit) !== 'request',
    ramp: ramp ?? TEST_DEFAULTS.ramp,
    ...resolveDurations(liveTest),
    minRequests: minRequests ?? TEST_DEFAULTS.minRequests,
    metrics: resolveMetrics(liveTest),
    guardrails: resolveGuardrails(liveTest.guardrails ?? {}),
    ensembles: ensembles ?? [],
    pairedShare: paired ?? 0,
    shadowShare: shadow ?? 0,
    bake: resolveBake(liveTest.bake),
    sentinelShare: liveTest.sentinel === undefined ? null : (liveTest.sentinel.share ?? TEST_DEFAULTS.sentinel.share),
  };
}

/** 1 − share as it is meant: 0.05, and not 0.050000000000000044. */
function complement(share: number): number {
  return Number((1 - share).toPrecision(12));
}

export function resolveDurations({
  minDuration = TEST_DEFAULTS.minDuration,
  maxDuration = TEST_DEFAULTS.maxDuration,
}: Pick<LiveTestPolicy, 'minDuration' | 'maxDuration'>): Pick<TestPolicy, 'minDurationMs' | 'maxDurationMs'> {
  return { minDurationMs: parseDuration(minDuration), maxDurationMs: parseDuration(maxDuration) };
}

function resolveBake(bake: LiveTestPolicy['bake']): TestPolicy['bake'] {
  if (bake === undefined) return null;
  const { for: length = TEST_DEFAULTS.bake.for, holdback = TEST_DEFAULTS.bake.holdback } = bake;
  return { durationMs: parseDuration(length), holdback };
}

/** A utility is the only primary metric: the others are held beside it. */
function resolveMetrics({ metrics, utility }: LiveTestPolicy): readonly TestMetric[] {
  const declared = metrics.map((metric) => resolveMetric(metric, roleOf(metric, utility)));
  return utility === undefined ? declared : [resolveUtility(utility, metrics), ...declared];
}

export function roleOf({ role }: LiveTestMetric, utility: Utility | undefined): TestMetric['role'] {
  return utility === undefined ? (role ?? 'primary') : 'guardrail';
}

function resolveMetric(metric: LiveTestMetric, role: TestMetric['role']): TestMetric {
  const { id, direction } = metric;
  const [least, most] = contributionRange(metric);
  return {
    id,
    sign: direction === 'up' ? 1 : -1,
    role,
    ...resolveMargins(metric),
    ...labelFacts(metric),
    range: Number.isFinite(least) && Number.isFinite(most) ? [least, most] : null,
  };
}

/** One that says how much worse is not worse, and not what is better, is held on the scale of that. */
function resolveMargins({
  id,
  betterBy,
  noWorseBy,
}: Pick<LiveTestMetric, 'id' | 'betterBy' | 'noWorseBy'>): Pick<TestMetric, 'minEffect' | 'margin'> {
  const margin = noWorseBy ?? (betterBy === undefined ? undefined : betterBy / 2);
  const minEffect = betterBy ?? noWorseBy;
  if (margin !== undefined && minEffect !== undefined && minEffect > 0) return { minEffect, margin };
  throw new AppError({ code: 'internal', message: `The live metric ${id} says neither betterBy nor noWorseBy.` });
}

function resolveUtility(utility: Utility, metrics: readonly LiveTestMetric[]): TestMetric {
  const { betterBy, noWorseBy = betterBy / 2 } = utility;
  return {
    id: UTILITY,
    sign: 1,
    role: 'primary',
    minEffect: betterBy,
    margin: noWorseBy,
    ...utilityFacts(utility, metrics),
    range: null,
  };
}

function resolveGuardrails(declared: Guardrails): readonly EventGuardrail[] {
  return GUARDED_EVENTS.map((event) => {
    const { noMoreThan, atMost } = declared[event] ?? {};
    return { event, ratio: noMoreThan ?? TEST_DEFAULTS.noMoreThan, bound: atMost ?? GOOD_ENOUGH[event] };
  });
}
