import { modelsOf, REGISTRY_LOG } from '../../contract/ledger.ts';
import type { RecordBranch, RecordListing } from '../ports/record-branch.ts';

/** Which files of the branch are about which model. */
export interface ModelFiles {
  readonly models: readonly string[];
  /** Log, deployment files and certificates of a model, and the quarantine of the whole registry. */
  readonly pathsOf: (model: string) => readonly string[];
}

export function groupModelFiles({ files }: Pick<RecordListing, 'files'>): ModelFiles {
  const groups = Map.groupBy([...files.keys()].toSorted(), modelOfPath);
  groups.delete('');
  const shared = groups.get(REGISTRY_LOG) ?? [];
  const named = modelsOf(new Map([...files.keys()].map((path) => [path, ''])));
  return {
    models: [...new Set([...named, ...groups.keys()])].filter((name) => name !== REGISTRY_LOG),
    pathsOf: (model) => [...(groups.get(model) ?? []), ...shared],
  };
}

function modelOfPath(path: string): string {
  const inFolder = /^(?:events|certificates)\/([^/]+)\/[^/]+\.jsonl?$/.exec(path)?.[1];
  const deployment = /^[^/]+\/([^/]+)\.yaml$/.exec(path)?.[1];
  return inFolder ?? deployment ?? '';
}

/** Texts of files by their paths; all are read in one go. */
export async function readPaths(
  branch: Pick<RecordBranch, 'read'>,
  { files }: Pick<RecordListing, 'files'>,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = await branch.read(paths.flatMap((path) => files.get(path) ?? []));
  return new Map(paths.map((path) => [path, texts.get(files.get(path) ?? '') ?? '']));
}
