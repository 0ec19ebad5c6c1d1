import type { Command } from 'commander';
import { registerBackfill } from './record-backfill.ts';
import { registerRecordLive } from './record-live.ts';
import { registerRecordVersion } from './record-version.ts';

export function registerRecord(program: Command): void {
  const record = program.command('record').description('write certificates and live results to the log');
  registerRecordLive(record);
  registerRecordVersion(record);
  registerBackfill(record);
}
