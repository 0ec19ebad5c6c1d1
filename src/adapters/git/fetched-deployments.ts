import type { SimpleGit } from 'simple-git';
import { openGit } from './open-git.ts';
import type { AppError } from '../../domain/error.ts';
import type { RecordedState } from '../../usecases/ports/deployment-store.ts';
import { readCommit, readPath } from './deployment-store.ts';
import { gitFailed } from './git-error.ts';
import { isShallow } from './shallow.ts';
import { findStateHead, type RunGit, STATE_BRANCH, STATE_REF } from './state-branch.ts';

/**
 * The branch seatrial/deployments as a clone knows it, for reading. Only a shallow clone asks the remote: there the branch
 * may be missing here and not there.
 */
export function createFetchedDeployments(folder: string): RecordedState {
  const git = openGit(folder);
  return {
    read: async (models) => {
      const head = (await findHead(git)) ?? ((await isShallow(runnerOf(git))) ? await fetchHead(git) : null);
      return head === null ? { head, files: new Map() } : { head, files: await readCommit(folder, head, models) };
    },
    readFile: (head, path) => readPath(folder, head, path),
  };
}

async function findHead(git: SimpleGit): Promise<string | null> {
  return (await findStateHead(runnerOf(git)))?.commit ?? null;
}

async function run(git: SimpleGit, args: readonly string[]): Promise<string> {
  try {
    return await git.raw([...args]);
  } catch (cause) {
    throw unknownProduction(cause);
  }
}

function runnerOf(git: SimpleGit): RunGit {
  return (args) => run(git, args);
}

async function fetchHead(git: SimpleGit): Promise<string | null> {
  const remotes = (await run(git, ['remote'])).split('\n');
  if (!remotes.includes('origin')) return null;
  try {
    const found = await git.raw(['ls-remote', '--', 'origin', STATE_REF]);
    if (found.trim() === '') return null;
    await git.raw([
      'fetch',
      '--quiet',
      '--depth=1',
      '--no-tags',
      '--',
      'origin',
      `${STATE_REF}:refs/remotes/origin/${STATE_BRANCH}`,
    ]);
  } catch (cause) {
    throw unknownProduction(cause);
  }
  return findHead(git);
}

function unknownProduction(cause: unknown): AppError {
  return gitFailed({
    what: `The branch ${STATE_BRANCH} could not be read, so that the version in production is not known`,
    hint: 'Check out with `fetch-depth: 0`, which fetches it too.',
    cause,
  });
}
