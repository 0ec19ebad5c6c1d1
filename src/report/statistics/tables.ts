import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import type { GapReport, MetricGap } from '../../domain/statistics/gap.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { Meant } from '../../domain/statistics/suggest-query.ts';
import { strongestValue } from '../../domain/statistics/version-row.ts';
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
import { layoutTable, layoutText, type TerminalOptions } from '../terminal/layout.ts';
import { gapHeadline, noiseWords, shareText } from './gap-report.ts';

/** Versions that were found, for a terminal: how well they did and by what proof, on which data, under which licence. */
export function renderFoundVersions(
  rows: readonly CatalogVersionRow[],
  metric: string | null,
  options: TerminalOptions,
): string {
  const columns = [
    // A name that is cut could not be copied.
    { header: 'VERSION' },
    { header: 'STAGE' },
    { header: metric ?? 'QUALITY', align: 'right' as const },
    { header: 'P99', align: 'right' as const },
    { header: 'SIZE', align: 'right' as const },
    { header: 'DAYS', align: 'right' as const },
    { header: 'DATA', isFlexible: true },
    { header: 'LICENCE', isFlexible: true },
  ];
  const cells = rows.map((row) => [
    cleanText(`${row.model}@${row.version}`),
    row.stage,
    cleanText(qualityText(row, metric)),
    latencyText(row),
    formatBytes(row.sizeBytes),
    row.daysInProduction === 0 ? '' : formatCount(Math.round(row.daysInProduction)),
    cleanText(row.data.map(({ name }) => name).join(', ')),
    cleanText(row.license ?? 'not said'),
  ]);
  return `${layoutTable(columns, cells, options)}\n${machinesNote(rows, options)}`;
}

/** Nothing fits; what was probably meant by names that no version has. */
export function renderNothing(count: number, meant: readonly Meant[]): string {
  const words = meant.map((one) => `Did you mean ${quoteText(one.meant)}?\n`);
  return `Nothing fits among ${formatCount(count)} versions.\n${words.join('')}`;
}

/** The number with what it rests on; without a metric that was asked for, the version's own first one by its name. */
function qualityText(row: CatalogVersionRow, metric: string | null): string {
  const name = metric ?? [row.live, row.metrics, row.claims].flatMap((known) => Object.keys(known))[0];
  const known = name === undefined ? null : strongestValue(row, name);
  if (known === null || known.value === null) return '';
  const value = formatLimit(Number(known.value.toPrecision(4)), 'none');
  return [...(metric === null ? [name] : []), value, known.source].join(' ');
}

function machinesNote(rows: readonly CatalogVersionRow[], options: TerminalOptions): string {
  const machines = new Set(rows.filter((row) => latencyText(row) !== '').map(({ machine }) => machine));
  if (machines.size < 2) return '';
  const note = `P99 was measured on ${formatCount(machines.size)} classes of machine: it compares only within one.`;
  return `\n${layoutText([note], options)}\n`;
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
