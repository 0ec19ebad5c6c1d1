import type { Backlog } from '../../contract/generated/types.ts';
import type { Schedule } from './arrivals.ts';
import { mean } from './percentile.ts';

/** One open-loop run: requests arrive as planned, whether or not the model keeps up. All times in milliseconds. */
export interface OpenLoopTrace {
  readonly intended: Schedule;
  /** When each served request was done, in the order of their arrivals; at most as many as were intended. */
  readonly completed: Float64Array;
  /** How long each served request took alone. */
  readonly service: Float64Array;
  /** When the run ended. */
  readonly endMs: number;
}

/**
 * Latency from the intended arrival, so that waiting behind a slow call counts (no coordinated omission). A request that
 * had arrived but was not served when the run ended has waited at least until then, and counts with that.
 */
export function openLoopLatencies(trace: OpenLoopTrace): Float64Array {
  const latencies: number[] = [];
  for (const [index, intended] of trace.intended.entries()) {
    const completed = trace.completed[index];
    if (completed === undefined && intended >= trace.endMs) break;
    latencies.push((completed ?? trace.endMs) - intended);
  }
  return Float64Array.from(latencies);
}

/**
 * Latencies that the same service times would have under other arrivals, by Lindley's recursion for one server:
 * wait' = max(0, wait + service − gap). The service trace is repeated when it is shorter than the schedule.
 */
export function replayQueue(service: Float64Array, arrivals: Schedule): Float64Array {
  let free = 0;
  return arrivals.map((arrival, index) => {
    const start = Math.max(arrival, free);
    free = start + (service[index % service.length] ?? 0);
    return free - arrival;
  });
}

/** How far the work fell behind over several runs at one rate: requests in the system, and how fast they grow. */
export function summarizeBacklog(traces: readonly OpenLoopTrace[], ratePerSecond: number): Backlog {
  const services = traces.map(({ service }) => mean(service)).filter((value) => !Number.isNaN(value));
  const series = traces.map(backlogSeries).filter(({ times }) => times.length > 1);
  return {
    utilisation: (ratePerSecond * mean(services)) / 1000,
    slopePerSecond: series.length === 0 ? 0 : mean(series.map(slopePerSecond)),
    maximum: series.reduce((most, { backlog }) => backlog.reduce((a, b) => Math.max(a, b), most), 0),
  };
}

interface BacklogSeries {
  readonly times: readonly number[];
  readonly backlog: readonly number[];
}

/** Requests that had arrived and were not yet done, just after each completion. */
function backlogSeries({ intended, completed }: OpenLoopTrace): BacklogSeries {
  let arrived = 0;
  const backlog: number[] = [];
  // A server may answer the later one first.
  const ends = completed.toSorted();
  for (const [done, time] of ends.entries()) {
    while (arrived < intended.length && (intended[arrived] ?? 0) <= time) arrived++;
    backlog.push(arrived - done - 1);
  }
  return { times: [...ends], backlog };
}

/** Least squares. */
function slopePerSecond({ times, backlog }: BacklogSeries): number {
  const centerTime = mean(times);
  const centerBacklog = mean(backlog);
  let covariance = 0;
  let variance = 0;
  for (const [index, time] of times.entries()) {
    covariance += (time - centerTime) * ((backlog[index] ?? 0) - centerBacklog);
    variance += (time - centerTime) ** 2;
  }
  return variance === 0 ? 0 : (covariance / variance) * 1000;
}
