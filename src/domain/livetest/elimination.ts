import { isPrimary } from './judge-candidate.ts';
import type { Judged } from './judged.ts';
import type { MetricEvidence } from './metric-evidence.ts';
import { type Bound, leastCriticalZ, lowerBound, upperBound } from './statistics/mixture.ts';
import type { JudgedArm } from './test-setting.ts';

interface Rival {
  readonly arm: JudgedArm;
  readonly metrics: readonly MetricEvidence[];
  /** What the lower bound of the first is never above, and its upper bound never below: most looks are answered by them. */
  readonly most: number;
  readonly least: number;
}

/** Candidates that another one is surely better than, in every primary metric, with the one that is. */
export function eliminated(candidates: readonly Judged[]): ReadonlyMap<string, string> {
  const rivals = candidates.map(rivalOf);
  const most = Math.max(...rivals.map((one) => one.most));
  const pairs = rivals
    .filter(({ least }) => least < most)
    .flatMap((own) => {
      const better = rivals.find((other) => isBeaten(own, other));
      return better === undefined ? [] : [[own.arm.name, better.arm.name] as const];
    });
  return new Map(pairs);
}

function rivalOf({ own: { arm }, metrics }: Judged): Rival {
  const first = metrics.find(isPrimary);
  if (first?.isReady !== true || first.information === 0) return { arm, metrics, most: -Infinity, least: Infinity };
  const { effect, information, metric } = first;
  const z = leastCriticalZ({ information, scale: metric.minEffect }, arm.logBetter);
  const apart = z / Math.sqrt(information);
  return { arm, metrics, most: effect - apart, least: effect + apart };
}

function isBeaten(one: Rival, other: Rival): boolean {
  return one.metrics.every((own, index) => {
    if (!isPrimary(own)) return true;
    const rival = other.metrics[index];
    if (!own.isReady || rival?.isReady !== true) return false;
    return upperBound(boundOf(own, one.arm)) < lowerBound(boundOf(rival, other.arm));
  });
}

/** The largest lower bound, in smallest effects that matter; then the fewest slow answers. */
export function bestOf(candidates: readonly Judged[]): Judged | undefined {
  const rated = candidates.map((judged) => ({ judged, gain: sureGain(judged), slow: slowShare(judged) }));
  return rated.toSorted((one, other) => other.gain - one.gain || one.slow - other.slow)[0]?.judged;
}

function sureGain({ own, metrics }: Judged): number {
  const primaries = metrics.filter(isPrimary);
  return Math.max(...primaries.map((one) => lowerBound(boundOf(one, own.arm)) / one.metric.minEffect));
}

function slowShare({ own }: Judged): number {
  const slow = own.events.find(({ guardrail }) => guardrail.event === 'over-p99')?.state.candidate;
  return slow === undefined || slow.requests === 0 ? 0 : slow.events / slow.requests;
}

export function boundOf({ effect, information, metric }: MetricEvidence, { alpha }: JudgedArm): Bound {
  return { effect, information, scale: metric.minEffect, alpha };
}
