import type { Comparison, Estimate, Verdict } from '../../contract/generated/types.ts';
import { judgeRatio, type Comparator } from '../certification/judge.ts';
import { COMPARED_METRICS, type ComparedMetric } from '../model/cost-metrics.ts';
import type { LogRatios } from './round.ts';
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
export const SYSTEMATIC_FLOOR = 0.003;

export interface ComparisonRounds {
  /** Candidate over baseline. */
  readonly candidate: readonly LogRatios[];
  /** Baseline over itself, measured between the same calls. */
  readonly sentinel: readonly LogRatios[];
}

export interface LimitTest {
  readonly comparator: Comparator;
  readonly limit: number;
  readonly alpha: number;
}

/** What the gate on this limit would answer after these rounds. */
export function judgeLimit(rounds: ComparisonRounds, metric: ComparedMetric, test: LimitTest): Verdict {
  const { comparator, limit, alpha } = test;
  const estimate = ratioEstimate(intervalOf(rounds.candidate, metric, alpha), 1 - 2 * alpha);
  const noiseFloor = noiseFloorOf(intervalOf(rounds.sentinel, metric, alpha)) ?? undefined;
  return judgeRatio({ estimate, comparator, limit, test: 'bound' }, noiseFloor).result;
}

/** Whether another stage could still change an answer. */
export function needsAnotherStage(
  rounds: ComparisonRounds,
  limits: Readonly<Record<string, Omit<LimitTest, 'alpha'>>>,
  alpha: number,
): boolean {
  return COMPARED_METRICS.some((metric) => {
    const limit = limits[metric];
    return limit !== undefined && judgeLimit(rounds, metric, { ...limit, alpha }) === 'inconclusive';
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
export function noiseFloorOf(interval: TInterval): number | null {
  const floor = Math.max(interval.halfWidth, Math.abs(interval.mean));
  return Number.isFinite(floor) ? Math.expm1(floor) : null;
}

export function ratioEstimate({ mean, halfWidth }: TInterval, level: number): Estimate {
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
