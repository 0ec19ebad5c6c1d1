import type { ArmName } from './arm-name.ts';
import { type ArmCount, logSampleRatio } from './statistics/sample-ratio.ts';
import type { Epoch } from './test-history.ts';

/** Which arms should have requests in an epoch, with their shares, which add up to 1. */
export type Split = readonly { readonly arm: ArmName; readonly share: number }[];

export function splitOf({ shares }: Epoch): Split {
  const candidates = Object.entries(shares).map(([arm, share]) => ({ arm, share }));
  const rest = 1 - candidates.reduce((sum, { share }) => sum + share, 0);
  return rest > SMALLEST_SHARE ? [{ arm: null, share: rest }, ...candidates] : candidates;
}

/** A hundredth of what one slot of 10,000 is: less is rounding. */
const SMALLEST_SHARE = 1e-6;

export type ArmCounts = ReadonlyMap<ArmName, number>;

interface EpochCounts {
  readonly epoch: number;
  readonly counts: ArmCounts;
}

interface CountedEpoch {
  readonly epoch: number;
  /** In the order of the split. */
  readonly arms: readonly ArmCount[];
  /** ln of the e-value against the declared shares. */
  readonly logE: number;
}

/** What is counted of one layer: requests given to an arm, answered by it, or with a label. */
export interface LayerCounts {
  readonly counted: readonly CountedEpoch[];
  /** Strata in which an arm with a share has said nothing, and nothing later either: its report may still come. */
  readonly waiting: readonly EpochCounts[];
}

export const NOTHING_COUNTED: LayerCounts = { counted: [], waiting: [] };

/** An arm that is silent in a stratum and speaks later had no request in it; one that stays silent has not reported yet. */
export function addCounts(layer: LayerCounts, own: EpochCounts, splits: readonly Split[]): LayerCounts {
  const split = splits[own.epoch] ?? [];
  if (layer.waiting.length === 0 && isWhole(own.counts, split))
    return { counted: addEpoch(layer.counted, own, split), waiting: layer.waiting };
  const heard = layer.waiting.map(({ epoch, counts }) => ({ epoch, counts: withZeros(counts, own.counts) }));
  let { counted, waiting }: LayerCounts = { counted: layer.counted, waiting: [] };
  for (const one of [...heard, own]) {
    const wanted = splits[one.epoch] ?? [];
    if (isWhole(one.counts, wanted)) counted = addEpoch(counted, one, wanted);
    else waiting = addWaiting(waiting, one);
  }
  return { counted, waiting };
}

export function isWhole(counts: ArmCounts, split: Split): boolean {
  return split.every(({ arm }) => counts.has(arm));
}

function withZeros(counts: ArmCounts, later: ArmCounts): ArmCounts {
  const silent = [...later.keys()].filter((arm) => !counts.has(arm));
  return silent.length === 0 ? counts : new Map([...counts, ...silent.map((arm) => [arm, 0] as const)]);
}

/** Strata of one epoch that wait for the same arms are one. */
function addWaiting(waiting: readonly EpochCounts[], own: EpochCounts): readonly EpochCounts[] {
  const same = waiting.find((one) => nameOf(one) === nameOf(own));
  if (same === undefined) return [...waiting, own];
  return [...waiting.filter((one) => one !== same), { epoch: own.epoch, counts: sumOf(same.counts, own.counts) }];
}

function nameOf({ epoch, counts }: EpochCounts): string {
  return JSON.stringify([epoch, ...[...counts.keys()].map(String).toSorted()]);
}

function addEpoch(
  counted: readonly CountedEpoch[],
  { epoch, counts }: EpochCounts,
  split: Split,
): readonly CountedEpoch[] {
  const before = counted.find((one) => one.epoch === epoch);
  const arms = countsIn(counts, split, before?.arms);
  return [...counted.filter((one) => one !== before), { epoch, arms, logE: logSampleRatio(arms) }];
}

function sumOf(one: ArmCounts, other: ArmCounts): ArmCounts {
  const sums = new Map(one);
  for (const [arm, count] of other) sums.set(arm, (one.get(arm) ?? 0) + count);
  return sums;
}

/** ln of the e-value against the declared shares, over all epochs; null where nothing is counted. */
export function logRatioOf({ counted }: LayerCounts): number | null {
  return counted.length === 0 ? null : counted.reduce((sum, { logE }) => sum + logE, 0);
}

/** What was counted of each arm of a split, and before. */
export function countsIn(counts: ArmCounts, split: Split, before: readonly ArmCount[] = []): readonly ArmCount[] {
  return split.map(({ arm, share }, index) => ({
    share,
    count: (before[index]?.count ?? 0) + (counts.get(arm) ?? 0),
  }));
}
