import type { PerformanceResult } from '../../contract/generated/types.ts';

/** A way in which rows are sent where the model is used. */
export interface ServedCall {
  readonly threads: number;
  readonly batchSize: number;
  /** Whether a mode asks so. */
  readonly isDeclared: boolean;
  /** Whether a mode has so many threads: else a service takes them that leaves it to its runtime. */
  readonly isThreaded: boolean;
}

export interface Scoring {
  /** Whether the model fixes the rows of a call, so that with one thread it was scored by the very same. */
  readonly isFixed: boolean;
  /** Rows that are asked for together. */
  readonly rows: number;
}

/** Runtimes take all cores where nobody says a number; with two, sums are already made in parts. */
const OTHER_THREADS = 2;

/**
 * How the modes were measured, each way once, without those in which the rows are asked anyhow: one by one with one thread. Then all
 * rows together with the most threads that any has, or with two.
 */
export function servedCalls(
  measured: readonly Pick<PerformanceResult, 'threads' | 'batchSize'>[],
  { isFixed, rows }: Scoring,
): readonly ServedCall[] {
  if (measured.length === 0) return [];
  const calls = measured.filter(({ threads, batchSize }) => threads > 1 || (batchSize > 1 && !isFixed));
  const distinct = new Map(calls.map((call) => [`${call.threads} ${call.batchSize}`, call] as const));
  const declared = [...distinct.values()].map(({ threads, batchSize }) => ({
    threads,
    batchSize,
    isDeclared: true,
    isThreaded: true,
  }));
  const most = Math.max(...measured.map(({ threads }) => threads));
  const threads = Math.max(OTHER_THREADS, most);
  return [...declared, { threads, batchSize: rows, isDeclared: false, isThreaded: most > 1 }];
}
