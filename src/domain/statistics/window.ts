import canonicalize from 'canonicalize';
import type { Histogram, LiveMetric, LiveWindow } from '../../contract/generated/types.ts';
import { histogramCalls, mergeHistograms } from '../benchmark/histogram.ts';
import { parseMetricName } from '../evaluation/metrics/registry.ts';
import { instantMs } from '../instant.ts';

/** A year of hours would hide when something went wrong. */
const LONGEST_WINDOW_MS = 31 * 86_400_000;
/** How far a reporter's clock may be ahead of ours. */
const ARRIVAL_SKEW_MS = 5 * 60_000;
const SKETCH_GAMMA = 1.01;
/** Rounding of sums of floats by the reporter. */
const SUM_TOLERANCE = 1e-9;

export const WINDOW_PROBLEMS = [
  'time-order',
  'too-long',
  'from-future',
  'errors-exceed-requests',
  'calls-exceed-requests',
  'consumers-exceed-requests',
  'sketch-gamma',
  'sketch-order',
  'labels-exceed-rows',
  'sum-without-labels',
  'sum-squares-too-small',
  'metric-range',
  'unknown-digest',
  'version-mismatch',
  'overlap',
  'key-reused',
] as const;

export type WindowProblemCode = (typeof WINDOW_PROBLEMS)[number];

/** Why a window is not believed; `pointer` is the value in the window. */
export interface WindowProblem {
  readonly code: WindowProblemCode;
  readonly pointer: string;
}

export interface WindowContext {
  readonly now: string;
  /** Digest → version of everything that the record knows of this model. */
  readonly versions: ReadonlyMap<string, string>;
  /** Windows of the model that are recorded already. */
  readonly recorded: readonly LiveWindow[];
}

/** Everything that keeps a window from being believed; none when it may be recorded. */
export function checkWindow(window: LiveWindow, context: WindowContext): readonly WindowProblem[] {
  return [
    ...checkTimes(window, context.now),
    ...checkCounts(window),
    ...checkSketch(window.latency),
    ...Object.entries(window.metrics).flatMap(([name, metric]) => checkMetric(name, metric, window)),
    ...checkSubject(window, context.versions),
    ...checkNeighbours(window, context.recorded),
  ];
}

function checkTimes({ from, to }: LiveWindow, now: string): readonly WindowProblem[] {
  const length = instantMs(to) - instantMs(from);
  return [
    ...when(!(length > 0), 'time-order', '/to'),
    ...when(length > LONGEST_WINDOW_MS, 'too-long', '/to'),
    ...when(instantMs(to) > instantMs(now) + ARRIVAL_SKEW_MS, 'from-future', '/to'),
  ];
}

function checkCounts({ requests, errors, latency, consumers = {} }: LiveWindow): readonly WindowProblem[] {
  const asked = Object.values(consumers).reduce((sum, count) => sum + count, 0);
  const calls = latency === null ? 0 : histogramCalls(latency);
  return [
    ...when(errors > requests, 'errors-exceed-requests', '/errors'),
    ...when(calls > requests, 'calls-exceed-requests', '/latency'),
    ...when(asked > requests, 'consumers-exceed-requests', '/consumers'),
  ];
}

function checkSketch(latency: Histogram | null): readonly WindowProblem[] {
  if (latency === null) return [];
  const ordered = latency.buckets.every(([bucket = 0, calls = 0], index) => {
    const before = latency.buckets[index - 1]?.[0] ?? Number.NEGATIVE_INFINITY;
    return calls > 0 && bucket > before && Math.abs(bucket) < 10_000;
  });
  return [
    ...when(latency.gamma !== SKETCH_GAMMA, 'sketch-gamma', '/latency/gamma'),
    ...when(!ordered, 'sketch-order', '/latency/buckets'),
  ];
}

function checkMetric(name: string, metric: LiveMetric, window: LiveWindow): readonly WindowProblem[] {
  const { n, sum, sumSquares } = metric;
  const pointer = `/metrics/${name}`;
  if (n === 0) return when(sum !== 0 || (sumSquares ?? 0) !== 0, 'sum-without-labels', `${pointer}/sum`);
  const least = (sum * sum) / n;
  const slack = SUM_TOLERANCE * Math.max(1, least);
  const [lowest, highest] = rangeOf(name);
  const mean = sum / n;
  const isOutside = mean < lowest - SUM_TOLERANCE || mean > highest + SUM_TOLERANCE;
  return [
    ...when(n > (window.rows ?? window.requests), 'labels-exceed-rows', `${pointer}/n`),
    ...when(sumSquares !== null && sumSquares < least - slack, 'sum-squares-too-small', `${pointer}/sumSquares`),
    ...when(isOutside || !Number.isFinite(sum), 'metric-range', `${pointer}/sum`),
  ];
}

/** A metric that is none of ours may have any value. */
function rangeOf(name: string): readonly [number, number] {
  const parsed = parseMetricName(name.split('@', 1)[0] ?? name);
  return parsed.kind === 'metric' ? parsed.metric.range : [-Infinity, Infinity];
}

function checkSubject({ sha256, version }: LiveWindow, versions: WindowContext['versions']): readonly WindowProblem[] {
  const known = versions.get(sha256);
  return [
    ...when(known === undefined, 'unknown-digest', '/sha256'),
    ...when(known !== undefined && known !== version, 'version-mismatch', '/version'),
  ];
}

function checkNeighbours(window: LiveWindow, recorded: readonly LiveWindow[]): readonly WindowProblem[] {
  const same = recorded.find(({ key }) => key === window.key);
  if (same !== undefined) return when(!sameWindow(same, window), 'key-reused', '/key');
  const overlaps = recorded.some((other) => streamOf(other) === streamOf(window) && overlap(other, window));
  return when(overlaps, 'overlap', '/from');
}

/** Whether a window is on record already, word for word. */
export function isRecordedWindow(window: LiveWindow, recorded: readonly LiveWindow[]): boolean {
  return recorded.some((other) => other.key === window.key && sameWindow(other, window));
}

function sameWindow(left: LiveWindow, right: LiveWindow): boolean {
  return canonicalize(left) === canonicalize(right);
}

/** What one reporter says of one digest in one place; its windows follow each other. */
function streamOf({ sha256, environment, arm, reporter }: LiveWindow): string {
  return JSON.stringify([sha256, environment, arm, reporter ?? null]);
}

function overlap(left: LiveWindow, right: LiveWindow): boolean {
  return instantMs(left.from) < instantMs(right.to) && instantMs(right.from) < instantMs(left.to);
}

function when(holds: boolean, code: WindowProblemCode, pointer: string): readonly WindowProblem[] {
  return holds ? [{ code, pointer }] : [];
}

/** The sums of several windows: what a single longer window would have reported. */
export interface WindowSums {
  readonly from: string;
  readonly to: string;
  readonly windows: number;
  readonly requests: number;
  readonly errors: number;
  readonly rows: number;
  readonly latency: Histogram | null;
  readonly metrics: Readonly<Record<string, LiveMetric>>;
  readonly consumers: Readonly<Record<string, number>>;
}

/** Null without windows. */
export function mergeWindows(windows: readonly LiveWindow[]): WindowSums | null {
  const sums = windows.map(sumsOf);
  const [first, ...others] = sums;
  return first === undefined ? null : others.reduce(mergeSums, first);
}

/** Commutative and associative: counts exactly, sums of floats up to their rounding. */
export function mergeSums(left: WindowSums, right: WindowSums): WindowSums {
  return {
    from: instantMs(left.from) <= instantMs(right.from) ? left.from : right.from,
    to: instantMs(left.to) >= instantMs(right.to) ? left.to : right.to,
    windows: left.windows + right.windows,
    requests: left.requests + right.requests,
    errors: left.errors + right.errors,
    rows: left.rows + right.rows,
    latency: mergeSketches(left.latency, right.latency),
    metrics: mergeRecords(left.metrics, right.metrics, mergeMetrics),
    consumers: mergeRecords(left.consumers, right.consumers, (a, b) => a + b),
  };
}

function sumsOf(window: LiveWindow): WindowSums {
  const { from, to, requests, errors, rows = requests, latency, metrics, consumers = {} } = window;
  return { from, to, windows: 1, requests, errors, rows, latency, metrics, consumers };
}

function mergeSketches(left: Histogram | null, right: Histogram | null): Histogram | null {
  if (left === null || right === null) return left ?? right;
  return mergeHistograms(left, right);
}

function mergeMetrics(left: LiveMetric, right: LiveMetric): LiveMetric {
  const { sumSquares } = left;
  const squares = sumSquares === null || right.sumSquares === null ? null : sumSquares + right.sumSquares;
  return { n: left.n + right.n, sum: left.sum + right.sum, sumSquares: squares };
}

function mergeRecords<T>(
  left: Readonly<Record<string, T>>,
  right: Readonly<Record<string, T>>,
  merge: (a: T, b: T) => T,
): Readonly<Record<string, T>> {
  const merged = new Map(Object.entries(left));
  for (const [name, value] of Object.entries(right)) {
    const other = merged.get(name);
    merged.set(name, other === undefined ? value : merge(other, value));
  }
  return Object.fromEntries([...merged].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
