import type { BranchSnapshot, DeploymentStore } from '../../usecases/ports/deployment-store.ts';
import { commitBranch } from './commit-branch.ts';
import { fetchBranch } from './fetch-branch.ts';
import { readObjects } from './read-blobs.ts';
import { gitIn, runGit } from './run-git.ts';
import { requireFolder } from './open-git.ts';
import type { MissingBranch, StateHead } from '../../usecases/ports/state-head.ts';
import { findStateHead, missingBranch, requireLog, STATE_BRANCH } from './state-branch.ts';

export interface GitStoreOptions {
  /** A work tree or a bare repository. */
  readonly folder: string;
  /** Where the branch is fetched from and pushed to; null: the branch of this repository. */
  readonly remote: string | null;
  /** Default: empty. */
  readonly missing?: MissingBranch;
  /** Told where the branch was read, where that is this repository. */
  readonly onRead?: (head: StateHead) => void;
}

/** The branch seatrial/deployments through git plumbing: no work tree is touched, and nothing is checked out. */
export function createGitDeploymentStore(options: GitStoreOptions): DeploymentStore {
  requireFolder(options.folder);
  return {
    read: (models) => readBranch(options, models),
    commit: (request) => commitBranch({ ...options, branch: STATE_BRANCH }, request),
  };
}

async function readBranch(
  { folder, remote, missing, onRead }: GitStoreOptions,
  models: readonly string[] | 'all',
): Promise<BranchSnapshot> {
  const found = remote === null ? await findStateHead(gitIn(folder)) : null;
  if (found !== null) onRead?.(found);
  const head = remote === null ? (found?.commit ?? null) : await fetchBranch(folder, remote, STATE_BRANCH);
  if (head === null && missing === 'refuse') throw await missingBranch(gitIn(folder), remote);
  if (head === null) return { head, files: new Map() };
  const files = await readCommit(folder, head, models);
  if (missing === 'refuse' && models === 'all') requireLog(files);
  return { head, files };
}

/** The files of some models at a commit of the branch, in two commands for all of them. */
export async function readCommit(
  folder: string,
  head: string,
  models: readonly string[] | 'all',
): Promise<BranchSnapshot['files']> {
  const listing = (await runGit(folder, ['ls-tree', '-r', '-z', '--full-tree', head])).toString('utf8');
  const entries = listing.split('\0').flatMap(parseEntry);
  const wanted = entries.filter(({ path }) => models === 'all' || models.some((model) => belongsTo(path, model)));
  const texts = await readObjects(
    folder,
    wanted.map(({ blob }) => blob),
  );
  return new Map(wanted.map(({ path }, index) => [path, texts[index]?.toString('utf8') ?? '']));
}

/** One file at a commit of the branch; null where there is none. */
export async function readPath(folder: string, head: string, path: string): Promise<string | null> {
  const listing = (await runGit(folder, ['ls-tree', '-z', '--full-tree', head, '--', path])).toString('utf8');
  const [entry] = listing.split('\0').flatMap(parseEntry);
  const [bytes = null] = entry?.path === path ? await readObjects(folder, [entry.blob]) : [];
  return bytes?.toString('utf8') ?? null;
}

interface TreeEntry {
  readonly path: string;
  readonly blob: string;
}

function parseEntry(line: string): readonly TreeEntry[] {
  const [, blob, path] = /^100644 blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
  return blob === undefined || path === undefined ? [] : [{ blob, path }];
}

function belongsTo(path: string, model: string): boolean {
  return path.endsWith(`/${model}.yaml`) || path.startsWith(`events/${model}/`) || path.startsWith('events/_all/');
}
