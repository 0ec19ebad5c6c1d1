import type { WindowStore } from '../../usecases/ports/window-store.ts';
import { commitBranch } from './commit-branch.ts';
import { readObjects } from './read-blobs.ts';
import { runGit } from './run-git.ts';
import { gitFailed } from './git-error.ts';
import { findBranchHead, WINDOWS_BRANCH } from './state-branch.ts';

const MISSING_REF = /couldn't find remote ref/i;

export interface WindowPlace {
  /** A work tree or a bare repository. */
  readonly folder: string;
  /** Where the branch is fetched from and pushed to; null: the branch of this repository. */
  readonly remote: string | null;
}

/** The branch seatrial/windows through git plumbing. */
export function createWindowStore({ folder, remote }: WindowPlace): WindowStore {
  return {
    head: () => (remote === null ? ownHead(folder) : fetchHead(folder, remote)),
    read: async (head, paths) => {
      const texts = await readObjects(
        folder,
        paths.map((path) => `${head}:${path}`),
      );
      return new Map(
        paths.flatMap((path, index) => {
          const text = texts[index]?.toString('utf8');
          return text === undefined ? [] : [[path, text] as const];
        }),
      );
    },
    commit: (request) => commitBranch({ folder, remote, branch: WINDOWS_BRANCH }, request),
  };
}

async function ownHead(folder: string): Promise<string | null> {
  const found = await findBranchHead(async (args) => (await runGit(folder, args)).toString('utf8'), WINDOWS_BRANCH);
  return found?.commit ?? null;
}

async function fetchHead(folder: string, remote: string): Promise<string | null> {
  const ref = `refs/heads/${WINDOWS_BRANCH}`;
  try {
    await runGit(folder, ['fetch', '--quiet', '--no-tags', '--', remote, ref]);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : error;
    if (MISSING_REF.test(String(cause))) return null;
    const what = `The branch ${WINDOWS_BRANCH} cannot be fetched from ${JSON.stringify(remote)}`;
    throw gitFailed({ what, hint: 'Is this a git repository, and may you read and write it?', cause });
  }
  return (await runGit(folder, ['rev-parse', '--verify', 'FETCH_HEAD'])).toString('utf8').trim();
}
