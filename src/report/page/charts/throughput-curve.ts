import type { PerformanceResult } from '../../../contract/generated/types.ts';
import { formatCount, formatLimit } from '../../format.ts';
import type { Chart } from '../chart.ts';
import { bothLines } from './line-charts.ts';

/** Rows a second by batch size, of both versions in turns; null where one size was declared for both. */
export function throughputChart({ mode, comparison }: PerformanceResult): Chart | null {
  const { curve = [], batchSizes } = comparison ?? {};
  if (curve.length < 2 || batchSizes === undefined) return null;
  const line = (arm: 'candidate' | 'baseline') =>
    curve.flatMap((point) => {
      const rate = point[arm];
      return rate === null ? [] : [{ x: point.batchSize, y: rate }];
    });
  return {
    title: `Throughput by batch size, ${mode}`,
    description: `Rows a second of both versions in turns at ${formatCount(curve.length)} batch sizes up to ${formatCount(curve.at(-1)?.batchSize ?? 0)}.`,
    note: `Compared at the best size of each: ${formatCount(batchSizes.candidate)} and ${formatCount(batchSizes.baseline)} rows a call.`,
    plot: {
      x: {
        type: 'log',
        base: 2,
        label: 'rows a call',
        ticks: curve.map(({ batchSize }) => batchSize),
        tickFormat: (size: number) => formatCount(size),
      },
      y: { label: 'rows/s', grid: true, zero: true, tickFormat: (rate: number) => formatLimit(rate, 'none') },
      marginLeft: 80,
      marks: bothLines(line('candidate'), line('baseline')),
    },
  };
}
