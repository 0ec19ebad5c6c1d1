import type { LatencyBudgets } from '../../contract/generated/types.ts';
import { parseDuration } from '../model/quantity.ts';
import { LATENCY_PERCENTILES } from '../model/latency-percentiles.ts';
import { SIDE_ERROR } from './latency.ts';
import { isDecidable, sortRounds } from './share-over.ts';

/** How many times the calls of the first look the second one adds, if there is time. */
const MOST_FACTOR = 3;
/** Only for a question that would stay open: calls of microseconds take that long where the machine hardly lets them run. */
const MOST_MS = 30_000;

export interface FirstLook {
  readonly rounds: readonly Float64Array[];
  readonly budgets: LatencyBudgets | undefined;
  /** What it took. */
  readonly tookMs: number;
}

/**
 * By how many times its own calls the first look should be followed by a second one: 0 when each budget can be decided, and
 * when so many would not be enough, as for a slow model.
 * That does not ask whether a budget is kept, so that looking twice favours neither answer.
 */
export function moreCalls({ rounds, budgets, tookMs }: FirstLook): number {
  const sorted = sortRounds(rounds);
  const more = Math.min(MOST_FACTOR, MOST_MS / tookMs);
  const isWorthwhile = LATENCY_PERCENTILES.some(({ percentile, proportion }) => {
    const budget = budgets?.[percentile];
    if (budget === undefined) return false;
    const isDecided = (factor: number): boolean =>
      isDecidable(sorted, parseDuration(budget), { proportion, error: SIDE_ERROR, factor });
    return !isDecided(1) && isDecided(1 + more);
  });
  return isWorthwhile ? more : 0;
}
