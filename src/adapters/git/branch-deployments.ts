import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../domain/error.ts';
import type { DeploymentFiles, DeploymentSource } from '../../usecases/ports/deployment-source.ts';
import { poll } from '../system/poll.ts';
import { readCommit } from './deployment-store.ts';
import { gitFailed } from './git-error.ts';
import { requireFolder } from './open-git.ts';
import { gitIn, runGit } from './run-git.ts';
import { findStateHead, missingBranch, STATE_BRANCH, STATE_REF } from './state-branch.ts';

interface Following {
  readonly environment: string;
  readonly pollMs?: number | undefined;
  /** Of each question to a remote. */
  readonly limitMs?: number | undefined;
}

export interface CloneOptions extends Following {
  /** A work tree or a bare repository of this machine. */
  readonly folder: string;
  /** The remote of it that is fetched from; null: the branch as the repository knows it, which somebody else keeps up to date. */
  readonly remote: string | null;
}

export interface RemoteOptions extends Following {
  /** As git takes it. */
  readonly address: string;
}

const POLL_MS = 15_000;
const LIMIT_MS = 60_000;

/** Deployment files of the branch seatrial/deployments of a clone. */
export function createCloneDeployments({ folder, remote, ...following }: CloneOptions): DeploymentSource {
  requireFolder(folder);
  const place = { folder, remote, limitMs: following.limitMs ?? LIMIT_MS };
  return {
    title: `the branch ${STATE_BRANCH} of ${remote === null ? folder : `${remote} of ${folder}`}`,
    read: (mark) => readBranch(place, following.environment, mark),
    watch: (changed) => poll(following.pollMs ?? POLL_MS, changed),
  };
}

/** The remote that a clone's branch is fetched from: origin, where there is one. Throws AppError git-failed. */
export async function defaultRemote(folder: string): Promise<'origin' | null> {
  const remotes = (await gitIn(folder)(['remote'])).split('\n');
  return remotes.includes('origin') ? 'origin' : null;
}

/** The same of a repository elsewhere, of which the newest commit alone is kept, in a temporary folder that goes with the watch. */
export function createRemoteDeployments({ address, ...following }: RemoteOptions): DeploymentSource {
  let created: Promise<string> | null = null;
  const open = (): Promise<string> => (created ??= createBare());
  return {
    title: `the branch ${STATE_BRANCH} of ${withoutUser(address)}`,
    read: async (mark) => {
      const place = { folder: await open(), remote: address, limitMs: following.limitMs ?? LIMIT_MS };
      return readBranch({ ...place, isShallow: true }, following.environment, mark);
    },
    watch: (changed) => {
      const resources = new AsyncDisposableStack();
      resources.defer(async () => {
        if (created !== null) await rm(await created, { recursive: true, force: true, maxRetries: 5 });
      });
      resources.use(poll(following.pollMs ?? POLL_MS, changed));
      return resources;
    },
  };
}

async function createBare(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-branch-'));
  await runGit(folder, ['init', '--quiet', '--bare']);
  return folder;
}

interface BranchPlace {
  readonly folder: string;
  readonly remote: string | null;
  readonly limitMs: number;
  readonly isShallow?: boolean;
}

async function readBranch(
  place: BranchPlace,
  environment: string,
  mark: string | null,
): Promise<DeploymentFiles | null> {
  const head = await findHead(place, mark);
  if (head === null) throw await missingBranch(gitIn(place.folder), place.remote);
  if (head === mark) return null;
  const files = [...(await readCommit(place.folder, head, 'all'))];
  const prefix = `${environment}/`;
  return {
    mark: head,
    files: new Map(
      files.flatMap(([path, text]) =>
        path.startsWith(prefix) && path.endsWith('.yaml') ? [[path.slice(prefix.length, -'.yaml'.length), text]] : [],
      ),
    ),
  };
}

/** A remote is asked for its branch before anything is fetched. */
async function findHead({ folder, remote, limitMs, isShallow }: BranchPlace, mark: string | null) {
  if (remote === null) return (await findStateHead(gitIn(folder)))?.commit ?? null;
  const run = (...args: readonly string[]) =>
    runGit(folder, args, { limitMs, env: { GIT_TERMINAL_PROMPT: '0' } }).catch((error: unknown) => {
      throw unreachable(remote, error);
    });
  const listed = (await run('ls-remote', '--', remote, STATE_REF)).toString('utf8');
  const [head = ''] = listed.split('\t');
  if (head === '' || head === mark) return head === '' ? null : head;
  await run('fetch', '--quiet', '--no-tags', ...(isShallow ? ['--depth=1'] : []), '--', remote, STATE_REF);
  return (await gitIn(folder)(['rev-parse', '--verify', 'FETCH_HEAD'])).trim();
}

function unreachable(remote: string, error: unknown): AppError {
  const cause = error instanceof AppError ? error.cause : error;
  return gitFailed({
    what: `The branch ${STATE_BRANCH} cannot be read from ${JSON.stringify(withoutUser(remote))}`,
    hint: 'Is it a git repository, and may this machine read it?',
    cause: new Error(withoutUser(cause instanceof Error ? cause.message : String(cause))),
  });
}

/** Addresses may carry credentials, and what is told of them is shown to others. */
function withoutUser(text: string): string {
  return text.replaceAll(/\/\/[^/@\s]*@/gu, '//');
}
