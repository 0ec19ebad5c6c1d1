import type { Certificate, LatencySummary, PerformanceResult } from '../contract/generated/types.ts';
import { latencyMetric } from '../domain/model/cost-metrics.ts';
import { comparedFigures } from './compared-figures.ts';
import { formatChartNumber, timeScale } from './format.ts';
import { baselineWords } from './shared-wording.ts';
import { type Markdown, fence } from './markdown.ts';

const PERCENTILES = ['p50', 'p90', 'p95', 'p99'] as const satisfies readonly (keyof LatencySummary)[];

/**
 * Latency percentiles as a Mermaid chart, or null where there is nothing to draw: of both where calls in turns compared them,
 * else of the candidate alone, since two runs drawn over each other look like a comparison. Mermaid's xychart has no legend
 * and takes no exponents, so at most two series are drawn, as different marks, and the title names them.
 */
export function latencyChart(performance: PerformanceResult, certificate: Certificate): Markdown | null {
  const inTurns = comparedPoints(performance);
  const points = inTurns.length < 2 ? ownPoints(performance) : inTurns;
  if (points.length < 2) return null;
  const baselines = points.flatMap(({ baseline }) => baseline ?? []);
  const hasBaseline = baselines.length === points.length;
  const scale = timeScale([...points.map(({ candidate }) => candidate), ...baselines]);
  const series = (values: readonly number[]): string =>
    `[${values.map((value) => formatChartNumber(value / scale.divisor)).join(', ')}]`;
  const candidates = points.map(({ candidate }) => candidate);
  const top = Math.max(...candidates, ...(hasBaseline ? baselines : [])) / scale.divisor;
  const { version } = certificate.subject;
  const compared = hasBaseline ? `: line ${version}, bars ${baselineWords(certificate.baseline)}` : ` of ${version}`;
  return fence(
    'mermaid',
    [
      'xychart-beta',
      `  title "Latency by percentile${hasBaseline ? ', in turns,' : ''} in ${scale.suffix.trim()}${compared}"`,
      `  x-axis [${points.map(({ percentile }) => percentile).join(', ')}]`,
      `  y-axis "${scale.suffix.trim()}" 0 --> ${formatChartNumber(axisTop(top))}`,
      ...(hasBaseline
        ? [`  bar ${series(baselines)}`, `  line ${series(candidates)}`]
        : [`  bar ${series(candidates)}`]),
    ].join('\n'),
  );
}

interface Point {
  readonly percentile: (typeof PERCENTILES)[number];
  readonly candidate: number;
  readonly baseline: number | null;
}

function comparedPoints({ comparison }: PerformanceResult): readonly Point[] {
  return PERCENTILES.flatMap((percentile) => {
    const figures = comparison === null ? null : comparedFigures(latencyMetric(percentile), comparison);
    return figures === null ? [] : [{ percentile, ...figures }];
  });
}

function ownPoints({ latency }: PerformanceResult): readonly Point[] {
  return PERCENTILES.flatMap((percentile) => {
    const candidate = latency?.[percentile].value ?? null;
    return candidate === null ? [] : [{ percentile, candidate, baseline: null }];
  });
}

/** The next round number above the largest value. */
function axisTop(value: number): number {
  if (value <= 0) return 1;
  const step = 10 ** Math.floor(Math.log10(value)) / 2;
  return Math.ceil((value * 1.02) / step) * step;
}
