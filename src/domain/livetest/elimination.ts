import { isPrimary, metricsOf } from './judge-candidate.ts';
import type { Judged } from './judged.ts';
import type { MetricEvidence } from './metric-evidence.ts';
import { lowerBound, upperBound } from './statistics/mixture.ts';
import type { ArmState } from './arm-state.ts';

interface Rival {
  readonly name: string;
  readonly own: ArmState;
  readonly primaries: readonly MetricEvidence[];
}

/** Candidates that another one is surely better than, in every primary metric, with the one that is. */
export function eliminated(candidates: readonly Judged[]): ReadonlyMap<string, string> {
  if (candidates.length < 2) return new Map();
  const rivals = candidates.map(rivalOf);
  const pairs = rivals.flatMap((own) => {
    const better = rivals.find((other) => other !== own && isBeaten(own, other));
    return better === undefined ? [] : [[own.name, better.name] as const];
  });
  return new Map(pairs);
}

/** The largest lower bound, in smallest effects that matter; then the fewest slow answers. */
export function bestOf(candidates: readonly Judged[]): Judged | undefined {
  const rated = candidates.map((judged) => ({ judged, gain: sureGain(judged), slow: slowShare(judged) }));
  return rated.toSorted((one, other) => other.gain - one.gain || one.slow - other.slow)[0]?.judged;
}

function sureGain(judged: Judged): number {
  const { own, primaries } = rivalOf(judged);
  return Math.max(...primaries.map((one) => lowerBound(boundOf(one, own)) / one.metric.minEffect));
}

function slowShare({ own }: Judged): number {
  const slow = own.events.find(({ guardrail }) => guardrail.event === 'over-p99')?.state.candidate;
  return slow === undefined || slow.requests === 0 ? 0 : slow.events / slow.requests;
}

function rivalOf({ own }: Judged): Rival {
  return { name: own.arm.name, own, primaries: metricsOf(own).filter(isPrimary) };
}

function isBeaten(one: Rival, other: Rival): boolean {
  return one.primaries.every((mine, index) => {
    const theirs = other.primaries[index];
    if (theirs === undefined || !mine.isReady || !theirs.isReady) return false;
    const [own, rival] = [boundOf(mine, one.own), boundOf(theirs, other.own)];
    const mayBeApart = theirs.effect - mine.effect > leastDistance(own) + leastDistance(rival);
    return mayBeApart && upperBound(own) < lowerBound(rival);
  });
}

type Bound = Parameters<typeof lowerBound>[0];

/** No bound is nearer to its effect, as e ≤ 2 exp(z²/2): most looks are answered by it. */
function leastDistance({ information, alpha }: Bound): number {
  return Math.sqrt((-2 * Math.log(2 * alpha)) / information);
}

export function boundOf({ effect, information, metric }: MetricEvidence, { arm }: ArmState): Bound {
  return { effect, information, scale: metric.minEffect, alpha: arm.alpha };
}
