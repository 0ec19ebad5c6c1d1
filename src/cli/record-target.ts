import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { AppendPorts } from '../usecases/ledger/append.ts';
import type { Reporter } from '../usecases/ledger/reporter.ts';
import { wireLedgerWriter } from '../wiring/ledger.ts';
import { REGISTRY_FLAGS } from './registry-option.ts';

export interface RecordTarget {
  readonly registry: string;
  readonly remote?: string;
  readonly name: string;
  readonly actor?: string;
  readonly json?: true;
}

/** The options of commands that write to the log. */
export function withTargetOptions(command: Command): Command {
  return command
    .option(REGISTRY_FLAGS, 'a work tree or a bare repository', '.')
    .option('--remote <name>', 'write the branch there; default: the branch of this repository')
    .option('--name <repository>', 'host/owner/name, as events name their source', 'local')
    .option('--actor <name>', 'who reports; default: the user of this machine')
    .option('--json', 'print the result as JSON');
}

export function openTarget(target: RecordTarget): AppendPorts {
  return wireLedgerWriter(placeOf(target));
}

export function placeOf({ registry, remote }: RecordTarget): {
  readonly folder: string;
  readonly remote: string | null;
} {
  return { folder: resolve(registry), remote: remote ?? null };
}

export function reporterOf({ name, actor }: RecordTarget): Reporter {
  return { repository: name, actor: actor ?? userInfo().username, kind: 'cli', url: null };
}
