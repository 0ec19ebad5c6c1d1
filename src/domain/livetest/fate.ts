import type { LiveOutcome } from '../../contract/generated/types.ts';
import type { ArmState } from './arm-state.ts';
import { eliminated } from './elimination.ts';
import { judgeCandidate, type Judgement, metricsOf } from './judge-candidate.ts';
import type { Fate, Judged, Weighed } from './judged.ts';
import type { TestSetting } from './test-setting.ts';
import type { TestState } from './test-state.ts';

/** Virtual arms are told of, and not judged. */
function weigh({ arms }: TestState): readonly Weighed[] {
  const weighed: Weighed[] = [];
  for (const own of arms) if (!own.arm.isVirtual) weighed.push({ own, metrics: metricsOf(own) });
  return weighed;
}

export function beginFates(state: TestState): readonly Judged[] {
  return weigh(state).map(({ own, metrics }) => ({ own, metrics, fate: firstFate(own) }));
}

function firstFate({ arm }: ArmState): Fate {
  return { kind: arm.hasLeft ? 'left' : 'open' };
}

export function judgeAll(before: readonly Judged[], state: TestState, setting: TestSetting): readonly Judged[] {
  const judged = weigh(state).map((weighed, index): Judged => {
    const { own, metrics } = weighed;
    const fate = before[index]?.fate ?? firstFate(own);
    return { own, metrics, fate: isIn(fate) ? nextFate(fate, judgeCandidate(weighed, setting), state.knownMs) : fate };
  });
  // A sentinel watches, and rejects nothing.
  if (setting.history.phase === 'sentinel') return judged;
  const beaten = eliminated(judged.filter(({ fate }) => isIn(fate)));
  if (beaten.size === 0) return judged;
  return judged.map((one) => {
    const than = beaten.get(one.own.arm.name);
    return than === undefined ? one : { ...one, fate: { kind: 'futile', than, sinceMs: state.knownMs } };
  });
}

function nextFate(fate: Fate, judgement: Judgement, sinceMs: number): Fate {
  switch (judgement.kind) {
    case 'harm':
      return { kind: 'harm', by: judgement.by, sinceMs };
    case 'better':
      return fate.kind === 'better' ? fate : { kind: 'better', metric: judgement.metric, sinceMs };
    case 'futile':
      return fate.kind === 'better' ? fate : { kind: 'futile', than: null, sinceMs };
    case 'open':
      return fate;
  }
}

export function isIn({ kind }: Fate): boolean {
  return kind === 'open' || kind === 'better';
}

export function sinceOf(fate: Fate): number {
  return 'sinceMs' in fate ? fate.sinceMs : Infinity;
}

/** Of those that are out, the one that went last; what does harm is told first. */
export function rejectionOf(candidates: readonly Judged[]): LiveOutcome | null {
  const out = candidates.filter(({ fate }) => fate.kind === 'harm' || fate.kind === 'futile');
  const latest = Math.max(...out.map(({ fate }) => sinceOf(fate)));
  const last = out.filter(({ fate }) => sinceOf(fate) === latest);
  const told = last.find(({ fate }) => fate.kind === 'harm') ?? last[0];
  return told === undefined ? null : rejectOne(told);
}

function rejectOne({ own, fate }: Judged): LiveOutcome | null {
  const candidate = own.arm.name;
  if (fate.kind === 'harm') {
    const { by } = fate;
    return { kind: 'reject-harm', reasonCode: `${by.kind}-harm`, candidate, by };
  }
  if (fate.kind !== 'futile') return null;
  const { than } = fate;
  return than === null
    ? { kind: 'reject-futile', reasonCode: 'no-gain', candidate }
    : { kind: 'reject-futile', reasonCode: 'another-better', candidate, than };
}
