import type {
  Histogram,
  LedgerEvent,
  LiveMetric,
  LiveSums,
  LiveWindow,
  MetricSums,
} from '../../contract/generated/types.ts';
import { mergeHistograms } from '../benchmark/histogram.ts';
import { instantMs } from '../instant.ts';

/** What windows add up to, whoever reported them and of whatever: what a single longer window would have reported. */
export type WindowSums = Omit<LiveSums, 'version' | 'sha256' | 'environment' | 'arm' | 'service'>;

/** What one event tells of live windows, as sums; version 0.1 wrote an event for each window. */
export function reportedSums({ data: { window, windows = [] } }: LedgerEvent): readonly LiveSums[] {
  return window === undefined ? windows.flatMap(({ sums }) => sums) : [liveSums(window)];
}

/** A window as sums of itself alone. */
export function liveSums(window: LiveWindow): LiveSums {
  const { version, sha256, environment, arm, service, from, to } = window;
  const { requests, errors, rows = requests, latency, metrics, consumers = {} } = window;
  return {
    version,
    sha256,
    environment,
    arm,
    ...(service !== undefined && { service }),
    from,
    to,
    windows: 1,
    requests,
    errors,
    rows,
    latency,
    metrics: Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [name, metricSums(metric)])),
    consumers,
  };
}

function metricSums({ n, sum, sumSquares }: LiveMetric): MetricSums {
  const between = n === 0 ? { windows: 0, sumSquares: 0 } : { windows: 1, sumSquares: (sum * sum) / n };
  return { n, sum, sumSquares, between };
}

/** Null without windows. */
export function mergeWindows(windows: readonly LiveSums[]): WindowSums | null {
  const [first, ...others] = windows.map(numbersOf);
  return first === undefined ? null : others.reduce(mergeSums, first);
}

function numbersOf({ from, to, windows, requests, errors, rows, latency, metrics, consumers }: LiveSums): WindowSums {
  return { from, to, windows, requests, errors, rows, latency, metrics, consumers };
}

/** Commutative and associative: counts exactly, sums of floats up to their rounding. What is not summed is the left one's. */
export function mergeSums<T extends WindowSums>(left: T, right: WindowSums): T {
  return {
    ...left,
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

function mergeSketches(left: Histogram | null, right: Histogram | null): Histogram | null {
  if (left === null || right === null) return left ?? right;
  return mergeHistograms(left, right);
}

/** Of windows without labels nothing is missing. */
function mergeMetrics(left: MetricSums, right: MetricSums): MetricSums {
  if (left.n === 0 || right.n === 0) return left.n === 0 ? right : left;
  const { sumSquares } = left;
  return {
    n: left.n + right.n,
    sum: left.sum + right.sum,
    sumSquares: sumSquares === null || right.sumSquares === null ? null : sumSquares + right.sumSquares,
    between: {
      windows: left.between.windows + right.between.windows,
      sumSquares: left.between.sumSquares + right.between.sumSquares,
    },
  };
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
