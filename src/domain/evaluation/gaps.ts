import type { Estimate, GapResult, GateDeclaration } from '../../contract/generated/types.ts';
import { seededNoise } from '../benchmark/random.ts';
import { DEFAULT_LEVEL } from './evaluate.ts';
import { estimateOf, normalScore } from './intervals.ts';
import { canMeasure, isMetricOf, measureMetric } from './metrics/measure.ts';
import { problemKind } from './problems/registry.ts';
import { gaussian } from './random.ts';
import type { ScoredRows } from './scored-rows.ts';
import { partsOfSlice } from './slices.ts';

export interface WantedGap {
  readonly slice: string;
  readonly metric: string;
  readonly level: number;
}

export interface GapRequest {
  readonly data: string;
  readonly candidate: ScoredRows;
  readonly baseline: ScoredRows | null;
  readonly gaps: readonly WantedGap[];
  readonly seed: number;
}

/** A group's value with its standard error. */
export interface GroupValue {
  readonly group: string;
  readonly value: number;
  readonly error: number;
}

/** The gaps that gates (maxGap) ask for, and those of protected attributes; each once, gates first. */
export function wantedGaps(rows: ScoredRows, gates: readonly GateDeclaration[]): readonly WantedGap[] {
  const grouped = rows.slices
    .filter(({ declaration }) => declaration.by !== undefined)
    .map(({ declaration }) => declaration);
  const asked = gates.flatMap(({ metric, slice, maxGap, confidence = DEFAULT_LEVEL }) => {
    return maxGap === undefined || slice === undefined ? [] : [{ slice, metric, level: confidence }];
  });
  const shown = grouped
    .filter(({ protected: isProtected = false }) => isProtected)
    .flatMap(({ name }) =>
      problemKind(rows.problem)
        .gaps.filter((metric) => canMeasure(rows, metric))
        .map((metric) => ({ slice: name, metric, level: DEFAULT_LEVEL })),
    );
  const known = [...asked, ...shown].filter(
    ({ slice, metric }) => isMetricOf(rows, metric) && grouped.some(({ name }) => name === slice),
  );
  return [...new Map(known.map((gap) => [`${gap.slice} ${gap.metric} ${gap.level}`, gap])).values()];
}

/** The largest difference of each wanted metric between the groups of its slice that have enough rows. */
export function evaluateGaps({ data, candidate, baseline, gaps, seed }: GapRequest): readonly GapResult[] {
  return gaps.map((gap) => {
    const ours = groupGap(groupValues(candidate, gap), { level: gap.level, seed });
    const theirs = baseline && groupGap(groupValues(baseline, gap), { level: gap.level, seed }).estimate;
    return { data, slice: gap.slice, metric: gap.metric, ...ours, baseline: theirs };
  });
}

/** The value of a metric in each group that has enough rows and where it is defined. */
export function groupValues(rows: ScoredRows, { slice, metric, level }: WantedGap): readonly GroupValue[] {
  const column = rows.slices.find(({ declaration }) => declaration.name === slice);
  if (column === undefined) return [];
  return partsOfSlice(rows, column)
    .filter((part) => part.largeEnough)
    .flatMap((part) => {
      const { value, interval } = estimateOf(measureMetric(part.rows, metric), level);
      // A group of one row, of which nothing is known, is no side of a gap.
      if (value === null || (interval !== null && (interval.lower === null || interval.upper === null))) return [];
      const width = interval === null ? 0 : (interval.upper ?? value) - (interval.lower ?? value);
      return [{ group: part.group ?? '', value, error: width / (2 * normalScore(level)) }];
    });
}

/**
 * Highest minus lowest value with an interval. The difference of the extremes is biased upwards, since noise alone sets groups
 * apart, so that its distribution is inverted: the groups' values are taken as t times their observed distances from the mean,
 * plus independent normal noise (seeded draws); the ends are the t at which the observed gap is a quantile of the simulated
 * ones. The observed gap is kept inside. Undefined with fewer than two groups.
 */
export function groupGap(
  groups: readonly GroupValue[],
  { level, seed }: { readonly level: number; readonly seed: number },
): Pick<GapResult, 'estimate' | 'highest' | 'lowest'> {
  const sorted = [...groups].sort((a, b) => a.value - b.value);
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined || sorted.length < 2) {
    return { estimate: { value: null, interval: null }, highest: null, lowest: null };
  }
  return {
    estimate: invertGap(sorted, { value: highest.value - lowest.value, level, seed }),
    highest: highest.group,
    lowest: lowest.group,
  };
}

interface ObservedGap {
  readonly value: number;
  readonly level: number;
  readonly seed: number;
}

function invertGap(groups: readonly GroupValue[], { value, level, seed }: ObservedGap): Estimate {
  const tail = (1 - level) / 2;
  const noise = drawNoise(groups, { seed, draws: drawsFor(tail, groups.length) });
  const mean = groups.reduce((total, group) => total + group.value, 0) / groups.length;
  const offsets = Float64Array.from(groups, (group) => group.value - mean);
  const gapsAt = (scale: number): Float64Array => simulateGaps({ offsets, noise, scale });
  const method = 'simulated gap inversion';
  if (value === 0) {
    return { value, interval: { lower: 0, upper: quantile(gapsAt(0), level), level, method } };
  }
  const solve = (share: number): number => {
    const rank = rankOf(share, noise.length / groups.length);
    const isBelow = (scale: number): boolean => countBelow(gapsAt(scale), value) > rank;
    if (!isBelow(0)) return 0;
    let [low, high] = [0, 16];
    for (let step = 0; step < 24; step += 1) {
      const middle = (low + high) / 2;
      if (isBelow(middle)) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  const lower = Math.min(solve(1 - tail), 1) * value;
  const upper = Math.max(solve(tail), 1) * value;
  return { value, interval: { lower, upper, level, method } };
}

const FEWEST_DRAWS = { usual: 2000, manyGroups: 500 } as const;
/** Fewer beyond an end of the interval, and the end is little more than the luck of the draws. */
const DRAWS_BEYOND = 25;
const MANY_GROUPS = 100;
/** Draws × groups that are kept: 80 MB. */
const MOST_NUMBERS = 10_000_000;

/** The narrower the tail, the more draws it takes to see it. */
function drawsFor(tail: number, groups: number): number {
  const size = groups > MANY_GROUPS ? 'manyGroups' : 'usual';
  const wanted = Math.max(FEWEST_DRAWS[size], Math.round(DRAWS_BEYOND / tail));
  return Math.min(wanted, Math.floor(MOST_NUMBERS / groups));
}

/** Draws × groups of normal noise with each group's standard error. */
function drawNoise(
  groups: readonly GroupValue[],
  { seed, draws }: { readonly seed: number; readonly draws: number },
): Float64Array {
  const random = seededNoise(seed);
  const noise = new Float64Array(draws * groups.length);
  for (let cell = 0; cell < noise.length; cell += 1) {
    noise[cell] = (groups[cell % groups.length]?.error ?? 0) * gaussian(random);
  }
  return noise;
}

interface Simulation {
  readonly offsets: Float64Array;
  /** One draw after the other, each with a number a group. */
  readonly noise: Float64Array;
  readonly scale: number;
}

/** The largest difference of each draw. */
function simulateGaps({ offsets, noise, scale }: Simulation): Float64Array {
  const gaps = new Float64Array(noise.length / offsets.length);
  for (let draw = 0, cell = 0; draw < gaps.length; draw += 1) {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let group = 0; group < offsets.length; group += 1, cell += 1) {
      const value = scale * (offsets[group] ?? 0) + (noise[cell] ?? 0);
      if (value < least) least = value;
      if (value > most) most = value;
    }
    gaps[draw] = most - least;
  }
  return gaps;
}

function rankOf(share: number, count: number): number {
  return Math.min(count - 1, Math.floor(share * count));
}

function quantile(values: Float64Array, share: number): number {
  return values.toSorted()[rankOf(share, values.length)] ?? 0;
}

function countBelow(values: Float64Array, limit: number): number {
  let count = 0;
  for (const value of values) if (value < limit) count += 1;
  return count;
}
