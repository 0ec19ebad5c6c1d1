import type { InvalidOutcome } from '../../contract/generated/types.ts';
import { showsInequality } from './label-counts.ts';
import { logRatio, maySplitUnevenly, ratioFacts } from './ratio-state.ts';
import type { Look } from './stratum.ts';
import type { TestSetting } from './test-setting.ts';
import type { TestState } from './test-state.ts';

/** Why nothing that follows from these windows could be believed; null where they are sound. */
export function unsound(look: Look, state: TestState, setting: TestSetting): InvalidOutcome | null {
  const [fault] = look.faults;
  if (fault !== undefined) {
    const { code: reasonCode, key, pointer } = fault;
    return { kind: 'invalid', reasonCode, place: { kind: 'window', key, pointer } };
  }
  return unequalSplit(state, setting) ?? unequalLabels(state, setting);
}

function unequalSplit({ ratios }: TestState, setting: TestSetting): InvalidOutcome | null {
  if (!maySplitUnevenly(ratios, setting)) return null;
  const facts = ratioFacts(ratios, setting);
  if (logRatio(facts) < setting.logUnevenSplit) return null;
  const [worst] = facts.toSorted((one, other) => (other.logE ?? 0) - (one.logE ?? 0));
  return { kind: 'invalid', reasonCode: 'sample-ratio', place: { kind: 'layer', layer: worst?.layer ?? 'served' } };
}

function unequalLabels({ arms }: TestState, { logUnevenLabels }: TestSetting): InvalidOutcome | null {
  for (const { arm, metrics } of arms) {
    const found = metrics.find(({ parity }) => parity !== null && showsInequality(parity, logUnevenLabels));
    if (found === undefined) continue;
    const place = { kind: 'labels', metric: found.how.metric.id, candidate: arm.name } as const;
    return { kind: 'invalid', reasonCode: 'label-parity', place };
  }
  return null;
}
