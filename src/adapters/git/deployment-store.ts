import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SimpleGit, simpleGit } from 'simple-git';
import { refusedByRule, ruleRefusal } from '../system/rule-refusal.ts';
import { openGit } from './open-git.ts';
import type {
  BranchSnapshot,
  CommitOutcome,
  CommitRequest,
  DeploymentStore,
} from '../../usecases/ports/deployment-store.ts';
import { gitFailed } from './git-error.ts';
import type { MissingBranch, StateHead } from '../../usecases/ports/state-head.ts';
import { findStateHead, missingBranch, requireLog, type RunGit, STATE_BRANCH, STATE_REF } from './state-branch.ts';

const IDENTITY = ['-c', 'user.name=Seatrial', '-c', 'user.email=seatrial@users.noreply.github.com'];
/** What git says when the branch is no longer where it was read. */
const LOST_RACE = /stale info|fetch first|non-fast-forward|cannot lock ref|reference already exists|but expected/i;
const HINT = 'Is this a git repository, and may you read and write it?';
const MISSING_REF = /couldn't find remote ref/i;

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
  const git = openGit(options.folder);
  return {
    read: (models) => readBranch(git, options, models),
    commit: (request) => commitBranch(git, options, request),
  };
}

async function readBranch(
  git: SimpleGit,
  { remote, missing, onRead }: GitStoreOptions,
  models: readonly string[] | 'all',
): Promise<BranchSnapshot> {
  const found = remote === null ? await findStateHead(runnerOf(git)) : null;
  if (found !== null) onRead?.(found);
  const head = remote === null ? (found?.commit ?? null) : await fetchHead(git, remote);
  if (head === null && missing === 'refuse') throw await missingBranch(runnerOf(git), remote);
  if (head === null) return { head, files: new Map() };
  const files = await readCommit(git, head, models);
  if (missing === 'refuse' && models === 'all') requireLog(files);
  return { head, files };
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

/** One file at a commit of the branch; null where there is none. */
export async function readPath(git: SimpleGit, head: string, path: string): Promise<string | null> {
  const listing = await run(git, ['ls-tree', '-z', '--full-tree', head, '--', path]);
  const [entry] = listing.split('\0').flatMap(parseEntry);
  return entry?.path === path ? run(git, ['cat-file', 'blob', entry.blob]) : null;
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

function runnerOf(git: SimpleGit): RunGit {
  return (args) => run(git, args);
}

async function fetchHead(git: SimpleGit, remote: string): Promise<string | null> {
  try {
    await git.raw(['fetch', '--quiet', '--no-tags', '--', remote, STATE_REF]);
  } catch (cause) {
    if (MISSING_REF.test(String(cause))) return null;
    const what = `The branch ${STATE_BRANCH} cannot be fetched from ${JSON.stringify(remote)}`;
    throw gitFailed({ what, hint: HINT, cause });
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
    const rules = ruleRefusal(String(cause));
    if (rules !== null) throw refusedByRule(STATE_BRANCH, rules, cause);
    if (LOST_RACE.test(String(cause))) return { kind: 'lost-race' };
    throw gitFailed({ what: `The branch ${STATE_BRANCH} cannot be written`, hint: HINT, cause });
  }
  return { kind: 'committed', head: commit };
}

interface Move {
  readonly commit: string;
  readonly expectedHead: string | null;
}

/** An empty old value says that the branch must not exist yet. */
async function moveBranch(git: SimpleGit, remote: string | null, move: Move): Promise<void> {
  if (remote === null) return moveOwn(git, move);
  const { commit, expectedHead } = move;
  const lease = `--force-with-lease=${STATE_REF}:${expectedHead ?? ''}`;
  await git.raw(['push', '--quiet', '--porcelain', lease, '--', remote, `${commit}:${STATE_REF}`]);
}

/** The own branch may be behind what was fetched, or not there yet: it goes on from what was read, never beside it. */
async function moveOwn(git: SimpleGit, { commit, expectedHead }: Move): Promise<void> {
  const own = (await run(git, ['for-each-ref', '--format=%(objectname)', STATE_REF])).trim();
  const known = await findStateHead(runnerOf(git));
  if ((known?.commit ?? null) !== expectedHead) throw new Error(`but expected ${expectedHead ?? 'no branch'}`);
  await git.raw(['update-ref', STATE_REF, commit, own === '' ? '0'.repeat(commit.length) : own]);
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
    throw gitFailed({ what: `git ${args.find((arg) => /^[a-z]/.test(arg)) ?? ''} failed`, hint: HINT, cause });
  }
}
