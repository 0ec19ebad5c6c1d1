import { isUntold, logHarm, logNotWorse, NO_EVENTS } from './event-state.ts';
import { evidenceOf, type MetricEvidence, shows } from './metric-evidence.ts';
import { beginMetric } from './metric-state.ts';
import type { EventGuardrail, GuardedEvent } from './test-policy.ts';
import { howOf, type JudgedArm, type TestSetting } from './test-setting.ts';
import type { ArmState } from './test-state.ts';

export type Judgement =
  /** In this primary metric, and not worse in anything. */
  | { readonly kind: 'better'; readonly metric: string }
  | { readonly kind: 'harm'; readonly by: Harm }
  | { readonly kind: 'futile' }
  | { readonly kind: 'open' };

export type Harm =
  | { readonly kind: 'event'; readonly event: GuardedEvent }
  | { readonly kind: 'metric'; readonly metric: string };

/** What is known of one candidate so far. It may be asked after every look: each answer holds over all of them together. */
export function judgeCandidate(state: ArmState, arm: JudgedArm, setting: TestSetting): Judgement {
  const metrics = metricsOf(state, setting, arm);
  const canReject = setting.history.phase !== 'sentinel';
  const harm = canReject ? harmOf(state, metrics, setting) : null;
  if (harm !== null) return { kind: 'harm', by: harm };
  const better = metrics.find((one) => isBetter(one, arm, setting));
  const isSafe = () =>
    metrics.every((one) => shows(one, 'not-worse', setting.logNotWorse)) && areNotMore(state, setting);
  if (better !== undefined && isSafe()) return { kind: 'better', metric: better.metric.id };
  const primaries = metrics.filter(({ metric }) => metric.role === 'primary');
  const isFutile = canReject && primaries.every((one) => isNoGain(one, setting));
  return { kind: isFutile ? 'futile' : 'open' };
}

export function metricsOf(
  state: ArmState,
  { metrics, policy }: TestSetting,
  arm: JudgedArm,
): readonly MetricEvidence[] {
  return metrics.map((how) => {
    const own = state.metrics.get(how.metric.id) ?? beginMetric(how.isSticky);
    return evidenceOf(own, howOf(how, arm), policy.minRequests);
  });
}

function harmOf(state: ArmState, metrics: readonly MetricEvidence[], setting: TestSetting): Harm | null {
  const { guardrails, logHarm: needed } = setting;
  const event = guardrails.find((one) => logHarm(state.events.get(one.event) ?? NO_EVENTS) >= needed)?.event;
  if (event !== undefined) return { kind: 'event', event };
  const metric = metrics.find((one) => shows(one, 'harm', needed))?.metric.id;
  return metric === undefined ? null : { kind: 'metric', metric };
}

/** ln of what the e-value of a primary metric must reach. */
export function logBetterOf({ alpha }: JudgedArm, { primaries }: Pick<TestSetting, 'primaries'>): number {
  return Math.log(primaries.length / alpha);
}

function isBetter(evidence: MetricEvidence, arm: JudgedArm, setting: TestSetting): boolean {
  const isPrimary = evidence.metric.role === 'primary';
  return isPrimary && isLongEnough(evidence, setting) && shows(evidence, 'better', logBetterOf(arm, setting));
}

function isNoGain(evidence: MetricEvidence, setting: TestSetting): boolean {
  return isLongEnough(evidence, setting) && shows(evidence, 'no-gain', setting.logFutile);
}

/** What is better by night only is not known by noon. */
function isLongEnough({ state }: MetricEvidence, { leastSpanMs }: TestSetting): boolean {
  return state.toMs - state.fromMs >= leastSpanMs;
}

function areNotMore(state: ArmState, setting: TestSetting): boolean {
  return setting.guardrails.every((guardrail) => isNotMore(state, guardrail, setting));
}

/**
 * What windows need not say, because every error is counted in `errors` too, is not asked for where no arm says it; how
 * many answers were slow is.
 */
export function isNotMore(
  { events }: ArmState,
  guardrail: EventGuardrail,
  { logNotWorse: needed }: TestSetting,
): boolean {
  const state = events.get(guardrail.event) ?? NO_EVENTS;
  if (isUntold(state)) return guardrail.event !== 'errors' && !guardrail.event.startsWith('over-');
  return logNotWorse(state, guardrail) >= needed;
}
