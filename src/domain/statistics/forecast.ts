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
  /** Weight of the model's own history against the repository's, 0 to 1. */
  readonly ownWeight: number;
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

/**
 * What a version will do live: its certified value plus the gap that the history makes likely. Gaps follow a one-way
 * random-effects model, gapₘᵢ = μ + aₘ + eₘᵢ, whose variances are estimated from the mean squares (Searle, Casella,
 * McCulloch, Variance Components, §3.6); the model's own mean is shrunk towards μ by n τ² / (n τ² + σ²), and the
 * interval is Student's with the degrees of freedom of the residual. Null with fewer than five versions.
 */
export function forecastLive(
  points: readonly ForecastPoint[],
  question: ForecastQuestion,
  level: number = 0.9,
): Forecast | null {
  if (points.length < LEAST_VERSIONS) return null;
  const groups = groupGaps(points);
  const { residual, between, degrees } = varianceComponents(groups);
  const weights = groups.map(({ gaps }) => gaps.length / (gaps.length * between + residual));
  const total = sum(weights);
  const exact = residual === 0 && between === 0;
  const grand = exact
    ? mean(points.map(gapOf))
    : sum(groups.map(({ gaps }, index) => mean(gaps) * (weights[index] ?? 0))) / total;
  const own = groups.find(({ model }) => model === question.model)?.gaps ?? [];
  const ownWeight = own.length === 0 || exact ? 0 : (own.length * between) / (own.length * between + residual);
  const gap = grand + ownWeight * ((own.length === 0 ? grand : mean(own)) - grand);
  const variance = exact ? 0 : residual + between * (1 - ownWeight) + (1 - ownWeight) ** 2 / total;
  const { value, lower, upper } = around(question.certified + gap, Math.sqrt(variance), { degrees, level });
  return {
    value,
    lower: lower ?? value,
    upper: upper ?? value,
    level,
    versions: points.length,
    models: groups.length,
    ownWeight,
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

interface Components {
  /** σ², inside a model. */
  readonly residual: number;
  /** τ², between models. */
  readonly between: number;
  readonly degrees: number;
}

/** With fewer than two degrees of freedom inside the models, all versions count as one group. */
function varianceComponents(groups: readonly Group[]): Components {
  const all = groups.flatMap(({ gaps }) => gaps);
  const inside = all.length - groups.length;
  if (groups.length === 1 || inside < 2) {
    return { residual: squares(all) / (all.length - 1), between: 0, degrees: all.length - 1 };
  }
  const residual = sum(groups.map(({ gaps }) => squares(gaps))) / inside;
  const grand = mean(all);
  const betweenSquares = sum(groups.map(({ gaps }) => gaps.length * (mean(gaps) - grand) ** 2));
  const size = (all.length - sum(groups.map(({ gaps }) => gaps.length ** 2)) / all.length) / (groups.length - 1);
  const between = Math.max(0, (betweenSquares / (groups.length - 1) - residual) / size);
  return { residual, between, degrees: inside };
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
