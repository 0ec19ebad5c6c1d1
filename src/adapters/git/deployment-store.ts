import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SimpleGit, simpleGit } from 'simple-git';
import { AppError } from '../../domain/error.ts';
import type {
  BranchSnapshot,
  CommitOutcome,
  CommitRequest,
  DeploymentStore,
} from '../../usecases/ports/deployment-store.ts';

const BRANCH = 'refs/heads/seatrial/deployments';
const IDENTITY = ['-c', 'user.name=Seatrial', '-c', 'user.email=seatrial@users.noreply.github.com'];
/** What git says when the branch is no longer where it was read. */
const LOST_RACE = /stale info|fetch first|non-fast-forward|cannot lock ref|reference already exists|but expected/i;
const MISSING_REF = /couldn't find remote ref/i;

export interface GitStoreOptions {
  /** A work tree or a bare repository. */
  readonly folder: string;
  /** Where the branch is fetched from and pushed to; null: the branch of this repository. */
  readonly remote: string | null;
}

/** The branch seatrial/deployments through git plumbing: no work tree is touched, and nothing is checked out. */
export function createGitDeploymentStore(options: GitStoreOptions): DeploymentStore {
  const git = simpleGit(options.folder);
  return {
    read: (models) => readBranch(git, options.remote, models),
    commit: (request) => commitBranch(git, options, request),
  };
}

async function readBranch(
  git: SimpleGit,
  remote: string | null,
  models: readonly string[] | 'all',
): Promise<BranchSnapshot> {
  const head = remote === null ? await localHead(git) : await fetchHead(git, remote);
  if (head === null) return { head, files: new Map() };
  return { head, files: await readCommit(git, head, models) };
}

/** The files of some models at a commit of the branch. */
export async function readCommit(
  git: SimpleGit,
  head: string,
  models: readonly string[] | 'all',
): Promise<BranchSnapshot['files']> {
  const listing = await run(git, ['ls-tree', '-r', '-z', '--full-tree', head]);
  const entries = listing.split('\0').flatMap(parseEntry);
  const wanted = entries.filter(({ path }) => models === 'all' || models.some((model) => belongsTo(path, model)));
  const files = await Promise.all(
    wanted.map(async ({ path, blob }) => [path, await run(git, ['cat-file', 'blob', blob])] as const),
  );
  return new Map(files);
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

async function localHead(git: SimpleGit): Promise<string | null> {
  const listing = await run(git, ['for-each-ref', '--format=%(objectname)', BRANCH]);
  return listing.trim() === '' ? null : listing.trim();
}

async function fetchHead(git: SimpleGit, remote: string): Promise<string | null> {
  try {
    await git.raw(['fetch', '--quiet', '--no-tags', '--', remote, BRANCH]);
  } catch (cause) {
    if (MISSING_REF.test(String(cause))) return null;
    throw gitFailed(`The branch seatrial/deployments cannot be fetched from ${JSON.stringify(remote)}.`, cause);
  }
  return (await run(git, ['rev-parse', '--verify', 'FETCH_HEAD'])).trim();
}

async function commitBranch(git: SimpleGit, options: GitStoreOptions, request: CommitRequest): Promise<CommitOutcome> {
  const tree = await writeTree(git, options.folder, request);
  const parents = request.expectedHead === null ? [] : ['-p', request.expectedHead];
  const args = [...IDENTITY, 'commit-tree', tree, ...parents, '-m', request.message];
  const commit = (await run(git, args)).trim();
  try {
    await moveBranch(git, options.remote, { commit, expectedHead: request.expectedHead });
  } catch (cause) {
    if (LOST_RACE.test(String(cause))) return { kind: 'lost-race' };
    throw gitFailed('The branch seatrial/deployments cannot be written.', cause);
  }
  return { kind: 'committed', head: commit };
}

interface Move {
  readonly commit: string;
  readonly expectedHead: string | null;
}

/** An empty old value says that the branch must not exist yet. */
async function moveBranch(git: SimpleGit, remote: string | null, { commit, expectedHead }: Move): Promise<void> {
  if (remote === null) {
    await git.raw(['update-ref', BRANCH, commit, expectedHead ?? '0'.repeat(commit.length)]);
    return;
  }
  const lease = `--force-with-lease=${BRANCH}:${expectedHead ?? ''}`;
  await git.raw(['push', '--quiet', '--porcelain', lease, '--', remote, `${commit}:${BRANCH}`]);
}

/** Builds the tree in an index of its own. */
async function writeTree(git: SimpleGit, folder: string, { expectedHead, files }: CommitRequest): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'seatrial-commit-'));
  try {
    const index = simpleGit({ baseDir: folder, allowEnvironment: ['GIT_INDEX_FILE'] });
    index.env({ PATH: process.env['PATH'] ?? '', GIT_INDEX_FILE: join(scratch, 'index') });
    if (expectedHead !== null) await run(index, ['read-tree', expectedHead]);
    for (const [path, text] of files) {
      const file = join(scratch, 'blob');
      await writeFile(file, text);
      const blob = (await run(git, ['hash-object', '-w', '--no-filters', '--', file])).trim();
      await run(index, ['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`]);
    }
    return (await run(index, ['write-tree'])).trim();
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function run(git: SimpleGit, args: readonly string[]): Promise<string> {
  try {
    return await git.raw([...args]);
  } catch (cause) {
    throw gitFailed(`git ${args.find((arg) => /^[a-z]/.test(arg)) ?? ''} failed.`, cause);
  }
}

function gitFailed(message: string, cause: unknown): AppError {
  const hint = 'See the cause below; is this a git repository, and may you read and write it?';
  return new AppError({ code: 'git-failed', message, hint, cause });
}
