import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { directionOf, standardError } from './catalog-rows.ts';
import { type Bounded, medianInterval, wilsonInterval } from './intervals.ts';
import { kendallTau, type Pair, signedRankLess } from './rank-tests.ts';

/** Fewer versions than this say nothing about the way a team certifies. */
export const LEAST_VERSIONS = 5;
const ALPHA = 0.05;
/** One-sided 95 % of the normal distribution. */
const Z90 = 1.6448536269514722;

export interface MetricGap {
  readonly metric: string;
  readonly direction: 'up' | 'down' | 'none';
  readonly versions: number;
  /** Median of live minus certified. */
  readonly optimism: Bounded | null;
  /**
   * Whether live is worse than certified by more than chance and the shared evaluation data explain; null where that was
   * not tested: with fewer than five versions, or a metric that has no better side.
   */
  readonly beyondNoise: boolean | null;
  /** One-sided p of Wilcoxon's signed-rank test that live is not worse; null without direction. */
  readonly p: number | null;
  readonly rankAgreement: Bounded | null;
  /** The versions it rests on, the worst shortfall first. */
  readonly evidence: readonly GapEvidence[];
}

export interface GapEvidence {
  readonly model: string;
  readonly version: string;
  readonly certified: number;
  readonly live: number;
  readonly gap: number;
}

/** Certification against live for a group of versions: one model, an owner, a framework, or all. */
export interface GapReport {
  readonly group: string;
  readonly versions: number;
  readonly metrics: readonly MetricGap[];
  /** Of the certified versions that were tried and whose outcome is known, the share that survived. */
  readonly gatePrecision: Bounded | null;
  /** Share of the certified versions that went to production and were rolled back within 30 days. */
  readonly escapeRate: Bounded | null;
  /** Median of live p99 over certified p99. */
  readonly latencyRatio: Bounded | null;
}

export const GAP_GROUPS = ['model', 'owner', 'framework', 'version', 'all'] as const;
export type GapGroup = (typeof GAP_GROUPS)[number];

/** One report for each group, those with the most versions first. */
export function compareToLive(rows: readonly CatalogVersionRow[], by: GapGroup): readonly GapReport[] {
  const placed = rows.flatMap((row) => groupsOf(row, by).map((group) => ({ group, row })));
  const groups = Map.groupBy(placed, ({ group }) => group);
  return [...groups]
    .map(([group, members]) =>
      reportGap(
        group,
        members.map(({ row }) => row),
      ),
    )
    .filter(
      ({ metrics, gatePrecision, latencyRatio }) =>
        metrics.length > 0 || gatePrecision !== null || latencyRatio !== null,
    )
    .toSorted((a, b) => b.versions - a.versions || (a.group < b.group ? -1 : 1));
}

function groupsOf(row: CatalogVersionRow, by: GapGroup): readonly string[] {
  switch (by) {
    case 'all':
      return ['all'];
    case 'model':
      return [row.model];
    case 'version':
      return [`${row.model}@${row.version}`];
    case 'owner':
      return row.owners;
    case 'framework':
      return row.framework === null ? [] : [row.framework.split(' ', 1)[0] ?? row.framework];
  }
}

export function reportGap(group: string, rows: readonly CatalogVersionRow[]): GapReport {
  const names = [...new Set(rows.flatMap(({ gap }) => Object.keys(gap)))].toSorted();
  const certified = rows.filter(({ verdict }) => verdict === 'pass');
  const settled = certified.filter(({ outcome }) => outcome === 'survived' || outcome === 'failed');
  const served = certified.filter(({ daysInProduction }) => daysInProduction > 0);
  const ratios = rows.flatMap(latencyRatios);
  return {
    group,
    versions: rows.filter(({ proof, outcome, requests }) => proof === 'proven' || (outcome !== null && requests > 0))
      .length,
    metrics: names.map((name) => metricGap(name, rows)),
    gatePrecision: wilsonInterval(settled.filter(({ outcome }) => outcome === 'survived').length, settled.length),
    escapeRate: wilsonInterval(served.filter(({ escaped }) => escaped).length, served.length),
    latencyRatio: medianInterval(ratios),
  };
}

/** Live p99 over the certified p99 of the first mode that measured latency. */
function latencyRatios({ modes, liveP99Ms }: CatalogVersionRow): readonly number[] {
  const certified = Object.values(modes).find(({ p99Ms }) => p99Ms !== null && p99Ms > 0)?.p99Ms ?? null;
  return certified === null || liveP99Ms === null ? [] : [liveP99Ms / certified];
}

function metricGap(metric: string, rows: readonly CatalogVersionRow[]): MetricGap {
  const direction = directionOf(metric);
  const sign = direction === 'down' ? -1 : 1;
  const joined = rows.flatMap((row) => joinMetric(row, metric));
  const benefits = joined.map(({ gap }) => sign * gap);
  const optimism = medianInterval(joined.map(({ gap }) => gap));
  const p = direction === 'none' ? null : signedRankLess(benefits);
  const shared = median(joined.map(({ error }) => error));
  const isLarge = optimism !== null && sign * optimism.value < -Z90 * shared;
  return {
    metric,
    direction,
    versions: joined.length,
    optimism,
    beyondNoise: joined.length < LEAST_VERSIONS || p === null ? null : p < ALPHA && isLarge,
    p,
    rankAgreement: agreement(joined),
    evidence: joined
      .toSorted((a, b) => sign * (a.gap - b.gap))
      .map(({ model, version, certified, live, gap }) => ({ model, version, certified, live, gap })),
  };
}

interface Joined extends GapEvidence {
  /** Standard error of the certified number: all versions share the evaluation data, so their number does not shrink it. */
  readonly error: number;
}

function joinMetric(row: CatalogVersionRow, metric: string): readonly Joined[] {
  const [promised, observed] = [row.metrics[metric], row.live[metric]];
  const [certified, live] = [promised?.value ?? null, observed?.value ?? null];
  if (promised === undefined || certified === null || live === null) return [];
  const { model, version } = row;
  const error = standardError(promised);
  return [{ model, version, certified, live, gap: live - certified, error: Number.isFinite(error) ? error : 0 }];
}

/** Only versions of one model compete with each other; over several models the pairs of each would mix. */
function agreement(joined: readonly Joined[]): Bounded | null {
  if (new Set(joined.map(({ model }) => model)).size !== 1) return null;
  return kendallTau(joined.map(({ certified, live }): Pair => ({ x: certified, y: live })));
}

function median(values: readonly number[]): number {
  return medianInterval(values)?.value ?? 0;
}
