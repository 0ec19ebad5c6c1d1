import type {
  Certificate,
  Estimate,
  LatencySummary,
  PerformanceResult,
  PredictionResult,
} from '../../contract/generated/types.ts';
import { latencyMetric } from '../../domain/model/cost-metrics.ts';
import { type Comparisons, comparisonsOf } from '../../domain/certification/comparisons.ts';
import { changeText } from '../comparison-wording.ts';
import { formatCount, formatEstimate, formatLimit } from '../format.ts';
import { sliceWords } from '../shared-wording.ts';
import { cleanText } from '../hostile-text.ts';
import { budgetGate, loadWords } from '../sections/latency.ts';
import { checkWords, isOpen, robustnessCounts } from '../sections/robustness.ts';
import { orderPrediction, smallGroupSentences, weakestSlice } from '../sections/slices.ts';
import { renderBar } from './bars.ts';
import {
  type TerminalOptions,
  fitWidth,
  indent,
  layoutText,
  padWidth,
  usableWidth,
  widest,
  wrapText,
} from './layout.ts';
import type { TerminalStyle } from './style.ts';

const PERCENTILES = ['p50', 'p90', 'p99'] as const satisfies readonly (keyof LatencySummary)[];

/** Slices that are drawn. */
const MAX_SLICES = 8;
const LABEL_WIDTH = 24;
const VERSION_WIDTH = 16;
/** A shorter bar shows nothing. */
const SHORTEST_BAR = 8;
/** A budget that lies further away than so many times the longest bar leaves no bars to see: it is said, not drawn. */
const BUDGET_IN_SIGHT = 4;

interface LatencyLine {
  readonly label: string;
  readonly version: string;
  readonly estimate: Estimate;
  readonly ms: number;
  readonly budget: number | undefined;
  readonly isCandidate: boolean;
}

/** Percentiles of candidate and baseline as bars on one scale, each with its interval; a line marks the budget. */
export function latencyBars(
  performance: PerformanceResult,
  certificate: Certificate,
  options: TerminalOptions,
): string {
  const lines = latencyLines(performance, certificate);
  const title = layoutText(
    [{ strong: `Latency, ${performance.mode}` }, `: ${loadWords(performance, certificate)}`],
    options,
  );
  if (lines.length === 0) return throughputLine(performance, title, options);
  const longest = Math.max(...lines.map(({ ms }) => ms));
  const budgets = lines.flatMap(({ budget }) =>
    (budget ?? Infinity) <= longest * BUDGET_IN_SIGHT ? [budget ?? 0] : [],
  );
  const names = widest(lines.map(latencyName));
  const numbers = widest(lines.map(latencyNumber));
  const limits = widest(lines.map(budgetNote));
  const room = usableWidth(options) - names - numbers - limits - 4;
  const scale = { full: Math.max(longest, ...budgets), width: clamp(room, 48) };
  const drawn = lines.flatMap((line) => {
    if (room < SHORTEST_BAR) return withoutBar(line, names, options);
    const note = options.style.muted(budgetNote(line));
    const name = padWidth(latencyName(line), names);
    const bar = latencyPaint(line, options.style)(renderBar({ value: line.ms, mark: line.budget, ...scale }));
    return [`${name} ${bar} ${padWidth(latencyNumber(line), numbers)}  ${note}`];
  });
  return `${title}\n${indent(drawn.join('\n'))}`;
}

/** The slices of the weakest slice's metric, weakest first. */
export function sliceBars(certificate: Certificate, options: TerminalOptions): string {
  const weakest = weakestSlice(certificate);
  const small = smallGroupSentences(certificate).map((sentence) => layoutText([sentence], options));
  if (weakest === null) return small.join('\n');
  const results = orderPrediction(certificate.prediction).filter(
    ({ metric, data, slice }) => metric === weakest.metric && data === weakest.data && slice !== null,
  );
  const comparisons = comparisonsOf(certificate);
  const shown = results.slice(0, MAX_SLICES).map((result) => sliceLine(result, comparisons));
  const full = Math.max(1e-12, ...results.map(({ estimate }) => Math.abs(estimate.value ?? 0)));
  const count =
    results.length > MAX_SLICES ? `, ${formatCount(results.length - MAX_SLICES)} more in the certificate` : '';
  const title = layoutText([{ strong: `Slices, ${weakest.metric}` }, `: weakest first${count}`], options);
  return [title, indent(sliceRows(shown, full, options).join('\n')), ...small].join('\n');
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
    const before = baseline?.latency?.[percentile];
    return [
      ...lineOf(latency[percentile], certificate.subject, {
        label: percentile,
        budget: gate?.limit,
        isCandidate: true,
      }),
      ...lineOf(before, certificate.baseline, { label: '', budget: gate?.limit, isCandidate: false }),
    ];
  });
}

function lineOf(
  estimate: Estimate | undefined,
  version: { readonly version: string } | null,
  line: Pick<LatencyLine, 'label' | 'budget' | 'isCandidate'>,
): readonly LatencyLine[] {
  if (estimate === undefined || estimate.value === null || version === null) return [];
  return [{ ...line, estimate, version: version.version, ms: estimate.value }];
}

function latencyName({ label, version }: LatencyLine): string {
  return `${padWidth(label, 4)} ${fitWidth(version, VERSION_WIDTH)}`;
}

function latencyNumber({ estimate }: LatencyLine): string {
  return formatEstimate(estimate, 'ms');
}

/** Numbers of many digits leave no room, and may take two lines themselves. */
function withoutBar(line: LatencyLine, names: number, options: TerminalOptions): readonly string[] {
  const room = usableWidth(options) - names - 1;
  const numbers = wrapText([`${latencyNumber(line)} ${budgetNote(line)}`], options.style, room);
  return numbers.map((text, index) => `${padWidth(index === 0 ? latencyName(line) : '', names)} ${text}`);
}

function budgetNote({ budget, isCandidate }: LatencyLine): string {
  return budget === undefined || !isCandidate ? '' : `budget ${formatLimit(budget, 'ms')}`;
}

function latencyPaint({ ms, budget, isCandidate }: LatencyLine, style: TerminalStyle): (text: string) => string {
  if (!isCandidate) return style.muted;
  return budget !== undefined && ms > budget ? style.bad : style.good;
}

function throughputLine({ throughput }: PerformanceResult, title: string, options: TerminalOptions): string {
  if (throughput === null) return title;
  return `${title}\n${layoutText([`throughput ${formatEstimate(throughput, 'rows-per-second')}`], options)}`;
}

interface SliceLine {
  readonly label: string;
  readonly value: number;
  readonly number: string;
  /** What it is against the baseline's; empty without a comparison. */
  readonly words: string;
}

function sliceLine(result: PredictionResult, comparisons: Comparisons): SliceLine {
  const name = result.slice === null ? 'all' : sliceWords(result.slice);
  const compared = comparisons.ofMetric(result);
  // By how much nothing is clear, the bars need the room for.
  const words = compared?.word === 'no clear difference' ? compared.word : changeText(compared);
  return {
    label: fitWidth(cleanText(name, 80), LABEL_WIDTH),
    value: Math.abs(result.estimate.value ?? 0),
    number: formatEstimate(result.estimate, 'none'),
    words,
  };
}

/** Numbers and words come first: bars take what room they leave, and words a line of their own where there is none. */
function sliceRows(lines: readonly SliceLine[], full: number, options: TerminalOptions): readonly string[] {
  const [labels, numbers, words] = [
    widest(lines.map(({ label }) => label)),
    widest(lines.map(({ number }) => number)),
    widest(lines.map((line) => line.words)),
  ];
  const left = usableWidth(options) - labels - numbers - 2;
  const isBeside = left - words - 2 >= SHORTEST_BAR;
  const width = clamp(isBeside ? left - words - 2 : left, 32);
  return lines.flatMap((line) => {
    const bar = options.style.muted(renderBar({ value: line.value, full, width }));
    const start = `${padWidth(line.label, labels)} ${bar} `;
    if (isBeside) return [`${start}${padWidth(line.number, numbers)}  ${line.words}`];
    const below = line.words === '' ? [] : [`${' '.repeat(labels + 1)}${line.words}`];
    return [`${start}${line.number}`, ...below];
  });
}

function clamp(room: number, longest: number): number {
  return Math.max(SHORTEST_BAR, Math.min(longest, room));
}
