import type { LiveSums, MetricSums, PlannedRate } from '../../contract/generated/types.ts';
import { formatInstant, instantMs } from '../instant.ts';
import { mergeWindows } from '../statistics/window-sums.ts';
import { completeSums } from './arm-sums.ts';
import { eventTotals } from './event-buckets.ts';
import type { GuardedEvent, TestMetric } from './test-policy.ts';

/** What the record tells of an environment's traffic. */
export interface RecordedTraffic {
  /** Of all arms in the last week; null where nothing was answered in it. */
  readonly rate: PlannedRate | null;
  /** Of the same time; a request may hold several predictions. */
  readonly requestsPerSecond: number | null;
  /** The version in production; null where there is none. */
  readonly version: string | null;
  /** All windows of its, as production. */
  readonly windows: readonly LiveSums[];
}

interface Place {
  readonly environment: string;
  readonly production: { readonly version: string; readonly sha256: string } | null;
}

/** A week has its days: more of the past would be another traffic. */
const WEEK_MS = 7 * 86_400_000;

/** `sums` are all that a log holds of one model. */
export function recordedTraffic(sums: readonly LiveSums[], { environment, production }: Place): RecordedTraffic {
  const here = sums.filter((one) => one.environment === environment);
  const windows = here.filter(({ arm, sha256 }) => arm === null && sha256 === production?.sha256);
  const found = rateOf(here);
  return {
    rate: found?.rate ?? null,
    requestsPerSecond: found?.requestsPerSecond ?? null,
    version: production?.version ?? null,
    windows,
  };
}

interface FoundRate {
  readonly rate: PlannedRate;
  readonly requestsPerSecond: number;
}

/** The reporters of one service add up; of two services, which have counted the same requests, the busier one is believed. */
function rateOf(here: readonly LiveSums[]): FoundRate | null {
  const answering = here.filter(({ requests }) => requests > 0);
  const newest = Math.max(...answering.map(({ to }) => instantMs(to)));
  const lately = answering.filter(({ from }) => instantMs(from) >= newest - WEEK_MS);
  const services = [...byService(lately).values()].flatMap((own) => rateOfService(own) ?? []);
  return services.toSorted((a, b) => b.rate.perSecond - a.rate.perSecond)[0] ?? null;
}

function byService(windows: readonly LiveSums[]): ReadonlyMap<string, readonly LiveSums[]> {
  return Map.groupBy(windows, ({ service }) => service ?? '');
}

function rateOfService(windows: readonly LiveSums[]): FoundRate | null {
  const stretches = windows.map(({ from, to }) => [instantMs(from), instantMs(to)] as const);
  const seconds = coveredMs(stretches) / 1000;
  const perSecond = windows.reduce((total, { rows }) => total + rows, 0) / seconds;
  if (!(perSecond > 0) || !Number.isFinite(perSecond)) return null;
  const [from, to] = [Math.min(...stretches.map(([begin]) => begin)), Math.max(...stretches.map(([, end]) => end))];
  const rate = { kind: 'windows', perSecond, from: formatInstant(from), to: formatInstant(to) } as const;
  return { rate, requestsPerSecond: requestsOf(windows) / seconds };
}

function coveredMs(stretches: readonly (readonly [number, number])[]): number {
  let [covered, reached] = [0, -Infinity];
  for (const [from, to] of stretches.toSorted(([a], [b]) => a - b)) {
    covered += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return covered;
}

function requestsOf(windows: readonly LiveSums[]): number {
  return windows.reduce((total, { requests }) => total + requests, 0);
}

/** How often an event happened to production's requests; null where its windows do not say it. */
export function recordedEvents({ windows }: RecordedTraffic, event: GuardedEvent): number | null {
  const told = windows.filter((one) => one.requests > 0 && eventTotals(one)[event] !== null);
  const services = [...byService(told).values()].toSorted((a, b) => requestsOf(b) - requestsOf(a));
  const [busiest] = services;
  if (busiest === undefined) return null;
  const events = busiest.reduce((total, one) => total + (eventTotals(one)[event] ?? 0), 0);
  return Math.min(1, events / requestsOf(busiest));
}

export interface RecordedSpread {
  readonly version: string;
  readonly mean: number;
  /** Standard deviation of one prediction's contribution. */
  readonly spread: number;
  /** Predictions that count. */
  readonly units: number;
  /** Of them for each prediction that was made. */
  readonly perRow: number;
}

/**
 * How much a metric varied in production; null where its windows hold fewer than `least` labels, or no squares. Where hours are
 * known apart it is the spread within them, as a live test compares within strata.
 */
export function recordedSpread(traffic: RecordedTraffic, metric: TestMetric, least: number): RecordedSpread | null {
  const services = [...byService(traffic.windows).values()];
  const known = services.flatMap((own) => spreadIn(own, metric) ?? []);
  const most = known.toSorted((a, b) => b.units - a.units)[0];
  if (most === undefined || most.units < least || traffic.version === null) return null;
  return { version: traffic.version, ...most };
}

function spreadIn(windows: readonly LiveSums[], metric: TestMetric): Omit<RecordedSpread, 'version'> | null {
  const merged = mergeWindows(windows);
  const sums = merged === null || !Object.hasOwn(merged.metrics, metric.id) ? undefined : merged.metrics[metric.id];
  if (merged === null || sums === undefined || sums.n === 0) return null;
  const complete = completeSums(sums, metric, false);
  if (complete.kind !== 'sums') return null;
  const { n, sum, sumSquares } = complete.sums;
  const { squares, degrees } =
    metric.missing === 'exclude'
      ? withinWindows({ ...sums, sumSquares })
      : { squares: sumSquares - (sum * sum) / n, degrees: n - 1 };
  const spread = Math.sqrt(squares / degrees);
  const rows = oldEnough(windows, metric);
  if (!(spread > 0) || !Number.isFinite(spread) || rows === 0) return null;
  return { mean: sum / n, spread, units: n, perRow: Math.min(1, n / rows) };
}

function withinWindows({ n, sumSquares, between }: MetricSums & { readonly sumSquares: number }) {
  return { squares: sumSquares - between.sumSquares, degrees: n - between.windows };
}

/** Predictions of which a label can have come. */
function oldEnough(windows: readonly LiveSums[], { delayMs }: TestMetric): number {
  const newest = Math.max(...windows.map(({ to }) => instantMs(to)));
  const mature = windows.filter(({ to }) => instantMs(to) <= newest - delayMs);
  return (mature.length === 0 ? windows : mature).reduce((total, { rows }) => total + rows, 0);
}
