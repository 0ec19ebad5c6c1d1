import type { LatencyBudgets, Model } from '../../contract/generated/types.ts';
import { parseDuration } from '../model/quantity.ts';

/** Milliseconds that a percentile of the answers may take; null where nobody says it. Each is at least the one before. */
export interface LatencyLimits {
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}

export const NO_LIMITS: LatencyLimits = { p50: null, p95: null, p99: null };

/** Of budgets, the quickest first: one that holds for a percentile holds for all quicker ones. */
const BUDGETED = ['p50', 'p90', 'p95', 'p99', 'p999'] as const satisfies readonly (keyof LatencyBudgets)[];

/**
 * Of the first mode that has budgets of latency: the budget of the percentile, else what was certified, else the budget of the next
 * slower one, which implies it. A slower percentile is never asked for less than a quicker one, so that what is beyond the p99
 * is beyond the p50.
 */
export function latencyLimits(modes: Model['modes'], certified: LatencyLimits): LatencyLimits {
  const budgets = Object.values(modes).flatMap((mode) => mode.budgets.latency ?? [])[0] ?? {};
  const p50 = limitOf(budgets, certified, 'p50');
  const p95 = atLeast(limitOf(budgets, certified, 'p95'), [p50]);
  return { p50, p95, p99: atLeast(limitOf(budgets, certified, 'p99'), [p50, p95]) };
}

function limitOf(budgets: LatencyBudgets, certified: LatencyLimits, percentile: keyof LatencyLimits): number | null {
  const own = budgets[percentile];
  if (own !== undefined) return parseDuration(own);
  const slower = BUDGETED.slice(BUDGETED.indexOf(percentile)).flatMap((name) => budgets[name] ?? []);
  const [implied] = slower;
  return certified[percentile] ?? (implied === undefined ? null : parseDuration(implied));
}

function atLeast(limit: number | null, quicker: readonly (number | null)[]): number | null {
  return limit === null ? null : Math.max(limit, ...quicker.map((other) => other ?? 0));
}
