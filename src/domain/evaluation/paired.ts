import type { Estimate } from '../../contract/generated/types.ts';
import { endsOf, momentsOf, normalScore, studentScore } from './intervals.ts';
import type { IntervalEnds, Measurement, Spread } from './arithmetic/measurement.ts';
import {
  ANY_NUMBER,
  areEqual,
  endsOfEqual,
  keepPossible,
  type Range,
  rangeOfDifference,
  UNIT_RANGES,
  UNKNOWN,
} from './unseen-units.ts';

/**
 * Candidate minus baseline on the same rows, with a two-sided interval at `level`: Tango's score interval where both are
 * proportions of the same rows, the two intervals with the correlation of the contributions (for ROC AUC, DeLong's covariance)
 * where these are skewed, else the variance of the paired contributions.
 */
export function differenceOf(candidate: Measurement, baseline: Measurement, level: number): Estimate {
  if (candidate.value === null || baseline.value === null) return { value: null, interval: null };
  const value = candidate.value - baseline.value;
  if (!Number.isFinite(value)) return { value: null, interval: null };
  if (candidate.spread === null || baseline.spread === null) return { value, interval: null };
  const ours = { value: candidate.value, spread: candidate.spread };
  const theirs = { value: baseline.value, spread: baseline.spread };
  const range = candidate.range ?? ANY_NUMBER;
  const possible = rangeOfDifference(range);
  const { lower, upper, method } = keepPossible(differenceEnds([ours, theirs], { level, range }), possible);
  return {
    value,
    interval: {
      lower: Number.isFinite(lower) ? lower : null,
      upper: Number.isFinite(upper) ? upper : null,
      level,
      method,
    },
  };
}

/** The difference of two models that gave bit for bit the same scores. */
export function noDifference(level: number): Estimate {
  return { value: 0, interval: { lower: 0, upper: 0, level, method: 'identical outputs' } };
}

/** Counts of rows in which one model succeeds and the other does not; `rows` may be an effective number. */
export interface DiscordantRows {
  readonly rows: number;
  readonly candidateOnly: number;
  readonly baselineOnly: number;
}

/**
 * Score interval for the difference of paired proportions (Tango, Statistics in Medicine 1998).
 */
export function tango({ rows, candidateOnly, baselineOnly }: DiscordantRows, z: number): IntervalEnds {
  const value = (candidateOnly - baselineOnly) / rows;
  const score = (delta: number): number => {
    const a = 2 * rows;
    const b = -candidateOnly - baselineOnly + (2 * rows - candidateOnly + baselineOnly) * delta;
    const c = -baselineOnly * delta * (1 - delta);
    const discordance = (Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a);
    const variance = rows * (2 * discordance + delta * (1 - delta));
    const distance = candidateOnly - baselineOnly - rows * delta;
    return variance <= 0 ? Math.sign(distance) * Number.POSITIVE_INFINITY || 0 : distance / Math.sqrt(variance);
  };
  return {
    lower: value <= -1 ? -1 : bisect((delta) => score(delta) <= z, -1, value),
    upper: value >= 1 ? 1 : bisect((delta) => score(delta) < -z, value, 1),
    method: 'tango',
  };
}

interface Side {
  readonly value: number;
  readonly spread: Spread;
}

interface DifferenceQuestion {
  readonly level: number;
  readonly range: Range;
}

function differenceEnds(sides: readonly [Side, Side], { level, range }: DifferenceQuestion): IntervalEnds {
  const [candidate, baseline] = [sides[0].spread, sides[1].spread];
  const value = sides[0].value - sides[1].value;
  const discordant = discordantRows(candidate, baseline);
  if (discordant !== null) return tango(discordant, normalScore(level));
  if ([candidate, baseline].some(isAtEdge)) return recoveredEnds(sides, level);
  const paired = candidate.contributions.map((part, unit) => part - (baseline.contributions[unit] ?? 0));
  const isDrawn = candidate.scale === 'drawn';
  const units = isDrawn ? candidate.support : paired.length;
  if (units < 2) return UNKNOWN;
  const { variance } = momentsOf(paired);
  if (areEqual({ value, variance, units })) {
    const { scale, support } = candidate;
    return endsOfEqual({ value, support, range: rangeOfDifference(UNIT_RANGES[scale] ?? range) }, level);
  }
  if (hasSkewedEnds(candidate)) return recoveredEnds(sides, level);
  const reach = studentScore(level, units) * Math.sqrt(variance);
  return { lower: value - reach, upper: value + reach, method: isDrawn ? 'paired bootstrap' : 'paired delta' };
}

/**
 * A share of rows that the model itself chooses, as precision, that is 0 or 1: its rows are all alike and say nothing of how far it
 * is from the truth, and its own interval does.
 */
function isAtEdge({ scale, hits, contributions }: Spread): boolean {
  return scale === 'proportion' && hits?.includes(2) === true && momentsOf(contributions).variance === 0;
}

/** Whether the metric's own interval is far from symmetric, near its bounds or by its bias. */
function hasSkewedEnds({ ends, scale }: Spread): boolean {
  return ends !== undefined || scale === 'unit' || scale === 'signed';
}

/**
 * Ends of a difference from the ends of its two parts and their correlation (Zou and Donner, 2008). The observed difference is
 * kept inside.
 */
function recoveredEnds(sides: readonly [Side, Side], level: number): IntervalEnds {
  const [ours, theirs] = [armsOf(sides[0], level), armsOf(sides[1], level)];
  const value = sides[0].value - sides[1].value;
  const correlation = correlationOf(sides[0].spread.contributions, sides[1].spread.contributions);
  const reach = (a: number, b: number): number => Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b));
  const centre = ours.centre - theirs.centre;
  return {
    lower: Math.min(value, centre - reach(ours.down, theirs.up)),
    upper: Math.max(value, centre + reach(ours.up, theirs.down)),
    method: 'recovered variance',
  };
}

function armsOf(
  { value, spread }: Side,
  level: number,
): { readonly centre: number; readonly down: number; readonly up: number } {
  const centre = spread.ends?.(0).lower ?? value;
  const { lower, upper } = endsOf(value, spread, level);
  return { centre, down: centre - lower, up: upper - centre };
}

function correlationOf(a: Float64Array, b: Float64Array): number {
  const product = a.reduce((total, part, unit) => total + part * (b[unit] ?? 0), 0);
  const size = Math.sqrt(momentsOf(a).variance * momentsOf(b).variance);
  return size === 0 ? 0 : product / size;
}

/** Null where the two are no proportions of the same rows. Weights turn into an effective number of rows. */
function discordantRows(candidate: Spread, baseline: Spread): DiscordantRows | null {
  const [ours, theirs] = [candidate.hits, baseline.hits];
  if (ours === undefined || theirs === undefined || candidate.support === 0) return null;
  let [asked, candidateOnly, baselineOnly] = [0, 0, 0];
  for (let row = 0; row < ours.length; row += 1) {
    if ((ours[row] === 2) !== (theirs[row] === 2)) return null;
    if (ours[row] === 2) continue;
    asked += 1;
    candidateOnly += Number(ours[row] === 1 && theirs[row] === 0);
    baselineOnly += Number(ours[row] === 0 && theirs[row] === 1);
  }
  return isEven(candidate, asked) ? { rows: asked, candidateOnly, baselineOnly } : null;
}

function isEven({ support }: Spread, asked: number): boolean {
  return Math.abs(support - asked) <= 1e-9 * asked;
}

/** The point in low to high from which `holds` is true. */
function bisect(holds: (delta: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
