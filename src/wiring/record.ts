import metadata from '../../package.json' with { type: 'json' };
import { createRecordBranch, type RecordBranchOptions } from '../adapters/git/record-branch.ts';
import { createWindowStore } from '../adapters/git/window-store.ts';
import { findRegistryRoot } from '../adapters/system/find-registry-root.ts';
import { openNamedRegistry } from '../adapters/system/locate-registry.ts';
import { createRegistryFolder } from '../adapters/system/registry-folder.ts';
import type { RecordReading } from '../usecases/catalogue/read-record.ts';
import { headOnce } from '../usecases/ledger/head-once.ts';
import type { Registry } from '../usecases/ports/registry.ts';

/** The record of a clone: its branch, and the manifests of the registry around the folder, where there is one. */
export function wireRecord(options: RecordBranchOptions): RecordReading {
  const root = findRegistryRoot(options.folder);
  return wire(options, root === null ? null : createRegistryFolder(root));
}

/** The record of what a workflow has checked out: the branch of `origin`, and the manifests of the named registry. */
export function wireCheckedOutRecord(workspace: string, folder: string): RecordReading {
  const { registry, gitRoot } = openNamedRegistry(workspace, folder);
  return wire({ folder: gitRoot, remote: 'origin' }, registry);
}

function wire(options: RecordBranchOptions, registry: Registry | null): RecordReading {
  const windows = headOnce(createWindowStore(options));
  const telling = { windows, program: metadata.version };
  return { branch: createRecordBranch(options), registry, now: new Date().toISOString(), telling };
}
