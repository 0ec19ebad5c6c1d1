import { createGitDeploymentStore, type GitStoreOptions } from '../adapters/git/deployment-store.ts';
import { createLogHistory } from '../adapters/git/log-history.ts';
import { createClock } from '../adapters/system/clock.ts';
import type { AppendPorts } from '../usecases/ledger/append.ts';
import type { VerifyPorts } from '../usecases/promotion/verify-ledger.ts';

type LedgerPlace = Pick<GitStoreOptions, 'folder' | 'remote' | 'onRead'>;

/** The branch of a clone, for reading. Who asks must not take one that is not there, or holds no log, for an empty one. */
export function wireLedger(place: LedgerPlace): VerifyPorts {
  return {
    store: createGitDeploymentStore({ ...place, missing: 'refuse' }),
    history: createLogHistory(place.folder),
  };
}

/** The branch of a clone, for writing: it may begin here. */
export function wireLedgerWriter({ folder, remote }: Omit<LedgerPlace, 'onRead'>): AppendPorts {
  return { store: createGitDeploymentStore({ folder, remote }), clock: createClock() };
}
