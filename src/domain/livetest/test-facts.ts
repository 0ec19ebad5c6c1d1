import type { ComparedMetric, HeldGuardrail, LiveCandidate, LiveDecision } from '../../contract/generated/types.ts';
import { logParity } from './label-counts.ts';
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
import { missingOf } from './missing.ts';
import { paceOf } from './pace.ts';
import { rampStep } from './ramp.ts';
import { logRatio, ratioFacts } from './ratio-state.ts';
import { lowerBound, upperBound } from './statistics/mixture.ts';
import type { JudgedArm, TestSetting } from './test-setting.ts';
import { TRAFFIC } from './test-state.ts';

/** The numbers that a decision rests on. */
export type TestFacts = Pick<
  LiveDecision,
  'candidates' | 'virtualArms' | 'sampleRatio' | 'production' | 'across' | 'services'
>;

export function testFacts(course: Course, setting: TestSetting): TestFacts {
  const { state, candidates } = course;
  const layers = ratioFacts(state.ratios, setting);
  return {
    candidates: candidates.map((one) => candidateFacts(one, course, setting)),
    virtualArms: state.arms
      .filter(({ arm }) => arm.isVirtual)
      .map((own) => ({ name: own.arm.name, alpha: own.arm.alpha, metrics: metricFacts(own, metricsOf(own)) })),
    sampleRatio: { isChecked: layers.some(({ logE }) => logE !== null), layers, logE: logRatio(layers) },
    production: state.production,
    across: state.across,
    services: [TRAFFIC, ...setting.policy.metrics.map(({ id }) => id)].flatMap((thing) => {
      const service = state.sources.get(thing);
      if (service === undefined) return [];
      return [{ metric: thing === TRAFFIC ? null : thing, service: service === '' ? null : service }];
    }),
  };
}

function candidateFacts(judged: Judged, { past }: Course, setting: TestSetting): LiveCandidate {
  const { own, metrics, fate } = judged;
  const { arm, requests, events } = own;
  const since = sinceOf(fate);
  const isOpen = fate.kind === 'open';
  return {
    name: arm.name,
    fate: fate.kind,
    since: Number.isFinite(since) ? formatInstant(since) : null,
    alpha: arm.alpha,
    share: setting.sharesKnown ? (setting.history.epochs.at(-1)?.shares[arm.name] ?? null) : null,
    requests,
    metrics: metricFacts(own, metrics),
    guardrails: events.map(guardrailFacts),
    missing: isOpen ? missingOf(judged, setting, paceOf(past, arm.name, setting)) : [],
    ramp: isOpen ? rampStep(own, setting) : { kind: 'last' },
  };
}

function metricFacts({ arm, metrics }: ArmState, shown: readonly MetricEvidence[]): readonly ComparedMetric[] {
  return shown.map((evidence, index) => {
    const { metric, state, isReady } = evidence;
    const parity = metrics[index]?.parity ?? null;
    return {
      metric: metric.id,
      role: metric.role,
      basis: state.sums.kind,
      production: state.production,
      candidate: state.candidate,
      isReady,
      minEffect: metric.minEffect,
      margin: metric.margin,
      ...boundsOf(evidence, arm),
      logBetter: logEvidence(evidence, 'better'),
      logNotWorse: logEvidence(evidence, 'not-worse'),
      logHarm: logEvidence(evidence, 'harm'),
      logNoGain: logEvidence(evidence, 'no-gain'),
      logBetterNeeded: arm.logBetter,
      logParity: parity === null ? null : logParity(parity),
    };
  });
}

/** The effect so far and its bounds, which hold over all looks together; null where nothing is known. */
export function boundsOf(evidence: MetricEvidence, arm: JudgedArm): Pick<ComparedMetric, 'effect' | 'lower' | 'upper'> {
  const { effect, information, state } = evidence;
  if (weightOf(state) === 0) return { effect: null, lower: null, upper: null };
  if (!(information > 0)) return { effect, lower: null, upper: null };
  const bound = boundOf(evidence, arm);
  return { effect, lower: endOf(lowerBound(bound)), upper: endOf(upperBound(bound)) };
}

/** Of a gain that is next to nothing no evidence ever tells, and a bound without an end is none. */
function endOf(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}

function guardrailFacts({ guardrail, state }: TrackedEvent): HeldGuardrail {
  const { production, candidate } = state;
  return {
    ...guardrail,
    production,
    candidate,
    logHarm: logHarmOf(state),
    logNotWorse: logNotWorseOf(state, guardrail),
  };
}
