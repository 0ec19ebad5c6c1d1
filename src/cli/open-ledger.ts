import { resolve } from 'node:path';
import type { Command } from 'commander';
import { createGitDeploymentStore } from '../adapters/git/deployment-store.ts';
import { STATE_BRANCH } from '../adapters/git/state-branch.ts';
import { modelsOf } from '../contract/ledger.ts';
import { AppError } from '../domain/error.ts';
import type { BranchSnapshot } from '../usecases/ports/deployment-store.ts';
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
  return { store: { read: async (models) => requireLog(await store.read(models), models) } };
}

/** A branch without a log says nothing, which is no good answer either. */
function requireLog(snapshot: BranchSnapshot, models: readonly string[] | 'all'): BranchSnapshot {
  const paths = [...snapshot.files.keys()];
  const isEmpty = modelsOf(snapshot.files).length === 0 && !paths.some((path) => path.startsWith('events/'));
  if (models !== 'all' || !isEmpty) return snapshot;
  throw new AppError({
    code: 'state-missing',
    message: `The branch ${STATE_BRANCH} holds no log, so that there is nothing to read.`,
    hint: 'Is it the branch that the bot writes? Its files are events/<model>/<month>.jsonl.',
  });
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
