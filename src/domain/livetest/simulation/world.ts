/** A simulated service: what its traffic is like, and how its versions really do. */
export interface World {
  /** Requests a second, on average. */
  readonly rate: number;
  /** How traffic and the metrics' means move with time, for all versions alike. */
  readonly season: Season;
  /** The first is the one that the arms' effects are about; in all others they do alike. */
  readonly metrics: readonly WorldMetric[];
  /** Units that come again, and how much their means differ, as a part of the mean; null where each request comes once. */
  readonly units: WorldUnits | null;
  /** Production first. */
  readonly arms: readonly WorldArm[];
  readonly labelDelayMs: number;
  /**
   * Shares of a candidate's requests that production answers too, and of production's that each candidate answers too; and on
   * how many of those exactly one of both is right.
   */
  readonly paired: { readonly share: number; readonly shadow: number; readonly disagreement: number } | null;
  /** Length of a window. */
  readonly windowMs: number;
}

/** `traffic`: as in `cycle`, while the means rest. */
export type Season = 'flat' | 'traffic' | 'cycle' | 'trend' | 'step';

export interface WorldUnits {
  readonly count: number;
  readonly spread: number;
  /** The part of them whose requests fail at this rate in every version. */
  readonly failing?: { readonly part: number; readonly rate: number };
  /** The part of them that asks so many times more often than the others. */
  readonly heavy?: { readonly part: number; readonly times: number };
}

export interface WorldMetric {
  readonly id: string;
  readonly outcome: Outcome;
  /** Share of the labelled predictions that carry it; all where it is not said. */
  readonly carried?: number;
}

/** What one labelled prediction contributes to the metric, of which more is better. */
export type Outcome =
  | { readonly kind: 'bernoulli'; readonly mean: number }
  /** Five values from 0 to 1: as bounded losses are. */
  | { readonly kind: 'bounded'; readonly mean: number }
  /** Heavy to the right. */
  | { readonly kind: 'lognormal'; readonly mean: number; readonly sigma: number }
  /** As often above the mean by its standard deviation as below: any metric of which no more is known. */
  | { readonly kind: 'even'; readonly mean: number; readonly spread: number };

export interface WorldArm {
  /** null for production. */
  readonly name: string | null;
  /** Added to the mean of the first metric. */
  readonly effect: number;
  /** Shares of its requests. */
  readonly errors: number;
  /** Longer than the budget of each percentile. */
  readonly over: OverShares;
  /** Share of its predictions whose label never comes; where it is another one than production's, they are not missing at random. */
  readonly missing: number;
  /** Share of its requests that are lost before they are counted as served. */
  readonly lost: number;
}

export type OverShares = Readonly<Record<'p50' | 'p95' | 'p99', number>>;

const DAY_MS = 86_400_000;
const CYCLE = 0.6;
const SEASON_OF_MEAN = 0.3;

/** Traffic at a time (milliseconds since the start) over its average. */
export function trafficAt(season: Season, at: number): number {
  if (season === 'flat') return 1;
  return 1 + CYCLE * Math.sin((2 * Math.PI * at) / DAY_MS);
}

/** The metric's mean at a time, where `mean` is the one of a world at rest; it stays between 0 and twice that. */
export function meanAt(season: Season, mean: number, at: number): number {
  switch (season) {
    case 'flat':
    case 'traffic':
      return mean;
    case 'cycle':
      return mean * (1 + SEASON_OF_MEAN * Math.sin((2 * Math.PI * at) / DAY_MS + 1));
    case 'trend':
      return (
        mean * (1 + SEASON_OF_MEAN * Math.sin((2 * Math.PI * at) / DAY_MS) + Math.min(0.5, (0.5 * at) / (7 * DAY_MS)))
      );
    case 'step':
      return mean * (at < 2.3 * DAY_MS ? 1 : 1.5);
  }
}

/** By how much two versions differ where they do. */
export function stepOf(outcome: Outcome): number {
  switch (outcome.kind) {
    case 'bernoulli':
    case 'bounded':
      return 1;
    case 'even':
      return 2 * outcome.spread;
    case 'lognormal':
      return 2 * outcome.mean * Math.sqrt(Math.expm1(outcome.sigma ** 2));
  }
}
