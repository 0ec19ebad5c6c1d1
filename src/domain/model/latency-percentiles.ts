import type { LatencyBudgets } from '../../contract/generated/types.ts';

interface LatencyPercentile {
  readonly percentile: keyof LatencyBudgets;
  /** Of the calls that are no slower. */
  readonly proportion: number;
}

/** Those that a budget can limit, the lowest first. */
export const LATENCY_PERCENTILES = [
  { percentile: 'p50', proportion: 0.5 },
  { percentile: 'p90', proportion: 0.9 },
  { percentile: 'p95', proportion: 0.95 },
  { percentile: 'p99', proportion: 0.99 },
  { percentile: 'p999', proportion: 0.999 },
] as const satisfies readonly LatencyPercentile[];
