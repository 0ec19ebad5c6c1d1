import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import type { GapReport, MetricGap } from '../../domain/statistics/gap.ts';
import { valueOf } from '../../domain/statistics/catalog-query.ts';
import {
  formatBytes,
  formatCount,
  formatDifference,
  formatEstimate,
  formatLimit,
  formatMilliseconds,
} from '../format.ts';
import { cleanText } from '../hostile-text.ts';
import { estimateOf } from '../release/live-sections.ts';
import { layoutTable, type TerminalOptions } from '../terminal/layout.ts';
import { gapHeadline, noiseWords, shareText } from './gap-report.ts';

/** Versions that were found, for a terminal. */
export function renderFoundVersions(
  rows: readonly CatalogVersionRow[],
  metric: string | null,
  options: TerminalOptions,
): string {
  const columns = [
    { header: 'VERSION', isFlexible: true },
    { header: 'PROOF' },
    { header: 'STAGE' },
    ...(metric === null ? [] : [{ header: metric, align: 'right' as const }]),
    { header: 'P99', align: 'right' as const },
    { header: 'SIZE', align: 'right' as const },
    { header: 'DAYS', align: 'right' as const },
  ];
  const cells = rows.map((row) => [
    cleanText(`${row.model}@${row.version}`),
    row.proof,
    row.stage,
    ...(metric === null ? [] : [metricText(row, metric)]),
    latencyText(row),
    formatBytes(row.sizeBytes),
    row.daysInProduction === 0 ? '' : formatCount(Math.round(row.daysInProduction)),
  ]);
  return `${layoutTable(columns, cells, options)}\n`;
}

function metricText(row: CatalogVersionRow, metric: string): string {
  const value = valueOf(row, metric);
  return value === null ? '' : formatLimit(Number(value.toPrecision(4)), 'none');
}

function latencyText({ modes }: CatalogVersionRow): string {
  const p99 = Object.values(modes).find(({ p99Ms }) => p99Ms !== null)?.p99Ms ?? null;
  return p99 === null ? '' : formatMilliseconds(p99);
}

function metricCells(gap: MetricGap, { style }: TerminalOptions): readonly string[] {
  const words = noiseWords(gap).replace(/ noise$/, '');
  return [
    gap.metric,
    formatCount(gap.versions),
    gap.optimism === null ? '' : formatDifference(estimateOf(gap.optimism), 'none'),
    gap.beyondNoise === true ? style.bad(words) : words,
  ];
}

/** Live p99 over certified p99. */
function ratioText({ latencyRatio }: GapReport): string {
  return latencyRatio === null ? '' : formatEstimate(estimateOf(latencyRatio), 'ratio');
}

/** Certification against live, for a terminal. */
export function renderGapTable(reports: readonly GapReport[], options: TerminalOptions): string {
  const columns = [
    { header: 'GROUP', isFlexible: true },
    { header: 'METRIC' },
    { header: 'VERSIONS', align: 'right' as const },
    { header: 'OPTIMISM', align: 'right' as const },
    { header: 'NOISE' },
    { header: 'PRECISION', align: 'right' as const },
    { header: 'LIVE P99', align: 'right' as const },
  ];
  const cells = reports.flatMap((report) => {
    const own = [shareText(report.gatePrecision), ratioText(report)];
    const rows = report.metrics.map((gap) => [...metricCells(gap, options), ...own]);
    // A group without a metric in common still has its latency and its gates.
    const shown = rows.length === 0 ? [['', formatCount(report.versions), '', '', ...own]] : rows;
    return shown.map((row) => [cleanText(report.group), ...row]);
  });
  const headline = options.style.strong(gapHeadline(reports));
  return cells.length === 0 ? `${headline}\n` : `${headline}\n\n${layoutTable(columns, cells, options)}\n`;
}
