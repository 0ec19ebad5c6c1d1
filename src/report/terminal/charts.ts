import type {
  Certificate,
  Estimate,
  LatencySummary,
  PerformanceResult,
  PredictionResult,
} from '../../contract/generated/types.ts';
import { latencyMetric } from '../../domain/model/cost-metrics.ts';
import { differenceWords } from '../comparison-wording.ts';
import { formatCount, formatEstimate, formatLimit, formatQuantity } from '../format.ts';
import { sliceWords } from '../shared-wording.ts';
import { cleanText } from '../hostile-text.ts';
import { budgetGate, loadWords } from '../sections/latency.ts';
import { checkWords, isOpen, robustnessCounts } from '../sections/robustness.ts';
import { orderPrediction, weakestSlice } from '../sections/slices.ts';
import { renderBar } from './bars.ts';
import { type TerminalOptions, fitWidth, indent, layoutText, padWidth, usableColumns } from './layout.ts';

const PERCENTILES = ['p50', 'p90', 'p99'] as const satisfies readonly (keyof LatencySummary)[];

/** Slices that are drawn. */
const MAX_SLICES = 8;
const LABEL_WIDTH = 24;
/** What stands beside a bar and its number: the percentile, and the budget after it. */
const BESIDE_BARS = 29;
const LEAST_BAR = 8;

interface LatencyLine {
  readonly label: string;
  readonly version: string;
  readonly ms: number;
  readonly estimate: Estimate;
  readonly budget: number | undefined;
  readonly isCandidate: boolean;
}

/** Percentiles of candidate and baseline as bars on one scale; a line marks the budget. */
export function latencyBars(
  performance: PerformanceResult,
  certificate: Certificate,
  options: TerminalOptions,
): string {
  const lines = latencyLines(performance, certificate);
  const title = layoutText([{ strong: `Latency, ${performance.mode}` }, `: ${loadWords(performance)}`], options);
  if (lines.length === 0) return throughputLine(performance, title, options);
  const full = Math.max(...lines.flatMap(({ ms, budget }) => [ms, budget ?? 0]));
  const labels = Math.max(...lines.map(({ version }) => Math.min(16, version.length)));
  const room = usableColumns(options.columns) - labels - BESIDE_BARS;
  const texts = numberTexts(lines, room - LEAST_BAR);
  const numbers = Math.max(...texts.map((text) => text.length));
  const width = Math.max(LEAST_BAR, Math.min(48, room - numbers));
  const drawn = lines.map((line, index) =>
    latencyRow({ ...line, number: texts[index] ?? '' }, { full, width, labels, numbers }, options),
  );
  return `${title}\n${indent(drawn.join('\n'))}`;
}

/** The slices of the weakest slice's metric, weakest first. */
export function sliceBars(certificate: Certificate, options: TerminalOptions): string {
  const weakest = weakestSlice(certificate);
  if (weakest === null) return '';
  const results = orderPrediction(certificate.prediction).filter(
    ({ metric, data, slice }) => metric === weakest.metric && data === weakest.data && slice !== null,
  );
  const full = Math.max(1e-12, ...results.map(({ estimate }) => Math.abs(estimate.value ?? 0)));
  const shown = results.slice(0, MAX_SLICES).map((result) => sliceRow(result, full, options));
  const count =
    results.length > MAX_SLICES ? `, ${formatCount(results.length - MAX_SLICES)} more in the certificate` : '';
  const title = layoutText([{ strong: `Slices, ${weakest.metric}` }, `: weakest first${count}`], options);
  return `${title}\n${indent(shown.join('\n'))}`;
}

export function robustnessLine(certificate: Certificate, options: TerminalOptions): string {
  const { robustness } = certificate;
  if (robustness.length === 0) return '';
  const failing = robustness.filter(isOpen);
  const named = failing.map((result) => `; ${checkWords(result)}: ${result.result}`).join('');
  return layoutText([{ strong: 'Robustness' }, `: ${robustnessCounts(certificate)}${named}`], options);
}

function latencyLines(performance: PerformanceResult, certificate: Certificate): readonly LatencyLine[] {
  const { latency, baseline, mode } = performance;
  if (latency === null) return [];
  return PERCENTILES.flatMap((percentile) => {
    const gate = budgetGate(certificate, mode, latencyMetric(percentile));
    const own = latency[percentile];
    const theirs = baseline?.latency?.[percentile];
    const [candidate, before] = [own.value, theirs?.value ?? null];
    const line = { label: percentile, budget: gate?.limit };
    return [
      ...(candidate === null
        ? []
        : [{ ...line, version: certificate.subject.version, ms: candidate, estimate: own, isCandidate: true }]),
      ...(before === null || theirs === undefined || certificate.baseline === null
        ? []
        : [
            {
              ...line,
              label: '',
              version: certificate.baseline.version,
              ms: before,
              estimate: theirs,
              isCandidate: false,
            },
          ]),
    ];
  });
}

/** With their intervals, where there is room for all of them. */
function numberTexts(lines: readonly LatencyLine[], room: number): readonly string[] {
  const whole = lines.map(({ estimate }) => formatEstimate(estimate, 'ms'));
  if (whole.every((text) => text.length <= room)) return whole;
  return lines.map(({ estimate }) => formatQuantity({ ...estimate, interval: null, unit: 'ms' }).value);
}

function latencyRow(
  line: LatencyLine & { readonly number: string },
  { full, width, labels, numbers }: Readonly<Record<'full' | 'width' | 'labels' | 'numbers', number>>,
  { style }: TerminalOptions,
): string {
  const isOver = line.budget !== undefined && line.ms > line.budget;
  const paint = line.isCandidate ? (isOver ? style.bad : style.good) : style.muted;
  const bar = renderBar({ value: line.ms, full, width, mark: line.budget });
  const limit = line.budget !== undefined && line.isCandidate ? `budget ${formatLimit(line.budget, 'ms')}` : '';
  const name = padWidth(fitWidth(line.version, 16), labels);
  return `${padWidth(line.label, 4)} ${name} ${paint(bar)} ${padWidth(line.number, numbers)} ${style.muted(limit)}`;
}

function throughputLine({ throughput }: PerformanceResult, title: string, options: TerminalOptions): string {
  if (throughput === null) return title;
  return `${title}\n${layoutText([`throughput ${formatEstimate(throughput, 'rows-per-second')}`], options)}`;
}

function sliceRow(result: PredictionResult, full: number, options: TerminalOptions): string {
  const { style, columns } = options;
  const room = usableColumns(columns);
  const label = padWidth(
    fitWidth(cleanText(result.slice === null ? 'all' : sliceWords(result.slice), 80), LABEL_WIDTH),
    LABEL_WIDTH,
  );
  const width = Math.max(8, Math.min(32, room - LABEL_WIDTH - 28));
  const bar = renderBar({ value: Math.abs(result.estimate.value ?? 0), full, width });
  const number = formatEstimate(result.estimate, 'none');
  const space = room - 2 - LABEL_WIDTH - width - 2;
  const words = differenceWords(result);
  const text = words === '' || space < 50 ? number : `${padWidth(number, 23)} ${words}`;
  return `${label} ${style.muted(bar)} ${fitWidth(text, space)}`;
}
