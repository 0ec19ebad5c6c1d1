import type { TracePoint } from '../../domain/livetest/trace-test.ts';

/** Bounds so much wider than the last ones say nothing yet, and would flatten those that do. */
const WIDEST = 6;

/** The points from which on a chart can be read. */
export function narrowEnough(points: readonly TracePoint[]): readonly TracePoint[] {
  const last = points.at(-1);
  if (last === undefined) return [];
  const widest = WIDEST * (last.upper - last.lower);
  const from = points.findLastIndex(({ lower, upper }) => upper - lower > widest);
  return points.slice(from + 1);
}
