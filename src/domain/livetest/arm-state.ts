import { addTrafficEvents, beginEvents, type EventState } from './event-state.ts';
import { addParity, beginParity, type ParityState } from './label-counts.ts';
import { addLabels, beginMetric, type HowCompared, type MetricState } from './metric-state.ts';
import type { LabelStratum, Stratum, TrafficStratum } from './stratum.ts';
import type { Epoch } from './test-history.ts';
import type { EventGuardrail } from './test-policy.ts';
import type { JudgedArm } from './test-setting.ts';

/** What is carried of one candidate, or virtual arm. */
export interface ArmState {
  readonly arm: JudgedArm;
  readonly metrics: readonly TrackedMetric[];
  readonly events: readonly TrackedEvent[];
  readonly requests: number;
  /** Requests since it has the share that it has. */
  readonly atShare: { readonly share: number; readonly requests: number };
}

export interface TrackedMetric {
  readonly how: HowCompared;
  readonly state: MetricState;
  /** null where labels need not come as often to both arms. */
  readonly parity: ParityState | null;
}

export interface TrackedEvent {
  readonly guardrail: EventGuardrail;
  readonly state: EventState;
}

export function beginArm(arm: JudgedArm): ArmState {
  const { metrics, guardrails } = arm;
  const isSticky = metrics.some((how) => how.isSticky);
  return {
    arm,
    metrics: metrics.map((how) => ({
      how,
      state: beginMetric(how),
      parity: how.hasParity ? beginParity(how.isSticky) : null,
    })),
    events: guardrails.map((guardrail) => ({ guardrail, state: beginEvents(guardrail, isSticky) })),
    requests: 0,
    atShare: { share: 0, requests: 0 },
  };
}

/** `shares` are those of the stratum's epoch; the arm may have none. */
export function addToArm(own: ArmState, stratum: Stratum, shares: Epoch['shares'] | undefined): ArmState {
  if (stratum.kind === 'labels') return addMetric(own, stratum);
  const share = shares?.[own.arm.name];
  return share === undefined ? own : addTraffic(own, stratum, share);
}

function addTraffic(own: ArmState, { arms }: TrafficStratum, share: number): ArmState {
  const production = arms.get(null);
  const candidate = arms.get(own.arm.name);
  if (candidate === undefined) return own;
  const { arm, metrics, atShare } = own;
  const { requests } = candidate;
  const events =
    production === undefined
      ? own.events
      : own.events.map(({ guardrail, state }) => ({
          guardrail,
          state: addTrafficEvents(state, guardrail, { production, candidate }),
        }));
  return {
    arm,
    metrics,
    events,
    requests: own.requests + requests,
    atShare: { share, requests: (atShare.share === share ? atShare.requests : 0) + requests },
  };
}

function addMetric(own: ArmState, { arms, metric, from: fromMs, to: toMs }: LabelStratum): ArmState {
  const candidate = arms.get(own.arm.name);
  if (candidate === undefined) return own;
  const compared = { production: arms.get(null), candidate, fromMs, toMs };
  const metrics = own.metrics.map((tracked) => {
    const { how, state, parity } = tracked;
    if (how.metric.id !== metric) return tracked;
    return { how, state: addLabels(state, compared, how), parity: parity && addParity(parity, compared) };
  });
  return { ...own, metrics };
}
