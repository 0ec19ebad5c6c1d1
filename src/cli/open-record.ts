import { resolve } from 'node:path';
import type { Command } from 'commander';
import { createRecordBranch } from '../adapters/git/record-branch.ts';
import { createCatalogFolder } from '../adapters/system/catalog-folder.ts';
import { findRegistryRoot } from '../adapters/system/find-registry-root.ts';
import { createRegistryFolder } from '../adapters/system/registry-folder.ts';
import type { CatalogVersionRow } from '../contract/generated/types.ts';
import { readCatalog } from '../usecases/statistics/read-catalog.ts';
import { readRecord } from '../usecases/statistics/read-record.ts';

export interface RecordOptions {
  readonly repository: string;
  readonly remote?: string;
  readonly catalog?: string;
}

/** The options of commands that ask the record: a built catalogue, or else the branch and the manifests. */
export function withRecordOptions(command: Command): Command {
  return command
    .option('--repository <folder>', 'the registry: a work tree', '.')
    .option('--remote <name>', 'fetch the branch from here first; default: the branch of this repository')
    .option('--catalog <folder>', 'read a catalogue that was built before');
}

/** All versions on record. */
export async function openRecord(options: RecordOptions, now: string): Promise<readonly CatalogVersionRow[]> {
  if (options.catalog !== undefined) return readCatalog(createCatalogFolder(resolve(options.catalog)));
  const folder = resolve(options.repository);
  const root = findRegistryRoot(folder);
  return readRecord({
    branch: createRecordBranch({ folder, remote: options.remote ?? null }),
    registry: root === null ? null : createRegistryFolder(root),
    now,
  });
}
