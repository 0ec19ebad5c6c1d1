import type { CatalogServing, CatalogVersionRow, LiveSums } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import { totalShare } from '../promotion/stage.ts';
import { directionOf, gapsOf, headlineMetric } from './catalog-rows.ts';
import { type LiveStatistics, summariseWindows } from './live-statistics.ts';
import type { RecordSource, VersionRecord } from './record.ts';
import { compareText, own } from './version-row.ts';

/** What gets traffic now: a line for each version in each environment, production before its candidates. */
export function servingNow(
  source: RecordSource,
  records: readonly VersionRecord[],
  rows: readonly CatalogVersionRow[],
): readonly CatalogServing[] {
  const serving = records.flatMap((record, index) => {
    const row = rows[index];
    return row === undefined ? [] : servingsOf(record, row, source);
  });
  return serving.toSorted(
    (a, b) => compareText(a.environment, b.environment) || compareText(b.role, a.role) || b.share - a.share,
  );
}

function servingsOf(record: VersionRecord, row: CatalogVersionRow, source: RecordSource): readonly CatalogServing[] {
  const headline = headlineMetric(source, row);
  const title = source.manifest?.title ?? source.certificates.at(-1)?.certificate.subject.title ?? null;
  return record.services
    .filter(({ until }) => until === null)
    .map(({ environment, role, share }) => {
      const windows = record.windows.filter((window) => window.environment === environment);
      const live = summariseWindows(windows);
      const metric = metricToTell(row, live, headline);
      return {
        model: record.model,
        title,
        environment,
        role,
        version: record.version,
        share: role === 'live' ? share : productionShare(source, environment),
        since: servesSince(record, { environment, role }),
        metric,
        direction: metric === null ? 'none' : directionOf(metric),
        certified: metric === null ? null : (own(row.metrics, metric) ?? null),
        live: metric === null ? null : (own(live?.metrics ?? {}, metric) ?? null),
        p99Ms: live?.p99Ms ?? null,
        errorRate: live?.errorRate ?? null,
        requests: live?.sums.requests ?? 0,
        reportedUntil: lastReport(windows),
        state: stateOf(row, live),
        held: (own(source.state.deployments, environment)?.hold ?? null) !== null,
      };
    });
}

/** What candidates leave to production now; its service is one period, whatever they had meanwhile. */
function productionShare({ state }: RecordSource, environment: string): number {
  const deployment = own(state.deployments, environment);
  return deployment === undefined ? 1 : Math.max(0, 1 - totalShare(deployment));
}

/** Since when it has served there in this role without a break, with whatever share. */
function servesSince(
  { services }: VersionRecord,
  { environment, role }: Pick<CatalogServing, 'environment' | 'role'>,
): string {
  const spells = services.filter((service) => service.environment === environment && service.role === role);
  const start = spells.findLastIndex(({ from }, index) => spells[index - 1]?.until !== from);
  return spells[start]?.from ?? '';
}

/** The metric that falls short, else the model's own, else one that has live results. */
function metricToTell(row: CatalogVersionRow, live: LiveStatistics | null, headline: string | null): string | null {
  const metrics = live?.metrics ?? {};
  const short = shortfalls(row, live);
  return short[0] ?? headline ?? Object.keys(metrics)[0] ?? null;
}

function stateOf(row: CatalogVersionRow, live: LiveStatistics | null): CatalogServing['state'] {
  if (live === null) return 'silent';
  if (Object.keys(live.metrics).length === 0) return 'unlabelled';
  const gaps = Object.values(gapsOf(row.metrics, live.metrics));
  if (gaps.length === 0) return 'uncertified';
  // A metric that is no mean has an interval from the second window on: before it, any value would look like the certified one.
  if (gaps.every(({ lower, upper }) => lower === null || upper === null)) return 'undecided';
  return shortfalls(row, live).length > 0 ? 'below' : 'kept';
}

/** Metrics whose live result is worse than certified, beyond the intervals of both. */
function shortfalls(row: CatalogVersionRow, live: LiveStatistics | null): readonly string[] {
  return Object.entries(gapsOf(row.metrics, live?.metrics ?? {})).flatMap(([name, { lower, upper }]) => {
    const direction = directionOf(name);
    const isShort =
      (direction === 'up' && upper !== null && upper < 0) || (direction === 'down' && lower !== null && lower > 0);
    return isShort ? [name] : [];
  });
}

function lastReport(windows: readonly LiveSums[]): string | null {
  return windows.map(({ to }) => to).toSorted((a, b) => instantMs(b) - instantMs(a))[0] ?? null;
}
