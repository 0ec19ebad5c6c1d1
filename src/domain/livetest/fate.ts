import { eliminated } from './elimination.ts';
import { judgeCandidate } from './judge-candidate.ts';
import type { Outcome } from './outcome.ts';
import type { Fate, Judged } from './judged.ts';
import type { TestSetting } from './test-setting.ts';
import { armState, type TestState } from './test-state.ts';

/** Virtual arms are told of, and not judged. */
export function beginFates({ arms }: TestSetting): readonly Judged[] {
  const candidates = arms.filter(({ isVirtual }) => !isVirtual);
  return candidates.map((arm) => ({ arm, fate: { kind: arm.hasLeft ? 'left' : 'open' } }));
}

export function judgeAll(candidates: readonly Judged[], state: TestState, setting: TestSetting): readonly Judged[] {
  const judged = candidates.map((one) => judgeOne(one, state, setting));
  const beaten = eliminated(
    judged.filter(({ fate }) => isIn(fate)),
    state,
    setting,
  );
  return judged.map(({ arm, fate }) => {
    const than = beaten.get(arm.name);
    return than === undefined ? { arm, fate } : { arm, fate: { kind: 'futile', than, sinceMs: state.knownMs } };
  });
}

function judgeOne({ arm, fate }: Judged, state: TestState, setting: TestSetting): Judged {
  if (!isIn(fate)) return { arm, fate };
  const own = armState(state, arm.name, setting);
  const sinceMs = state.knownMs;
  const judgement = judgeCandidate(own, arm, setting);
  switch (judgement.kind) {
    case 'harm':
      return { arm, fate: { kind: 'harm', by: judgement.by, sinceMs } };
    case 'better':
      return { arm, fate: fate.kind === 'better' ? fate : { kind: 'better', metric: judgement.metric, sinceMs } };
    case 'futile':
      return { arm, fate: fate.kind === 'better' ? fate : { kind: 'futile', than: null, sinceMs } };
    case 'open':
      return { arm, fate };
  }
}

export function isIn({ kind }: Fate): boolean {
  return kind === 'open' || kind === 'better';
}

export function sinceOf(fate: Fate): number {
  return 'sinceMs' in fate ? fate.sinceMs : Infinity;
}

/** Of those that are out, the one that went last; what does harm is told first. */
export function rejectionOf(candidates: readonly Judged[]): Outcome | null {
  const out = candidates.filter(({ fate }) => fate.kind === 'harm' || fate.kind === 'futile');
  const latest = Math.max(...out.map(({ fate }) => sinceOf(fate)));
  const last = out.filter(({ fate }) => sinceOf(fate) === latest);
  const told = last.find(({ fate }) => fate.kind === 'harm') ?? last[0];
  return told === undefined ? null : rejectOne(told);
}

function rejectOne({ arm: { name: candidate }, fate }: Judged): Outcome | null {
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
