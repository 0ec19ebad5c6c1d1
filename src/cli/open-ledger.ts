import { resolve } from 'node:path';
import type { Command } from 'commander';
import { createGitDeploymentStore } from '../adapters/git/deployment-store.ts';
import { requireLog } from './require-log.ts';
import { tellWhereRead } from './tell-where-read.ts';
import type { LedgerPorts } from '../usecases/promotion/read-state.ts';

export interface LedgerOptions {
  readonly repository: string;
  readonly remote?: string;
  readonly json?: true;
}

/** Where every command reads the branch. */
export const REMOTE_HELP =
  'fetch the branch from here; default: the newer of the own branch and what was fetched of origin';

/** The options that every command on the branch seatrial/deployments has. */
export function withLedgerOptions(command: Command): Command {
  return command
    .option('--repository <folder>', 'a work tree or a bare repository', '.')
    .option('--remote <name>', REMOTE_HELP)
    .option('--json', 'print the result as JSON');
}

/** Throws AppError state-missing where there is no such branch: who asks must not take that for an empty one. */
export function openLedger({ repository, remote }: LedgerOptions): LedgerPorts {
  const options = { folder: resolve(repository), remote: remote ?? null, onRead: tellWhereRead };
  const store = createGitDeploymentStore({ ...options, missing: 'refuse' });
  return {
    store: {
      read: async (models) => {
        const snapshot = await store.read(models);
        if (models === 'all') requireLog(snapshot.files);
        return snapshot;
      },
    },
  };
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
