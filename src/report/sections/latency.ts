import type { Certificate, Estimate, LatencySummary, PerformanceResult } from '../../contract/generated/types.ts';
import { ratioWords } from '../comparison-wording.ts';
import { type Unit, formatCount, formatEstimate, formatLimit, formatMilliseconds, formatQuantity } from '../format.ts';
import { baselineHeader, metricWords } from '../gate-wording.ts';
import { latencyChart } from '../latency-chart.ts';
import { type Markdown, md, table } from '../markdown.ts';
import { type Section, type SectionContext, foldSection, left, right } from '../section.ts';

interface Line {
  readonly name: string;
  readonly candidate: string;
  readonly baseline: string;
  readonly change: string;
  readonly limit: string;
}

const PERCENTILES = ['p50', 'p90', 'p95', 'p99', 'p999', 'mean'] as const satisfies readonly (keyof LatencySummary)[];

/** One fold for each mode: a chart of the percentiles, then every number beside its budget. */
export function latencySections(context: SectionContext): readonly Section[] {
  return context.certificate.performance.map((performance) => latencySection(context, performance));
}

function latencySection(context: SectionContext, performance: PerformanceResult): Section {
  const { certificate } = context;
  const chart = latencyChart(performance, certificate);
  const figures = figuresTable(performance, certificate);
  return foldSection(context, {
    name: `${performance.mode} performance`,
    summary: `Performance, ${performance.mode}: ${loadWords(performance)}`,
    body: [chart, figures],
    brief: [figures],
  });
}

/** server at 150 rows/s, 2 threads, batches of 1 */
export function loadWords(performance: PerformanceResult): string {
  const rate = performance.rate === null ? '' : ` at ${formatLimit(performance.rate, 'none')} calls/s`;
  const threads = `${formatCount(performance.threads)} ${performance.threads === 1 ? 'thread' : 'threads'}`;
  const batch = performance.batchSize === 1 ? 'one row a call' : `${formatCount(performance.batchSize)} rows a call`;
  return `${performance.scenario} scenario${rate}, ${threads}, ${batch}`;
}

function figuresTable(performance: PerformanceResult, certificate: Certificate): Markdown {
  const { baseline } = certificate;
  const columns = [
    left(''),
    right(certificate.subject.version),
    ...(baseline === null ? [] : [right(baselineHeader(baseline)), left('Change')]),
    right('Budget'),
  ];
  const lines = [...latencyLines(performance, certificate), ...otherLines(performance, certificate)];
  return table(
    columns,
    lines.map((entry) => [
      md`${entry.name}`,
      md`${entry.candidate}`,
      ...(baseline === null ? [] : [md`${entry.baseline}`, md`${entry.change}`]),
      md`${entry.limit}`,
    ]),
  );
}

function latencyLines(performance: PerformanceResult, certificate: Certificate): readonly Line[] {
  const { latency } = performance;
  if (latency === null) return [];
  const lines = PERCENTILES.map((percentile) =>
    line(performance, certificate, {
      metric: `latency_${percentile}`,
      unit: 'ms',
      candidate: latency[percentile],
      baseline: performance.baseline?.latency?.[percentile],
    }),
  );
  return [...lines, plainLine('slowest call', formatMilliseconds(latency.max), performance.baseline?.latency?.max)];
}

function otherLines(performance: PerformanceResult, certificate: Certificate): readonly Line[] {
  const { throughput, memoryBytes, capacity, coldStart, backlog, baseline } = performance;
  return [
    throughput === null
      ? null
      : line(performance, certificate, {
          metric: 'throughput',
          unit: 'rows-per-second',
          candidate: throughput,
          baseline: baseline?.throughput,
        }),
    capacity === null
      ? null
      : plainLine(
          `highest rate with ${capacity.percentile} ≤ ${formatLimit(capacity.boundMs, 'ms')}`,
          `${formatQuantity({ value: capacity.rate, interval: null, unit: 'none' }).value} calls/s`,
        ),
    backlog === undefined
      ? null
      : plainLine('utilisation', formatLimit(Number(backlog.utilisation.toPrecision(3)), 'none')),
    coldStart === null
      ? null
      : line(performance, certificate, {
          metric: 'cold_start',
          unit: 'ms',
          candidate: coldStart.totalMs,
          baseline: undefined,
        }),
    memoryBytes === null
      ? null
      : line(performance, certificate, {
          metric: 'memory',
          unit: 'bytes',
          candidate: memoryBytes,
          baseline: baseline?.memoryBytes,
        }),
    line(performance, certificate, {
      metric: 'model_size',
      unit: 'bytes',
      candidate: { value: performance.modelSizeBytes, interval: null },
      baseline: baseline?.modelSizeBytes === undefined ? undefined : { value: baseline.modelSizeBytes, interval: null },
    }),
  ].filter((entry) => entry !== null);
}

interface Figure {
  readonly metric: string;
  readonly unit: Unit;
  readonly candidate: Estimate;
  readonly baseline: Estimate | undefined;
}

function line(performance: PerformanceResult, certificate: Certificate, figure: Figure): Line {
  const words = metricWords(figure.metric);
  const gate = certificate.gates.find(
    ({ kind, mode, metric }) => kind === 'performance' && mode === performance.mode && metricWords(metric) === words,
  );
  const ratio = performance.comparison?.ratios[figure.metric];
  return {
    name: words,
    candidate: formatEstimate(figure.candidate, figure.unit),
    baseline: figure.baseline === undefined ? '' : formatQuantity({ ...figure.baseline, unit: figure.unit }).value,
    change: ratio === undefined ? '' : ratioWords(figure.metric, ratio),
    limit: gate === undefined ? '' : `${gate.comparator === '>=' ? '≥' : '≤'} ${formatLimit(gate.limit, gate.unit)}`,
  };
}

function plainLine(name: string, candidate: string, baselineMs?: number): Line {
  const baseline = baselineMs === undefined ? '' : formatMilliseconds(baselineMs);
  return { name, candidate, baseline, change: '', limit: '' };
}
