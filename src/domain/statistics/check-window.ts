import type { Histogram, LiveMetric, LiveWindow } from '../../contract/generated/types.ts';
import { histogramCalls } from '../benchmark/histogram.ts';
import { parseMetricName } from '../evaluation/metrics/registry.ts';
import { instantMs } from '../instant.ts';
import type { RecordedWindows } from './recorded-windows.ts';
import { isKnownPlace, servesThen, type ServiceHistory } from './service-history.ts';

/** A year of hours would hide when something went wrong. */
const LONGEST_WINDOW_MS = 31 * 86_400_000;
/** How far a reporter's clock may be ahead of ours. */
const ARRIVAL_SKEW_MS = 5 * 60_000;
const SKETCH_GAMMA = 1.01;
/** No single instance answers more; what claims to has not counted. */
const MOST_REQUESTS_A_SECOND = 1_000_000;
/** A request may hold many rows; above this, sums of a month would be counted no more to the last one. */
const MOST_ROWS_A_SECOND = 1_000_000_000;
/** No call is shorter, whatever answers it; none is longer than the longest window. */
const SHORTEST_CALL_US = 0.001;
const LONGEST_CALL_US = LONGEST_WINDOW_MS * 1000;
/** So far that neither squares nor the sums of a year of windows leave what a number can hold. */
const LARGEST_SUM = 1e100;
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
  'latency-range',
  'labels-exceed-rows',
  'sum-without-labels',
  'sum-squares-too-small',
  'sum-squares-too-large',
  'metric-range',
  'unknown-metric',
  'rate-impossible',
  'unknown-digest',
  'version-mismatch',
  'unknown-environment',
  'unknown-arm',
  'not-serving',
  'overlap',
  'key-reused',
  'record-damaged',
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
  readonly history: ServiceHistory;
  /** Metrics that the model declares beside those that certification has. */
  readonly metrics: ReadonlySet<string>;
  /** Windows of the model that are recorded already. */
  readonly recorded: RecordedWindows;
}

/** Everything that keeps a window from being believed; none when it may be recorded. */
export function checkWindow(window: LiveWindow, context: WindowContext): readonly WindowProblem[] {
  return [
    ...checkTimes(window, context.now),
    ...checkCounts(window),
    ...checkSketch(window.latency),
    ...Object.entries(window.metrics).flatMap(([name, metric]) =>
      checkMetric({ name, declared: context.metrics }, metric, window),
    ),
    ...checkSubject(window, context.versions),
    ...checkService(window, context),
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

function checkCounts(window: LiveWindow): readonly WindowProblem[] {
  const { requests, errors, rows = 0, latency, consumers = {}, from, to } = window;
  const seconds = (instantMs(to) - instantMs(from)) / 1000;
  const asked = Object.values(consumers).reduce((sum, count) => sum + count, 0);
  const calls = latency === null ? 0 : histogramCalls(latency);
  return [
    ...when(seconds > 0 && requests > MOST_REQUESTS_A_SECOND * seconds, 'rate-impossible', '/requests'),
    ...when(seconds > 0 && rows > MOST_ROWS_A_SECOND * seconds, 'rate-impossible', '/rows'),
    ...when(errors > requests, 'errors-exceed-requests', '/errors'),
    ...when(calls > requests, 'calls-exceed-requests', '/latency'),
    ...when(asked > requests, 'consumers-exceed-requests', '/consumers'),
  ];
}

function checkSketch(latency: Histogram | null): readonly WindowProblem[] {
  if (latency === null) return [];
  const ordered = latency.buckets.every(([bucket = 0, calls = 0], index) => {
    const before = latency.buckets[index - 1]?.[0] ?? Number.NEGATIVE_INFINITY;
    return calls > 0 && bucket > before;
  });
  const isPossible = latency.buckets.every(([bucket = 0]) => {
    const us = SKETCH_GAMMA ** bucket;
    return us >= SHORTEST_CALL_US && us <= LONGEST_CALL_US;
  });
  return [
    ...when(latency.gamma !== SKETCH_GAMMA, 'sketch-gamma', '/latency/gamma'),
    ...when(!ordered, 'sketch-order', '/latency/buckets'),
    ...when(!isPossible, 'latency-range', '/latency/buckets'),
  ];
}

interface NamedMetric {
  readonly name: string;
  readonly declared: ReadonlySet<string>;
}

function checkMetric(
  { name, declared }: NamedMetric,
  metric: LiveMetric,
  window: LiveWindow,
): readonly WindowProblem[] {
  const { n, sum, sumSquares } = metric;
  const pointer = `/metrics/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const range = rangeOf(name, declared);
  if (range === null) return [{ code: 'unknown-metric', pointer }];
  if (n === 0) return when(sum !== 0 || (sumSquares ?? 0) !== 0, 'sum-without-labels', `${pointer}/sum`);
  const [lowest, highest] = range;
  const least = (sum * sum) / n;
  const largest = largestSquares({ n, sum }, range);
  const slack = SUM_TOLERANCE * Math.max(1, least, n);
  const mean = sum / n;
  const isTooLarge = Math.abs(sum) > LARGEST_SUM || (sumSquares ?? 0) > LARGEST_SUM ** 2;
  const isOutside = isTooLarge || mean < lowest - SUM_TOLERANCE || mean > highest + SUM_TOLERANCE;
  return [
    ...when(n > (window.rows ?? window.requests), 'labels-exceed-rows', `${pointer}/n`),
    ...when(sumSquares !== null && sumSquares < least - slack, 'sum-squares-too-small', `${pointer}/sumSquares`),
    ...when(sumSquares !== null && sumSquares > largest + slack, 'sum-squares-too-large', `${pointer}/sumSquares`),
    ...when(isOutside, 'metric-range', `${pointer}/sum`),
  ];
}

/** Between two ends (high − x)(x − low) is never negative, whatever values add up to the sum (Bhatia and Davis, 2000). */
function largestSquares({ n, sum }: Pick<LiveMetric, 'n' | 'sum'>, [low, high]: readonly [number, number]): number {
  return Number.isFinite(low) && Number.isFinite(high) ? (high + low) * sum - n * high * low : Infinity;
}

/** One that the model declares for its live test may have any value; null for a name that nobody knows. */
function rangeOf(name: string, declared: ReadonlySet<string>): readonly [number, number] | null {
  const parsed = parseMetricName(name);
  if (parsed.kind === 'metric') return parsed.metric.range;
  return declared.has(name) ? [-Infinity, Infinity] : null;
}

function checkSubject({ sha256, version }: LiveWindow, versions: WindowContext['versions']): readonly WindowProblem[] {
  const known = versions.get(sha256);
  return [
    ...when(known === undefined, 'unknown-digest', '/sha256'),
    ...when(known !== undefined && known !== version, 'version-mismatch', '/version'),
  ];
}

/** Where the digest is unknown nothing could have served. */
function checkService(window: LiveWindow, { history, versions }: WindowContext): readonly WindowProblem[] {
  if (!versions.has(window.sha256)) return [];
  const place = isKnownPlace(history, window);
  if (place === 'unknown-environment') return [{ code: place, pointer: '/environment' }];
  if (place === 'unknown-arm') return [{ code: place, pointer: '/arm' }];
  return when(!servesThen(history, window), 'not-serving', '/from');
}

function checkNeighbours(window: LiveWindow, recorded: RecordedWindows): readonly WindowProblem[] {
  const found = recorded.relationTo(window);
  if (found === 'new' || found === 'repeated') return [];
  return [{ code: found, pointer: found === 'key-reused' ? '/key' : '/from' }];
}

function when(holds: boolean, code: WindowProblemCode, pointer: string): readonly WindowProblem[] {
  return holds ? [{ code, pointer }] : [];
}
