import type { InvalidOutcome } from '../../contract/generated/types.ts';
import { showsInequality } from './label-counts.ts';
import { logRatio, mayReach, ratioFacts } from './ratio-state.ts';
import type { Look } from './stratum.ts';
import type { TestSetting } from './test-setting.ts';
import type { TestState } from './test-state.ts';

/** Chance that a sound test is ever called invalid for its split, and for its labels. */
const INVALID_ALPHA = 0.001;

/** Why nothing that follows from these windows could be believed; null where they are sound. */
export function unsound(look: Look, state: TestState, setting: TestSetting): InvalidOutcome | null {
  const [fault] = look.faults;
  if (fault !== undefined) {
    const { code: reasonCode, key, pointer } = fault;
    return { kind: 'invalid', reasonCode, place: { kind: 'window', key, pointer } };
  }
  return unequalSplit(state, setting) ?? unequalLabels(state);
}

function unequalSplit({ ratios }: TestState, setting: TestSetting): InvalidOutcome | null {
  const needed = -Math.log(INVALID_ALPHA);
  if (!mayReach(ratios, setting, needed)) return null;
  const facts = ratioFacts(ratios, setting);
  if (logRatio(facts) < needed) return null;
  const [worst] = facts.toSorted((one, other) => (other.logE ?? 0) - (one.logE ?? 0));
  return { kind: 'invalid', reasonCode: 'sample-ratio', place: { kind: 'layer', layer: worst?.layer ?? 'served' } };
}

function unequalLabels({ arms }: TestState): InvalidOutcome | null {
  const asked = arms.flatMap(({ arm, metrics }) =>
    metrics.flatMap(({ how, parity }) =>
      parity === null ? [] : [{ candidate: arm.name, metric: how.metric.id, parity }],
    ),
  );
  const needed = Math.log(asked.length / INVALID_ALPHA);
  const found = asked.find(({ parity }) => showsInequality(parity, needed));
  if (found === undefined) return null;
  const { metric, candidate } = found;
  return { kind: 'invalid', reasonCode: 'label-parity', place: { kind: 'labels', metric, candidate } };
}
