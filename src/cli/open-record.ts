import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CatalogVersionRow } from '../contract/generated/types.ts';
import { readCatalog } from '../usecases/catalogue/read-catalog.ts';
import { readRecord, type RecordReading } from '../usecases/catalogue/read-record.ts';
import type { MissingBranch } from '../usecases/ports/state-head.ts';
import { wireCatalogue } from '../wiring/catalogue.ts';
import { wireRecord } from '../wiring/record.ts';
import { REMOTE_HELP } from './open-ledger.ts';
import { REGISTRY_FLAGS } from './registry-option.ts';
import { tellFaults } from './tell-faults.ts';
import { tellWhereRead } from './tell-where-read.ts';

export interface RecordOptions {
  readonly registry: string;
  readonly remote?: string;
  readonly catalog?: string;
}

/** The options of commands that ask the record: a built catalogue, or else the branch and the manifests. */
export function withRecordOptions(command: Command): Command {
  return command
    .option(REGISTRY_FLAGS, 'a work tree', '.')
    .option('--remote <name>', REMOTE_HELP)
    .option('--catalog <folder>', 'read a catalogue that was built before');
}

/** All versions on record. Throws AppError state-missing where there is no record. */
export async function openRecord(options: RecordOptions): Promise<readonly CatalogVersionRow[]> {
  if (options.catalog !== undefined) return readCatalog(wireCatalogue(resolve(options.catalog)).files);
  const { rows, faults } = await readRecord(openRecordReading(options, 'refuse'));
  tellFaults(faults);
  return rows;
}

export function openRecordReading(
  { registry, remote }: Pick<RecordOptions, 'registry' | 'remote'>,
  missing: MissingBranch,
): RecordReading {
  return wireRecord({ folder: resolve(registry), remote: remote ?? null, missing, onRead: tellWhereRead });
}
