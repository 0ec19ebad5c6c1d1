import { openGit } from './open-git.ts';
import { gitFailed } from './git-error.ts';

/** The commit that a work tree was checked out at: what is measured, whatever commit the event of the run names. */
export async function readHead(folder: string): Promise<string> {
  try {
    return (await openGit(folder).raw(['rev-parse', '--verify', 'HEAD'])).trim();
  } catch (cause) {
    throw gitFailed({
      what: 'The workspace is no checked-out repository',
      hint: 'Check the repository out before this step.',
      cause,
    });
  }
}
