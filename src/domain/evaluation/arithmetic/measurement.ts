/** Why a metric has no value. */
export type UndefinedReason =
  | 'no-rows'
  | 'one-class'
  | 'too-few-rows'
  | 'no-weight'
  | 'no-text'
  | 'no-labels'
  | 'no-scores'
  | 'no-probabilities'
  | 'no-entities'
  | 'not-asked'
  | 'overflow';

/**
 * How the sampling error of a metric behaves, which chooses its interval:
 * proportion (of rows), unit (0 to 1, smooth), signed (-1 to 1, smooth), share (mean of a number from
 * 0 to 1 per unit), mean (of a loss per row), root (of a mean),
 * below-one (-∞ to 1, a ratio below 1), drawn (what samples of the rows gave, one contribution for each; support is what they
 * were drawn of).
 */
export type Scale = 'proportion' | 'unit' | 'signed' | 'share' | 'mean' | 'root' | 'below-one' | 'drawn';

/**
 * The linear part of a metric's sampling error: error ≈ Σ contributions, one for each unit (a row, or a query), so that
 * Σ contributions² estimates the variance (infinitesimal jackknife; for ROC AUC this is DeLong's variance), and the
 * contributions of two models on the same rows give the variance of their difference.
 */
export interface Spread {
  readonly contributions: Float64Array;
  readonly scale: Scale;
  /** Units that carry the metric, for instance the positives for recall; with weights, Kish's effective number. */
  readonly support: number;
  /** For proportions: 1 success, 0 failure, 2 not asked. */
  readonly hits?: Uint8Array;
  /** Where the metric has an interval of its own: its ends at a normal quantile; both ends at 0 are its centre. */
  readonly ends?: (z: number) => IntervalEnds;
}

export interface IntervalEnds {
  readonly lower: number;
  readonly upper: number;
  readonly method: string;
}

export interface Measurement {
  readonly value: number | null;
  readonly undefinedReason: UndefinedReason | null;
  /** Null where the value says nothing about other rows (max_error), or is not defined. */
  readonly spread: Spread | null;
  /** The least and the greatest value that the metric can have; any, where it is not said. */
  readonly range?: readonly [number, number];
}

/** Computes a metric; `parameter` is what follows @. */
export type Measure<Rows> = (rows: Rows, parameter: number | null) => Measurement;

export function undefinedMeasurement(reason: UndefinedReason): Measurement {
  return { value: null, undefinedReason: reason, spread: null };
}

/** Answers so far out that their squares are beyond every number have no score, rather than an endless one. */
export function measured(value: number, spread: Spread | null): Measurement {
  if (!Number.isFinite(value)) return undefinedMeasurement('overflow');
  return { value, undefinedReason: null, spread };
}
