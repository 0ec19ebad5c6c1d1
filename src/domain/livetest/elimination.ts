import { metricsOf } from './judge-candidate.ts';
import type { Judged } from './judged.ts';
import type { MetricEvidence } from './metric-evidence.ts';
import { lowerBound, upperBound } from './statistics/mixture.ts';
import type { JudgedArm, TestSetting } from './test-setting.ts';
import type { ArmState, TestState } from './test-state.ts';

interface Rival {
  readonly arm: JudgedArm;
  readonly state: ArmState;
  readonly primaries: readonly MetricEvidence[];
}

/** Candidates that another one is surely better than, in every primary metric, with the one that is. */
export function eliminated(
  candidates: readonly Judged[],
  state: TestState,
  setting: TestSetting,
): ReadonlyMap<string, string> {
  if (candidates.length < 2) return new Map();
  const rivals = rivalsOf(candidates, state, setting);
  const pairs = rivals.flatMap((own) => {
    const better = rivals.find((other) => other !== own && isBeaten(own, other));
    return better === undefined ? [] : [[own.arm.name, better.arm.name] as const];
  });
  return new Map(pairs);
}

/** Of several that have shown all that they must: the largest lower bound, in smallest effects that matter; then the fewest slow answers. */
export function bestOf(candidates: readonly Judged[], state: TestState, setting: TestSetting): Judged | undefined {
  const rivals = rivalsOf(candidates, state, setting).map((rival) => ({
    name: rival.arm.name,
    sureGain: Math.max(...rival.primaries.map((one) => lowerOf(one, rival) / one.metric.minEffect)),
    slow: slowShare(rival.state),
  }));
  const [best] = rivals.toSorted((one, other) => other.sureGain - one.sureGain || one.slow - other.slow);
  return candidates.find(({ arm }) => arm.name === best?.name);
}

function slowShare({ events }: ArmState): number {
  const { events: slow, requests } = events.get('over-p99')?.candidate ?? { events: 0, requests: 0 };
  return requests === 0 ? 0 : slow / requests;
}

function rivalsOf(candidates: readonly Judged[], { arms }: TestState, setting: TestSetting): readonly Rival[] {
  return candidates.flatMap(({ arm }) => {
    const state = arms.get(arm.name);
    if (state === undefined) return [];
    const primaries = metricsOf(state, setting, arm).filter(({ metric }) => metric.role === 'primary');
    return [{ arm, state, primaries }];
  });
}

function isBeaten(own: Rival, other: Rival): boolean {
  return own.primaries.every((mine, index) => {
    const theirs = other.primaries[index];
    if (theirs === undefined || !mine.isReady || !theirs.isReady) return false;
    const mayBeApart = theirs.effect - mine.effect > leastDistance(mine, own) + leastDistance(theirs, other);
    return mayBeApart && upperOf(mine, own) < lowerOf(theirs, other);
  });
}

/** No bound is nearer to its effect, as e ≤ 2 exp(z²/2): most looks are answered by it. */
function leastDistance({ information }: MetricEvidence, rival: Rival): number {
  return Math.sqrt((-2 * Math.log(2 * alphaOfOne(rival))) / information);
}

function alphaOfOne({ arm, primaries }: Rival): number {
  return arm.alpha / primaries.length;
}

function lowerOf({ effect, information, metric }: MetricEvidence, rival: Rival): number {
  return lowerBound({ effect, information, scale: metric.minEffect, alpha: alphaOfOne(rival) });
}

function upperOf({ effect, information, metric }: MetricEvidence, rival: Rival): number {
  return upperBound({ effect, information, scale: metric.minEffect, alpha: alphaOfOne(rival) });
}
