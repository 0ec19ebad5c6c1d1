import type { Course } from './course.ts';
import { logHarm, logNotWorse, NO_EVENTS } from './event-state.ts';
import { sinceOf } from './fate.ts';
import { logBetterOf, metricsOf } from './judge-candidate.ts';
import type { Judged } from './judged.ts';
import { logParity } from './label-parity.ts';
import { logEvidence, type MetricEvidence } from './metric-evidence.ts';
import { type Missing, missingOf } from './missing.ts';
import { paceOf } from './pace.ts';
import { type RampStep, rampStep } from './ramp.ts';
import { logRatio, type RatioFacts, ratioFacts } from './ratio-state.ts';
import type { EventCounts } from './statistics/event-share.ts';
import { lowerBound, upperBound } from './statistics/mixture.ts';
import type { EventGuardrail, GuardedEvent, TestMetric } from './test-policy.ts';
import type { JudgedArm, TestSetting } from './test-setting.ts';
import { type ArmState, armState } from './test-state.ts';
import { formatInstant } from '../instant.ts';

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
  /** Of which service requests and each metric were read. */
  readonly services: Readonly<Record<string, string>>;
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
  /** ln of the e-value against labels that come to both arms alike. */
  readonly logParity: number;
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
    virtualArms: setting.arms
      .filter(({ isVirtual }) => isVirtual)
      .map((arm) => ({ name: arm.name, metrics: metricFacts(armState(state, arm.name, setting), arm, setting) })),
    sampleRatio: { layers, logE: logRatio(layers) },
    production: state.production,
    across: state.across,
    services: Object.fromEntries([...state.sources].map(([thing, service]) => [thing.replace('/', ''), service])),
  };
}

function candidateFacts({ arm, fate }: Judged, course: Course, setting: TestSetting): CandidateFacts {
  const own = armState(course.state, arm.name, setting);
  const since = sinceOf(fate);
  return {
    name: arm.name,
    fate: fate.kind,
    since: Number.isFinite(since) ? formatInstant(since) : null,
    alpha: arm.alpha,
    share: setting.history.epochs.at(-1)?.shares[arm.name] ?? null,
    requests: own.requests,
    metrics: metricFacts(own, arm, setting),
    guardrails: setting.guardrails.map((guardrail) => guardrailFacts(own, guardrail)),
    missing: fate.kind === 'open' ? missingOf(own, { arm, pace: paceOf(course.past, arm.name, setting) }, setting) : [],
    ramp: fate.kind === 'open' ? rampStep(own, arm, setting) : { kind: 'last' },
  };
}

function metricFacts(own: ArmState, arm: JudgedArm, setting: TestSetting): readonly MetricFacts[] {
  return metricsOf(own, setting, arm).map((evidence) => {
    const { metric, state, isReady, isPaired } = evidence;
    const parity = own.parity.get(metric.id);
    return {
      metric: metric.id,
      role: metric.role,
      basis: isPaired ? 'pairs' : 'arms',
      production: state.production,
      candidate: state.candidate,
      isReady,
      ...boundsOf(evidence, arm.alpha / setting.primaries.length),
      logBetter: logEvidence(evidence, 'better'),
      logNotWorse: logEvidence(evidence, 'not-worse'),
      logHarm: logEvidence(evidence, 'harm'),
      logNoGain: logEvidence(evidence, 'no-gain'),
      logBetterNeeded: logBetterOf(arm, setting),
      logParity: parity === undefined ? 0 : logParity(parity),
    };
  });
}

function boundsOf({ effect, information, metric, state }: MetricEvidence, alpha: number) {
  if (state.contrast.weight === 0) return { effect: null, lower: null, upper: null };
  if (!(information > 0)) return { effect, lower: null, upper: null };
  const bound = { effect, information, scale: metric.minEffect, alpha };
  return { effect, lower: lowerBound(bound), upper: upperBound(bound) };
}

function guardrailFacts({ events }: ArmState, guardrail: EventGuardrail): GuardrailFacts {
  const { event, ratio, bound } = guardrail;
  const own = events.get(event) ?? NO_EVENTS;
  const { production, candidate } = own;
  return {
    event,
    production,
    candidate,
    ratio,
    bound,
    logHarm: logHarm(own),
    logNotWorse: logNotWorse(own, guardrail),
  };
}
