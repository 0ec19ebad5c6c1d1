import type { HoldOutcome, LiveOutcome, Until } from '../../contract/generated/types.ts';
import type { ArmState } from './arm-state.ts';
import { changedWorld } from './changed-world.ts';
import type { Course } from './course.ts';
import { isIn, rejectionOf } from './fate.ts';
import { missingOf } from './missing.ts';
import { earliestOf, latestOf, paceOf, untilMs } from './pace.ts';
import { rampStep } from './ramp.ts';
import { SOAK_MS, type TestSetting } from './test-setting.ts';

/** What is to be done while a test goes on: an arm that is out loses its share, one that is safe gets the next, or all stays. */
export function openOutcome(course: Course, setting: TestSetting): LiveOutcome {
  return (
    rejectionOf(sharing(course, setting)) ??
    stepOf(course, setting) ??
    worldOf(course, setting) ??
    holdOf(course, setting)
  );
}

/** Who has a share now. */
function sharing({ candidates }: Course, { history }: TestSetting): Course['candidates'] {
  const shares = history.epochs.at(-1)?.shares ?? {};
  return candidates.filter(({ own }) => shares[own.arm.name] !== undefined);
}

function stepOf(course: Course, setting: TestSetting): LiveOutcome | null {
  const steps = sharing(course, setting).flatMap(({ own, fate }) => {
    const step = rampStep(own, setting);
    return fate.kind === 'open' && step.kind === 'up' ? [[own.arm.name, step.share] as const] : [];
  });
  return steps.length === 0 ? null : { kind: 'step', reasonCode: 'step-passed', shares: Object.fromEntries(steps) };
}

function worldOf(course: Course, setting: TestSetting): LiveOutcome | null {
  const metric = changedWorld(course, setting);
  return metric === null ? null : { kind: 'world-changed', reasonCode: 'both-below', metric };
}

function holdOf({ state, candidates, past }: Course, setting: TestSetting): LiveOutcome {
  const running = candidates.filter(({ fate }) => isIn(fate));
  if (running.length === 0) return hold('no-candidate', NO_TRAFFIC);
  const soaking = candidates.flatMap(({ fate }) => (fate.kind === 'better' ? [fate.sinceMs] : []));
  if (soaking.length > 0) return hold('soak', untilMs(Math.min(...soaking) + SOAK_MS, setting.endMs));
  if (state.production === 0 && running.every(({ own }) => isSilent(own))) return hold('no-traffic', NO_TRAFFIC);
  const untils = running.map((one) => {
    const missing = missingOf(one, setting, paceOf(past, one.own.arm.name, setting));
    return latestOf(missing.map(({ until }) => until)) ?? NO_TRAFFIC;
  });
  return hold('evidence-missing', earliestOf(untils) ?? NO_TRAFFIC);
}

function isSilent({ requests, metrics }: ArmState): boolean {
  return requests === 0 && metrics.every(({ state }) => state.candidate === 0);
}

const NO_TRAFFIC: Until = { kind: 'unknown', reasonCode: 'no-traffic' };

function hold(reasonCode: HoldOutcome['reasonCode'], until: Until): LiveOutcome {
  return { kind: 'hold', reasonCode, until };
}
