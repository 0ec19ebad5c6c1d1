import type { Commits } from '../../usecases/certify/find-base.ts';
import { openGit } from './open-git.ts';
import { findCommit, run } from './resolve-commit.ts';
import { ownParents } from './shallow.ts';

/** A queue merges at most so many at once. */
const MOST_PUSHED = 100;

/** The commits of a clone. */
export function createCommits(folder: string): Commits {
  const git = openGit(folder);
  return {
    find: (ref) => findCommit(git, ref),
    since: async (base) => {
      const range = ['--first-parent', `--max-count=${MOST_PUSHED}`, '--end-of-options', `${base}..HEAD`];
      return (await run(git, ['rev-list', ...range])).split('\n').filter((line) => line !== '');
    },
    parents: (commit) => ownParents((args) => run(git, args), commit),
  };
}
