import type { Estimate } from '../../../contract/generated/types.ts';
import { NO_OWN_METRICS, type OwnMetrics } from '../../evaluation/own/own-metrics.ts';
import { parseMetricName } from '../../evaluation/metrics/registry.ts';

/** What numbers of a certificate have to each other, by how they are made. */
export type Relation =
  /** Something that is named once. */
  | 'named-once'
  /** An evaluation set that the certificate has. */
  | 'known-data'
  /** A mode that the version is certified in. */
  | 'known-mode'
  /** A comparison needs a baseline. */
  | 'has-baseline'
  /** A version is not its own baseline. */
  | 'other-version'
  /** The ends of an interval stand in their order and around the value; no value has no interval. */
  | 'interval'
  /** What the metric can be, and which way of it is better. */
  | 'metric'
  /** The candidate's number minus the baseline's. */
  | 'difference'
  /** The highest group's number minus the lowest group's. */
  | 'gap'
  /** What noise takes of the metric. */
  | 'drop'
  /** The candidate's figure over the baseline's. */
  | 'ratio'
  /** A part is no more than the whole. */
  | 'part'
  /** What is counted over the same rows, calls, files or operators has one sum. */
  | 'sum'
  /** A test of counts gives one p-value. */
  | 'p-value'
  /** The F1 score is the harmonic mean of precision and recall. */
  | 'f1-score'
  /** The points of a curve or matrix belong together. */
  | 'figure'
  /** A greater percentile is no smaller time. */
  | 'percentile'
  /** Of stretches: their number, their rounds, and what lies between their ratios. */
  | 'stretch'
  /** Of calls with other numbers of rows only throughput is compared. */
  | 'batch-size'
  /** How much a metric varies is told of what was measured, and a plan rests on that. */
  | 'spread'
  /** What failed is told by a finding, and what a finding tells has failed. */
  | 'finding'
  /** An artifact's digest is that of its files. */
  | 'digest'
  /** What was taken over was measured before. */
  | 'time'
  /** How a baseline was found says what was looked at. */
  | 'search';

/** A relation that does not hold. */
export interface Wrong {
  /** As a JSON pointer. */
  readonly pointer: string;
  readonly relation: Relation;
}

/** Figures have six digits or more. */
const TOLERANCE = 1e-5;
export const UNIT = [0, 1] as const;

/** The first fault of each: the rest follows from it. `place`: below its item. */
export function wrongOf<T>(
  key: string,
  items: readonly T[],
  judge: (item: T, index: number) => readonly [place: string, relation: Relation] | null,
): readonly Wrong[] {
  return items.flatMap((item, index) => {
    const found = judge(item, index);
    return found === null ? [] : [{ pointer: `${key}/${index}${found[0]}`, relation: found[1] }];
  });
}

/** Those that have the name of one before them. */
export function repeats<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlySet<number> {
  const first = new Map(items.map((item, index) => [nameOf(item), index] as const).toReversed());
  return new Set(items.flatMap((item, index) => (first.get(nameOf(item)) === index ? [] : [index])));
}

export function isInterval({ value, interval }: Estimate): boolean {
  if (interval === null) return true;
  if (value === null) return false;
  const [lower, upper] = [interval.lower ?? -Infinity, interval.upper ?? Infinity];
  return lower <= upper && isWithin(value, [lower, upper]);
}

/** Of a metric that this version does not know nothing is. */
export function rangeOf(name: string, own: OwnMetrics = NO_OWN_METRICS): readonly [number, number] | null {
  const parsed = parseMetricName(name, own);
  return parsed.kind === 'metric' ? parsed.metric.range : null;
}

export function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  const slack = TOLERANCE * Math.max(Number.MIN_VALUE, Math.abs(value));
  return value >= least - slack && value <= most + slack;
}

/** `scale`: of what it was computed from, where that is larger. */
export function isSame(a: number | null, b: number | null, scale = 0): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b), scale);
}

/** Whether it is one number minus another, where both are known. */
export function isDifference(value: number | null, first: number | null, second: number | null): boolean {
  if (first === null || second === null || !Number.isFinite(first - second)) return value === null;
  return isSame(value, first - second, Math.max(Math.abs(first), Math.abs(second)));
}

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
