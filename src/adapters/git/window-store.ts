import type { WindowStore } from '../../usecases/ports/window-store.ts';
import { commitBranch } from './commit-branch.ts';
import { fetchBranch } from './fetch-branch.ts';
import { readObjects } from './read-blobs.ts';
import { gitIn } from './run-git.ts';
import { findBranchHead, WINDOWS_BRANCH } from './state-branch.ts';

export interface WindowPlace {
  /** A work tree or a bare repository. */
  readonly folder: string;
  /** Where the branch is fetched from and pushed to; null: the branch of this repository. */
  readonly remote: string | null;
}

/** The branch seatrial/windows through git plumbing. */
export function createWindowStore({ folder, remote }: WindowPlace): WindowStore {
  return {
    head: () => (remote === null ? ownHead(folder) : fetchBranch(folder, remote, WINDOWS_BRANCH)),
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
  return (await findBranchHead(gitIn(folder), WINDOWS_BRANCH))?.commit ?? null;
}
