import { simpleGit, type SimpleGit } from 'simple-git';
import { AppError } from '../../domain/error.ts';
import type { DeploymentStore } from '../../usecases/ports/deployment-store.ts';
import { readCommit } from './deployment-store.ts';

const BRANCH = 'seatrial/deployments';
/** A full checkout has fetched it; one's own branch counts where there is no remote. */
const PLACES = [`refs/remotes/origin/${BRANCH}`, `refs/heads/${BRANCH}`];

/**
 * The branch seatrial/deployments as a clone knows it, for reading. Only a shallow clone asks the remote: there the branch
 * may be missing here and not there.
 */
export function createFetchedDeployments(folder: string): Pick<DeploymentStore, 'read'> {
  const git = simpleGit(folder);
  return {
    read: async (models) => {
      const head = (await findHead(git)) ?? (await isShallow(git).then((shallow) => (shallow ? fetchHead(git) : null)));
      return head === null ? { head, files: new Map() } : { head, files: await readCommit(git, head, models) };
    },
  };
}

async function findHead(git: SimpleGit): Promise<string | null> {
  const listing = await git.raw(['for-each-ref', '--format=%(refname) %(objectname)', ...PLACES]);
  const heads = new Map(listing.split('\n').map((line) => [line.split(' ')[0], line.split(' ')[1]]));
  return PLACES.map((place) => heads.get(place)).find((head) => head !== undefined) ?? null;
}

async function isShallow(git: SimpleGit): Promise<boolean> {
  return (await git.raw(['rev-parse', '--is-shallow-repository'])).trim() === 'true';
}

async function fetchHead(git: SimpleGit): Promise<string | null> {
  const remotes = (await git.raw(['remote'])).split('\n');
  if (!remotes.includes('origin')) return null;
  const ref = `refs/heads/${BRANCH}`;
  try {
    const found = await git.raw(['ls-remote', '--', 'origin', ref]);
    if (found.trim() === '') return null;
    await git.raw([
      'fetch',
      '--quiet',
      '--depth=1',
      '--no-tags',
      '--',
      'origin',
      `${ref}:refs/remotes/origin/${BRANCH}`,
    ]);
  } catch (cause) {
    throw new AppError({
      code: 'git-failed',
      message: `The branch ${BRANCH} could not be fetched, so that the version in production is not known.`,
      hint: 'Check out with `fetch-depth: 0`, which fetches it too.',
      cause,
    });
  }
  return findHead(git);
}
