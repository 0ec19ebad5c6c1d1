import type { LatencyBudgets } from '../../contract/generated/types.ts';
import { parseDuration } from '../model/quantity.ts';
import { PERCENTILES } from './capacity.ts';
import { SIDE_ERROR } from './latency.ts';
import { isDecidable, sortRounds } from './share-over.ts';

/** How many times the calls of the first look the second one adds, if there is time. */
const MOST_FACTOR = 3;
/** Fewer would decide little: calls of a slow model are not repeated. */
const LEAST_FACTOR = 1;
const MOST_MS = { normal: 6000, quick: 2000 } as const;

export interface FirstLook {
  readonly rounds: readonly Float64Array[];
  readonly budgets: LatencyBudgets | undefined;
  /** What it took. */
  readonly tookMs: number;
  readonly quick: boolean;
}

/**
 * By how many times its own calls the first look should be followed by a second one: 0 when each budget can be decided.
 * That does not ask whether a budget is kept, so that looking twice favours neither answer.
 */
export function moreCalls({ rounds, budgets, tookMs, quick }: FirstLook): number {
  const sorted = sortRounds(rounds);
  const isOpen = PERCENTILES.some(({ percentile, proportion }) => {
    const budget = budgets?.[percentile];
    return budget !== undefined && !isDecidable(sorted, parseDuration(budget), { proportion, error: SIDE_ERROR });
  });
  const factor = Math.min(MOST_FACTOR, MOST_MS[quick ? 'quick' : 'normal'] / tookMs);
  return isOpen && factor >= LEAST_FACTOR ? factor : 0;
}
