import type { CatalogIndex, CatalogModel, CatalogModelRow, CatalogVersionRow } from '../../contract/generated/types.ts';
import { validateCatalogModel } from '../../contract/generated/validators.js';
import { modelsOf } from '../../contract/ledger.ts';
import type { RecordFault } from '../../contract/recorded-certificates.ts';
import { sha256 } from '../../contract/sha256.ts';
import { catalogModel } from '../../domain/statistics/catalog-model.ts';
import { modelRow, versionRow } from '../../domain/statistics/catalog-rows.ts';
import { foldRecord } from '../../domain/statistics/record.ts';
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
import { loadSource, type SourceParts } from './load-source.ts';

export interface CatalogPorts {
  readonly branch: RecordBranch;
  readonly files: CatalogFiles;
  readonly now: string;
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

/** What the next build compares with. It is no part of the catalogue's contract. */
const STATE_FILE = 'build-state.json';
/** Raised when the same record gives other files. */
const FORMAT = 3;

/** The fingerprint of a model that is not whole: it is built again, and told again, each time. */
const DAMAGED = '';

/** How many models are in memory at once. */
const MODELS_AT_ONCE = 64;

/** A model's lines and what they were made from. */
interface BuiltModel {
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
  const known = request.fresh ? new Map<string, string>() : await readState(ports.files);
  const touched: string[] = [];
  const writer = trackWrites(ports.files, touched);
  const plans = planModels(listing, request, asOf);
  const [models, rebuilt, faults]: [BuiltModel[], string[], RecordFault[]] = [[], [], []];
  for (let start = 0; start < plans.length; start += MODELS_AT_ONCE) {
    const part = await buildPart(ports, plans.slice(start, start + MODELS_AT_ONCE), { listing, asOf, known });
    for (const { plan, built, isNew, faults: found } of part) {
      faults.push(...found);
      if (built === null) continue;
      if (isNew) {
        rebuilt.push(plan.model);
        await writer.write(`model/${plan.model}.json`, `${JSON.stringify(built)}\n`);
      }
      models.push(summary(built, found.length === 0 ? plan.fingerprint : DAMAGED));
    }
  }
  await removeGone(writer, known, models);
  const placed = placeModels(models);
  const index = await writeIndex(writer, request.repository, { listing, placed });
  const state = Object.fromEntries(models.map(({ model, fingerprint }) => [model, fingerprint]));
  await writer.write(STATE_FILE, `${JSON.stringify({ format: FORMAT, models: state })}\n`);
  return { index, rebuilt, touched, faults };
}

interface ModelPlan {
  readonly model: string;
  readonly fingerprint: string;
  readonly paths: readonly string[];
  readonly manifests: ModelManifests | null;
}

function planModels(listing: RecordListing, request: CatalogRequest, asOf: string): readonly ModelPlan[] {
  const byModel = groupPaths(listing);
  const shared = byModel.get('_all') ?? [];
  const texts = new Map([...listing.files.keys()].map((path) => [path, '']));
  const names = [...new Set([...modelsOf(texts), ...byModel.keys(), ...request.manifests.keys()])].filter(
    (name) => name !== '_all',
  );
  return names.toSorted().map((model) => {
    const paths = [...(byModel.get(model) ?? []), ...shared];
    const manifests = request.manifests.get(model) ?? null;
    const blobs = paths.map((path) => [path, listing.files.get(path)]);
    const day = paths.some((path) => path.endsWith('.yaml')) ? asOf : null;
    const fingerprint = sha256(JSON.stringify([FORMAT, blobs, manifests?.fingerprint ?? null, day]));
    return { model, fingerprint, paths, manifests };
  });
}

/** The files of each model; those of the whole registry under _all. */
function groupPaths({ files }: RecordListing): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy([...files.keys()].toSorted(), (path) => {
    const inFolder = /^(?:events|certificates)\/([^/]+)\/[^/]+\.jsonl?$/.exec(path)?.[1];
    const deployment = /^[^/]+\/([^/]+)\.yaml$/.exec(path)?.[1];
    return inFolder ?? deployment ?? '';
  });
  groups.delete('');
  return groups;
}

interface BuildContext {
  readonly listing: RecordListing;
  readonly asOf: string;
  readonly known: ReadonlyMap<string, string>;
}

interface BuiltFile {
  /** null where nothing is known of any version, or the log cannot be read. */
  readonly built: CatalogModel | null;
  readonly faults: readonly RecordFault[];
}

interface BuiltPart extends BuiltFile {
  readonly plan: ModelPlan;
  readonly isNew: boolean;
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
      former: known.get(plan.model) === plan.fingerprint ? await readFormer(ports.files, plan.model) : null,
    })),
  );
  const changed = placed.filter(({ former }) => former === null);
  const blobs = changed.flatMap(({ plan }) => plan.paths.flatMap((path) => listing.files.get(path) ?? []));
  const texts = await ports.branch.read(blobs);
  return placed.map(({ plan, former }) => ({
    plan,
    isNew: former === null,
    ...(former === null ? buildModel(plan, texts, context) : { built: former, faults: [] }),
  }));
}

function buildModel(plan: ModelPlan, texts: ReadonlyMap<string, string>, { listing, asOf }: BuildContext): BuiltFile {
  const files = new Map(plan.paths.map((path) => [path, texts.get(listing.files.get(path) ?? '') ?? '']));
  try {
    return buildFile(plan.model, { files, manifests: plan.manifests, asOf });
  } catch (error) {
    // One damaged log is not the end of the others.
    return { built: null, faults: [unreadable(plan.model, error)] };
  }
}

function buildFile(model: string, parts: SourceParts): BuiltFile {
  const { source, faults } = loadSource(model, parts);
  const records = foldRecord(source);
  const rows = records.map((record) => versionRow(record, source));
  const updatedAt = source.events.at(-1)?.time ?? records.at(-1)?.certifiedAt ?? parts.asOf;
  const row = modelRow(source, rows, { updatedAt, shard: 0 });
  return { built: row === null ? null : catalogModel({ source, records, rows, row }), faults };
}

function summary({ row, versions }: CatalogModel, fingerprint: string): BuiltModel {
  return { model: row.model, fingerprint, row, versions: versions.map((detail) => detail.row) };
}

/** A former file that cannot be read is made again. */
async function readFormer(files: CatalogFiles, model: string): Promise<CatalogModel | null> {
  const value = parseOrNull(await files.read(`model/${model}.json`));
  return validateCatalogModel(value) ? value : null;
}

async function readState(files: CatalogFiles): Promise<ReadonlyMap<string, string>> {
  const value = parseOrNull(await files.read(STATE_FILE));
  const isState = typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT;
  const models: unknown = isState && 'models' in value ? value.models : null;
  if (typeof models !== 'object' || models === null) return new Map();
  return new Map(Object.entries(models).map(([model, fingerprint]) => [model, String(fingerprint)]));
}

/** The catalogue is derived: what is damaged of it is made again, so damage is the same as absence. */
function parseOrNull(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function removeGone(
  writer: CatalogFiles,
  known: ReadonlyMap<string, string>,
  models: readonly BuiltModel[],
): Promise<void> {
  const present = new Set(models.map(({ model }) => model));
  for (const model of known.keys()) if (!present.has(model)) await writer.remove(`model/${model}.json`);
}

interface PlacedModels {
  readonly models: readonly CatalogModelRow[];
  readonly versions: readonly CatalogVersionRow[];
}

function placeModels(models: readonly BuiltModel[]): PlacedModels {
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
