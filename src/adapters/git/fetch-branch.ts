import { gitFailed } from './git-error.ts';
import { gitIn } from './run-git.ts';

const MISSING_REF = /couldn't find remote ref/i;

/** The newest commit of a branch of a remote, with its history; null where it has no such branch. Throws AppError git-failed. */
export async function fetchBranch(folder: string, remote: string, branch: string): Promise<string | null> {
  const git = gitIn(folder);
  try {
    await git(['fetch', '--quiet', '--no-tags', '--', remote, `refs/heads/${branch}`]);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : error;
    if (MISSING_REF.test(String(cause))) return null;
    const what = `The branch ${branch} cannot be fetched from ${JSON.stringify(remote)}`;
    throw gitFailed({ what, hint: 'Is this a git repository, and may you read and write it?', cause });
  }
  return (await git(['rev-parse', '--verify', 'FETCH_HEAD'])).trim();
}
