import type { LoadFigures } from './load.ts';

/** Of several runs the median of each figure, and all that failed. */
export function medianFigures(runs: readonly LoadFigures[]): LoadFigures {
  const median = (pick: (one: LoadFigures) => number): number =>
    runs.map(pick).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
  return {
    perSecond: median(({ perSecond }) => perSecond),
    p50: median(({ p50 }) => p50),
    p99: median(({ p99 }) => p99),
    failed: runs.reduce((sum, { failed }) => sum + failed, 0),
  };
}
