import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import type { Forecast, ForecastRank } from '../../domain/statistics/forecast.ts';
import type { PriorArt } from '../../domain/statistics/prior-art.ts';
import { formatCount, formatEstimate, formatMilliseconds, formatPercent } from '../format.ts';
import { code, fold, type Markdown, md } from '../markdown.ts';
import { days, estimateOf } from '../release/live-sections.ts';
import { boundedTable, left, paragraphs, right, type Section } from '../section.ts';

export interface PriorArtBlock {
  readonly task: string;
  readonly metric: string | null;
  readonly art: PriorArt;
  /** The other versions of the model that were certified on the same data, in version order. */
  readonly versions: readonly CatalogVersionRow[];
  /** null until five versions of the task have live results. */
  readonly forecast: Forecast | null;
  /** Among the model's own versions with live results. */
  readonly rank: ForecastRank | null;
}

/** The fold of a pull request that adds a model or a version; null where nothing came before. */
export function renderPriorArt(block: PriorArtBlock): Markdown | null {
  const parts = priorArtParts(block);
  return parts === null ? null : fold(parts.summary, parts.body);
}

/** What the fold is called, and what is in it. */
export function priorArtParts({
  task,
  metric,
  art,
  forecast,
  rank,
}: PriorArtBlock): Pick<Section, 'summary' | 'body'> | null {
  if (art.versions === 0) return null;
  return {
    summary: `Prior art: ${summaryWords(art, task, metric)}`,
    body: paragraphs([forecastWords(metric, forecast, rank), bestTable(art.best, metric), failureTable(art.failures)]),
  };
}

function summaryWords({ versions, sameData, best }: PriorArt, task: string, metric: string | null): string {
  const count = `${formatCount(versions)} ${versions === 1 ? 'version' : 'versions'} for ${task}, ${formatCount(sameData)} on this data`;
  const [first] = best;
  if (first === undefined) return `${count}; none passed`;
  const value = metric === null ? '' : valueWords(first, metric);
  const service = first.daysInProduction > 0 ? `, ${days(first.daysInProduction)} in production` : '';
  return `${count}; best ${first.proof}: ${first.model} ${first.version}${service}${value === '' ? '' : `, ${metric} ${value}`}`;
}

function valueWords(row: CatalogVersionRow, metric: string): string {
  const live = row.live[metric];
  if (live !== undefined) return `${formatEstimate(estimateOf(live), 'none')} live`;
  const certified = row.metrics[metric];
  if (certified !== undefined) return formatEstimate(estimateOf(certified), 'none');
  const claim = row.claims[metric];
  return claim === undefined ? '' : `${claim} claimed`;
}

function forecastWords(metric: string | null, forecast: Forecast | null, rank: ForecastRank | null): Markdown | null {
  if (forecast === null || metric === null) return null;
  const { value, lower, upper, level } = forecast;
  const interval = { lower, upper, level, method: 'prediction' };
  return md`Forecast: live ${code(metric)} ${formatEstimate({ value, interval }, 'none')}, ${formatPercent(level)} prediction interval from ${basisWords(forecast)}${rankWords(rank)}.`;
}

function basisWords({ basis, versions, models }: Forecast): string {
  const history = `${formatCount(versions)} versions of ${formatCount(models)} ${models === 1 ? 'model' : 'models'}`;
  return basis === 'own'
    ? `${history} with live results, this one among them`
    : `${history} with live results, none of this one`;
}

function rankWords(rank: ForecastRank | null): string {
  if (rank === null) return '';
  const { best, worst, of } = rank;
  const place = best === worst ? `rank ${best}` : `rank ${best} to ${worst}`;
  return `: ${place} of ${of} among the versions of this model`;
}

function bestTable(rows: readonly CatalogVersionRow[], metric: string | null): Markdown | null {
  if (rows.length === 0) return null;
  const columns = [left('Version'), left('Proof'), left(metric ?? 'Metric'), right('p99'), right('In production')];
  const cells = rows.map((row) => [
    code(`${row.model}@${row.version}`, 160),
    md`${row.proof}`,
    md`${metric === null ? '' : valueWords(row, metric)}`,
    md`${latencyWords(row)}`,
    md`${row.daysInProduction > 0 ? days(row.daysInProduction) : ''}`,
  ]);
  return boundedTable(columns, cells, 10);
}

function latencyWords({ modes }: CatalogVersionRow): string {
  const p99 = Object.values(modes).find(({ p99Ms }) => p99Ms !== null)?.p99Ms ?? null;
  return p99 === null ? '' : formatMilliseconds(p99);
}

function failureTable(rows: readonly CatalogVersionRow[]): Markdown | null {
  if (rows.length === 0) return null;
  const cells = rows.map((row) => [
    code(`${row.model}@${row.version}`, 160),
    md`${row.outcome === 'failed' ? 'failed live' : row.stage}`,
    md`${row.failures.slice(0, 4).join(', ')}`,
    md`${formatCount(row.attempts)}`,
  ]);
  return boundedTable([left('Did not work'), left('Stage'), left('Stopped by'), right('Attempts')], cells, 10);
}
