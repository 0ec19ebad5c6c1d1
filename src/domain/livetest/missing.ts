import type { Missing, Until } from '../../contract/generated/types.ts';
import type { ArmState, TrackedEvent } from './arm-state.ts';
import { isBucketed } from './event-evidence.ts';
import { isMostlyTold, isUntold, logNotWorseOf } from './event-state.ts';
import { isNotMore, isPrimary, spanOf } from './judge-candidate.ts';
import type { Judged } from './judged.ts';
import { distanceOf, logEvidence, type MetricEvidence, shows } from './metric-evidence.ts';
import { weightOf } from './metric-state.ts';
import { type Pace, untilGrown, untilMs } from './pace.ts';
import { logOneSided } from './statistics/mixture.ts';
import type { TestSetting } from './test-setting.ts';

const NOT_REPORTED: Until = { kind: 'unknown', reasonCode: 'not-reported' };
const NO_EVIDENCE: Until = { kind: 'unknown', reasonCode: 'no-evidence' };

/** Everything that keeps a candidate from being promoted now. */
export function missingOf({ own, metrics }: Judged, setting: TestSetting, pace: Pace): readonly Missing[] {
  const primaries = metrics.filter(isPrimary);
  const better = { claim: 'better', logNeeded: own.arm.logBetter } as const;
  const notWorse = { claim: 'not-worse', logNeeded: setting.logNotWorse } as const;
  const isBetter = primaries.some((one) => shows(one, 'better', better.logNeeded));
  return [
    ...missingTime(primaries, setting, pace),
    ...metrics.flatMap((one) => missingLabels(one, own, pace)),
    ...(isBetter ? [] : primaries.flatMap((one) => missingEvidence(one, better, pace))),
    ...metrics.flatMap((one) => missingEvidence(one, notWorse, pace)),
    ...own.events
      .filter((one) => !isNotMore(one, own.requests, setting))
      .map((one) => missingEvents(one, own, { setting, pace })),
  ];
}

function missingTime(
  primaries: readonly MetricEvidence[],
  { leastSpanMs: neededMs }: TestSetting,
  { nowMs, endMs }: Pace,
): readonly Missing[] {
  const spanMs = Math.max(0, ...primaries.map(spanOf));
  if (spanMs >= neededMs) return [];
  const isSilent = spanMs === 0;
  const until: Until = isSilent
    ? { kind: 'unknown', reasonCode: 'no-traffic' }
    : untilMs(nowMs + neededMs - spanMs, endMs);
  return [{ kind: 'duration', spanMs, neededMs, until }];
}

function missingLabels({ metric, state, isReady }: MetricEvidence, { arm }: ArmState, pace: Pace): readonly Missing[] {
  const { gap } = state;
  if (gap !== null) return [{ kind: 'unusable', metric: metric.id, gap, until: NOT_REPORTED }];
  if (isReady) return [];
  const labels = Math.min(state.production, state.candidate);
  const before = stateBefore(pace, metric.id);
  const lately = labels - Math.min(before?.production ?? 0, before?.candidate ?? 0);
  const until = untilGrown(pace, arm.minRequests - labels, lately);
  return [{ kind: 'labels', metric: metric.id, labels, needed: arm.minRequests, until }];
}

function stateBefore({ before }: Pace, metric: string) {
  return before?.metrics.find(({ how }) => how.metric.id === metric)?.state;
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
  const distance = distanceOf(evidence, claim);
  if (distance === null || distance <= 0) return NO_EVIDENCE;
  const needed = informationFor({ distance, scale: metric.minEffect, logNeeded });
  const weight = weightOf(state);
  const before = stateBefore(pace, metric.id);
  const lately = weight - (before === undefined ? 0 : weightOf(before));
  return untilGrown(pace, (needed / information - 1) * weight, lately);
}

interface Wanted {
  readonly distance: number;
  readonly scale: number;
  readonly logNeeded: number;
}

/** How much must be known before an effect so far from the claim's edge shows it: between z² = needed and a thousand million times that. */
function informationFor({ distance, scale, logNeeded }: Wanted): number {
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

interface Forecast {
  readonly setting: TestSetting;
  readonly pace: Pace;
}

function missingEvents({ guardrail, state }: TrackedEvent, own: ArmState, { setting, pace }: Forecast): Missing {
  const { event } = guardrail;
  if (own.requests > 0 && (isUntold(state) || !isMostlyTold(state, own.requests)))
    return { kind: 'untold', event, until: NOT_REPORTED };
  if (!isBucketed(state.evidence)) return { kind: 'unbucketed', event, until: NOT_REPORTED };
  const logE = logNotWorseOf(state, guardrail);
  const before = pace.before?.events.find((one) => one.guardrail.event === event)?.state;
  const lately = logE - (before === undefined ? 0 : logNotWorseOf(before, guardrail));
  const { logNotWorse: logNeeded } = setting;
  const until = lately > 0 ? untilGrown(pace, logNeeded - logE, lately) : NO_EVIDENCE;
  return { kind: 'not-more', event, logE, logNeeded, until };
}
