import type { LatencyBudgets, Model } from '../../contract/generated/types.ts';
import { parseDuration } from '../model/quantity.ts';

/** Milliseconds that a percentile of the answers may take; null where nobody says it. Each is at least the one before. */
export interface LatencyLimits {
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}

export const NO_LIMITS: LatencyLimits = { p50: null, p95: null, p99: null };

/**
 * The budgets of the first mode that has any of latency, and where it has none of a percentile what was certified. A slower
 * percentile is never asked for less than a quicker one, so that what is beyond the p99 is beyond the p50.
 */
export function latencyLimits(modes: Model['modes'], certified: LatencyLimits): LatencyLimits {
  const budgets = Object.values(modes).flatMap((mode) => mode.budgets.latency ?? [])[0] ?? {};
  const p50 = limitOf(budgets, certified, 'p50');
  const p95 = atLeast(limitOf(budgets, certified, 'p95'), [p50]);
  return { p50, p95, p99: atLeast(limitOf(budgets, certified, 'p99'), [p50, p95]) };
}

function limitOf(budgets: LatencyBudgets, certified: LatencyLimits, percentile: keyof LatencyLimits): number | null {
  const budget = budgets[percentile];
  return budget === undefined ? certified[percentile] : parseDuration(budget);
}

function atLeast(limit: number | null, quicker: readonly (number | null)[]): number | null {
  return limit === null ? null : Math.max(limit, ...quicker.map((other) => other ?? 0));
}
