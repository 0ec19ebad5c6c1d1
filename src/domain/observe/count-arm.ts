import type { LiveMetric, LiveWindow } from '../../contract/generated/types.ts';
import type { LatencyLimits } from '../gateway/latency-limits.ts';
import { edgeOf, increaseIn, METRIC_NAMES, type ScrapedSeries, type Step } from './scrapes.ts';

/** What is known of a model by which its counters are read. */
export interface CountedModel {
  /** Above which an answer is slow. */
  readonly limits: LatencyLimits;
  /** Metric of liveTest → whether its label comes with the answer. */
  readonly metrics: ReadonlyMap<string, boolean>;
}

export type CountedArm =
  | {
      readonly kind: 'counted';
      readonly requests: number;
      readonly slack: number;
      readonly sums: Pick<LiveWindow, 'requests' | 'errors' | 'outcomes' | 'over' | 'latency' | 'metrics'>;
      /** Limits at which the histogram has no edge, so that slow answers cannot be counted. */
      readonly withoutEdge: readonly { readonly percentile: string; readonly seconds: number }[];
      /** Metrics whose labels come later: when they were decided, no counter says. */
      readonly later: readonly string[];
    }
  | { readonly kind: 'uncountable'; readonly why: 'unknown-code' | 'not-a-count' };

type Steps = readonly Step[];

/** What the counters of one arm grew by. */
export function countArm(all: readonly ScrapedSeries[], steps: Steps, model: CountedModel): CountedArm {
  const asked = named(all, METRIC_NAMES.requests);
  const ends = { answered: 0, error: 0, timeout: 0, shed: 0, invalid: 0, foreign: 0 };
  for (const series of asked) {
    const end = endOf(series.labels['code'] ?? '');
    if (end === null) return { kind: 'uncountable', why: 'unknown-code' };
    ends[end] += increaseIn(series, steps);
  }
  const { answered, error, timeout, shed, invalid } = ends;
  const requests = answered + error + timeout + shed + invalid;
  const drawn = named(all, METRIC_NAMES.assignments);
  const assigned = drawn.length === 0 ? requests : sumOf(drawn, steps);
  const over = countOver(named(all, METRIC_NAMES.latency), steps, model);
  const labels = countLabels(all, steps, model);
  const counts = [requests, assigned, ...Object.values(over.counts), ...labels.counts];
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0))
    return { kind: 'uncountable', why: 'not-a-count' };
  return {
    kind: 'counted',
    requests,
    slack: asked.reduce((sum, series) => sum + edgeOf(series, steps), 0),
    sums: {
      requests,
      errors: error + timeout + shed + invalid,
      outcomes: { assigned, served: answered + error + invalid, timeouts: timeout, shed, invalid },
      ...(Object.keys(over.counts).length === 0 ? {} : { over: over.counts }),
      latency: null,
      metrics: labels.metrics,
    },
    withoutEdge: over.withoutEdge,
    later: labels.later,
  };
}

function named(all: readonly ScrapedSeries[], name: string): readonly ScrapedSeries[] {
  return all.filter((series) => series.name === name);
}

function sumOf(all: readonly ScrapedSeries[], steps: Steps): number {
  return all.reduce((sum, series) => sum + increaseIn(series, steps), 0);
}

type End = 'answered' | 'error' | 'timeout' | 'shed' | 'invalid' | 'foreign';

/** By the status that a caller saw; what is the caller's own fault counts against nobody. null for what is no status. */
function endOf(code: string): End | null {
  if (code === '429') return 'shed';
  if (code === '502') return 'invalid';
  if (code === '504') return 'timeout';
  if (/^[123]\d\d$/.test(code)) return 'answered';
  if (/^4\d\d$/.test(code)) return 'foreign';
  return /^5\d\d$/.test(code) ? 'error' : null;
}

const PERCENTILES = ['p50', 'p95', 'p99'] as const;
type Over = Partial<Record<(typeof PERCENTILES)[number], number>>;

function countOver(buckets: readonly ScrapedSeries[], steps: Steps, { limits }: CountedModel) {
  const edgeIs = (seconds: number) => buckets.filter(({ labels }) => edgeIn(labels['le'] ?? '') === seconds);
  const all = sumOf(edgeIs(Infinity), steps);
  const counts: Over = {};
  const withoutEdge: { percentile: string; seconds: number }[] = [];
  for (const percentile of PERCENTILES) {
    const limit = limits[percentile];
    if (limit === null || buckets.length === 0) continue;
    const seconds = limit / 1000;
    const within = edgeIs(seconds);
    if (within.length === 0) withoutEdge.push({ percentile, seconds });
    else counts[percentile] = all - sumOf(within, steps);
  }
  return { counts, withoutEdge };
}

function edgeIn(text: string): number {
  return text === '+Inf' ? Infinity : text.trim() === '' ? NaN : Number(text);
}

function countLabels(all: readonly ScrapedSeries[], steps: Steps, { metrics: declared }: CountedModel) {
  const found = Map.groupBy(
    all.filter(({ labels }) => labels['metric'] !== undefined),
    ({ labels }) => labels['metric'] ?? '',
  );
  const metrics: Record<string, LiveMetric> = {};
  const later: string[] = [];
  const counts: number[] = [];
  for (const [metric, series] of found) {
    if (declared.get(metric) === false) {
      later.push(metric);
      continue;
    }
    const n = sumOf(named(series, METRIC_NAMES.labels), steps);
    counts.push(n);
    const [sum, sumSquares] = [METRIC_NAMES.labelSums, METRIC_NAMES.labelSquares].map((name) =>
      sumOf(named(series, name), steps),
    );
    metrics[metric] = { n, sum: sum ?? 0, sumSquares: sumSquares ?? 0 };
  }
  return { metrics, later, counts };
}
