import type { Comparison, Estimate, Verdict } from '../../contract/generated/types.ts';
import { judgeRatio, type Comparator } from '../certification/judge.ts';
import { COMPARED_METRICS, type ComparedMetric } from '../model/cost-metrics.ts';
import type { BatchSizes } from './batch-size.ts';
import { mean } from './percentile.ts';
import { comparableMetrics, type ComparedFigures, type ComparedRound, logRatios } from './round.ts';
import { type PooledStretches, poolStretches, weightedMean } from './stretches.ts';
import type { TInterval } from './t-interval.ts';

/** One step of the sequential test: a stretch of time of its own. More are spent only while a declared limit is undecided. */
export interface Stage {
  readonly rounds: number;
  readonly roundMs: number;
  /** The share of the one-sided error of 1 % that the look after it may spend; 0: nothing is decided by it. */
  readonly alpha: number;
}

/** Nothing is decided by one stretch of time: a neighbour may have been busy in it. */
export const STAGES = [
  { rounds: 16, roundMs: 20, alpha: 0 },
  { rounds: 16, roundMs: 20, alpha: 0.005 },
  { rounds: 32, roundMs: 30, alpha: 0.003 },
  { rounds: 64, roundMs: 60, alpha: 0.002 },
] as const satisfies readonly Stage[];

/** Stretches that every comparison has. */
export const LEAST_STRETCHES = 2;

/** What repetition on one machine does not average out: layout, alignment, a neighbour that favours one arm. */
export const SYSTEMATIC_FLOOR = 0.003;

/** The rounds of one stretch. */
export interface ComparedStretch {
  /** Candidate over baseline. */
  readonly candidate: readonly ComparedRound[];
  /** Baseline over itself, in rounds between those. */
  readonly sentinel: readonly ComparedRound[];
}

export interface LimitTest {
  readonly comparator: Comparator;
  readonly limit: number;
  readonly alpha: number;
}

/** What the gate on this limit would answer after these stretches. */
export function judgeLimit(stretches: readonly ComparedStretch[], metric: ComparedMetric, test: LimitTest): Verdict {
  const { comparator, limit, alpha } = test;
  const estimate = ratioEstimate(pooledOf(candidates(stretches), metric, alpha), 1 - 2 * alpha);
  const noiseFloor = noiseFloorOf(pooledOf(sentinels(stretches), metric, alpha)) ?? undefined;
  return judgeRatio({ estimate, comparator, limit, test: 'bound' }, noiseFloor).result;
}

/** Whether another stretch could still change an answer. */
export function needsAnotherStage(
  stretches: readonly ComparedStretch[],
  limits: Readonly<Record<string, Omit<LimitTest, 'alpha'>>>,
  alpha: number,
): boolean {
  return COMPARED_METRICS.some((metric) => {
    const limit = limits[metric];
    return limit !== undefined && judgeLimit(stretches, metric, { ...limit, alpha }) === 'inconclusive';
  });
}

export type ComparisonFacts = Pick<Comparison, 'stages' | 'seconds' | 'discardedShare'>;

export interface ComparisonSummary {
  readonly stretches: readonly ComparedStretch[];
  /** Of the last look. */
  readonly alpha: number;
  /** Rows of a call; one size for both where none is said. */
  readonly batchSizes?: BatchSizes;
  readonly facts: ComparisonFacts;
}

/**
 * The certificate's comparison: ratios with intervals at the level of the last look, the figures of both that they are made
 * of, and the noise floor of this machine now.
 */
export function summarizeComparison({ stretches, alpha, facts, batchSizes = ONE_ROW }: ComparisonSummary): Comparison {
  const ratios: Record<string, Estimate> = {};
  const figures: Record<string, ComparedFigures> = {};
  const noiseFloor: Record<string, number> = {};
  const metrics = comparableMetrics(batchSizes);
  for (const metric of metrics) {
    const pooled = pooledOf(candidates(stretches), metric, alpha);
    ratios[metric] = ratioEstimate(pooled, 1 - 2 * alpha);
    const own = figuresOf(candidates(stretches), metric, pooled);
    if (own !== null) figures[metric] = own;
    const floor = noiseFloorOf(pooledOf(sentinels(stretches), metric, alpha));
    if (floor !== null) noiseFloor[metric] = floor;
  }
  const rounds = candidates(stretches).reduce((sum, { length }) => sum + length, 0);
  const each = stretches.map(({ candidate }) => describeStretch(candidate, metrics));
  return { ratios, figures, stretches: each, noiseFloor, rounds, ...facts };
}

const ONE_ROW = { candidate: 1, baseline: 1 } as const satisfies BatchSizes;

type Rounds = readonly (readonly ComparedRound[])[];

function candidates(stretches: readonly ComparedStretch[]): Rounds {
  return stretches.map(({ candidate }) => candidate);
}

function sentinels(stretches: readonly ComparedStretch[]): Rounds {
  return stretches.map(({ sentinel }) => sentinel);
}

function pooledOf(stretches: Rounds, metric: ComparedMetric, alpha: number): PooledStretches {
  const values = stretches.map((rounds) => logRatios(rounds, metric));
  return poolStretches(values, { alpha, bias: SYSTEMATIC_FLOOR });
}

/** Geometric means that count each stretch as the ratio does, so that one over the other is the ratio. */
function figuresOf(stretches: Rounds, metric: ComparedMetric, { weights }: PooledStretches): ComparedFigures | null {
  const filled = stretches
    .map((rounds) => rounds.flatMap((round) => round[metric] ?? []))
    .filter((all) => all.length > 0);
  if (filled.length === 0) return null;
  const geometric = (arm: keyof ComparedFigures): number => {
    const means = filled.map((figures) => mean(figures.map((figure) => Math.log(figure[arm]))));
    return Math.exp(weightedMean(means, weights));
  };
  return { candidate: geometric('candidate'), baseline: geometric('baseline') };
}

type DescribedStretch = NonNullable<Comparison['stretches']>[number];

function describeStretch(rounds: readonly ComparedRound[], metrics: readonly ComparedMetric[]): DescribedStretch {
  const ratios = metrics.flatMap((metric) => {
    const logs = logRatios(rounds, metric);
    return logs.length === 0 ? [] : [[metric, Math.exp(mean(logs))] as const];
  });
  return { rounds: rounds.length, ratios: Object.fromEntries(ratios) };
}

/** Two equal models that look different by their own interval show a bias: then the bias is the floor. */
export function noiseFloorOf(interval: TInterval): number | null {
  const floor = Math.max(interval.halfWidth, Math.abs(interval.mean));
  return Number.isFinite(floor) ? Math.expm1(floor) : null;
}

export function ratioEstimate({ mean: center, halfWidth }: TInterval, level: number): Estimate {
  if (Number.isNaN(center)) return { value: null, interval: null };
  const known = Number.isFinite(halfWidth);
  return {
    value: Math.exp(center),
    interval: {
      lower: known ? Math.exp(center - halfWidth) : 0,
      upper: known ? Math.exp(center + halfWidth) : null,
      level,
      method: 'student-t of round log ratios, sequential, 0.3 % floor',
    },
  };
}
