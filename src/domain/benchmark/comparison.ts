import type { Comparison, Estimate } from '../../contract/generated/types.ts';
import { COMPARED_METRICS, type ComparedMetric, type LogRatios } from './round.ts';
import { tInterval, type TInterval } from './t-interval.ts';

/** One step of the sequential test. More time is spent only while a declared limit is undecided. */
export interface Stage {
  readonly rounds: number;
  readonly roundMs: number;
  /** The share of the one-sided error of 1 % that this look may spend. */
  readonly alpha: number;
}

export const STAGES = [
  { rounds: 8, roundMs: 60, alpha: 0.004 },
  { rounds: 8, roundMs: 120, alpha: 0.003 },
  { rounds: 16, roundMs: 250, alpha: 0.003 },
] as const satisfies readonly Stage[];

/** What repetition on one machine does not average out: layout, alignment, a neighbour that favours one arm. */
const SYSTEMATIC_FLOOR = 0.003;

export interface LimitOnRatio {
  readonly comparator: '<=' | '>=';
  readonly limit: number;
}

export interface ComparisonRounds {
  /** Candidate over baseline. */
  readonly candidate: readonly LogRatios[];
  /** Baseline over itself, measured between the same calls. */
  readonly sentinel: readonly LogRatios[];
}

export type LimitDecision = 'holds' | 'broken' | 'undecided';

/** Whether the rounds so far decide a limit: the whole interval must lie on one side of it. */
export function decideLimit(rounds: readonly LogRatios[], metric: ComparedMetric, test: LimitTest): LimitDecision {
  const { mean, halfWidth } = intervalOf(rounds, metric, test.alpha);
  const bound = Math.log(test.limit.limit);
  if (Number.isNaN(mean)) return 'undecided';
  const below = mean + halfWidth <= bound;
  const above = mean - halfWidth > bound;
  if (test.limit.comparator === '<=') return below ? 'holds' : above ? 'broken' : 'undecided';
  return mean - halfWidth >= bound ? 'holds' : mean + halfWidth < bound ? 'broken' : 'undecided';
}

export interface LimitTest {
  readonly limit: LimitOnRatio;
  readonly alpha: number;
}

/** Whether another stage could still change an answer. */
export function needsAnotherStage(
  rounds: readonly LogRatios[],
  limits: Readonly<Record<string, LimitOnRatio>>,
  alpha: number,
): boolean {
  return COMPARED_METRICS.some((metric) => {
    const limit = limits[metric];
    return limit !== undefined && decideLimit(rounds, metric, { limit, alpha }) === 'undecided';
  });
}

export type ComparisonFacts = Pick<Comparison, 'rounds' | 'stages' | 'seconds' | 'discardedShare'>;

/** The certificate's comparison: ratios with intervals at the level of the last look, and the noise floor of this machine now. */
export function summarizeComparison(rounds: ComparisonRounds, alpha: number, facts: ComparisonFacts): Comparison {
  const ratios: Record<string, Estimate> = {};
  const noiseFloor: Record<string, number> = {};
  for (const metric of COMPARED_METRICS) {
    ratios[metric] = ratioEstimate(intervalOf(rounds.candidate, metric, alpha), 1 - 2 * alpha);
    const floor = noiseFloorOf(intervalOf(rounds.sentinel, metric, alpha));
    if (floor !== null) noiseFloor[metric] = floor;
  }
  return { ratios, noiseFloor, ...facts };
}

function intervalOf(rounds: readonly LogRatios[], metric: ComparedMetric, alpha: number): TInterval {
  const values = rounds.map((round) => round[metric]).filter((value) => value !== null);
  return tInterval(values, { alpha, floor: SYSTEMATIC_FLOOR });
}

/** Two equal models that look different by their own interval show a bias: then the bias is the floor. */
function noiseFloorOf(interval: TInterval): number | null {
  const floor = Math.max(interval.halfWidth, Math.abs(interval.mean));
  return Number.isFinite(floor) ? Math.expm1(floor) : null;
}

function ratioEstimate({ mean, halfWidth }: TInterval, level: number): Estimate {
  if (Number.isNaN(mean)) return { value: null, interval: null };
  const known = Number.isFinite(halfWidth);
  return {
    value: Math.exp(mean),
    interval: {
      lower: known ? Math.exp(mean - halfWidth) : 0,
      upper: known ? Math.exp(mean + halfWidth) : null,
      level,
      method: 'student-t of round log ratios, sequential, 0.3 % floor',
    },
  };
}
