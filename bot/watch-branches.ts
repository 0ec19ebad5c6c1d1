import { sayBranchFault } from '../src/report/chatops/branch-fault-wording.ts';
import type { Connect, Connection } from '../src/wiring/connection.ts';
import type { BotLog } from './hear.ts';

export interface BranchWatch {
  readonly log: Pick<BotLog, 'warn' | 'error'>;
  /** Waits for work before the bot is called idle. */
  readonly track: (work: Promise<void>) => void;
}

/** Looks once, at the start or when a repository is first heard of, whether rules hold its state branch for this app alone. */
export function watchBranches(connect: Connect, { log, track }: BranchWatch): Connect {
  const seen = new Set<string>();
  return (payload, installationId) => {
    const connection = connect(payload, installationId);
    if (connection !== null && !seen.has(connection.id)) {
      seen.add(connection.id);
      track(check(connection, log));
    }
    return connection;
  };
}

async function check({ id, stateBranch }: Connection, log: BranchWatch['log']): Promise<void> {
  try {
    for (const fault of await stateBranch.faults()) {
      const { text, blocks } = sayBranchFault(fault, stateBranch.name);
      log[blocks ? 'error' : 'warn']({ repository: id, fault: fault.kind }, text);
    }
  } catch (error) {
    log.warn(error, 'The rules of the state branch could not be read.');
  }
}
