import type { ArmName } from './arm-name.ts';
import { type ArmCount, logSampleRatio, sampleRatioBound } from './statistics/sample-ratio.ts';
import type { Epoch } from './test-history.ts';

export type ArmCounts = ReadonlyMap<ArmName, number>;

interface EpochCounts {
  readonly epoch: number;
  readonly counts: ArmCounts;
}

/** What is counted of one layer: requests given to an arm, answered by it, or with a label. */
export interface LayerCounts {
  /** Of each epoch. */
  readonly counted: readonly EpochCounts[];
  /** Strata in which an arm with a share has said nothing, and nothing later either: its report may still come. */
  readonly waiting: readonly EpochCounts[];
}

export const NOTHING_COUNTED: LayerCounts = { counted: [], waiting: [] };

/** An arm that is silent in a stratum and speaks later had no request in it; one that stays silent has not reported yet. */
export function addCounts(layer: LayerCounts, { epoch, counts }: EpochCounts, epochs: readonly Epoch[]): LayerCounts {
  const heard = layer.waiting.map((one) => ({ epoch: one.epoch, counts: withZeros(one.counts, counts) }));
  const all = [...heard, { epoch, counts }];
  const isWhole = (one: EpochCounts) => armsOf(epochs[one.epoch]).every(({ arm }) => one.counts.has(arm));
  const whole = all.filter(isWhole);
  return {
    counted: whole.reduce(addEpoch, layer.counted),
    waiting: whole.length === all.length ? [] : all.filter((one) => !isWhole(one)).reduce(addWaiting, []),
  };
}

function withZeros(counts: ArmCounts, later: ArmCounts): ArmCounts {
  const silent = [...later.keys()].filter((arm) => !counts.has(arm));
  return silent.length === 0 ? counts : new Map([...counts, ...silent.map((arm) => [arm, 0] as const)]);
}

/** Strata of one epoch that wait for the same arms are one. */
function addWaiting(waiting: readonly EpochCounts[], own: EpochCounts): readonly EpochCounts[] {
  const same = waiting.find(({ epoch, counts }) => epoch === own.epoch && haveSameKeys(counts, own.counts));
  if (same === undefined) return [...waiting, own];
  return waiting.map((one) => (one === same ? { ...one, counts: sumOf(one.counts, own.counts) } : one));
}

function haveSameKeys(one: ArmCounts, other: ArmCounts): boolean {
  return one.size === other.size && [...one.keys()].every((arm) => other.has(arm));
}

function addEpoch(counted: readonly EpochCounts[], { epoch, counts }: EpochCounts): readonly EpochCounts[] {
  const before = counted.find((one) => one.epoch === epoch)?.counts ?? new Map<ArmName, number>();
  return [...counted.filter((one) => one.epoch !== epoch), { epoch, counts: sumOf(before, counts) }];
}

function sumOf(one: ArmCounts, other: ArmCounts): ArmCounts {
  const sums = new Map(one);
  for (const [arm, count] of other) sums.set(arm, (one.get(arm) ?? 0) + count);
  return sums;
}

/** ln of the e-value against the declared shares, over all epochs. */
export function logRatioOf({ counted }: LayerCounts, epochs: readonly Epoch[]): number {
  return counted.reduce((sum, { epoch, counts }) => sum + logRatioIn(counts, epochs[epoch]), 0);
}

/** What `logRatioOf` is never above. */
export function ratioBoundOf({ counted }: LayerCounts, epochs: readonly Epoch[]): number {
  return counted.reduce((sum, { epoch, counts }) => sum + sampleRatioBound(countsIn(counts, epochs[epoch])), 0);
}

export function logRatioIn(counts: ArmCounts, epoch: Epoch | undefined): number {
  return logSampleRatio(countsIn(counts, epoch));
}

function countsIn(counts: ArmCounts, epoch: Epoch | undefined): readonly ArmCount[] {
  return armsOf(epoch).map(({ arm, share }) => ({ share, count: counts.get(arm) ?? 0 }));
}

/** Those that should have requests, with their shares, which add up to 1. */
export function armsOf(epoch: Epoch | undefined): readonly { readonly arm: ArmName; readonly share: number }[] {
  if (epoch === undefined) return [];
  const candidates = Object.entries(epoch.shares).map(([arm, share]) => ({ arm, share }));
  const rest = 1 - candidates.reduce((sum, { share }) => sum + share, 0);
  return rest > SMALLEST_SHARE ? [{ arm: null, share: rest }, ...candidates] : candidates;
}

/** A hundredth of what one slot of 10,000 is: less is rounding. */
const SMALLEST_SHARE = 1e-6;
