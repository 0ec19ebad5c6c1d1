import { createOctokit, parseRepositoryName } from '../adapters/github/octokit.ts';
import { createReleases } from '../adapters/github/releases.ts';
import { createBackfillCursor } from '../adapters/system/backfill-cursor.ts';
import { locateRegistry } from '../adapters/system/locate-registry.ts';
import type { BackfillRegistryPorts } from '../usecases/releases/backfill-registry.ts';
import { wireLedgerWriter } from './ledger.ts';
import { wireLocalFiles } from './local-files.ts';

export interface BackfillPlace {
  /** owner/name */
  readonly repository: string;
  readonly token: string;
  readonly apiUrl: string;
  /** Absolute folder of the work tree. */
  readonly folder: string;
  /** Where the branch is pushed to. */
  readonly remote: string;
  /** File that says where it stands. */
  readonly cursor: string;
}

/** null where the repository's name is none. Throws AppError usage where the folder is in no registry. */
export function wireBackfill(place: BackfillPlace): Omit<BackfillRegistryPorts, 'onProgress'> | null {
  const repository = parseRepositoryName(place.repository);
  if (repository === null) return null;
  const { registry, gitRoot } = locateRegistry(place.folder);
  return {
    ...wireLedgerWriter({ folder: gitRoot, remote: place.remote }),
    releases: createReleases(createOctokit(place), repository),
    cursor: createBackfillCursor(place.cursor),
    files: wireLocalFiles(),
    registry,
  };
}
