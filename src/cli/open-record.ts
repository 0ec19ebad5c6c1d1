import { resolve } from 'node:path';
import type { Command } from 'commander';
import { createRecordBranch } from '../adapters/git/record-branch.ts';
import type { MissingBranch } from '../adapters/git/state-branch.ts';
import { createCatalogFolder } from '../adapters/system/catalog-folder.ts';
import { findRegistryRoot } from '../adapters/system/find-registry-root.ts';
import { createRegistryFolder } from '../adapters/system/registry-folder.ts';
import type { CatalogVersionRow } from '../contract/generated/types.ts';
import type { RecordBranch } from '../usecases/ports/record-branch.ts';
import { readCatalog } from '../usecases/catalogue/read-catalog.ts';
import { readRecord } from '../usecases/catalogue/read-record.ts';
import { REMOTE_HELP } from './open-ledger.ts';
import { requireLog } from './require-log.ts';
import { tellFaults } from './tell-faults.ts';
import { tellWhereRead } from './tell-where-read.ts';

export interface RecordOptions {
  readonly repository: string;
  readonly remote?: string;
  readonly catalog?: string;
}

/** The options of commands that ask the record: a built catalogue, or else the branch and the manifests. */
export function withRecordOptions(command: Command): Command {
  return command
    .option('--repository <folder>', 'the registry: a work tree', '.')
    .option('--remote <name>', REMOTE_HELP)
    .option('--catalog <folder>', 'read a catalogue that was built before');
}

/** All versions on record. Throws AppError state-missing where there is no record. */
export async function openRecord(options: RecordOptions, now: string): Promise<readonly CatalogVersionRow[]> {
  if (options.catalog !== undefined) return readCatalog(createCatalogFolder(resolve(options.catalog)));
  const branch = await openRecordBranch(options, 'refuse');
  const root = findRegistryRoot(resolve(options.repository));
  const registry = root === null ? null : createRegistryFolder(root);
  const { rows, faults } = await readRecord({ branch, registry, now });
  tellFaults(faults);
  return rows;
}

/** The branch, listed once and before anything else is read: without it nothing else matters. */
export async function openRecordBranch(
  { repository, remote }: Pick<RecordOptions, 'repository' | 'remote'>,
  missing: MissingBranch,
): Promise<RecordBranch> {
  const options = { folder: resolve(repository), remote: remote ?? null, missing, onRead: tellWhereRead };
  const branch = createRecordBranch(options);
  const listing = await branch.list();
  if (missing === 'refuse') requireLog(listing.files);
  return { ...branch, list: () => Promise.resolve(listing) };
}
