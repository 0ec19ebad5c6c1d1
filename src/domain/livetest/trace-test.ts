import type { LiveWindow } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import type { Course } from './course.ts';
import { coursesOf, type DecidedTest } from './decide.ts';
import { isPrimary } from './judge-candidate.ts';
import { boundsOf } from './test-facts.ts';
import { settingOf } from './test-setting.ts';

/** What was known of one candidate in one primary metric, as time went on. */
export interface Trace {
  readonly candidate: string;
  readonly metric: string;
  /** The smallest gain that matters, in the metric's unit. */
  readonly minEffect: number;
  /** Since the test began, in equal steps; from the first one at which something was known. */
  readonly points: readonly TracePoint[];
}

/** As was known then: above 0 is better, in the metric's unit, and the bounds hold over all points together. */
export interface TracePoint {
  /** Since the test began. */
  readonly ms: number;
  readonly effect: number;
  readonly lower: number;
  readonly upper: number;
}

interface TraceRequest {
  readonly at: string;
  /** At most so many, from the beginning of the test to the last look. */
  readonly steps: number;
}

/** How a decision came about: the same looks as `decide`, up to the same end. It decides nothing. */
export function traceTest(
  test: DecidedTest,
  windows: readonly LiveWindow[],
  { at, steps }: TraceRequest,
): readonly Trace[] {
  const setting = settingOf(test.policy, test.history, test.sharesKnown ?? true);
  const looks = [...coursesOf(setting, windows, instantMs(at))];
  const lastMs = looks.at(-1)?.knownMs ?? setting.beginMs;
  const count = Math.min(steps, looks.length);
  const stepMs = (lastMs - setting.beginMs) / count;
  const points = Array.from({ length: count }, (_none, index) => (index + 1) * stepMs).flatMap((ms) => {
    const known = looks.findLast(({ knownMs }) => knownMs <= setting.beginMs + ms + ROUNDING_MS);
    return known === undefined ? [] : pointsOf(known.course, ms);
  });
  const lines = Map.groupBy(points, ({ candidate, metric }) => JSON.stringify([candidate, metric]));
  return [...lines.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { candidate, metric, minEffect } = first;
    return [{ candidate, metric, minEffect, points: own.map(({ point }) => point) }];
  });
}

/** The last step is the last look. */
const ROUNDING_MS = 1;

interface PlacedPoint extends Omit<Trace, 'points'> {
  readonly point: TracePoint;
}

function pointsOf({ candidates }: Course, ms: number): readonly PlacedPoint[] {
  return candidates.flatMap(({ own: { arm }, metrics }) =>
    metrics.filter(isPrimary).flatMap((evidence): readonly PlacedPoint[] => {
      const { effect, lower, upper } = boundsOf(evidence, arm);
      if (effect === null || lower === null || upper === null) return [];
      const { id, minEffect } = evidence.metric;
      return [{ candidate: arm.name, metric: id, minEffect, point: { ms, effect, lower, upper } }];
    }),
  );
}
