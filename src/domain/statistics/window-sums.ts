import type {
  DecidedStretch,
  Histogram,
  LedgerEvent,
  LiveMetric,
  LiveSums,
  LiveWindow,
  MetricSums,
  Outcomes,
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
  const { decided, outcomes, over } = window;
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
    ...(decided !== undefined && { decided }),
    ...(outcomes !== undefined && { outcomes: outcomeSums(outcomes) }),
    ...(over !== undefined && { over }),
  };
}

function metricSums({ n, sum, sumSquares, late, missing }: LiveMetric): MetricSums {
  const between = n === 0 ? { windows: 0, sumSquares: 0 } : { windows: 1, sumSquares: (sum * sum) / n };
  return {
    n,
    sum,
    sumSquares,
    between,
    ...(late !== undefined && { late }),
    ...(missing !== undefined && { missing }),
  };
}

/** Units come again in the next window: how many different ones there were is not their sum. */
function outcomeSums({ assigned, served, timeouts, shed, invalid }: Outcomes): Outcomes {
  return { assigned, served, timeouts, shed, invalid };
}

/** Null without windows. */
export function mergeWindows(windows: readonly LiveSums[]): WindowSums | null {
  const [first, ...others] = windows.map(numbersOf);
  return first === undefined ? null : others.reduce(mergeSums, first);
}

function numbersOf({
  version: _v,
  sha256: _s,
  environment: _e,
  arm: _a,
  service: _o,
  ...numbers
}: LiveSums): WindowSums {
  return numbers;
}

/** Commutative and associative: counts exactly, sums of floats up to their rounding. What is not summed is the left one's. */
export function mergeSums<T extends WindowSums>(left: T, right: WindowSums): T {
  return {
    ...left,
    ...hull(left, right),
    windows: left.windows + right.windows,
    requests: left.requests + right.requests,
    errors: left.errors + right.errors,
    rows: left.rows + right.rows,
    latency: mergeSketches(left.latency, right.latency),
    metrics: mergeRecords(left.metrics, right.metrics, mergeMetrics),
    consumers: mergeRecords(left.consumers, right.consumers, add),
    ...mergeTold(left, right),
  };
}

function add(left: number, right: number): number {
  return left + right;
}

/** From the first beginning to the last end. */
function hull({ from, to }: DecidedStretch, other: DecidedStretch): DecidedStretch {
  return {
    from: instantMs(from) <= instantMs(other.from) ? from : other.from,
    to: instantMs(to) >= instantMs(other.to) ? to : other.to,
  };
}

/** What only some windows tell is that of those which do; where none does it is not there, so that logs keep their bytes. */
function mergeTold(left: WindowSums, right: WindowSums): Pick<WindowSums, 'decided' | 'outcomes' | 'over'> {
  const decided = either(left.decided, right.decided, hull);
  const outcomes = either(left.outcomes, right.outcomes, mergeOutcomes);
  const over = either(left.over, right.over, (a, b) => mergeRecords({ ...a }, { ...b }, add));
  return {
    ...(decided !== undefined && { decided }),
    ...(outcomes !== undefined && { outcomes }),
    ...(over !== undefined && { over }),
  };
}

function either<T>(left: T | undefined, right: T | undefined, merge: (a: T, b: T) => T): T | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return merge(left, right);
}

function mergeOutcomes(left: Outcomes, right: Outcomes): Outcomes {
  return {
    assigned: left.assigned + right.assigned,
    served: left.served + right.served,
    timeouts: left.timeouts + right.timeouts,
    shed: left.shed + right.shed,
    invalid: left.invalid + right.invalid,
  };
}

function mergeSketches(left: Histogram | null, right: Histogram | null): Histogram | null {
  if (left === null || right === null) return left ?? right;
  return mergeHistograms(left, right);
}

function mergeMetrics(left: MetricSums, right: MetricSums): MetricSums {
  const late = either(left.late, right.late, add);
  const missing = either(left.missing, right.missing, add);
  return {
    ...mergeValues(left, right),
    ...(late !== undefined && { late }),
    ...(missing !== undefined && { missing }),
  };
}

/** Of windows without labels no value is missing. */
function mergeValues(left: MetricSums, right: MetricSums): MetricSums {
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
