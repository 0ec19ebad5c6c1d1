import { createGitDeploymentStore, type GitStoreOptions } from '../adapters/git/deployment-store.ts';
import { readRemoteAddress } from '../adapters/git/remote-address.ts';
import { parseRepositoryAddress } from '../contract/repository-address.ts';
import { createBranchHistory } from '../adapters/git/branch-history.ts';
import { readCommitted } from '../adapters/git/committed-text.ts';
import { isMergedHere } from '../adapters/git/merged-commit.ts';
import { createWindowStore } from '../adapters/git/window-store.ts';
import { createClock } from '../adapters/system/clock.ts';
import { findRegistryRoot } from '../adapters/system/find-registry-root.ts';
import { createRegistryFolder } from '../adapters/system/registry-folder.ts';
import { findModelManifest } from '../usecases/catalogue/load-manifests.ts';
import type { AppendPorts } from '../usecases/ledger/append.ts';
import type { LivePorts } from '../usecases/ledger/record-live.ts';
import { readCommittedPolicy } from '../usecases/livetest/committed-policy.ts';
import type { RecordPorts } from '../usecases/livetest/logged-test.ts';
import type { ProvePorts } from '../usecases/livetest/prove-version.ts';
import type { VerifyPorts } from '../usecases/verify/verify-ledger.ts';

type LedgerPlace = Pick<GitStoreOptions, 'folder' | 'remote' | 'onRead'>;

/** The branch of a clone, for reading. Who asks must not take one that is not there, or holds no log, for an empty one. */
export function wireLedger(place: LedgerPlace): VerifyPorts & RecordPorts {
  return {
    store: createGitDeploymentStore({ ...place, missing: 'refuse' }),
    history: createBranchHistory(place.folder),
    windows: {
      ...createWindowStore({ folder: place.folder, remote: place.remote }),
      isWhole: place.remote !== null,
    },
  };
}

/** The same, with model.yaml as the clone's commits have it. */
export function wireProof(place: LedgerPlace): ProvePorts {
  return {
    ...wireLedger(place),
    policyAt: (commit, model) => readCommittedPolicy((path) => readCommitted(place.folder, commit, path), model),
    isMerged: (commit) => isMergedHere(place.folder, commit),
  };
}

/** The branch of a clone, for writing: it may begin here. */
export function wireLedgerWriter({ folder, remote }: Omit<LedgerPlace, 'onRead'>): AppendPorts {
  return { store: createGitDeploymentStore({ folder, remote }), clock: createClock() };
}

export interface RemotePlace {
  readonly folder: string;
  readonly remote: string;
  /** https://github.com */
  readonly serverUrl: string;
}

/** owner/name of a remote on that server; null where it is none of its repositories. */
export async function findRepository({ folder, remote, serverUrl }: RemotePlace): Promise<string | null> {
  return parseRepositoryAddress(await readRemoteAddress(folder, remote), serverUrl);
}

/** The branches of a clone, for live windows, and the manifests of the registry around the folder, where there is one. */
export function wireLiveRecorder({ folder, remote }: Omit<LedgerPlace, 'onRead'>): LivePorts {
  const root = findRegistryRoot(folder);
  const registry = root === null ? null : createRegistryFolder(root);
  return {
    ...wireLedgerWriter({ folder, remote }),
    windows: createWindowStore({ folder, remote }),
    manifest: async (model) => (registry === null ? null : findModelManifest(registry, model)),
  };
}
