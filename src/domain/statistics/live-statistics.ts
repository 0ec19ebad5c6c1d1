import type { CatalogLiveValue, LiveSums, MetricSums } from '../../contract/generated/types.ts';
import { histogramCalls, histogramPercentile } from '../benchmark/histogram.ts';
import { type Bounded, meanInterval, weightedMeanInterval, wilsonInterval } from './intervals.ts';
import { mergeSums, mergeWindows, type WindowSums } from './window-sums.ts';

/** What a version did live, over all its windows; what several services counted is counted once. */
export interface LiveStatistics {
  readonly sums: WindowSums;
  readonly metrics: Readonly<Record<string, CatalogLiveValue>>;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  /** Errors of all requests; null without requests. */
  readonly errorRate: number | null;
}

/** Null without windows. */
export function summariseWindows(windows: readonly LiveSums[]): LiveStatistics | null {
  const sums = sumServices(windows);
  if (sums === null) return null;
  const metrics = Object.entries(sums.metrics)
    .filter(([, { n }]) => n > 0)
    .map(([name, metric]) => [name, liveValue(metric)] as const);
  return {
    sums,
    metrics: Object.fromEntries(metrics),
    p50Ms: percentile(sums, 0.5),
    p99Ms: percentile(sums, 0.99),
    errorRate: sums.requests === 0 ? null : sums.errors / sums.requests,
  };
}

/**
 * The reporters of one service add up. A gateway and the server behind it have counted the same requests: traffic is what the
 * service with the most of it says, latency what the one that timed most of it says, a metric what the one with most labels says.
 */
function sumServices(windows: readonly LiveSums[]): WindowSums | null {
  const groups = Map.groupBy(windows, ({ service }) => service ?? '');
  const services = [...groups.values()].flatMap((own) => mergeWindows(own) ?? []);
  const busiest = most(services, ({ requests }) => requests);
  if (busiest === null) return null;
  const names = [...new Set(services.flatMap(({ metrics }) => Object.keys(metrics)))].toSorted();
  const { outcomes: _outcomes, over: _over, ...all } = services.reduce(mergeSums);
  const { outcomes, over } = busiest;
  return {
    ...all,
    ...(outcomes !== undefined && { outcomes }),
    ...(over !== undefined && { over }),
    requests: busiest.requests,
    errors: busiest.errors,
    rows: busiest.rows,
    consumers: busiest.consumers,
    latency: most(services, ({ latency }) => (latency === null ? -1 : histogramCalls(latency)))?.latency ?? null,
    metrics: Object.fromEntries(
      names.flatMap((name) => {
        const metric = most(
          services.flatMap(({ metrics }) => metrics[name] ?? []),
          ({ n }) => n,
        );
        return metric === null ? [] : [[name, metric] as const];
      }),
    ),
  };
}

/** The first of those with the largest number. */
function most<T>(items: readonly T[], numberOf: (item: T) => number): T | null {
  return items.reduce<T | null>((best, item) => (best === null || numberOf(item) > numberOf(best) ? item : best), null);
}

/** Contributions of 0 and 1 alone make a share; a metric without squares is known only window by window. */
function liveValue(metric: MetricSums): CatalogLiveValue {
  const { value, lower, upper } = boundedOf(metric);
  return { value, lower, upper, n: metric.n };
}

function boundedOf({ n, sum, sumSquares, between }: MetricSums): Bounded {
  if (sumSquares === null)
    return weightedMeanInterval({
      weights: n,
      weighted: sum,
      weightedSquares: between.sumSquares,
      values: between.windows,
    });
  const share = sumSquares === sum && Number.isInteger(sum) ? wilsonInterval(sum, n) : null;
  return share ?? meanInterval(n, sum, sumSquares);
}

function percentile({ latency }: WindowSums, proportion: number): number | null {
  const value = latency === null ? Number.NaN : histogramPercentile(latency, proportion);
  return Number.isNaN(value) ? null : value;
}
