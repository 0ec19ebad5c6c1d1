import { resolve } from 'node:path';
import type { Command } from 'commander';
import { createGitDeploymentStore } from '../adapters/git/deployment-store.ts';
import type { LedgerPorts } from '../usecases/promotion/read-state.ts';

export interface LedgerOptions {
  readonly repository: string;
  readonly remote?: string;
  readonly json?: true;
}

/** The options that every command on the branch seatrial/deployments has. */
export function withLedgerOptions(command: Command): Command {
  return command
    .option('--repository <folder>', 'a work tree or a bare repository', '.')
    .option('--remote <name>', 'fetch the branch from here first; default: the branch of this repository')
    .option('--json', 'print the result as JSON');
}

export function openLedger({ repository, remote }: LedgerOptions): LedgerPorts {
  return { store: createGitDeploymentStore({ folder: resolve(repository), remote: remote ?? null }) };
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
