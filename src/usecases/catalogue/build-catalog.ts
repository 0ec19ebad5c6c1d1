import type { CatalogIndex, CatalogModel, CatalogModelRow, CatalogVersionRow } from '../../contract/generated/types.ts';
import type { RecordFault } from '../../contract/recorded-certificates.ts';
import { sha256 } from '../../contract/sha256.ts';
import { modelPath, versionPath } from '../../domain/statistics/catalog-paths.ts';
import { startOfDay } from '../../domain/statistics/service.ts';
import { unreadable } from '../ledger/read.ts';
import type { CatalogFiles } from '../ports/catalog-files.ts';
import type { ModelManifests } from '../ports/model-manifests.ts';
import type { RecordBranch, RecordListing } from '../ports/record-branch.ts';
import {
  catalogIndex,
  MODELS_PER_SHARD,
  shardCount,
  shardOf,
  VERSIONS_PER_SHARD,
  writeShards,
} from './catalog-shards.ts';
import { type BuiltModel, buildModel } from './build-model.ts';
import { type BuildState, FORMAT, loadFormer, loadState, readFormer, saveState } from './build-state.ts';
import { loadSource } from './load-source.ts';
import { groupModelFiles, readPaths } from './model-files.ts';
import type { TellingPorts } from '../livetest/tell-tests.ts';
import { tellRecord } from './tell-record.ts';

export interface CatalogPorts {
  readonly branch: RecordBranch;
  readonly files: CatalogFiles;
  readonly now: string;
  /** Of which live tests are told; none where nobody looks at them. */
  readonly telling?: TellingPorts;
}

export interface CatalogRequest {
  /** host/owner/name */
  readonly repository: string;
  readonly manifests: ReadonlyMap<string, ModelManifests>;
  /** Builds every model again. */
  readonly fresh: boolean;
}

export interface CatalogOutcome {
  readonly index: CatalogIndex;
  readonly rebuilt: readonly string[];
  /** Files that were written or removed. */
  readonly touched: readonly string[];
  /** What the branch holds and the catalogue does not believe. */
  readonly faults: readonly RecordFault[];
}

/** The fingerprint of a model that is not whole: it is built again, and told again, each time. */
const DAMAGED = '';

/** How many models are in memory at once. */
const MODELS_AT_ONCE = 64;

/** A model's lines and what they were made from. */
interface ModelLines {
  readonly model: string;
  readonly fingerprint: string;
  readonly row: CatalogModelRow;
  readonly versions: readonly CatalogVersionRow[];
}

/**
 * Builds the catalogue's JSON from the branch and the manifests. A model whose files are what they were is taken from its
 * former file; a file that stays the same is not written.
 */
export async function buildCatalog(ports: CatalogPorts, request: CatalogRequest): Promise<CatalogOutcome> {
  const listing = await ports.branch.list();
  const asOf = startOfDay(ports.now);
  const known = request.fresh ? new Map<string, string>() : await loadState(ports.files);
  const touched: string[] = [];
  const writer = trackWrites(ports.files, touched);
  const plans = planModels(listing, request, { asOf, isTold: ports.telling !== undefined });
  const [models, rebuilt, faults]: [ModelLines[], string[], RecordFault[]] = [[], [], []];
  for (let start = 0; start < plans.length; start += MODELS_AT_ONCE) {
    const part = await buildPart(ports, plans.slice(start, start + MODELS_AT_ONCE), { listing, asOf, known });
    for (const { plan, former, built, faults: found } of part) {
      faults.push(...found);
      if (built !== null) {
        rebuilt.push(plan.model);
        await writeModel(writer, built);
      }
      const model = built?.model ?? former;
      if (model !== null) models.push(linesOf(model, found.length === 0 ? plan.fingerprint : DAMAGED));
    }
  }
  await removeGone(writer, known, models);
  const placed = placeModels(models);
  const index = await writeIndex(writer, request.repository, { listing, placed });
  await saveState(writer, new Map(models.map(({ model, fingerprint }) => [model, fingerprint])));
  return { index, rebuilt, touched, faults };
}

interface ModelPlan {
  readonly model: string;
  readonly fingerprint: string;
  readonly paths: readonly string[];
  readonly manifests: ModelManifests | null;
}

interface Planning {
  readonly asOf: string;
  readonly isTold: boolean;
}

function planModels(listing: RecordListing, request: CatalogRequest, { asOf, isTold }: Planning): readonly ModelPlan[] {
  const { models, pathsOf } = groupModelFiles(listing);
  return [...new Set([...models, ...request.manifests.keys()])].toSorted().map((model) => {
    const paths = pathsOf(model);
    const manifests = request.manifests.get(model) ?? null;
    const blobs = paths.map((path) => [path, listing.files.get(path)]);
    const day = paths.some((path) => path.endsWith('.yaml')) ? asOf : null;
    const fingerprint = sha256(JSON.stringify([FORMAT, blobs, manifests?.fingerprint ?? null, day, isTold]));
    return { model, fingerprint, paths, manifests };
  });
}

interface BuildContext {
  readonly listing: RecordListing;
  readonly asOf: string;
  readonly known: BuildState;
}

interface BuiltFiles {
  /** null where nothing is known of any version, or the log cannot be read. */
  readonly built: BuiltModel | null;
  readonly faults: readonly RecordFault[];
}

interface BuiltPart extends BuiltFiles {
  readonly plan: ModelPlan;
  /** The model's file, where it is as it was; then nothing is built. */
  readonly former: CatalogModel | null;
}

/** Files of several models are read in one go: starting git takes longer than reading. */
async function buildPart(
  ports: CatalogPorts,
  plans: readonly ModelPlan[],
  context: BuildContext,
): Promise<readonly BuiltPart[]> {
  const { listing, known } = context;
  const placed = await Promise.all(
    plans.map(async (plan) => ({
      plan,
      former: known.get(plan.model) === plan.fingerprint ? await loadFormer(ports.files, plan.model) : null,
    })),
  );
  const changed = placed.filter(({ former }) => former === null);
  const paths = changed.flatMap(({ plan }) => plan.paths);
  const texts = await readPaths(ports.branch, listing, paths);
  const parts: BuiltPart[] = [];
  for (const { plan, former } of placed) {
    const files = former === null ? await buildFiles(ports, plan, { ...context, texts }) : { built: null, faults: [] };
    parts.push({ plan, former, ...files });
  }
  return parts;
}

async function buildFiles(
  { telling }: CatalogPorts,
  { model, paths, manifests }: ModelPlan,
  { texts, asOf }: BuildContext & { readonly texts: ReadonlyMap<string, string> },
): Promise<BuiltFiles> {
  const files = new Map(paths.map((path) => [path, texts.get(path) ?? '']));
  try {
    const { source, faults } = loadSource(model, { files, manifests, asOf });
    const tellings = telling === undefined ? undefined : await tellRecord(telling, source);
    return { built: buildModel(source, tellings), faults };
  } catch (error) {
    // One damaged log is not the end of the others.
    return { built: null, faults: [unreadable(model, error)] };
  }
}

function linesOf({ row, versions }: CatalogModel, fingerprint: string): ModelLines {
  return { model: row.model, fingerprint, row, versions };
}

/** The versions first: a model's file names none that is not there. */
async function writeModel(writer: CatalogFiles, { model, versions }: BuiltModel): Promise<void> {
  await removeVersions(writer, model.row.model, model.versions);
  for (const version of versions) await writer.write(versionPath(version.row), `${JSON.stringify(version)}\n`);
  await writer.write(modelPath(model.row.model), `${JSON.stringify(model)}\n`);
}

async function removeGone(writer: CatalogFiles, known: BuildState, models: readonly ModelLines[]): Promise<void> {
  const present = new Set(models.map(({ model }) => model));
  for (const model of known.keys()) {
    if (present.has(model)) continue;
    await removeVersions(writer, model, []);
    await writer.remove(modelPath(model));
  }
}

/** Files of versions that the model's former file names, and that are no more. */
async function removeVersions(
  writer: CatalogFiles,
  model: string,
  present: readonly CatalogVersionRow[],
): Promise<void> {
  const versions = new Set(present.map(({ version }) => version));
  const former = await readFormer(writer, model);
  for (const row of former?.versions ?? []) if (!versions.has(row.version)) await writer.remove(versionPath(row));
}

interface PlacedModels {
  readonly models: readonly CatalogModelRow[];
  readonly versions: readonly CatalogVersionRow[];
}

function placeModels(models: readonly ModelLines[]): PlacedModels {
  const versions = models.flatMap((built) => built.versions);
  const shards = shardCount(versions.length, VERSIONS_PER_SHARD);
  return { models: models.map(({ row }) => ({ ...row, shard: shardOf(row.model, shards) })), versions };
}

async function writeIndex(
  writer: CatalogFiles,
  repository: string,
  { listing, placed }: { readonly listing: RecordListing; readonly placed: PlacedModels },
): Promise<CatalogIndex> {
  const { models, versions } = placed;
  const modelShards = await writeShards(writer, {
    kind: 'models',
    rows: models,
    count: shardCount(models.length, MODELS_PER_SHARD),
  });
  const versionShards = await writeShards(writer, {
    kind: 'versions',
    rows: versions,
    count: shardCount(versions.length, VERSIONS_PER_SHARD),
  });
  const index = catalogIndex({ repository, head: listing.head, models, versions, modelShards, versionShards });
  await writer.write('catalog.json', `${JSON.stringify(index)}\n`);
  return index;
}

/** Writes only what differs from what is there, and remembers what it wrote. */
function trackWrites(files: CatalogFiles, touched: string[]): CatalogFiles {
  return {
    read: (path) => files.read(path),
    write: async (path, text) => {
      if ((await files.read(path)) === text) return;
      touched.push(path);
      await files.write(path, text);
    },
    remove: async (path) => {
      touched.push(path);
      await files.remove(path);
    },
  };
}
