import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import type { RecordFault } from '../../contract/recorded-certificates.ts';
import type { CatalogFiles } from '../ports/catalog-files.ts';
import type { RecordBranch } from '../ports/record-branch.ts';
import type { Registry } from '../ports/registry.ts';
import { buildCatalog } from './build-catalog.ts';
import { loadManifests } from './load-manifests.ts';
import { readCatalog } from './read-catalog.ts';

export interface RecordReading {
  readonly branch: RecordBranch;
  /** null where only the branch is at hand. */
  readonly registry: Registry | null;
  readonly now: string;
}

export interface RecordContent {
  readonly rows: readonly CatalogVersionRow[];
  /** What was left out because it is not what the log says. */
  readonly faults: readonly RecordFault[];
}

/** All versions on record, as a catalogue built this moment would show them. */
export async function readRecord({ branch, registry, now }: RecordReading): Promise<RecordContent> {
  const files = memoryFiles();
  const manifests = registry === null ? new Map() : await loadManifests(registry);
  const { faults } = await buildCatalog({ branch, files, now }, { repository: 'local', manifests, fresh: true });
  return { rows: await readCatalog(files), faults };
}

function memoryFiles(): CatalogFiles {
  const texts = new Map<string, string>();
  return {
    read: async (path) => texts.get(path) ?? null,
    write: async (path, text) => void texts.set(path, text),
    remove: async (path) => void texts.delete(path),
  };
}
