import type { UnseenRows } from '../../contract/generated/types.ts';
import { judge } from '../certification/judge.ts';
import { noiseFloorOf, ratioEstimate, SYSTEMATIC_FLOOR } from './comparison.ts';
import { compareRound, type ComparedRound, logRatios } from './round.ts';
import { tInterval, type TInterval } from './t-interval.ts';

/** A model that takes longer than this many times for rows that it cannot know is fast only for those that it knows. */
export const MOST_RATIO = 2;

/** One look at calls in turns. More are made only while the question is open, or to see once more what would reject a version. */
export interface Look {
  readonly durationMs: number;
  readonly leastTurns: number;
  /** The share of the one-sided error of 1 % that this look may spend. */
  readonly alpha: number;
}

export const LOOKS = [
  { durationMs: 40, leastTurns: 4, alpha: 0.004 },
  { durationMs: 120, leastTurns: 12, alpha: 0.003 },
  { durationMs: 400, leastTurns: 48, alpha: 0.003 },
] as const satisfies readonly Look[];

/** No version is rejected by what was seen in one moment. */
const LEAST_LOOKS_TO_FAIL = 2;

/** Parts of a look, each with a ratio of its own. */
const PARTS = 8;
/** The first turns of a look only warm the cache. */
const DISCARDED_SHARE = 1 / 8;

const METRICS = ['latency_mean', 'latency_p50', 'latency_p90'] as const satisfies readonly (keyof ComparedRound)[];

export interface Turns {
  /** Rows that no file can know over rows of the data, part by part. */
  readonly unseen: readonly ComparedRound[];
  /** Rows of the data over themselves: the calls of every other turn. */
  readonly again: readonly ComparedRound[];
}

/** Calls in turns: the call i of both lists was made in the same turn. */
export function compareTurns(seen: Float64Array, unseen: Float64Array): Turns {
  const first = Math.max(1, Math.floor(seen.length * DISCARDED_SHARE));
  const count = Math.max(1, Math.min(PARTS, seen.length - first));
  const bounds = Array.from({ length: count + 1 }, (_, part) => {
    return first + Math.floor((part * (seen.length - first)) / count);
  });
  const parts = bounds.slice(1).map((end, part) => [bounds[part] ?? first, end] as const);
  return {
    unseen: parts.map(([start, end]) => compareTimes(unseen.slice(start, end), seen.slice(start, end))),
    again: parts.map(([start, end]) => {
      const own = seen.slice(start, end);
      return compareTimes(
        own.filter((_, turn) => turn % 2 === 1),
        own.filter((_, turn) => turn % 2 === 0),
      );
    }),
  };
}

function compareTimes(numerator: Float64Array, denominator: Float64Array): ComparedRound {
  return compareRound({ times: numerator, batchSize: 1 }, { times: denominator, batchSize: 1 });
}

export type Recognition = Pick<UnseenRows, 'metric' | 'ratio' | 'noiseFloor' | 'result'>;

/** What is known after so many looks, of the cost for which the rows are furthest apart. */
export function judgeTurns(
  turns: Turns,
  { alpha, looks }: { readonly alpha: number; readonly looks: number },
): Recognition {
  const judged = METRICS.map((metric) => judgeMetric(turns, metric, alpha));
  const furthest = judged.reduce((worst, one) => (reachOf(one) > reachOf(worst) ? one : worst));
  const result = furthest.result === 'fail' && looks < LEAST_LOOKS_TO_FAIL ? 'inconclusive' : furthest.result;
  return { ...furthest, result };
}

function judgeMetric({ unseen, again }: Turns, metric: (typeof METRICS)[number], alpha: number): Recognition {
  const ratio = ratioEstimate(intervalOf(unseen, metric, alpha), 1 - 2 * alpha);
  const noiseFloor = noiseFloorOf(intervalOf(again, metric, alpha));
  const limit = MOST_RATIO * (1 + (noiseFloor ?? 0));
  return {
    metric,
    ratio,
    noiseFloor,
    result: judge({ estimate: ratio, comparator: '<=', limit, test: 'bound' }).result,
  };
}

/** A metric that fails before one that is open, and then the higher one; what has too few calls says nothing. */
function reachOf({ ratio, result }: Recognition): number {
  if (ratio.value === null) return Number.NEGATIVE_INFINITY;
  return RANKS[result] + Math.atan(ratio.value) / Math.PI;
}

const RANKS = { pass: 0, inconclusive: 1, fail: 2 } as const satisfies Readonly<Record<Recognition['result'], number>>;

function intervalOf(parts: readonly ComparedRound[], metric: (typeof METRICS)[number], alpha: number): TInterval {
  return tInterval(logRatios(parts, metric), { alpha, floor: SYSTEMATIC_FLOOR });
}
