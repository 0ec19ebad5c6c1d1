import type {
  CatalogGapSummary,
  CatalogModel,
  CatalogModelRow,
  CatalogPeriod,
  CatalogTest,
  CatalogVersionRow,
  CatalogWindow,
  LiveSums,
} from '../../contract/generated/types.ts';
import { servingPeriods } from '../promotion/serving.ts';
import { instantMs } from '../instant.ts';
import { catalogSeries } from './catalog-series.ts';
import { directionOf } from './catalog-rows.ts';
import { reportGap } from './gap.ts';
import { summariseWindows } from './live-statistics.ts';
import type { RecordSource, VersionRecord } from './record.ts';

/** A page shows no more, and a browser should not load more. */
const MOST_WINDOWS = 400;

export interface CatalogModelParts {
  readonly source: RecordSource;
  readonly records: readonly VersionRecord[];
  readonly rows: readonly CatalogVersionRow[];
  readonly row: CatalogModelRow;
  readonly tests: readonly CatalogTest[];
}

/** Everything about one model that the catalogue shows, but for what only the page of one version does. */
export function catalogModel({ source, records, rows, row, tests }: CatalogModelParts): CatalogModel {
  const names = [...new Set(rows.flatMap(({ metrics, live }) => [...Object.keys(metrics), ...Object.keys(live)]))];
  return {
    apiVersion: 'seatrial/v1',
    kind: 'CatalogModel',
    row,
    intendedUse: source.manifest?.intendedUse ?? null,
    metrics: names.map((name) => ({ name, direction: directionOf(name) })),
    versions: rows,
    timeline: timelineOf(source),
    tests,
    series: catalogSeries(rows),
    windows: newestWindows(records),
    gaps: gapSummaries(source.model, rows),
  };
}

function timelineOf({ events }: RecordSource): readonly CatalogPeriod[] {
  return servingPeriods(events).map(({ environment, from, until, production, event }) => ({
    environment,
    from,
    until,
    production: production?.version ?? null,
    candidates: (event.data.deployment?.liveTest?.candidates ?? []).map(({ name, version, share }) => ({
      name,
      version,
      share,
    })),
    actor: event.data.actor.login,
    type: event.type,
    reasonCode: event.data.reasonCode,
    reason: event.data.reason,
    url: event.data.via.url,
  }));
}

function newestWindows(records: readonly VersionRecord[]): readonly CatalogWindow[] {
  return records
    .flatMap(({ windows }) => windows)
    .toSorted((a, b) => instantMs(a.to) - instantMs(b.to))
    .slice(-MOST_WINDOWS)
    .map(windowOf);
}

function windowOf(window: LiveSums): CatalogWindow {
  const { version, environment, from, to, requests, errors } = window;
  const summary = summariseWindows([window]);
  const [p50Ms, p99Ms] = [summary?.p50Ms ?? null, summary?.p99Ms ?? null];
  return { version, environment, from, to, requests, errors, p50Ms, p99Ms, metrics: summary?.metrics ?? {} };
}

function gapSummaries(model: string, rows: readonly CatalogVersionRow[]): readonly CatalogGapSummary[] {
  const { metrics, gatePrecision, escapeRate, latencyRatio } = reportGap(model, rows);
  return metrics.map(({ metric, versions, optimism, beyondNoise, rankAgreement }) => ({
    metric,
    versions,
    optimism,
    beyondNoise,
    rankAgreement,
    gatePrecision,
    escapeRate,
    latencyRatio,
  }));
}
