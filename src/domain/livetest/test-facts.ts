import { formatInstant } from '../instant.ts';
import type { ArmState, TrackedEvent } from './arm-state.ts';
import type { Course } from './course.ts';
import { boundOf } from './elimination.ts';
import { logHarmOf, logNotWorseOf } from './event-state.ts';
import { sinceOf } from './fate.ts';
import { metricsOf } from './judge-candidate.ts';
import type { Judged } from './judged.ts';
import { logEvidence, type MetricEvidence } from './metric-evidence.ts';
import { weightOf } from './metric-state.ts';
import { type Missing, missingOf } from './missing.ts';
import { paceOf } from './pace.ts';
import { type RampStep, rampStep } from './ramp.ts';
import { logRatio, type RatioFacts, ratioFacts } from './ratio-state.ts';
import type { EventCounts } from './statistics/event-share.ts';
import { logParity } from './statistics/label-parity.ts';
import { lowerBound, upperBound } from './statistics/mixture.ts';
import type { GuardedEvent, TestMetric } from './test-policy.ts';
import type { TestSetting } from './test-setting.ts';
import { TRAFFIC } from './test-state.ts';

/** The numbers that a decision rests on. e-values are natural logarithms; effects are signed so that above 0 is better. */
export interface TestFacts {
  readonly candidates: readonly CandidateFacts[];
  /** Ensembles, which no version is and nothing promotes. */
  readonly virtualArms: readonly VirtualArmFacts[];
  readonly sampleRatio: SampleRatioFacts;
  /** Requests that production answered. */
  readonly production: number;
  /** Windows that were left out because the shares changed within them. */
  readonly across: number;
  /** By which service requests were counted (metric null), and each metric. */
  readonly services: readonly { readonly metric: string | null; readonly service: string | null }[];
}

export interface SampleRatioFacts {
  readonly layers: readonly RatioFacts[];
  readonly logE: number;
}

export interface CandidateFacts {
  readonly name: string;
  readonly fate: Judged['fate']['kind'];
  /** When that came to be known; null for what is open or has left. */
  readonly since: string | null;
  /** Its part of alpha. */
  readonly alpha: number;
  readonly share: number | null;
  readonly requests: number;
  readonly metrics: readonly MetricFacts[];
  readonly guardrails: readonly GuardrailFacts[];
  readonly missing: readonly Missing[];
  readonly ramp: RampStep;
}

export interface VirtualArmFacts {
  readonly name: string;
  readonly metrics: readonly MetricFacts[];
}

export interface MetricFacts {
  readonly metric: string;
  readonly role: TestMetric['role'];
  readonly basis: 'arms' | 'pairs';
  /** Labelled decisions that are compared. */
  readonly production: number;
  readonly candidate: number;
  readonly isReady: boolean;
  /** null where nothing was compared. */
  readonly effect: number | null;
  /** With the candidate's part of alpha below, over all looks together; null where nothing is known. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly logBetter: number;
  readonly logNotWorse: number;
  readonly logHarm: number;
  readonly logNoGain: number;
  readonly logBetterNeeded: number;
  /** ln of the e-value against labels that come to both arms alike; null where they need not. */
  readonly logParity: number | null;
}

export interface GuardrailFacts {
  readonly event: GuardedEvent;
  readonly production: EventCounts;
  readonly candidate: EventCounts;
  readonly ratio: number;
  readonly bound: number | null;
  readonly logHarm: number;
  readonly logNotWorse: number;
}

export function testFacts(course: Course, setting: TestSetting): TestFacts {
  const { state, candidates } = course;
  const layers = ratioFacts(state.ratios, setting);
  return {
    candidates: candidates.map((one) => candidateFacts(one, course, setting)),
    virtualArms: state.arms
      .filter(({ arm }) => arm.isVirtual)
      .map((own) => ({ name: own.arm.name, metrics: metricFacts(own) })),
    sampleRatio: { layers, logE: logRatio(layers) },
    production: state.production,
    across: state.across,
    services: [...state.sources].map(([thing, service]) => ({
      metric: thing === TRAFFIC ? null : thing,
      service: service === '' ? null : service,
    })),
  };
}

function candidateFacts({ own, fate }: Judged, { past }: Course, setting: TestSetting): CandidateFacts {
  const { arm, requests, events } = own;
  const since = sinceOf(fate);
  const isOpen = fate.kind === 'open';
  return {
    name: arm.name,
    fate: fate.kind,
    since: Number.isFinite(since) ? formatInstant(since) : null,
    alpha: arm.alpha,
    share: setting.history.epochs.at(-1)?.shares[arm.name] ?? null,
    requests,
    metrics: metricFacts(own),
    guardrails: events.map(guardrailFacts),
    missing: isOpen ? missingOf(own, setting, paceOf(past, arm.name, setting)) : [],
    ramp: isOpen ? rampStep(own, setting) : { kind: 'last' },
  };
}

function metricFacts(own: ArmState): readonly MetricFacts[] {
  const { arm, metrics } = own;
  return metricsOf(own).map((evidence, index) => {
    const { metric, state, isReady } = evidence;
    const parity = metrics[index]?.parity ?? null;
    return {
      metric: metric.id,
      role: metric.role,
      basis: state.sums.kind,
      production: state.production,
      candidate: state.candidate,
      isReady,
      ...boundsOf(evidence, own),
      logBetter: logEvidence(evidence, 'better'),
      logNotWorse: logEvidence(evidence, 'not-worse'),
      logHarm: logEvidence(evidence, 'harm'),
      logNoGain: logEvidence(evidence, 'no-gain'),
      logBetterNeeded: arm.logBetter,
      logParity: parity === null ? null : logParity(parity),
    };
  });
}

function boundsOf(evidence: MetricEvidence, own: ArmState): Pick<MetricFacts, 'effect' | 'lower' | 'upper'> {
  const { effect, information, state } = evidence;
  if (weightOf(state) === 0) return { effect: null, lower: null, upper: null };
  if (!(information > 0)) return { effect, lower: null, upper: null };
  const bound = boundOf(evidence, own);
  return { effect, lower: lowerBound(bound), upper: upperBound(bound) };
}

function guardrailFacts({ guardrail, state }: TrackedEvent): GuardrailFacts {
  const { production, candidate } = state;
  return {
    ...guardrail,
    production,
    candidate,
    logHarm: logHarmOf(state),
    logNotWorse: logNotWorseOf(state, guardrail),
  };
}
