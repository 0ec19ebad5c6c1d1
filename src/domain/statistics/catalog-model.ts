import type {
  CatalogGapSummary,
  CatalogModel,
  CatalogPeriod,
  CatalogVersionDetail,
  CatalogVersionRow,
  CatalogWindow,
  Certificate,
  CatalogModelRow,
  GateResult,
  LiveSums,
} from '../../contract/generated/types.ts';
import { isVersion } from '../model/version-order.ts';
import { servingPeriods } from '../promotion/serving.ts';
import { instantMs } from '../instant.ts';
import { catalogSeries } from './catalog-series.ts';
import { directionOf } from './catalog-rows.ts';
import { reportGap } from './gap.ts';
import { summariseWindows } from './live-statistics.ts';
import type { RecordSource, VersionRecord } from './record.ts';

/** A page shows no more, and a browser should not load more. */
const MOST_WINDOWS = 400;
const MOST_SLICES = 200;

export interface CatalogModelParts {
  readonly source: RecordSource;
  readonly records: readonly VersionRecord[];
  /** One for each record. */
  readonly rows: readonly CatalogVersionRow[];
  readonly row: CatalogModelRow;
}

/** Everything about one model that the catalogue shows. */
export function catalogModel({ source, records, rows, row }: CatalogModelParts): CatalogModel {
  const names = [...new Set(rows.flatMap(({ metrics, live }) => [...Object.keys(metrics), ...Object.keys(live)]))];
  return {
    apiVersion: 'seatrial/v1',
    kind: 'CatalogModel',
    row,
    intendedUse: source.manifest?.intendedUse ?? null,
    metrics: names.map((name) => ({ name, direction: directionOf(name) })),
    versions: records.flatMap((record, index) => {
      const own = rows[index];
      return own === undefined ? [] : [versionDetail(record, own, source)];
    }),
    timeline: timelineOf(source),
    series: catalogSeries(rows),
    windows: newestWindows(records),
    gaps: gapSummaries(source.model, rows),
  };
}

/** The name of a version's release: GTO reads it as a version of the artifact. */
export function releaseTag(model: string, version: string): string {
  return `${model}@v${version}`;
}

/** null where a text is not as a release's tag is written; whether there is such a release is not said. */
export function parseReleaseTag(tag: string): { readonly model: string; readonly version: string } | null {
  const [, model, version] = /^([a-z0-9][a-z0-9._-]{0,63})@v([0-9][0-9A-Za-z.-]{0,127})$/.exec(tag) ?? [];
  if (model === undefined || version === undefined || !isVersion(version)) return null;
  return { model, version };
}

function versionDetail(record: VersionRecord, row: CatalogVersionRow, source: RecordSource): CatalogVersionDetail {
  const certificate = record.certificate?.certificate ?? null;
  const card = record.manifest?.card ?? {};
  return {
    row,
    description: record.manifest?.description ?? null,
    limitations: textOf(card, 'limitations') ?? textOf(certificate?.subject.card ?? {}, 'limitations'),
    intendedUse: source.manifest?.intendedUse ?? null,
    source: record.manifest?.lineage?.source ?? textOf(certificate?.subject.lineage ?? {}, 'source'),
    baseline: certificate?.baseline?.version ?? null,
    files: (certificate?.subject.files ?? []).map(({ name, sizeBytes, digest }) => ({
      name,
      sizeBytes,
      sha256: digest.sha256,
    })),
    gates: (certificate?.gates ?? []).map(gateOf),
    slices: certificate === null ? [] : slicesOf(certificate),
    readings: certificate?.readings ?? [],
    latencyMs: certificate === null ? {} : latenciesOf(certificate),
    environment: environmentOf(certificate),
    commit: certificate?.run.commit ?? null,
    run: certificate?.run.url ?? null,
    certificate: record.certificate?.sha256 ?? null,
    tag: releaseTag(record.model, record.version),
    pull: record.pull,
    served: record.services,
  };
}

/** Lineage and card of a certificate are whatever the manifest held. */
function textOf(value: object, key: string): string | null {
  const found: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  return typeof found === 'string' ? found : null;
}

function environmentOf(certificate: Certificate | null): CatalogVersionDetail['environment'] {
  if (certificate === null) return null;
  const { cpu, cores, os, runtime, runner } = certificate.environment;
  return { cpu, cores, os, runtime: `${runtime.name} ${runtime.version}`, runner };
}

function gateOf(gate: GateResult): CatalogVersionDetail['gates'][number] {
  const { id, metric, unit, value, interval, comparator, limit, result, reasonCode, blocking } = gate;
  const [lower, upper] = [interval?.lower ?? null, interval?.upper ?? null];
  return { id, metric, unit, value, lower, upper, comparator, limit, result, reasonCode, blocking };
}

function slicesOf({ prediction }: Certificate): CatalogVersionDetail['slices'] {
  return prediction
    .flatMap(({ data, slice, metric, rows, estimate }) => {
      if (slice === null) return [];
      const { value, interval } = estimate;
      const [lower, upper] = [interval?.lower ?? null, interval?.upper ?? null];
      return [{ data, slice: slice.name, group: slice.group, metric, rows, value, lower, upper }];
    })
    .slice(0, MOST_SLICES);
}

function latenciesOf({ performance }: Certificate): CatalogVersionDetail['latencyMs'] {
  return Object.fromEntries(
    performance.flatMap(({ mode, latency }) => {
      if (latency === null) return [];
      const { p50, p90, p95, p99, p999, mean, max } = latency;
      const named = Object.entries({ p50, p90, p95, p99, p999, mean }).flatMap(([name, { value }]) =>
        value === null ? [] : [[name, value] as const],
      );
      return [[mode, { ...Object.fromEntries(named), max }]];
    }),
  );
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
