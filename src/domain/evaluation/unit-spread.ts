import type { Measurement, Spread } from './arithmetic/measurement.ts';
import { sum } from './arithmetic/sums.ts';
import type { ScoredRows } from './scored-rows.ts';
import { normalScore } from './intervals.ts';
import { ANY_NUMBER, areEqual, type Range, rangeOfDifference } from './unseen-units.ts';

/** How much single units contribute to a metric that is a mean over them. */
export interface UnitSpread {
  /** Rows or queries that carry the metric. */
  readonly units: number;
  /** Of them for each row that weighs something. */
  readonly perRow: number;
  /** The metric, or the difference of two. */
  readonly mean: number;
  /** null where all of them say the same. */
  readonly spread: SpreadEstimate | null;
}

/** A standard deviation in the metric's unit, and how far away the true one may lie; `lower` null where it is a bound. */
export interface SpreadEstimate {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number;
}

const LEVEL = 0.95;

/** Of a mean; null where nothing was measured. Weights make it that of the rows that these stand for. */
export function unitSpread(rows: ScoredRows, measurement: Measurement): UnitSpread | null {
  const { value, spread, range = ANY_NUMBER } = measurement;
  if (value === null || spread === null || spread.support === 0) return null;
  if (!isMeanOfUnits(spread))
    return { units: weighing(rows).length, perRow: 1, mean: value, spread: boundOf(value, range) };
  const variance = spread.hits === undefined ? Math.min(varianceOf(spread), mostOf(value, range)) : value * (1 - value);
  const deviation = Math.sqrt(variance);
  if (!Number.isFinite(deviation)) return null;
  const { contributions, support } = spread;
  const isSame = areEqual({ value, variance: variance / support, units: support });
  const most = (range[1] - range[0]) / 2;
  return {
    ...unitsOf(rows, spread),
    mean: value,
    spread: isSame ? null : around(deviation, { contributions, support, most }),
  };
}

/** Of the difference of two models on the same units; null where these are not the same. */
export function pairedSpread(rows: ScoredRows, candidate: Measurement, baseline: Measurement): UnitSpread | null {
  const [ours, theirs] = [candidate.spread, baseline.spread];
  if (candidate.value === null || baseline.value === null) return null;
  if (ours === null || theirs === null || ours.support === 0) return null;
  if (!isMeanOfUnits(ours) || !isMeanOfUnits(theirs) || !areSameUnits(ours, theirs)) return null;
  const contributions = ours.contributions.map((own, unit) => own - (theirs.contributions[unit] ?? 0));
  const mean = candidate.value - baseline.value;
  const range = rangeOfDifference(candidate.range ?? ANY_NUMBER);
  const { support } = ours;
  const deviation = Math.sqrt(Math.min(varianceOf({ contributions, support }), mostOf(mean, range)));
  if (!Number.isFinite(deviation)) return null;
  const spread = deviation > 0 ? around(deviation, { contributions, support, most: range[1] }) : null;
  return { ...unitsOf(rows, ours), mean, spread };
}

function areSameUnits(ours: Spread, theirs: Spread): boolean {
  if (ours.contributions.length !== theirs.contributions.length) return false;
  return ours.hits === undefined || ours.hits.every((hit, row) => (hit === 2) === (theirs.hits?.[row] === 2));
}

/** Other metrics of a unit are not what a live service counts for it. */
function isMeanOfUnits({ scale }: Spread): boolean {
  return scale === 'proportion' || scale === 'share' || scale === 'mean';
}

/** Bhatia and Davis (2000): no values in a range with this mean vary more. */
function mostOf(mean: number, [least, most]: Range): number {
  const largest = (most - mean) * (mean - least);
  return Number.isNaN(largest) ? Infinity : largest;
}

function boundOf(mean: number, range: Range): SpreadEstimate | null {
  const largest = Math.sqrt(mostOf(mean, range));
  return largest > 0 && Number.isFinite(largest) ? { value: largest, lower: null, upper: largest } : null;
}

type Contributed = Pick<Spread, 'contributions' | 'support'>;

/** Σ c² is that of the mean of so many. */
function varianceOf({ contributions, support }: Contributed): number {
  return support * sum(contributions.map((part) => part * part));
}

/** By the fourth moment: the variance of a variance is (κ − 1)/n of its square. */
function around(deviation: number, { contributions, support, most }: Contributed & { readonly most: number }) {
  // Of numbers near 1, so that no power of them is beyond what can be written.
  const largest = contributions.reduce((far, part) => Math.max(far, Math.abs(part)), 0);
  const squares = sum(contributions.map((part) => (part / largest) ** 2));
  const fourths = sum(contributions.map((part) => (part / largest) ** 4));
  const error = Math.sqrt(Math.max(0, (support * fourths) / (squares * squares) - 1) / support) / 2;
  const times = Math.exp(normalScore(LEVEL) * error);
  return {
    value: deviation,
    lower: deviation / times,
    upper: Math.max(deviation, Math.min(most, deviation * times)),
  };
}

function unitsOf(rows: ScoredRows, { contributions, hits }: Spread): Pick<UnitSpread, 'units' | 'perRow'> {
  const weights = weighing(rows);
  if (hits === undefined)
    return { units: contributions.length, perRow: Math.min(1, contributions.length / weights.length) };
  const asked = weights.filter((_, row) => hits[row] !== 2);
  return { units: asked.length, perRow: sum(asked) / sum(weights) };
}

function weighing({ rows, weight }: ScoredRows): Float64Array {
  return weight?.filter((share) => share > 0) ?? new Float64Array(rows).fill(1);
}
