import type {
  CatalogIndex,
  CatalogModel,
  CatalogModelRow,
  CatalogVersion,
  CatalogVersionRow,
} from '../../contract/generated/types.ts';
import { versionPath } from '../../domain/statistics/catalog-paths.ts';
import { type Searchable, searchableModel, searchableVersion } from '../query/search-rows.ts';
import { DocumentError, fetchDocument } from './fetch-document.ts';

type ShardReference = CatalogIndex['modelShards'][number];

/** The rows of all shards that have come so far. */
export interface Rows<Row> {
  readonly rows: readonly Searchable<Row>[];
  readonly read: number;
  readonly parts: number;
  /** Paths of shards that could not be read: what is shown is incomplete. */
  readonly missing: readonly string[];
}

export type FoundModelFile =
  | { readonly kind: 'found'; readonly model: CatalogModel }
  | { readonly kind: 'unknown'; readonly names: readonly string[]; readonly missing: readonly string[] };

/** What the page knows of the catalogue; every file is fetched when it is first needed, and once. */
export interface Catalog {
  readonly index: CatalogIndex;
  readonly models: RowLoader<CatalogModelRow>;
  readonly versions: RowLoader<CatalogVersionRow>;
  readonly loadModel: (name: string) => Promise<FoundModelFile>;
  /** Of a version that its model's file names. */
  readonly loadVersion: (row: CatalogVersionRow) => Promise<CatalogVersion>;
}

export interface RowLoader<Row> {
  readonly current: () => Rows<Row>;
  /** Loads what is not there yet, and what was missing before; calls `onProgress` after each part. */
  readonly load: (onProgress: () => void) => Promise<void>;
}

export async function openCatalog(): Promise<Catalog> {
  const index = await fetchDocument('CatalogIndex', 'catalog.json', null);
  const models = createModelLoader(index);
  const versions = createLoader(index.versionShards, async ({ path, sha256 }) => {
    const shard = await fetchDocument('CatalogShard', path, sha256);
    return shard.versions.map(searchableVersion);
  });
  const files = new Map<string, Promise<FoundModelFile>>();
  const loadModel = (name: string) => {
    const known = files.get(name) ?? findModelFile(index, models, name);
    files.set(name, known);
    known.catch(() => files.delete(name));
    return known;
  };
  const loadVersion = (row: CatalogVersionRow) => fetchDocument('CatalogVersion', versionPath(row), index.head);
  return { index, models, versions, loadModel, loadVersion };
}

/** A catalogue of few models has them all in its first file. */
function createModelLoader(index: CatalogIndex): RowLoader<CatalogModelRow> {
  if (index.recent.length < index.counts.models) {
    return createLoader(index.modelShards, async ({ path, sha256 }) => {
      const shard = await fetchDocument('CatalogShard', path, sha256);
      return shard.models.map(searchableModel);
    });
  }
  const rows = { rows: index.recent.map(searchableModel), read: 0, parts: 0, missing: [] };
  return { current: () => rows, load: async () => undefined };
}

async function findModelFile(
  index: CatalogIndex,
  models: RowLoader<CatalogModelRow>,
  name: string,
): Promise<FoundModelFile> {
  let row = index.recent.find(({ model }) => model === name);
  if (row === undefined) {
    await models.load(() => undefined);
    row = models.current().rows.find((searchable) => searchable.row.model === name)?.row;
  }
  if (row !== undefined) return { kind: 'found', model: await fetchDocument('CatalogModel', row.file, index.head) };
  const { rows, missing } = models.current();
  return { kind: 'unknown', names: rows.map((searchable) => searchable.row.model), missing };
}

/** Browsers keep six connections to a host; more requests at once only wait. */
const AT_ONCE = 6;

function createLoader<Row>(
  references: readonly ShardReference[],
  read: (reference: ShardReference) => Promise<readonly Searchable<Row>[]>,
): RowLoader<Row> {
  const parts = new Map<string, readonly Searchable<Row>[]>();
  let missing: readonly string[] = [];
  let joined: Rows<Row> | null = null;
  let running: Promise<void> | null = null;

  async function loadPart(reference: ShardReference): Promise<void> {
    try {
      parts.set(reference.path, await read(reference));
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      missing = [...missing, reference.path];
    }
    joined = null;
  }

  async function loadAll(onProgress: () => void): Promise<void> {
    missing = [];
    joined = null;
    const queue = references.filter(({ path }) => !parts.has(path));
    const work = async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        await loadPart(next);
        onProgress();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  return {
    current() {
      const rows = () => references.flatMap(({ path }) => parts.get(path) ?? []);
      joined ??= { rows: rows(), read: parts.size, parts: references.length, missing };
      return joined;
    },
    load(onProgress) {
      running ??= loadAll(onProgress).finally(() => {
        running = null;
      });
      return running;
    },
  };
}
