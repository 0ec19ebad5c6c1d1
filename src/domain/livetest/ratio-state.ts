import type { RatioLayer } from '../../contract/generated/types.ts';
import type { ArmName } from './arm-name.ts';
import type { TrafficSums } from './arm-sums.ts';
import { needsParity } from './label-counts.ts';
import {
  addCounts,
  type ArmCounts,
  armsOf,
  logRatioIn,
  logRatioOf,
  ratioBoundOf,
  NOTHING_COUNTED,
  type LayerCounts,
} from './sample-ratio-state.ts';
import type { ArmLabels, LabelStratum, TrafficStratum } from './stratum.ts';
import type { Epoch } from './test-history.ts';
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
  const { epochs } = setting.history;
  if (setting.policy.isSticky)
    return {
      ...state,
      units: addUnits(
        state.units,
        countsOf(arms, ({ units }) => units),
        epochs[epoch],
      ),
    };
  const assigned = countsOf(arms, (sums) => sums.assigned);
  const served = countsOf(arms, (sums) => sums.served) ?? countsOf(arms, ({ requests }) => requests);
  return {
    ...state,
    assigned: assigned === null ? state.assigned : addCounts(state.assigned, { epoch, counts: assigned }, epochs),
    served: served === null ? state.served : addCounts(state.served, { epoch, counts: served }, epochs),
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
  const reported = [...arms].filter(([, { labels }]) => labels.length > 0);
  const counts = new Map(reported.map(([arm, { labels }]) => [arm, labelledOf(labels)]));
  return { ...state, labelled: addCounts(state.labelled, { epoch, counts }, setting.history.epochs) };
}

function labelledOf(labels: ArmLabels['labels']): number {
  return labels.reduce((sum, { n }) => sum + n, 0);
}

function addUnits(state: UnitRatio, counts: ArmCounts | null, epoch: Epoch | undefined): UnitRatio {
  if (counts === null || !armsOf(epoch).every(({ arm }) => counts.has(arm))) return state;
  const strata = state.strata + 1;
  const weighted = logRatioIn(counts, epoch) + Math.log(6) - 2 * Math.log(Math.PI * strata);
  return { strata, logSum: logSumOf([state.logSum, weighted]) };
}

export function ratioFacts(state: RatioState, { policy, history, sharesKnown }: TestSetting): readonly RatioLayer[] {
  if (!sharesKnown) return [];
  const { units, ...layers } = state;
  if (policy.isSticky) return [{ layer: 'units', logE: units.strata === 0 ? null : units.logSum }];
  return (['assigned', 'served', 'labelled'] as const).map((layer) => ({
    layer,
    logE: layers[layer].counted.length === 0 ? null : logRatioOf(layers[layer], history.epochs),
  }));
}

/** Whether the e-value over all layers may have come to that: most looks are answered without its exact value. */
export function mayReach(state: RatioState, { policy, history, sharesKnown }: TestSetting, logNeeded: number): boolean {
  if (!sharesKnown) return false;
  if (policy.isSticky) return state.units.logSum >= logNeeded;
  const { assigned, served, labelled } = state;
  return [assigned, served, labelled].some((layer) => ratioBoundOf(layer, history.epochs) >= logNeeded);
}

/** ln of the average over the layers, which is an e-value as each of them is. */
export function logRatio(facts: readonly RatioLayer[]): number {
  return facts.length === 0 ? 0 : logSumOf(facts.map(({ logE }) => logE ?? 0)) - Math.log(facts.length);
}

function logSumOf(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return Number.isFinite(most) ? most + Math.log(logs.reduce((sum, one) => sum + Math.exp(one - most), 0)) : most;
}
