import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CatalogVersionRow } from '../contract/generated/types.ts';
import { readCatalog } from '../usecases/catalogue/read-catalog.ts';
import { readRecord, type RecordReading } from '../usecases/catalogue/read-record.ts';
import type { MissingBranch } from '../usecases/ports/state-head.ts';
import { wireCatalogue } from '../wiring/catalogue.ts';
import { wireRecord } from '../wiring/record.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { REMOTE_HELP } from './open-ledger.ts';
import { REGISTRY_FLAGS } from './registry-option.ts';
import { readExitCode, tellFaults } from './tell-faults.ts';
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

export interface OpenedRecord {
  /** All versions on record. */
  readonly rows: readonly CatalogVersionRow[];
  /** Of an answer that says that something is not there: good where all of the record could be read. */
  readonly exitCode: number;
}

/** Throws AppError state-missing where there is no record. */
export async function openRecord(options: RecordOptions): Promise<OpenedRecord> {
  if (options.catalog !== undefined) {
    const rows = await readCatalog(wireCatalogue(resolve(options.catalog)).files);
    return { rows, exitCode: EXIT_CODES.good };
  }
  const { rows, faults } = await readRecord(openRecordReading(options, 'refuse'));
  tellFaults(faults);
  return { rows, exitCode: readExitCode(faults) };
}

export function openRecordReading(
  { registry, remote }: Pick<RecordOptions, 'registry' | 'remote'>,
  missing: MissingBranch,
): RecordReading {
  return wireRecord({ folder: resolve(registry), remote: remote ?? null, missing, onRead: tellWhereRead });
}
