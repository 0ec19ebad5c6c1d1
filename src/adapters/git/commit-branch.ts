import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommitOutcome, CommitRequest } from '../../usecases/ports/deployment-store.ts';
import { refusedByRule, ruleRefusal } from '../system/rule-refusal.ts';
import { runGit } from './run-git.ts';
import { gitFailed } from './git-error.ts';
import { findBranchHead } from './state-branch.ts';

const IDENTITY = ['-c', 'user.name=Seatrial', '-c', 'user.email=seatrial@users.noreply.github.com'];
/** What git says when the branch is no longer where it was read. */
const LOST_RACE = /stale info|fetch first|non-fast-forward|cannot lock ref|reference already exists|but expected/i;

export interface BranchPlace {
  /** A work tree or a bare repository. */
  readonly folder: string;
  /** Where the branch is pushed to; null: the branch of this repository. */
  readonly remote: string | null;
  readonly branch: string;
}

/** A commit that also takes files away. */
export interface BranchCommit extends CommitRequest {
  readonly removed?: readonly string[];
}

/** Commits on condition that the branch is still where it was read, through git plumbing: no work tree is touched. */
export async function commitBranch(place: BranchPlace, request: BranchCommit): Promise<CommitOutcome> {
  const tree = await writeTree(place, request);
  const parents = request.expectedHead === null ? [] : ['-p', request.expectedHead];
  const commit = await say(place, [...IDENTITY, 'commit-tree', tree, ...parents, '-m', request.message]);
  try {
    await moveBranch(place, { commit, expectedHead: request.expectedHead });
  } catch (cause) {
    const said = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause);
    const rules = ruleRefusal(said);
    if (rules !== null) throw refusedByRule(place.branch, rules, cause);
    if (LOST_RACE.test(said)) return { kind: 'lost-race' };
    const what = `The branch ${place.branch} cannot be written`;
    const hint = 'Is this a git repository, and may you read and write it?';
    throw gitFailed({ what, hint, cause: cause instanceof Error ? (cause.cause ?? cause) : cause });
  }
  return { kind: 'committed', head: commit };
}

interface Move {
  readonly commit: string;
  readonly expectedHead: string | null;
}

/** An empty old value says that the branch must not exist yet. */
async function moveBranch(place: BranchPlace, move: Move): Promise<void> {
  const { remote, branch } = place;
  if (remote === null) return moveOwn(place, move);
  const { commit, expectedHead } = move;
  const ref = `refs/heads/${branch}`;
  const lease = `--force-with-lease=${ref}:${expectedHead ?? ''}`;
  await say(place, ['push', '--quiet', lease, '--', remote, `${commit}:${ref}`]);
}

/** The own branch may be behind what was fetched, or not there yet: it goes on from what was read, never beside it. */
async function moveOwn(place: BranchPlace, { commit, expectedHead }: Move): Promise<void> {
  const ref = `refs/heads/${place.branch}`;
  const own = await say(place, ['for-each-ref', '--format=%(objectname)', ref]);
  const known = await findBranchHead((args) => say(place, args), place.branch);
  if ((known?.commit ?? null) !== expectedHead) throw new Error(`but expected ${expectedHead ?? 'no branch'}`);
  await say(place, ['update-ref', ref, commit, own === '' ? '0'.repeat(commit.length) : own]);
}

/** Builds the tree in an index of its own. */
export async function writeTree(
  place: Pick<BranchPlace, 'folder'>,
  { expectedHead, files, removed = [] }: Omit<BranchCommit, 'message'>,
): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'seatrial-commit-'));
  const env = { GIT_INDEX_FILE: join(scratch, 'index') };
  try {
    const names = await writeFiles(scratch, [...files.values()]);
    const hashed = await say(place, ['hash-object', '-w', '--no-filters', '--stdin-paths'], { input: lines(names) });
    const blobs = hashed.split('\n');
    if (expectedHead !== null) await say(place, ['read-tree', expectedHead], { env });
    const nothing = '0'.repeat(expectedHead?.length ?? 40);
    const entries = [
      ...[...files.keys()].map((path, index) => `100644 ${blobs[index] ?? ''}\t${path}`),
      ...removed.map((path) => `0 ${nothing}\t${path}`),
    ];
    await say(place, ['update-index', '--index-info'], { env, input: lines(entries) });
    return await say(place, ['write-tree'], { env });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function writeFiles(folder: string, texts: readonly string[]): Promise<readonly string[]> {
  return Promise.all(
    texts.map(async (text, index) => {
      const path = join(folder, String(index));
      await writeFile(path, text);
      return path;
    }),
  );
}

function lines(items: readonly string[]): string {
  return items.map((item) => `${item}\n`).join('');
}

async function say(
  { folder }: Pick<BranchPlace, 'folder'>,
  args: readonly string[],
  command?: Parameters<typeof runGit>[2],
): Promise<string> {
  return (await runGit(folder, args, command)).toString('utf8').trim();
}
