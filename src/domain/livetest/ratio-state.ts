import type { RatioLayer } from '../../contract/generated/types.ts';
import type { ArmName } from './arm-name.ts';
import type { TrafficSums } from './arm-sums.ts';
import { needsParity } from './label-counts.ts';
import {
  addCounts,
  type ArmCounts,
  countsIn,
  isWhole,
  type LayerCounts,
  logRatioOf,
  NOTHING_COUNTED,
  type Split,
} from './sample-ratio-state.ts';
import { logSampleRatio } from './statistics/sample-ratio.ts';
import type { ArmLabels, LabelStratum, TrafficStratum } from './stratum.ts';
import type { TestSetting } from './test-setting.ts';

export interface RatioState {
  readonly assigned: LayerCounts;
  readonly served: LayerCounts;
  readonly labelled: LayerCounts;
  /** Where units come again, in place of the others. */
  readonly units: UnitRatio;
}

/** Of units that come again: each stratum tells by itself, and its e-value has a weight of its own; the weights add up to 1. */
export interface UnitRatio {
  readonly strata: number;
  readonly logSum: number;
}

export function beginRatios(): RatioState {
  return {
    assigned: NOTHING_COUNTED,
    served: NOTHING_COUNTED,
    labelled: NOTHING_COUNTED,
    units: { strata: 0, logSum: -Infinity },
  };
}

export function addTrafficCounts(state: RatioState, { arms, epoch }: TrafficStratum, setting: TestSetting): RatioState {
  const { splits, policy } = setting;
  if (policy.isSticky) {
    const units = addUnits(
      state.units,
      countsOf(arms, (sums) => sums.units),
      splits[epoch] ?? [],
    );
    return { ...state, units };
  }
  const assigned = countsOf(arms, (sums) => sums.assigned);
  const served = countsOf(arms, (sums) => sums.served) ?? countsOf(arms, ({ requests }) => requests);
  return {
    assigned: assigned === null ? state.assigned : addCounts(state.assigned, { epoch, counts: assigned }, splits),
    served: served === null ? state.served : addCounts(state.served, { epoch, counts: served }, splits),
    labelled: state.labelled,
    units: state.units,
  };
}

/** null where one of the arms does not say it. */
function countsOf(
  arms: ReadonlyMap<ArmName, TrafficSums>,
  countOf: (sums: TrafficSums) => number | null,
): ArmCounts | null {
  const counts = new Map<ArmName, number>();
  for (const [arm, sums] of arms) {
    const count = countOf(sums);
    if (count === null) return null;
    counts.set(arm, count);
  }
  return counts;
}

/** Of the first metric whose labels come whatever was answered; others may rightly come more often to one arm. */
export function addLabelCounts(
  state: RatioState,
  { arms, epoch, metric }: LabelStratum,
  setting: TestSetting,
): RatioState {
  const counted = setting.policy.metrics.find((one) => one.role === 'primary' && needsParity(one));
  if (setting.policy.isSticky || counted?.id !== metric) return state;
  const counts = new Map<ArmName, number>();
  for (const [arm, { labels }] of arms) if (labels.length > 0) counts.set(arm, labelledOf(labels));
  return { ...state, labelled: addCounts(state.labelled, { epoch, counts }, setting.splits) };
}

function labelledOf(labels: ArmLabels['labels']): number {
  return labels.reduce((sum, { n }) => sum + n, 0);
}

function addUnits(state: UnitRatio, counts: ArmCounts | null, split: Split): UnitRatio {
  if (counts === null || !isWhole(counts, split)) return state;
  const strata = state.strata + 1;
  const weighted = logSampleRatio(countsIn(counts, split)) + Math.log(6) - 2 * Math.log(Math.PI * strata);
  return { strata, logSum: logSumOf([state.logSum, weighted]) };
}

export function ratioFacts(state: RatioState, { policy, sharesKnown }: TestSetting): readonly RatioLayer[] {
  if (!sharesKnown) return [];
  const { units } = state;
  if (policy.isSticky) return [{ layer: 'units', logE: units.strata === 0 ? null : units.logSum }];
  return LAYERS.map((layer) => ({ layer, logE: logRatioOf(state[layer]) }));
}

const LAYERS = ['assigned', 'served', 'labelled'] as const;

/** ln of the average over the layers, which is an e-value as each of them is. */
export function logRatio(facts: readonly RatioLayer[]): number {
  return facts.length === 0 ? 0 : logSumOf(facts.map(({ logE }) => logE ?? 0)) - Math.log(facts.length);
}

/** Whether that may reach what it must: it is at most the largest, by which most looks are answered. */
export function maySplitUnevenly(state: RatioState, { policy, logUnevenSplit }: TestSetting): boolean {
  if (policy.isSticky) return state.units.logSum >= logUnevenSplit;
  return LAYERS.some((layer) => (logRatioOf(state[layer]) ?? 0) >= logUnevenSplit);
}

function logSumOf(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return Number.isFinite(most) ? most + Math.log(logs.reduce((sum, one) => sum + Math.exp(one - most), 0)) : most;
}
