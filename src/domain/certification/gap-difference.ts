import type { Estimate, GapResult } from '../../contract/generated/types.ts';

/** How much a gap between groups grew. Null without both gaps. */
export function gapDifference({ estimate, baseline }: Pick<GapResult, 'estimate' | 'baseline'>): Estimate | null {
  return unpairedDifference(estimate, baseline);
}

/**
 * Of two numbers with their intervals (Zou and Donner, Statistics in Medicine 2008), as if they were of other rows: they are of the
 * same, so that the interval is rather too wide. Null without both numbers.
 */
export function unpairedDifference(estimate: Estimate, baseline: Estimate | null): Estimate | null {
  if (estimate.value === null || baseline === null || baseline.value === null) return null;
  const value = estimate.value - baseline.value;
  const [ours, theirs] = [armsOf(estimate), armsOf(baseline)];
  if (ours === null || theirs === null) return { value, interval: null };
  const { level } = ours;
  const interval = {
    lower: value - Math.hypot(ours.down, theirs.up),
    upper: value + Math.hypot(ours.up, theirs.down),
    level,
    method: 'recovered variance',
  };
  return { value, interval };
}

interface Arms {
  readonly down: number;
  readonly up: number;
  readonly level: number;
}

function armsOf({ value, interval }: Estimate): Arms | null {
  if (value === null || interval === null || interval.lower === null || interval.upper === null) return null;
  return { down: value - interval.lower, up: interval.upper - value, level: interval.level };
}
