import type { Harm } from '../../contract/generated/types.ts';
import type { ArmState, TrackedEvent } from './arm-state.ts';
import { isBucketed } from './event-evidence.ts';
import { isMostlyTold, isUntold, logNotWorseOf, showsHarm } from './event-state.ts';
import type { Weighed } from './judged.ts';
import { evidenceOf, type MetricEvidence, shows } from './metric-evidence.ts';
import type { TestSetting } from './test-setting.ts';

export type Judgement =
  /** In this primary metric, and not worse in anything. */
  | { readonly kind: 'better'; readonly metric: string }
  | { readonly kind: 'harm'; readonly by: Harm }
  | { readonly kind: 'futile' }
  | { readonly kind: 'open' };

/** What is known of one candidate so far. It may be asked after every look: each answer holds over all of them together. */
export function judgeCandidate({ own, metrics }: Weighed, setting: TestSetting): Judgement {
  const canReject = setting.history.phase !== 'sentinel';
  const harm = canReject ? harmOf(own, metrics, setting) : null;
  if (harm !== null) return { kind: 'harm', by: harm };
  const isLong = (one: MetricEvidence) => spanOf(one) >= setting.leastSpanMs;
  const better = metrics.find((one) => isPrimary(one) && isLong(one) && shows(one, 'better', own.arm.logBetter));
  if (better !== undefined && isSafe(own, metrics, setting)) return { kind: 'better', metric: better.metric.id };
  const isNoGain = (one: MetricEvidence) => isLong(one) && shows(one, 'no-gain', setting.logFutile);
  return canReject && metrics.every((one) => !isPrimary(one) || isNoGain(one)) ? FUTILE : OPEN;
}

const FUTILE: Judgement = { kind: 'futile' };
const OPEN: Judgement = { kind: 'open' };

export function metricsOf({ metrics, arm }: ArmState): readonly MetricEvidence[] {
  return metrics.map(({ how, state }) => evidenceOf(how, state, arm.minRequests));
}

export function isPrimary({ metric }: MetricEvidence): boolean {
  return metric.role === 'primary';
}

/** What is better by night only is not known by noon: from the first decision that is compared to the last. */
export function spanOf({ state }: MetricEvidence): number {
  return Math.max(0, state.toMs - state.fromMs);
}

function harmOf({ events }: ArmState, metrics: readonly MetricEvidence[], { logHarm }: TestSetting): Harm | null {
  const event = events.find(({ state }) => showsHarm(state, logHarm))?.guardrail.event;
  if (event !== undefined) return { kind: 'event', event };
  const metric = metrics.find((one) => shows(one, 'harm', logHarm))?.metric.id;
  return metric === undefined ? null : { kind: 'metric', metric };
}

function isSafe({ events, requests }: ArmState, metrics: readonly MetricEvidence[], setting: TestSetting): boolean {
  const { logNotWorse } = setting;
  return (
    metrics.every((one) => shows(one, 'not-worse', logNotWorse)) &&
    events.every((tracked) => isNotMore(tracked, requests, setting))
  );
}

/**
 * What windows need not say, because every error is counted in `errors` too, is not asked for where no arm says it; how
 * many answers were slow is.
 */
export function isLeftOut({ guardrail: { event }, state }: TrackedEvent): boolean {
  return isUntold(state) && event !== 'errors' && !event.startsWith('over-');
}

export function isNotMore(tracked: TrackedEvent, requests: number, { logNotWorse }: TestSetting): boolean {
  const { guardrail, state } = tracked;
  if (isUntold(state)) return isLeftOut(tracked);
  if (!isMostlyTold(state, requests)) return false;
  return isBucketed(state.evidence) && logNotWorseOf(state, guardrail) >= logNotWorse;
}
