import type { LatencyBudgets } from '../../contract/generated/types.ts';
import { LATENCY_PERCENTILES } from '../model/latency-percentiles.ts';
import { scaleArrivals, unitArrivals } from './arrivals.ts';
import { replayQueue } from './open-loop.ts';
import { mean, percentile } from './percentile.ts';
import type { Random } from './random.ts';

/** The part of a latency budget that limits the load: its highest percentile. */
export interface LatencyBound {
  readonly percentile: keyof LatencyBudgets;
  readonly proportion: number;
  readonly budget: string;
}

export function highestPercentileBudget(budgets: LatencyBudgets | undefined): LatencyBound | null {
  for (const entry of LATENCY_PERCENTILES.toReversed()) {
    const budget = budgets?.[entry.percentile];
    if (budget !== undefined) return { ...entry, budget };
  }
  return null;
}

export interface CapacityQuestion {
  /** Service times in milliseconds, in the order in which they were measured. */
  readonly service: Float64Array;
  readonly boundMs: number;
  readonly proportion: number;
  readonly random: Random;
}

/** Enough replayed arrivals for a stable 99.9th percentile. */
const REPLAYED_ARRIVALS = 20_000;
/** Nearer to saturation no run of a second can show whether the queue grows for ever. */
const HIGHEST_LOAD = 0.95;
/** 2^-12 of the saturation rate is finer than the estimate deserves. */
const BISECTIONS = 12;

/**
 * The highest Poisson rate a second at which a replay of the measured service times still keeps the percentile within the
 * bound; 0 when it does not even without load. It is a screen: a true open-loop run must confirm it.
 */
export function searchCapacity(question: CapacityQuestion): number {
  const unit = unitArrivals(REPLAYED_ARRIVALS, question.random);
  const holds = (rate: number): boolean => {
    const latencies = replayQueue(question.service, scaleArrivals(unit, rate)).sort();
    return percentile(latencies, question.proportion) <= question.boundMs;
  };
  let lower = 0;
  let upper = (HIGHEST_LOAD * 1000) / mean(question.service);
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (lower + upper) / 2;
    if (holds(middle)) lower = middle;
    else upper = middle;
  }
  return lower;
}
