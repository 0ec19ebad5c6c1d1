import * as Plot from '@observablehq/plot';
import type { BatchSizes, CertifiedSize, Certificate, PerformanceResult } from '../../../contract/generated/types.ts';
import { formatCount, formatLimit } from '../../format.ts';
import { type Chart, LIMIT } from '../chart.ts';
import { bothLines } from './line-charts.ts';

/** Rows a second by batch size, of both versions in turns; null where one size was declared for both. */
export function throughputChart(
  { mode, comparison }: PerformanceResult,
  { baseline }: Pick<Certificate, 'baseline'>,
): Chart | null {
  const { curve = [], batchSizes, certifiedSize } = comparison ?? {};
  if (curve.length < 2 || batchSizes === undefined || baseline === null) return null;
  const line = (arm: 'candidate' | 'baseline') =>
    curve.flatMap((point) => {
      const rate = point[arm];
      return rate === null ? [] : [{ x: point.batchSize, y: rate }];
    });
  return {
    title: `Throughput by batch size, ${mode}`,
    description: `Rows a second of both versions in turns at ${formatCount(curve.length)} batch sizes up to ${formatCount(curve.at(-1)?.batchSize ?? 0)}.`,
    note: [comparedNote(batchSizes), certifiedNote(certifiedSize, baseline.version)].join(' ').trim(),
    plot: {
      x: {
        type: 'log',
        base: 2,
        label: 'rows a call',
        ticks: curve.map(({ batchSize }) => batchSize).filter((size) => Number.isInteger(Math.log2(size))),
        tickFormat: (size: number) => formatCount(size),
      },
      y: { label: 'rows/s', grid: true, zero: true, tickFormat: (rate: number) => formatLimit(rate, 'none') },
      marginLeft: 80,
      marks: [...certifiedMark(certifiedSize), ...bothLines(line('candidate'), line('baseline'))],
    },
  };
}

function comparedNote({ candidate, baseline }: BatchSizes): string {
  return `Compared at the best size of each: ${formatCount(candidate)} and ${formatCount(baseline)} rows a call.`;
}

function certifiedNote(certified: CertifiedSize | undefined, version: string): string {
  if (certified === undefined) return '';
  return `The upright line: ${formatCount(certified.batchSize)} rows a call, as ${version} was certified.`;
}

function certifiedMark(certified: CertifiedSize | undefined): readonly Plot.Markish[] {
  return certified === undefined ? [] : [Plot.ruleX([certified.batchSize], { stroke: LIMIT, strokeDasharray: '4,3' })];
}
