import type {
  Certificate,
  GateResult,
  ModeName,
  PerformanceResult,
  UnseenRows,
} from '../../contract/generated/types.ts';
import { COST_METRIC_LIST, type CostMetric, type CostMetricName, isCounted } from '../../domain/model/cost-metrics.ts';
import { comparedTexts } from '../compared-figures.ts';
import { countedText } from '../comparison-wording.ts';
import {
  formatCount,
  formatEstimate,
  formatLimit,
  formatMilliseconds,
  formatQuantity,
  formatSizes,
  rowMagnitude,
} from '../format.ts';
import { metricWords } from '../cost-wording.ts';
import { baselineHeader } from '../shared-wording.ts';
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
    summary: `Performance, ${performance.mode}: ${loadWords(performance, certificate)}`,
    body: [chart, figures, curveTable(performance, certificate)],
    brief: [figures],
  });
}

/** server at 150 rows/s, 2 threads, batches of 1 */
export function loadWords(performance: PerformanceResult, { inspection }: Pick<Certificate, 'inspection'>): string {
  const rate = performance.rate === null ? '' : ` at ${formatLimit(performance.rate, 'none')} calls/s`;
  // How many threads a server has is its own affair.
  const isServer = inspection?.server !== undefined;
  const threads = isServer
    ? ''
    : `, ${formatCount(performance.threads)} ${performance.threads === 1 ? 'thread' : 'threads'}`;
  const batch = performance.batchSize === 1 ? 'one row a call' : `${formatCount(performance.batchSize)} rows a call`;
  return `${performance.scenario} scenario${rate}${threads}, ${batch}`;
}

function figuresTable(performance: PerformanceResult, certificate: Certificate): Markdown {
  const { baseline } = certificate;
  const columns = [
    left(''),
    right(certificate.subject.version),
    ...(baseline === null ? [] : [right(baselineHeader(baseline)), left('Change')]),
    right('Budget'),
  ];
  const lines = COST_METRIC_LIST.flatMap((metric) => [
    ...costLines(metric, performance, certificate),
    ...(PLAIN_LINES[metric.name]?.(performance, certificate) ?? []),
  ]);
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

type PlainLines = (performance: PerformanceResult, certificate: Certificate) => readonly Line[];

/** Figures that no budget limits, each after the metric that it is read with. */
const PLAIN_LINES: Readonly<Partial<Record<CostMetricName, PlainLines>>> = {
  latency_mean: ({ latency, baseline, unseenRows, bindingMs }, { inspection }) => [
    ...(bindingMs === undefined || !isNotable(latency)
      ? []
      : [bindingLine(bindingMs, inspection?.server !== undefined)]),
    ...(latency === null ? [] : [plainLine('slowest call', formatMilliseconds(latency.max), baseline?.latency?.max)]),
    ...(unseenRows === undefined ? [] : [unseenLine(unseenRows)]),
  ],
  throughput: ({ capacity, backlog }) => [
    ...(capacity === null
      ? []
      : [
          plainLine(
            `highest rate with ${capacity.percentile} ≤ ${formatLimit(capacity.boundMs, 'ms')}`,
            `${formatQuantity({ value: capacity.rate, interval: null, unit: 'none' }).value} calls/s`,
          ),
        ]),
    ...(backlog === undefined
      ? []
      : [plainLine('utilisation', formatLimit(Number(backlog.utilisation.toPrecision(3)), 'none'))]),
  ],
};

/** What both took under the load of the mode, each measured alone: rows without a word of comparison, and a row that has one. */
function costLines(metric: CostMetric, performance: PerformanceResult, certificate: Certificate): readonly Line[] {
  return [
    ...absoluteLine(metric, performance, certificate),
    ...comparedLine(metric, performance),
    ...certifiedLine(metric, performance, certificate),
  ];
}

function absoluteLine(
  { name, unit, estimate }: CostMetric,
  performance: PerformanceResult,
  certificate: Certificate,
): readonly Line[] {
  const candidate = estimate(performance);
  if (candidate === null) return [];
  const baseline = estimate(performance.baseline ?? {});
  const gate = budgetGate(certificate, performance.mode, name);
  const [own, theirs] = [candidate.value, baseline?.value ?? null];
  const counted = isCounted(name) && own !== null && theirs !== null ? formatSizes([own, theirs]) : [];
  const theirText = baseline === null ? '' : formatEstimate(baseline, unit, rowMagnitude(theirs, own));
  return [
    {
      name: metricWords(name),
      candidate: counted[0] ?? formatEstimate(candidate, unit, rowMagnitude(own, theirs)),
      baseline: counted[1] ?? theirText,
      change: countedText(name, performance),
      limit: gate === undefined ? '' : `${gate.comparator === '>=' ? '≥' : '≤'} ${formatLimit(gate.limit, gate.unit)}`,
    },
  ];
}

function comparedLine({ name }: CostMetric, { comparison }: PerformanceResult): readonly Line[] {
  const compared = comparedTexts(name, comparison);
  return compared === null
    ? []
    : [{ name: `${metricWords(name)}, in turns${sizesClause(comparison)}`, ...compared, limit: '' }];
}

/** With other sizes than declared: the best of each. */
function sizesClause(comparison: PerformanceResult['comparison']): string {
  const { candidate, baseline } = comparison?.batchSizes ?? {};
  if (candidate === undefined || baseline === undefined) return '';
  if (candidate === baseline) return ` of ${formatCount(candidate)} rows a call`;
  return `, each at its best: ${formatCount(candidate)} and ${formatCount(baseline)} rows a call`;
}

/** At the size of the baseline's own certificate, where the line above is of another one. */
function certifiedLine(
  { name }: CostMetric,
  { comparison }: PerformanceResult,
  { baseline }: Certificate,
): readonly Line[] {
  const { batchSize, ratios = {}, figures = {}, noiseFloor = {} } = comparison?.certifiedSize ?? {};
  if (comparison === null || baseline === null || batchSize === undefined) return [];
  const compared = comparedTexts(name, { ...comparison, ratios, figures, noiseFloor });
  const size = `${formatCount(batchSize)} rows a call, as ${baseline.version} was certified`;
  return compared === null ? [] : [{ name: `${metricWords(name)}, in turns of ${size}`, ...compared, limit: '' }];
}

/** Rows a second by batch size, of both in turns; null without a baseline or with a declared size. */
function curveTable({ comparison }: PerformanceResult, { subject, baseline }: Certificate): Markdown | null {
  const { curve = [], certifiedSize } = comparison ?? {};
  const certified = certifiedSize?.batchSize;
  if (baseline === null || curve.length < 2) return null;
  const columns = [right('Rows a call'), right(subject.version), right(baselineHeader(baseline))];
  const rate = (value: number | null): string =>
    formatQuantity({ value, interval: null, unit: 'rows-per-second' }).value;
  return table(
    columns,
    curve.map((point) => [
      md`${formatCount(point.batchSize)}${point.batchSize === certified ? `, as ${baseline.version} was certified` : ''}`,
      md`${point.candidate === null ? '' : rate(point.candidate)}`,
      md`${point.baseline === null ? '' : rate(point.baseline)}`,
    ]),
  );
}

/** The gate of a budget: what a mode allows of a metric of cost. */
export function budgetGate({ gates }: Certificate, mode: ModeName, name: CostMetricName): GateResult | undefined {
  return gates.find((gate) => gate.kind === 'performance' && gate.mode === mode && gate.metric === name);
}

function plainLine(name: string, candidate: string, baselineMs?: number): Line {
  const baseline = baselineMs === undefined ? '' : formatMilliseconds(baselineMs);
  return { name, candidate, baseline, change: '', limit: '' };
}

/** Above this a binding of some microseconds is no part worth naming. */
const BINDING_COUNTS_MS = 0.1;

function isNotable(latency: PerformanceResult['latency']): boolean {
  return (latency?.p50.value ?? BINDING_COUNTS_MS) < BINDING_COUNTS_MS;
}

/** In the latencies of both. */
function bindingLine(bindingMs: number, isServer: boolean): Line {
  const text = formatMilliseconds(bindingMs);
  const name = isServer
    ? 'of which the way there and back (a server that does nothing)'
    : 'of which the binding (an empty model)';
  return { ...plainLine(name, text), baseline: text };
}

/** How calls with rows that the model cannot know compare with those of the data. */
function unseenLine({ metric, ratio }: UnseenRows): Line {
  const figure = ratio.value === null ? 'an error' : formatEstimate(ratio, 'ratio');
  return plainLine(`${metricWords(metric)} on rows it cannot know`, figure);
}
