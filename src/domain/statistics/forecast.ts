import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { LEAST_VERSIONS } from './gap.ts';
import { around } from './intervals.ts';

/** One version whose certified and live values are both known. */
export interface ForecastPoint {
  readonly model: string;
  readonly certified: number;
  readonly live: number;
}

export interface Forecast {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  /** Versions and models that it rests on. */
  readonly versions: number;
  readonly models: number;
  /** By how far the model's own earlier versions were off, or those of other models where it has none. */
  readonly basis: 'own' | 'others';
}

export interface ForecastQuestion {
  readonly model: string;
  readonly certified: number;
}

/** The history of one metric, for one task. */
export function forecastPoints(
  rows: readonly CatalogVersionRow[],
  metric: string,
  task: string,
): readonly ForecastPoint[] {
  return rows.flatMap((row) => {
    const [certified, live] = [row.metrics[metric]?.value ?? null, row.live[metric]?.value ?? null];
    return row.task !== task || certified === null || live === null ? [] : [{ model: row.model, certified, live }];
  });
}

/** Fewer models say too little of how much models differ: the interval would hold less than it promises. */
const LEAST_MODELS = 4;
/** Less than this is the rounding of sums. */
const LEAST_SPREAD = 1e-12;
/** With a single degree of freedom an interval is so wide that it says nothing. */
const LEAST_DEGREES = 2;

/**
 * What a version will do live: its certified value plus the gap that the history makes likely. Gaps follow a one-way
 * random-effects model, gapₘᵢ = μ + aₘ + eₘᵢ (Searle, Casella, McCulloch, Variance Components, ch. 3). For a model with earlier
 * live versions it is their mean gap, whose interval is exact whatever models differ by. For a new one it is the mean over the
 * models' means, with Satterthwaite's degrees of freedom. Null with fewer than five versions, and where the interval would not
 * hold what it promises (`npm run bench -- record coverage`).
 */
export function forecastLive(
  points: readonly ForecastPoint[],
  question: ForecastQuestion,
  level: number = 0.9,
): Forecast | null {
  if (points.length < LEAST_VERSIONS) return null;
  const groups = groupGaps(points);
  const own = groups.find(({ model }) => model === question.model);
  const predicted = own === undefined ? predictNew(groups) : predictOwn(own, groups);
  if (predicted === null) return null;
  const { gap, variance, degrees } = predicted;
  const value = question.certified + gap;
  // Gaps that were all the same say nothing of how much the next one will differ.
  if (Math.sqrt(variance) <= LEAST_SPREAD * Math.max(1, Math.abs(value))) return null;
  const { lower, upper } = around(value, Math.sqrt(variance), { degrees, level });
  return {
    value,
    lower: lower ?? value,
    upper: upper ?? value,
    level,
    versions: points.length,
    models: groups.length,
    basis: own === undefined ? 'others' : 'own',
  };
}

interface Prediction {
  readonly gap: number;
  readonly variance: number;
  readonly degrees: number;
}

/** Var(new − own mean) = σ²(1 + 1/n), with σ² from all models. */
function predictOwn(own: Group, groups: readonly Group[]): Prediction | null {
  const { meanSquare, degrees } = insideModels(groups);
  if (degrees < LEAST_DEGREES) return null;
  return { gap: mean(own.gaps), variance: meanSquare * (1 + 1 / own.gaps.length), degrees };
}

/**
 * Var(new − mean of k means) = (τ² + σ²h)(1 + 1/k) + σ²(1 − h), h the mean of 1/nₘ: the variance of the means estimates its first
 * part as a whole, so that nothing is subtracted and cut off at zero.
 */
function predictNew(groups: readonly Group[]): Prediction | null {
  const count = groups.length;
  if (count < LEAST_MODELS) return null;
  const means = groups.map(({ gaps }) => mean(gaps));
  const inside = insideModels(groups);
  const between = (squares(means) / (count - 1)) * (1 + 1 / count);
  const within = inside.meanSquare * (1 - mean(groups.map(({ gaps }) => 1 / gaps.length)));
  const variance = between + within;
  const spent = between ** 2 / (count - 1) + (inside.degrees === 0 ? 0 : within ** 2 / inside.degrees);
  return { gap: mean(means), variance, degrees: variance ** 2 / spent };
}

function insideModels(groups: readonly Group[]): { readonly meanSquare: number; readonly degrees: number } {
  const degrees = sum(groups.map(({ gaps }) => gaps.length - 1));
  return { meanSquare: degrees === 0 ? 0 : sum(groups.map(({ gaps }) => squares(gaps))) / degrees, degrees };
}

/** Where a version will stand among others, 1 the best. */
export interface ForecastRank {
  readonly best: number;
  readonly worst: number;
  readonly of: number;
}

/**
 * The ranks that the interval leaves open among live values that are known; it holds with the forecast's level. Null without
 * others, and for a metric of which nobody says what is better.
 */
export function forecastRank(
  { lower, upper }: Pick<Forecast, 'lower' | 'upper'>,
  others: readonly number[],
  direction: 'up' | 'down' | 'none',
): ForecastRank | null {
  if (others.length === 0 || direction === 'none') return null;
  const [least, most] = direction === 'up' ? [lower, upper] : [-upper, -lower];
  const values = direction === 'up' ? others : others.map((value) => -value);
  return {
    best: 1 + values.filter((value) => value > most).length,
    worst: 1 + values.filter((value) => value > least).length,
    of: others.length + 1,
  };
}

interface Group {
  readonly model: string;
  readonly gaps: readonly number[];
}

function gapOf({ certified, live }: ForecastPoint): number {
  return live - certified;
}

function groupGaps(points: readonly ForecastPoint[]): readonly Group[] {
  return [...Map.groupBy(points, ({ model }) => model)].map(([model, own]) => ({ model, gaps: own.map(gapOf) }));
}

function squares(values: readonly number[]): number {
  const center = mean(values);
  return sum(values.map((value) => (value - center) ** 2));
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
