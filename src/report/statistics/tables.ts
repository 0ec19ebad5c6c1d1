import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import type { GapReport } from '../../domain/statistics/gap.ts';
import { valueOf } from '../../domain/statistics/find.ts';
import { formatBytes, formatCount, formatDifference, formatLimit, formatMilliseconds } from '../format.ts';
import { cleanText } from '../hostile-text.ts';
import { estimateOf } from '../release/live-sections.ts';
import { layoutTable, type TerminalOptions } from '../terminal/layout.ts';
import { gapHeadline, shareText } from './gap-report.ts';

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

/** Certification against live, for a terminal. */
export function renderGapTable(reports: readonly GapReport[], options: TerminalOptions): string {
  const columns = [
    { header: 'GROUP', isFlexible: true },
    { header: 'METRIC' },
    { header: 'VERSIONS', align: 'right' as const },
    { header: 'OPTIMISM', align: 'right' as const },
    { header: 'NOISE' },
    { header: 'PRECISION', align: 'right' as const },
  ];
  const cells = reports.flatMap(({ group, metrics, gatePrecision }) =>
    metrics.map(({ metric, versions, optimism, beyondNoise }) => [
      cleanText(group),
      metric,
      formatCount(versions),
      optimism === null ? '' : formatDifference(estimateOf(optimism), 'none'),
      beyondNoise ? options.style.bad('beyond') : 'within',
      shareText(gatePrecision),
    ]),
  );
  const headline = options.style.strong(gapHeadline(reports));
  return cells.length === 0 ? `${headline}\n` : `${headline}\n\n${layoutTable(columns, cells, options)}\n`;
}
