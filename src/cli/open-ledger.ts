import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { RecordPorts } from '../usecases/livetest/logged-test.ts';
import type { VerifyPorts } from '../usecases/verify/verify-ledger.ts';
import { wireLedger } from '../wiring/ledger.ts';
import { REGISTRY_FLAGS } from './registry-option.ts';
import { tellWhereRead } from './tell-where-read.ts';

export interface LedgerOptions {
  readonly registry: string;
  readonly remote?: string;
  readonly json?: true;
}

/** Where every command reads the branch. */
export const REMOTE_HELP =
  'fetch the branch from here; default: the newer of the own branch and what was fetched of origin';

/** The options that every command on the branch seatrial/deployments has. */
export function withLedgerOptions(command: Command): Command {
  return command
    .option(REGISTRY_FLAGS, 'a work tree or a bare repository', '.')
    .option('--remote <name>', REMOTE_HELP)
    .option('--json', 'print the result as JSON');
}

/** Throws AppError state-missing where there is no such branch. */
export function openLedger({ registry, remote }: LedgerOptions): VerifyPorts & RecordPorts {
  return wireLedger({ folder: resolve(registry), remote: remote ?? null, onRead: tellWhereRead });
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
