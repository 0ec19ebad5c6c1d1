import type { Course } from './course.ts';
import { isIn, rejectionOf } from './fate.ts';
import { missingOf } from './missing.ts';
import type { HoldReason, Outcome, Until } from './outcome.ts';
import { earliestOf, latestOf, paceOf, untilMs } from './pace.ts';
import { rampStep } from './ramp.ts';
import { SOAK_MS, type TestSetting } from './test-setting.ts';
import { type ArmState, armState } from './test-state.ts';

/** What is to be done while a test goes on: an arm that is out loses its share, one that is safe gets the next, or all stays. */
export function openOutcome(course: Course, setting: TestSetting): Outcome {
  return rejectionOf(sharing(course, setting)) ?? stepOf(course, setting) ?? holdOf(course, setting);
}

/** Who has a share now. */
function sharing({ candidates }: Course, { history }: TestSetting): Course['candidates'] {
  const shares = history.epochs.at(-1)?.shares ?? {};
  return candidates.filter(({ arm }) => shares[arm.name] !== undefined);
}

function stepOf(course: Course, setting: TestSetting): Outcome | null {
  const open = sharing(course, setting).filter(({ fate }) => fate.kind === 'open');
  const steps = open.flatMap(({ arm }) => {
    const step = rampStep(armState(course.state, arm.name, setting), arm, setting);
    return step.kind === 'up' ? [[arm.name, step.share] as const] : [];
  });
  return steps.length === 0 ? null : { kind: 'step', reasonCode: 'step-passed', shares: Object.fromEntries(steps) };
}

function holdOf(course: Course, setting: TestSetting): Outcome {
  const { state, candidates } = course;
  const running = candidates.filter(({ fate }) => isIn(fate));
  if (running.length === 0) return hold('no-candidate', NO_TRAFFIC);
  const soaking = candidates.flatMap(({ fate }) => (fate.kind === 'better' ? [fate.sinceMs] : []));
  if (soaking.length > 0) return hold('soak', untilMs(Math.min(...soaking) + SOAK_MS, setting.endMs));
  if (state.production === 0 && running.every(({ arm }) => isSilent(armState(state, arm.name, setting))))
    return hold('no-traffic', NO_TRAFFIC);
  const untils = running.map(({ arm }) => {
    const pace = paceOf(course.past, arm.name, setting);
    const missing = missingOf(armState(state, arm.name, setting), { arm, pace }, setting);
    return latestOf(missing.map(({ until }) => until)) ?? NO_TRAFFIC;
  });
  return hold('evidence-missing', earliestOf(untils) ?? NO_TRAFFIC);
}

function isSilent({ requests, metrics }: ArmState): boolean {
  return requests === 0 && [...metrics.values()].every(({ candidate }) => candidate === 0);
}

const NO_TRAFFIC: Until = { kind: 'unknown', reasonCode: 'no-traffic' };

function hold(reasonCode: HoldReason, until: Until): Outcome {
  return { kind: 'hold', reasonCode, until };
}
