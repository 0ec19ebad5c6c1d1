import type { ChangedFile, ChangedFiles, ChangeSet } from './ports/changed-files.ts';
import type { RegistryChanges } from './validate-registry.ts';

export interface ChangesRequest {
  readonly changedFiles: Pick<ChangedFiles, 'since' | 'readAt'>;
  /** What the work is to be merged into, for instance origin/main. */
  readonly ref: string;
  /** The registry's folder in the repository, with a slash at its end; empty for the repository itself. */
  readonly prefix: string;
}

/** What a branch changes in a registry, with paths relative to the registry. Throws AppError git-failed. */
export async function gatherChanges({ changedFiles, ref, prefix }: ChangesRequest): Promise<RegistryChanges> {
  return changesIn(await changedFiles.since(ref), { changedFiles, prefix });
}

/** The same of changes that are known. */
export function changesIn(
  { base, target, files }: Pick<ChangeSet, 'base' | 'target' | 'files'>,
  { changedFiles, prefix }: { readonly changedFiles: Pick<ChangedFiles, 'readAt'>; readonly prefix: string },
): RegistryChanges {
  const inside = files.filter(({ path }) => path.startsWith(prefix));
  function pathsOf(change: ChangedFile['change']): ReadonlySet<string> {
    return new Set(inside.filter((file) => file.change === change).map(({ path }) => path.slice(prefix.length)));
  }
  return {
    added: pathsOf('added'),
    modified: pathsOf('modified'),
    deleted: pathsOf('deleted'),
    readBase: (path) => changedFiles.readAt(base, prefix + path),
    readMerged: (path) => changedFiles.readAt(target, prefix + path),
  };
}
