import * as Plot from '@observablehq/plot';
import type { Histogram, PerformanceResult } from '../../../contract/generated/types.ts';
import { histogramCalls } from '../../../domain/benchmark/histogram.ts';
import type { Certificate } from '../../../contract/generated/types.ts';
import { formatCount, formatLimit } from '../../format.ts';
import { BASELINE, CANDIDATE, type Chart, DASHES, LIMIT } from '../chart.ts';

/** Bars of a chart at the most; a bucket of the certificate is finer than a picture needs. */
const MOST_BARS = 60;

interface Bar {
  readonly from: number;
  readonly to: number;
  /** Of all calls. */
  readonly share: number;
}

/** The times of all calls on a logarithmic axis, with the budgets of the mode; null without calls. */
export function latencyHistogramChart(performance: PerformanceResult, { gates }: Certificate): Chart | null {
  const { histogram, baseline, mode } = performance;
  if (histogram === undefined || histogramCalls(histogram) === 0) return null;
  const width = bucketsToABar([histogram, baseline?.histogram].flatMap((one) => one ?? []));
  const own = barsOf(histogram, width);
  const before = baseline?.histogram === undefined ? [] : barsOf(baseline.histogram, width);
  const budgets = gates.filter(
    (gate) =>
      gate.kind === 'performance' && gate.mode === mode && gate.unit === 'ms' && gate.metric.startsWith('latency_'),
  );
  const budgetWords = budgets.map(
    ({ metric, limit }) => `${metric.slice('latency_'.length)} ≤ ${formatLimit(limit, 'ms')}`,
  );
  return {
    title: `Latency, ${mode}`,
    description: `How many of ${formatCount(histogramCalls(histogram))} calls took how long, on a logarithmic axis${budgetWords.length > 0 ? `, with the budgets ${budgetWords.join(', ')}` : ''}.`,
    ...(budgetWords.length === 0 ? {} : { note: `Dashed lines: the budgets ${budgetWords.join(', ')}.` }),
    plot: {
      marginTop: 28,
      marginRight: 40,
      x: {
        type: 'log',
        label: 'time of a call',
        tickFormat: (ms: number) => formatLimit(ms, 'ms'),
        ticks: 6,
        grid: true,
      },
      y: { label: 'share of calls, %', percent: true, grid: true },
      marks: [
        Plot.rectY(own, { x1: 'from', x2: 'to', y: 'share', fill: CANDIDATE, fillOpacity: 0.45, inset: 0.3 }),
        Plot.line(outline(before), { x: 'x', y: 'y', stroke: BASELINE, strokeWidth: 1.5, strokeDasharray: DASHES }),
        Plot.line(outline(own), { x: 'x', y: 'y', stroke: CANDIDATE, strokeWidth: 1.5 }),
        Plot.ruleX(budgets, { x: 'limit', stroke: LIMIT, strokeDasharray: '4,3' }),
        Plot.text(budgets, {
          x: 'limit',
          text: ({ metric }: { readonly metric: string }) => metric.slice('latency_'.length),
          frameAnchor: 'top',
          dy: -12,
          fill: LIMIT,
        }),
        Plot.ruleY([0]),
      ],
    },
  };
}

function bucketsToABar(histograms: readonly Histogram[]): number {
  const numbers = histograms.flatMap(({ buckets }) => buckets.map(([bucket = 0]) => bucket));
  const span = numbers.reduce((a, b) => Math.max(a, b), -Infinity) - numbers.reduce((a, b) => Math.min(a, b), Infinity);
  return Math.max(1, Math.ceil((span + 1) / MOST_BARS));
}

function barsOf(histogram: Histogram, width: number): readonly Bar[] {
  const { gamma, buckets } = histogram;
  const calls = histogramCalls(histogram);
  const counts = new Map<number, number>();
  for (const [bucket = 0, count = 0] of buckets) {
    const bar = Math.floor(bucket / width);
    counts.set(bar, (counts.get(bar) ?? 0) + count);
  }
  const edge = (bar: number): number => gamma ** (bar * width - 1) / 1000;
  return [...counts].map(([bar, count]) => ({ from: edge(bar), to: edge(bar + 1), share: count / calls }));
}

/** The upper edge of the bars as a line that goes down to zero where there is none. */
function outline(bars: readonly Bar[]): readonly { readonly x: number; readonly y: number }[] {
  return bars.flatMap(({ from, to, share }, index) => {
    const previous = bars[index - 1];
    const next = bars[index + 1];
    const isApart = previous === undefined || previous.to < from * 0.999;
    const ends = next === undefined || next.from > to * 1.001;
    return [
      ...(isApart ? [{ x: from, y: 0 }] : []),
      { x: from, y: share },
      { x: to, y: share },
      ...(ends ? [{ x: to, y: 0 }] : []),
    ];
  });
}
