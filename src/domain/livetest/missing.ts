import type { SampleGap } from './arm-sums.ts';
import { isUntold, logNotWorse, NO_EVENTS } from './event-state.ts';
import { isNotMore, logBetterOf, metricsOf } from './judge-candidate.ts';
import { CLAIMS, logEvidence, type MetricEvidence, shows } from './metric-evidence.ts';
import { logOneSided } from './statistics/mixture.ts';
import type { Until } from './outcome.ts';
import { type Pace, untilGrown, untilMs } from './pace.ts';
import type { EventGuardrail, GuardedEvent } from './test-policy.ts';
import type { JudgedArm, TestSetting } from './test-setting.ts';
import type { ArmState } from './test-state.ts';

/** What a candidate still lacks, and when it can be there at today's traffic. */
export type Missing = { readonly until: Until } & (
  | { readonly kind: 'duration'; readonly spanMs: number; readonly neededMs: number }
  | { readonly kind: 'labels'; readonly metric: string; readonly labels: number; readonly needed: number }
  | { readonly kind: 'unusable'; readonly metric: string; readonly gap: SampleGap | 'pairs' }
  | {
      readonly kind: 'better' | 'not-worse';
      readonly metric: string;
      readonly logE: number;
      readonly logNeeded: number;
    }
  | { readonly kind: 'not-more'; readonly event: GuardedEvent; readonly logE: number; readonly logNeeded: number }
  | { readonly kind: 'untold'; readonly event: GuardedEvent }
);

const NOT_REPORTED: Until = { kind: 'unknown', reasonCode: 'not-reported' };
const NO_EVIDENCE: Until = { kind: 'unknown', reasonCode: 'no-evidence' };

export interface Waiting {
  readonly arm: JudgedArm;
  readonly pace: Pace;
}

/** Everything that keeps a candidate from being promoted now. */
export function missingOf(state: ArmState, { arm, pace }: Waiting, setting: TestSetting): readonly Missing[] {
  const metrics = metricsOf(state, setting, arm);
  const logBetter = logBetterOf(arm, setting);
  const primaries = metrics.filter(({ metric }) => metric.role === 'primary');
  const notWorse = { claim: 'not-worse', logNeeded: setting.logNotWorse } as const;
  const isBetter = primaries.some((one) => shows(one, 'better', logBetter));
  return [
    ...missingTime(primaries, setting, pace),
    ...metrics.flatMap((one) => missingLabels(one, setting, pace)),
    ...(isBetter
      ? []
      : primaries.flatMap((one) => missingEvidence(one, { claim: 'better', logNeeded: logBetter }, pace))),
    ...metrics.flatMap((one) => missingEvidence(one, notWorse, pace)),
    ...setting.guardrails
      .filter((guardrail) => !isNotMore(state, guardrail, setting))
      .flatMap((guardrail) => missingEvents(state, guardrail, { pace, logNeeded: setting.logNotWorse })),
  ];
}

function missingTime(
  primaries: readonly MetricEvidence[],
  { leastSpanMs: neededMs }: TestSetting,
  { nowMs, endMs }: Pace,
): readonly Missing[] {
  const spanMs = Math.max(0, ...primaries.map(({ state }) => state.toMs - state.fromMs));
  if (spanMs >= neededMs) return [];
  const until: Until =
    spanMs === 0 ? { kind: 'unknown', reasonCode: 'no-traffic' } : untilMs(nowMs + neededMs - spanMs, endMs);
  return [{ kind: 'duration', spanMs, neededMs, until }];
}

function missingLabels(evidence: MetricEvidence, { policy }: TestSetting, pace: Pace): readonly Missing[] {
  const { metric, state, isReady } = evidence;
  const { gap } = state;
  if (gap !== null) return [{ kind: 'unusable', metric: metric.id, gap, until: NOT_REPORTED }];
  if (isReady) return [];
  const labels = Math.min(state.production, state.candidate);
  const before = pace.before?.metrics.get(metric.id);
  const lately = labels - Math.min(before?.production ?? 0, before?.candidate ?? 0);
  const until = untilGrown(pace, policy.minRequests - labels, lately);
  return [{ kind: 'labels', metric: metric.id, labels, needed: policy.minRequests, until }];
}

interface Asked {
  readonly claim: 'better' | 'not-worse';
  /** ln of what the e-value must reach. */
  readonly logNeeded: number;
}

function missingEvidence(evidence: MetricEvidence, asked: Asked, pace: Pace): readonly Missing[] {
  const { claim, logNeeded } = asked;
  if (!evidence.isReady || shows(evidence, claim, logNeeded)) return [];
  const logE = logEvidence(evidence, claim);
  return [{ kind: claim, metric: evidence.metric.id, logE, logNeeded, until: untilShown(evidence, asked, pace) }];
}

/** Where the effect stays as it is now, and information grows as it did lately. */
function untilShown(evidence: MetricEvidence, { claim, logNeeded }: Asked, pace: Pace): Until {
  const { information, metric, state } = evidence;
  const distance = CLAIMS[claim](evidence);
  if (!(information > 0) || distance <= 0) return NO_EVIDENCE;
  const needed = informationFor({ distance, scale: metric.minEffect, logNeeded });
  const { weight } = state.contrast;
  const lately = weight - (pace.before?.metrics.get(metric.id)?.contrast.weight ?? 0);
  return untilGrown(pace, (needed / information - 1) * weight, lately);
}

interface Wanted {
  readonly distance: number;
  readonly scale: number;
  readonly logNeeded: number;
}

/** How much must be known before an effect that far from the claim's edge shows it. */
function informationFor({ distance, scale, logNeeded }: Wanted): number {
  // z² is twice what is needed at least; a thousand times as much is enough for every effect of a thousandth of the scale.
  let low = logNeeded / (distance * distance);
  let high = low * 1e9;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = Math.sqrt(low * high);
    if (logOneSided({ z: distance * Math.sqrt(middle), information: middle, scale }) < logNeeded) low = middle;
    else high = middle;
  }
  return high;
}

const HALVINGS = 60;

function missingEvents(
  state: ArmState,
  guardrail: EventGuardrail,
  { pace, logNeeded }: { readonly pace: Pace; readonly logNeeded: number },
): readonly Missing[] {
  const { event } = guardrail;
  const own = state.events.get(event) ?? NO_EVENTS;
  if (isUntold(own) && state.requests > 0) return [{ kind: 'untold', event, until: NOT_REPORTED }];
  const logE = logNotWorse(own, guardrail);
  const before = pace.before?.events.get(event);
  const lately = logE - (before === undefined ? 0 : logNotWorse(before, guardrail));
  const until = lately > 0 ? untilGrown(pace, logNeeded - logE, lately) : NO_EVIDENCE;
  return [{ kind: 'not-more', event, logE, logNeeded, until }];
}
