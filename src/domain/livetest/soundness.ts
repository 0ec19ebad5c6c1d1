import { logParity } from './label-parity.ts';
import type { Outcome } from './outcome.ts';
import { logRatio, ratioFacts } from './ratio-state.ts';
import type { Look } from './stratum.ts';
import type { TestSetting } from './test-setting.ts';
import type { TestState } from './test-state.ts';

/** Chance that a sound test is ever called invalid for its split, and for its labels. */
const INVALID_ALPHA = 0.001;

export type Invalid = Outcome & { readonly kind: 'invalid' };

/** Why nothing that follows from these windows could be believed; null where they are sound. */
export function unsound(look: Look, state: TestState, setting: TestSetting): Invalid | null {
  const [fault] = look.faults;
  if (fault !== undefined) {
    const { code: reasonCode, key, pointer } = fault;
    return { kind: 'invalid', reasonCode, place: { kind: 'window', key, pointer } };
  }
  const facts = ratioFacts(state.ratios, setting);
  if (logRatio(facts) >= -Math.log(INVALID_ALPHA)) {
    const [worst] = facts.toSorted((one, other) => (other.logE ?? 0) - (one.logE ?? 0));
    return { kind: 'invalid', reasonCode: 'sample-ratio', place: { kind: 'layer', layer: worst?.layer ?? 'served' } };
  }
  return unequalLabels(state, setting);
}

function unequalLabels({ arms }: TestState, { metrics, arms: judged }: TestSetting): Invalid | null {
  const needed = Math.log((metrics.length * judged.length) / INVALID_ALPHA);
  for (const [candidate, { parity }] of arms)
    for (const [metric, own] of parity)
      if (logParity(own) >= needed)
        return { kind: 'invalid', reasonCode: 'label-parity', place: { kind: 'labels', metric, candidate } };
  return null;
}
