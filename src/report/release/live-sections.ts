import type {
  CatalogLiveValue,
  CatalogService,
  CatalogValue,
  CatalogVersionRow,
} from '../../contract/generated/types.ts';
import { formatCount, formatEstimate, formatMilliseconds, formatPercent, formatDifference } from '../format.ts';
import { code, type Markdown, md, table } from '../markdown.ts';
import { boundedTable, left, paragraphs, right } from '../section.ts';

const METHOD = { level: 0.95, method: 'live-windows' } as const;

/** What the notes of a release tell about live service; null where it never served. */
export function serviceTable(services: readonly CatalogService[]): Markdown | null {
  if (services.length === 0) return null;
  const columns = [left('Environment'), left('Role'), right('Share'), left('From (UTC)'), left('Until (UTC)')];
  const rows = services.map(({ environment, role, share, from, until }) => [
    code(environment, 64),
    md`${role === 'production' ? 'production' : 'live test'}`,
    md`${formatPercent(share)}`,
    md`${plainTime(from)}`,
    md`${until === null ? 'still serving' : plainTime(until)}`,
  ]);
  return boundedTable(columns, rows, 60);
}

/** Certified beside live, with the gap; null without live results. */
export function liveTable(row: CatalogVersionRow): Markdown | null {
  if (row.requests === 0 && Object.keys(row.live).length === 0) return null;
  const lines = Object.entries(row.live).map(([metric, live]) => liveCells(row, metric, live));
  const latency = latencyCells(row);
  const columns = [left('Metric'), right('Certified'), right('Live'), right('Labels'), left('Live minus certified')];
  return paragraphs([
    md`${formatCount(row.requests)} requests${errorWords(row)}, ${days(row.daysInProduction)} in production.`,
    table(columns, latency === null ? lines : [...lines, latency]),
  ]);
}

function liveCells(row: CatalogVersionRow, metric: string, live: CatalogLiveValue): readonly Markdown[] {
  const [certified, gap] = [row.metrics[metric], row.gap[metric]];
  return [
    code(metric, 80),
    md`${certified === undefined ? '' : formatEstimate(estimateOf(certified), 'none')}`,
    md`${formatEstimate(estimateOf(live), 'none')}`,
    md`${formatCount(live.n)}`,
    md`${gap === undefined ? '' : formatDifference(estimateOf(gap), 'none')}`,
  ];
}

function latencyCells({ modes, liveP99Ms }: CatalogVersionRow): readonly Markdown[] | null {
  if (liveP99Ms === null) return null;
  const certified = Object.values(modes).find(({ p99Ms }) => p99Ms !== null)?.p99Ms ?? null;
  const ratio = certified === null || certified === 0 ? '' : `${(liveP99Ms / certified).toFixed(2)} times`;
  return [
    code('latency_p99'),
    md`${certified === null ? '' : formatMilliseconds(certified)}`,
    md`${formatMilliseconds(liveP99Ms)}`,
    md``,
    md`${ratio}`,
  ];
}

export function estimateOf({ value, lower, upper }: CatalogValue) {
  return { value, interval: lower === null && upper === null ? null : { lower, upper, ...METHOD } };
}

function errorWords({ errorRate }: CatalogVersionRow): string {
  return errorRate === null ? '' : `, ${errorRate === 0 ? 'none' : formatPercent(errorRate)} failed`;
}

export function days(value: number): string {
  const rounded = value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${formatCountOrDecimal(rounded)} ${rounded === 1 ? 'day' : 'days'}`;
}

function formatCountOrDecimal(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : String(value);
}

export function plainTime(instant: string): string {
  return instant.replace('T', ' ').replace(/(:\d\d)(:\d\d)(\.\d+)?Z$/, '$1');
}
