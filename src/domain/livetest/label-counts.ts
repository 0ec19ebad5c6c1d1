import type { LiveMetric } from '../../contract/generated/types.ts';
import { bucketedMissing } from './event-buckets.ts';
import type { ComparedLabels } from './metric-state.ts';
import {
  addClusteredEvents,
  beginClusteredEvents,
  type BucketedEvents,
  type ClusteredEvents,
  logClustered,
} from './statistics/clustered-events.ts';
import { logMixture } from './statistics/event-share.ts';
import {
  addLabels,
  type LabelCounts,
  logParity as logOfRatios,
  mayBeUnequal,
  NO_PARITY,
  type ParityRatios,
} from './statistics/label-parity.ts';
import type { TestMetric } from './test-policy.ts';

/** How often matured decisions of each arm have no label: of requests by themselves, or of units that come again. */
export type ParityState =
  | { readonly kind: 'requests'; readonly ratios: ParityRatios }
  | { readonly kind: 'units'; readonly sums: ClusteredEvents };

export function beginParity(isSticky: boolean): ParityState {
  return isSticky ? { kind: 'units', sums: beginClusteredEvents(1) } : { kind: 'requests', ratios: NO_PARITY };
}

/** Whether labels must come as often to both arms: not where no label is an answer, or the answer lets one be. */
export function needsParity({ labels, missing }: TestMetric): boolean {
  return labels !== 'selective' && missing === 'exclude';
}

/** What a reporter does not say of one arm is not compared. */
export function addParity(
  state: ParityState,
  { production, candidate }: Pick<ComparedLabels, 'production' | 'candidate'>,
): ParityState {
  const [theirs, own] = [production?.labels ?? [], candidate.labels];
  if (state.kind === 'requests') {
    const compared = [countsOf(theirs), countsOf(own)] as const;
    if (compared[0] === null || compared[1] === null) return state;
    return { kind: 'requests', ratios: addLabels(state.ratios, compared[0], compared[1]) };
  }
  const compared = { production: bucketsOf(theirs), candidate: bucketsOf(own) };
  if (compared.production === null || compared.candidate === null) return state;
  const { production: before, candidate: after } = compared;
  return { kind: 'units', sums: addClusteredEvents(state.sums, { production: before, candidate: after }) };
}

/** A label that came too late is none; null where a reporter does not say how many are missing. */
function countsOf(labels: readonly LiveMetric[]): LabelCounts | null {
  if (labels.length === 0 || labels.some(({ missing }) => missing === undefined)) return null;
  return {
    labelled: labels.reduce((sum, { n }) => sum + n, 0),
    missing: labels.reduce((sum, { missing = 0, late = 0 }) => sum + missing + late, 0),
  };
}

function bucketsOf(labels: readonly LiveMetric[]): BucketedEvents | null {
  let all: BucketedEvents | null = null;
  for (const one of labels) {
    const own = bucketedMissing(one);
    if (own === null) return null;
    all = all === null ? own : joined(all, own);
  }
  return all;
}

function joined(one: BucketedEvents, other: BucketedEvents): BucketedEvents {
  return {
    events: one.events + other.events,
    requests: one.requests + other.requests,
    buckets: [...one.buckets, ...other.buckets],
  };
}

/** ln of the e-value against labels that come to both arms alike, whichever has fewer. */
export function logParity(state: ParityState): number {
  if (state.kind === 'requests') return logOfRatios(state.ratios);
  return logMixture([logClustered(state.sums, 'more'), logClustered(state.sums, 'fewer')]);
}

/** Whether that reaches what it must. */
export function showsInequality(state: ParityState, logNeeded: number): boolean {
  const may = state.kind === 'units' || mayBeUnequal(state.ratios, logNeeded);
  return may && logParity(state) >= logNeeded;
}
