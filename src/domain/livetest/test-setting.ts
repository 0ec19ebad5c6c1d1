import type { CertifiedLevel } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import { needsParity } from './label-counts.ts';
import type { HowCompared } from './metric-state.ts';
import { type Split, splitOf } from './sample-ratio-state.ts';
import { alphaOf } from './statistics/alpha.ts';
import { isUnseen, type TestHistory } from './test-history.ts';
import type { EventGuardrail, TestPolicy } from './test-policy.ts';

/** Chance that a sound candidate is ever called harmful, over all of its guardrails together. */
const HARM_ALPHA = 0.01;
/** Chance that a sound test is ever called invalid for its split, and for its labels. */
const INVALID_ALPHA = 0.001;
/** Chance that what is worse than its margin is called not worse. */
export const NOT_WORSE_ALPHA = 0.05;
const DAY_MS = 86_400_000;
/** Where several candidates run, the first that has shown enough waits so long for the others. */
export const SOAK_MS = DAY_MS;

/** A policy and a history, with everything that does not change from look to look. */
export interface TestSetting {
  readonly policy: TestPolicy;
  readonly history: TestHistory;
  /** Else nothing is said of the split, and nothing of the ramp. */
  readonly sharesKnown: boolean;
  /** Of each epoch. */
  readonly splits: readonly Split[];
  readonly arms: readonly JudgedArm[];
  readonly beginMs: number;
  readonly endMs: number;
  /** The first epoch in which another version is in production than the one that is compared with. */
  readonly changedEpoch: number | null;
  /** The end, or that change: nothing that is known later is read. */
  readonly stopMs: number;
  /** From the first decision to the last: a daily cycle at least. */
  readonly leastSpanMs: number;
  /** ln of what an e-value must reach. */
  readonly logHarm: number;
  readonly logNotWorse: number;
  readonly logFutile: number;
  readonly logUnevenSplit: number;
  readonly logUnevenLabels: number;
  /** What was certified of the versions: asked in a bake and under a sentinel. */
  readonly certified: readonly CertifiedLevel[];
}

/** A candidate, or a virtual arm, which is never promoted. */
export interface JudgedArm {
  readonly name: string;
  readonly isVirtual: boolean;
  /** It had a share once and has none now: others are judged, it is not. */
  readonly hasLeft: boolean;
  /** Its part of alpha, of each primary metric. */
  readonly alpha: number;
  readonly logBetter: number;
  readonly minRequests: number;
  readonly metrics: readonly HowCompared[];
  readonly guardrails: readonly EventGuardrail[];
}

export function settingOf(declared: TestPolicy, history: TestHistory, sharesKnown: boolean): TestSetting {
  const policy = isUnseen(history) ? unseenPolicy(declared) : declared;
  const beginMs = instantMs(history.epochs[0]?.from ?? '');
  const endMs = beginMs + lengthOf(policy, history);
  const changed = changeOf(history);
  const arms = [...candidatesOf(policy, history), ...virtualArms(policy)];
  const labelled = arms.flatMap(({ metrics }) => metrics.filter(({ hasParity }) => hasParity));
  return {
    policy,
    history,
    sharesKnown,
    splits: history.epochs.map(splitOf),
    arms,
    beginMs,
    endMs,
    changedEpoch: changed !== null && changed.ms < endMs ? changed.number : null,
    stopMs: Math.min(endMs, changed?.ms ?? Infinity),
    leastSpanMs: leastSpanOf(policy),
    logHarm: Math.log((heldEvents(policy).length + policy.metrics.length) / HARM_ALPHA),
    logNotWorse: -Math.log(NOT_WORSE_ALPHA),
    logFutile: -Math.log(policy.alpha),
    logUnevenSplit: -Math.log(INVALID_ALPHA),
    logUnevenLabels: Math.log(labelled.length / INVALID_ALPHA),
    certified: [],
  };
}

/**
 * What can be known of a version whose answers nobody sees: metrics whose labels come whatever was answered, of the same requests.
 * It fails nobody, and is waited for by nobody.
 */
function unseenPolicy(policy: TestPolicy): TestPolicy {
  const metrics = policy.metrics.filter(({ labels }) => labels === 'exogenous');
  return { ...policy, metrics, guardrails: [], ensembles: [], shadowShare: 1 };
}

export function leastSpanOf({ minDurationMs }: Pick<TestPolicy, 'minDurationMs'>): number {
  return Math.max(DAY_MS, minDurationMs);
}

function changeOf({ epochs }: TestHistory): { readonly number: number; readonly ms: number } | null {
  const number = epochs.findIndex(({ production }) => production.sha256 !== epochs[0]?.production.sha256);
  const epoch = epochs[number];
  return epoch === undefined ? null : { number, ms: instantMs(epoch.from) };
}

function candidatesOf(policy: TestPolicy, { candidates, epochs }: TestHistory): readonly JudgedArm[] {
  const declared = candidates.filter(({ joined }) => joined === 0).length;
  const last = epochs.at(-1);
  return candidates.map(({ name, joined, attempt }) => {
    const had = epochs.some(({ shares }) => shares[name] !== undefined);
    const hasLeft = had && last?.shares[name] === undefined;
    const alpha = alphaOf(policy.alpha, { declared, joined, attempt });
    return { name, isVirtual: false, hasLeft, ...judgedBy(policy, alpha), metrics: comparedIn(policy) };
  });
}

/** They answer nobody: what they have are the requests of others, and what these would have been answered. */
function virtualArms(policy: TestPolicy): readonly JudgedArm[] {
  const metrics = comparedIn(policy).map((how) => ({ ...how, isPaired: true, hasParity: false }));
  const judged = judgedBy(policy, policy.alpha / policy.ensembles.length);
  return policy.ensembles.map((name) => ({ name, isVirtual: true, hasLeft: false, ...judged, metrics }));
}

function judgedBy(
  policy: TestPolicy,
  alphaOfArm: number,
): Omit<JudgedArm, 'name' | 'isVirtual' | 'hasLeft' | 'metrics'> {
  const alpha = alphaOfArm / policy.metrics.filter(({ role }) => role === 'primary').length;
  const { minRequests } = policy;
  return { alpha, logBetter: -Math.log(alpha), minRequests, guardrails: heldEvents(policy) };
}

/** A bound of all requests holds nothing. */
export function heldEvents({ guardrails }: Pick<TestPolicy, 'guardrails'>): readonly EventGuardrail[] {
  return guardrails.filter(({ bound }) => bound === null || bound < 1);
}

/**
 * A metric is judged by differences on the same requests where the policy asks for pairs, and the label comes whatever was
 * answered. What the data say plays no part in it.
 */
export function comparedIn({ metrics, isSticky, pairedShare, shadowShare }: TestPolicy): readonly HowCompared[] {
  const hasPairs = pairedShare + shadowShare > 0;
  return metrics.map((metric) => ({
    metric,
    isSticky,
    isPaired: hasPairs && metric.labels === 'exogenous',
    hasParity: needsParity(metric),
  }));
}

/** A sentinel watches as long as it has a share. */
function lengthOf({ bake, maxDurationMs }: TestPolicy, { phase }: TestHistory): number {
  if (phase === 'sentinel') return Infinity;
  return phase === 'bake' && bake !== null ? bake.durationMs : maxDurationMs;
}
