import type { Estimate, GateResult } from '../../contract/generated/types.ts';

/** All that is ever said of two numbers of one kind. `different` is for a metric of which neither more nor less is better. */
export type DifferenceWord = 'better' | 'worse' | 'different' | 'no clear difference' | 'the same';

/** A number beside another: their difference, or their ratio. */
export interface Observed {
  readonly estimate: Estimate;
  /** What stands for no change: 0 for a difference, 1 for a ratio. */
  readonly none: number;
  /** Whether more of it is better. */
  readonly direction: GateResult['direction'];
  /** Counted, not sampled: it needs no interval. */
  readonly isCounted?: boolean;
  /** A ratio this close to 1, as a share, is also found between two that are equal. */
  readonly noiseFloor?: number | undefined;
  /** It was one of many looks, of which chance alone makes some clear. */
  readonly isByChance?: boolean;
}

/** The one place where a difference gets its word; null where there is no number. */
export function wordOf(observed: Observed): DifferenceWord | null {
  const { estimate, none, direction } = observed;
  if (estimate.value === null) return null;
  if (isSame(observed)) return 'the same';
  if (!isClear(observed)) return 'no clear difference';
  if (direction === 'none') return 'different';
  return estimate.value > none === (direction === 'up') ? 'better' : 'worse';
}

/** Whether a ratio is further from 1 than this machine finds a model from itself. */
export function isBeyondNoise(ratio: number, noiseFloor: number | undefined): boolean {
  return Math.abs(Math.log(ratio)) > Math.log1p(noiseFloor ?? 0);
}

/** Equal beyond doubt: counted, or an interval without width, as of two models that gave the same answers. */
function isSame({ estimate: { value, interval }, none, isCounted = false }: Observed): boolean {
  if (value !== none) return false;
  return isCounted || (interval !== null && interval.lower === none && interval.upper === none);
}

/** Whether the interval lies on one side of what stands for no change, as the number does. */
function isClear({ estimate: { value, interval }, none, isCounted = false, ...doubts }: Observed): boolean {
  if (isCounted) return true;
  if (value === null || interval === null || doubts.isByChance === true) return false;
  if (doubts.noiseFloor !== undefined && !isBeyondNoise(value, doubts.noiseFloor)) return false;
  const { lower, upper } = interval;
  // Of one row no spread is known, which earlier certificates took for none.
  if (lower === upper) return false;
  return value > none ? lower !== null && lower > none : upper !== null && upper < none;
}
