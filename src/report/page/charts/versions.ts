import * as Plot from '@observablehq/plot';
import type { CatalogVersionRow, Certificate, Estimate } from '../../../contract/generated/types.ts';
import { formatCount, formatLimit } from '../../format.ts';
import { cleanText } from '../../hostile-text.ts';
import type { PriorArtBlock } from '../../statistics/prior-art.ts';
import { CANDIDATE, type Chart, QUIET } from '../chart.ts';

/** The newest versions are the ones that are compared. */
const MOST_VERSIONS = 30;

interface Point {
  readonly version: string;
  readonly ms: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly isCandidate: boolean;
}

/** Quality against latency over the versions of a model that were certified on the same data; null where there is no other. */
export function versionsChart(certificate: Certificate, { metric, versions }: PriorArtBlock): Chart | null {
  const [performance] = certificate.performance;
  const own = candidatePoint(certificate, metric);
  if (metric === null || performance === undefined || own === null) return null;
  const others = versions.flatMap((row) => pointOf(row, metric, performance.mode) ?? []).slice(-MOST_VERSIONS);
  if (others.length === 0) return null;
  const points = [...others, own];
  return {
    title: `${metric} against latency, ${performance.mode}`,
    description: `${formatCount(points.length)} versions of ${certificate.subject.model} on the same data: ${points
      .slice(-6)
      .map(
        ({ version, value, ms }) =>
          `${version} ${formatLimit(Number(value.toPrecision(3)), 'none')} at ${formatLimit(ms, 'ms')}`,
      )
      .join(', ')}.`,
    note: 'Median latency of each version in its own certification: machines and days may differ. Bars: the interval of the metric.',
    plot: {
      x: {
        type: 'log',
        label: 'p50 latency',
        grid: true,
        nice: true,
        ticks: 5,
        tickFormat: (ms: number) => formatLimit(ms, 'ms'),
      },
      y: { label: metric, grid: true, nice: true },
      marks: [
        Plot.line(points, { x: 'ms', y: 'value', stroke: QUIET, strokeOpacity: 0.4 }),
        Plot.ruleX(points, { x: 'ms', y1: 'lower', y2: 'upper', stroke: colourOf }),
        Plot.dot(points, { x: 'ms', y: 'value', r: 4.5, fill: colourOf }),
        Plot.text(points, { x: 'ms', y: 'value', text: 'version', dx: 8, textAnchor: 'start' }),
      ],
    },
  };
}

function candidatePoint({ subject, prediction, performance }: Certificate, metric: string | null): Point | null {
  const estimate = prediction.find((result) => result.metric === metric && result.slice === null)?.estimate;
  const ms = performance[0]?.latency?.p50.value ?? null;
  if (estimate === undefined || ms === null) return null;
  return pointAt({ version: subject.version, ms, estimate, isCandidate: true });
}

function pointOf(row: CatalogVersionRow, metric: string, mode: string): Point | null {
  const [value, ms] = [row.metrics[metric], row.modes[mode]?.p50Ms ?? null];
  if (value === undefined || ms === null) return null;
  const { lower, upper } = value;
  const interval = lower === null || upper === null ? null : { lower, upper, level: 0.95, method: '' };
  return pointAt({ version: row.version, ms, estimate: { value: value.value, interval }, isCandidate: false });
}

interface PointFacts extends Pick<Point, 'version' | 'ms' | 'isCandidate'> {
  readonly estimate: Estimate;
}

function pointAt({ version, ms, estimate: { value, interval }, isCandidate }: PointFacts): Point | null {
  if (value === null || ms <= 0) return null;
  const [lower, upper] = [interval?.lower ?? value, interval?.upper ?? value];
  return { version: cleanText(version, 24), ms, value, lower, upper, isCandidate };
}

function colourOf({ isCandidate }: Point): string {
  return isCandidate ? CANDIDATE : QUIET;
}
