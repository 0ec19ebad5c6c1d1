import { warning } from '@actions/core';
import { createRecordBranch } from '../../src/adapters/git/record-branch.ts';
import { findGitRoot, findRegistryRoot } from '../../src/adapters/system/find-registry-root.ts';
import { createRegistryFolder } from '../../src/adapters/system/registry-folder.ts';
import type { CatalogVersionRow } from '../../src/contract/generated/types.ts';
import { AppError, type ErrorCode } from '../../src/domain/error.ts';
import { readRecord } from '../../src/usecases/statistics/read-record.ts';

/** A record that cannot be read costs the report its prior art, not the report. */
const NO_PRIOR_ART: readonly ErrorCode[] = ['git-failed', 'state-corrupt', 'schema-violation', 'yaml-syntax'];

/** The record of the repository that is checked out; empty without a checkout. One listing and one reading of the branch. */
export async function readCheckedOutRecord(folder: string): Promise<readonly CatalogVersionRow[]> {
  const gitRoot = findGitRoot(folder);
  if (gitRoot === null) return [];
  const root = findRegistryRoot(folder);
  try {
    const branch = createRecordBranch({ folder: gitRoot, remote: 'origin' });
    const listing = await branch.list();
    if (listing.head === null) return [];
    return await readRecord({
      branch: { ...branch, list: async () => listing },
      registry: root === null ? null : createRegistryFolder(root),
      now: new Date().toISOString(),
    });
  } catch (error) {
    if (!(error instanceof AppError && NO_PRIOR_ART.includes(error.code))) throw error;
    warning(`Prior art is left out: ${error.message}`);
    return [];
  }
}
