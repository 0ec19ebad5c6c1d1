import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import type { RecordFault } from '../../contract/recorded-certificates.ts';
import type { TellingPorts } from '../livetest/tell-tests.ts';
import type { CatalogFiles } from '../ports/catalog-files.ts';
import type { RecordBranch } from '../ports/record-branch.ts';
import type { Registry } from '../ports/registry.ts';
import { buildCatalog, type CatalogOutcome, type CatalogRequest } from './build-catalog.ts';
import { loadManifests } from './load-manifests.ts';
import { readCatalog } from './read-catalog.ts';

export interface RecordReading {
  readonly branch: RecordBranch;
  /** null where only the branch is at hand. */
  readonly registry: Registry | null;
  readonly now: string;
  /** Of which a catalogue tells how its live tests came about. */
  readonly telling?: TellingPorts;
}

export interface RecordContent {
  readonly rows: readonly CatalogVersionRow[];
  /** What was left out because it is not what the log says. */
  readonly faults: readonly RecordFault[];
}

/** All versions on record, as a catalogue built this moment would show them; none where there is no branch. */
export async function readRecord(reading: RecordReading): Promise<RecordContent> {
  const branch = await listOnce(reading.branch);
  if ((await branch.list()).head === null) return { rows: [], faults: [] };
  const files = memoryFiles();
  const { registry, now } = reading;
  const request = { repository: 'local', fresh: true };
  const { faults } = await catalogueRecord({ branch, registry, now }, files, request);
  return { rows: await readCatalog(files), faults };
}

/** The record as a catalogue in `files`. The branch comes first: without it nothing else matters. */
export async function catalogueRecord(
  reading: RecordReading,
  files: CatalogFiles,
  request: Pick<CatalogRequest, 'repository' | 'fresh'>,
): Promise<CatalogOutcome> {
  const branch = await listOnce(reading.branch);
  const { registry, ...ports } = reading;
  const manifests = registry === null ? new Map() : await loadManifests(registry);
  return buildCatalog({ ...ports, branch, files }, { ...request, manifests });
}

async function listOnce(branch: RecordBranch): Promise<RecordBranch> {
  const listing = await branch.list();
  return { ...branch, list: () => Promise.resolve(listing) };
}

function memoryFiles(): CatalogFiles {
  const texts = new Map<string, string>();
  return {
    read: async (path) => texts.get(path) ?? null,
    write: async (path, text) => void texts.set(path, text),
    remove: async (path) => void texts.delete(path),
  };
}
