import { Buffer } from 'node:buffer';
import type {
  CatalogFacet,
  CatalogIndex,
  CatalogMetric,
  CatalogModelRow,
  CatalogServing,
  CatalogShardReference,
  CatalogVersionRow,
} from '../../contract/generated/types.ts';
import { sha256 } from '../../contract/sha256.ts';
import { directionOf } from '../../domain/statistics/catalog-rows.ts';
import { urgentFirst } from '../../domain/statistics/version-row.ts';
import type { CatalogFiles } from '../ports/catalog-files.ts';

export const MODELS_PER_SHARD = 128;
export const VERSIONS_PER_SHARD = 160;
/** What the first view shows without another file. */
const MOST_RECENT = 50;
const MOST_RUNNING = 25;
const MOST_FACETS = 100;
/** A number of shards that is being left is cleared up to here. */
const MOST_SHARDS = 4096;

/** A power of two, so that growth splits shards instead of mixing them. */
export function shardCount(rows: number, perShard: number): number {
  return Math.min(MOST_SHARDS, 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, rows) / perShard))));
}

/** The place of a model does not depend on the other models. */
export function shardOf(model: string, count: number): number {
  return Number.parseInt(sha256(model).slice(0, 8), 16) % count;
}

interface ShardRows {
  readonly kind: 'models' | 'versions';
  readonly rows: readonly (CatalogModelRow | CatalogVersionRow)[];
  readonly count: number;
}

export async function writeShards(
  files: CatalogFiles,
  { kind, rows, count }: ShardRows,
): Promise<readonly CatalogShardReference[]> {
  const groups = Map.groupBy(rows, ({ model }) => shardOf(model, count));
  const references: CatalogShardReference[] = [];
  for (let shard = 0; shard < count; shard++) {
    const own = groups.get(shard) ?? [];
    const text = renderShard(kind, own);
    const path = `${kind}/${shard}.json`;
    await files.write(path, text);
    references.push({ path, sha256: sha256(text), sizeBytes: Buffer.byteLength(text), rows: own.length });
  }
  for (let shard = count; (await files.read(`${kind}/${shard}.json`)) !== null; shard++) {
    await files.remove(`${kind}/${shard}.json`);
  }
  return references;
}

/** One line a row, so that the history of the catalogue shows what changed. */
function renderShard(kind: ShardRows['kind'], rows: ShardRows['rows']): string {
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  const [models, versions] = kind === 'models' ? [`[\n${lines}\n]`, '[]'] : ['[]', `[\n${lines}\n]`];
  return `{"apiVersion":"seatrial/v1","kind":"CatalogShard","models":${models},"versions":${versions}}\n`;
}

type IndexParts = Pick<CatalogIndex, 'repository' | 'head' | 'modelShards' | 'versionShards'> & {
  readonly models: readonly CatalogModelRow[];
  readonly versions: readonly CatalogVersionRow[];
};

/** The first file: counts, what can be filtered by, the models with the newest events, and where the rest is. */
export function catalogIndex(parts: IndexParts): CatalogIndex {
  const { repository, head, models, versions, modelShards, versionShards } = parts;
  const newest = models.toSorted((a, b) => (a.updatedAt === b.updatedAt ? 0 : a.updatedAt < b.updatedAt ? 1 : -1));
  return {
    apiVersion: 'seatrial/v1',
    kind: 'CatalogIndex',
    repository,
    head,
    updatedAt: newest[0]?.updatedAt ?? null,
    counts: {
      models: models.length,
      versions: versions.length,
      certified: versions.filter(({ verdict }) => verdict === 'pass').length,
      rejected: versions.filter(({ verdict }) => verdict === 'fail' || verdict === 'inconclusive').length,
      live: versions.filter(({ stage }) => stage === 'live').length,
      production: versions.filter(({ stage }) => stage === 'production').length,
      proven: versions.filter(({ proof }) => proof === 'proven').length,
    },
    facets: {
      task: facet(versions, ({ task }) => [task]),
      tag: facet(versions, ({ tags }) => tags),
      owner: facet(versions, ({ owners }) => owners),
      data: facet(versions, ({ data }) => data.map(({ name }) => name)),
      stage: facet(versions, ({ stage }) => [stage]),
      license: facet(versions, ({ license }) => (license === null ? [] : [license])),
    },
    metrics: metricRanges(versions),
    running: running(models),
    recent: newest.slice(0, MOST_RECENT),
    modelShards,
    versionShards,
  };
}

/** What runs where now, what falls short of its certificate first. */
function running(models: readonly CatalogModelRow[]): CatalogIndex['running'] {
  const all = models.flatMap(({ serving }) => serving);
  const below = (some: readonly CatalogServing[]) => some.filter(({ state }) => state === 'below').length;
  const environments = [...Map.groupBy(all, ({ environment }) => environment)];
  return {
    total: all.length,
    below: below(all),
    environments: environments
      .map(([name, own]) => ({ name, serving: own.length, below: below(own) }))
      .toSorted((a, b) => b.serving - a.serving || (a.name < b.name ? -1 : 1)),
    first: all.toSorted(urgentFirst).slice(0, MOST_RUNNING),
  };
}

function facet(
  rows: readonly CatalogVersionRow[],
  values: (row: CatalogVersionRow) => readonly string[],
): readonly CatalogFacet[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of new Set(values(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, versions: count }))
    .toSorted((a, b) => b.versions - a.versions || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_FACETS);
}

function metricRanges(rows: readonly CatalogVersionRow[]): readonly CatalogMetric[] {
  const ranges = new Map<string, { versions: number; lowest: number; highest: number }>();
  for (const { metrics } of rows) {
    for (const [name, { value }] of Object.entries(metrics)) {
      if (value === null) continue;
      const range = ranges.get(name) ?? { versions: 0, lowest: value, highest: value };
      ranges.set(name, {
        versions: range.versions + 1,
        lowest: Math.min(range.lowest, value),
        highest: Math.max(range.highest, value),
      });
    }
  }
  return [...ranges]
    .map(([name, range]) => ({ name, direction: directionOf(name), ...range }))
    .toSorted((a, b) => b.versions - a.versions || (a.name < b.name ? -1 : 1));
}
