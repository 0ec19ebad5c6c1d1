/** A simulated service: what its traffic is like, and how its versions really do. */
export interface World {
  /** Requests a second, on average. */
  readonly rate: number;
  /** How traffic and the metric's mean move with time, for all versions alike. */
  readonly season: Season;
  readonly outcome: Outcome;
  /** Production first. */
  readonly arms: readonly WorldArm[];
  readonly labelDelayMs: number;
  /** Share of a candidate's requests that production answers too, and on how many of those exactly one of both is right. */
  readonly paired: { readonly share: number; readonly disagreement: number } | null;
  /** Length of a window. */
  readonly windowMs: number;
}

export type Season = 'flat' | 'cycle' | 'trend' | 'step';

/** What one labelled prediction contributes to the metric, of which more is better. */
export type Outcome =
  | { readonly kind: 'bernoulli'; readonly mean: number }
  /** Five values from 0 to 1: as bounded losses are. */
  | { readonly kind: 'bounded'; readonly mean: number }
  /** Heavy to the right. */
  | { readonly kind: 'lognormal'; readonly mean: number; readonly sigma: number }
  /** Yes or no of units that come again; `spread` is how much their chances differ. */
  | { readonly kind: 'sticky'; readonly mean: number; readonly units: number; readonly spread: number };

export interface WorldArm {
  /** null for production. */
  readonly name: string | null;
  /** Added to the mean. */
  readonly effect: number;
  /** Shares of its requests. */
  readonly errors: number;
  readonly overP99: number;
  /** Share of its predictions whose label never comes; where it is another one than production's, they are not missing at random. */
  readonly missing: number;
  /** Share of its requests that are lost before they are counted as served. */
  readonly lost: number;
}

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
