import { resolve } from 'node:path';
import { warning } from '@actions/core';
import { createRecordBranch } from '../../src/adapters/git/record-branch.ts';
import { findWorkTree } from '../../src/adapters/system/find-registry-root.ts';
import { openNamedRegistry } from '../../src/adapters/system/locate-registry.ts';
import type { CatalogVersionRow } from '../../src/contract/generated/types.ts';
import { AppError, type ErrorCode } from '../../src/domain/error.ts';
import { readRecord } from '../../src/usecases/catalogue/read-record.ts';

/** A record that cannot be read costs the report its prior art, not the report. */
const NO_PRIOR_ART: readonly ErrorCode[] = ['usage', 'git-failed', 'state-corrupt', 'schema-violation', 'yaml-syntax'];

/** The record of the repository that is checked out; empty without a checkout. One listing and one reading of the branch. */
export async function readCheckedOutRecord(workspace: string, folder: string): Promise<readonly CatalogVersionRow[]> {
  if (findWorkTree(resolve(workspace, folder)) === null) return [];
  try {
    const { registry, gitRoot } = openNamedRegistry(workspace, folder);
    const branch = createRecordBranch({ folder: gitRoot, remote: 'origin' });
    const listing = await branch.list();
    if (listing.head === null) return [];
    const { rows, faults } = await readRecord({
      branch: { ...branch, list: async () => listing },
      registry,
      now: new Date().toISOString(),
    });
    for (const { code, model, message } of faults)
      warning(`Of the prior art is left out: ${model}: ${code}: ${message}`);
    return rows;
  } catch (error) {
    if (!(error instanceof AppError && NO_PRIOR_ART.includes(error.code))) throw error;
    warning(`Prior art is left out: ${error.message}`);
    return [];
  }
}
