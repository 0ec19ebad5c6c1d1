import type { ColdStart } from '../../contract/generated/types.ts';
import { estimateOfRounds } from './latency.ts';
import { mean, median } from './percentile.ts';

/** One fresh process: what it took from a file to a steady model, in milliseconds. */
export interface ColdStartRun {
  readonly loadMs: number;
  /** Call times from the very first. */
  readonly calls: Float64Array;
}

/** Calls whose median is compared with the steady median, so that one lucky call does not count as steady. */
const WINDOW = 8;
const STEADY = 1.1;

/** Medians over the runs; the total (file to first answer) as a mean with its interval. The runtime itself is already loaded. */
export function summarizeColdStart(runs: readonly ColdStartRun[]): ColdStart {
  const firsts = runs.map(({ calls }) => calls[0] ?? 0);
  return {
    loadMs: median(runs.map(({ loadMs }) => loadMs)),
    firstCallMs: median(firsts),
    totalMs: estimateOfRounds(runs.map(({ loadMs }, index) => loadMs + (firsts[index] ?? 0))),
    callsToSteady: median(runs.map(({ calls }) => callsToSteady(calls))),
  };
}

/** How many calls come before the first window whose median is within 10 % of the median of the last quarter. */
export function callsToSteady(calls: Float64Array): number {
  const window = Math.min(WINDOW, Math.max(1, calls.length >> 2));
  const steady = median(calls.subarray(calls.length - Math.max(window, calls.length >> 2)));
  const last = calls.length - window;
  for (let first = 0; first <= last; first++) {
    if (median(calls.subarray(first, first + window)) <= steady * STEADY) return first;
  }
  return calls.length;
}

/**
 * Peak resident bytes of a process with the model over one with an empty model: the mean difference with its interval. null
 * where the system hid one of the peaks. Without an empty model it is all that the model's own processes hold.
 */
export function memoryOverEmpty(
  peaks: readonly (number | null)[],
  emptyPeaks: readonly (number | null)[],
): ReturnType<typeof estimateOfRounds> | null {
  const [own, empty] = [peaks, emptyPeaks].map((all) => all.filter((peak) => peak !== null));
  if (own === undefined || empty === undefined || own.length + empty.length < peaks.length + emptyPeaks.length)
    return null;
  const usual = empty.length === 0 ? 0 : mean(empty);
  return estimateOfRounds(own.map((peak) => Math.max(0, peak - usual)));
}
