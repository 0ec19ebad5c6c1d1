import type { Commits } from '../../usecases/certify/find-base.ts';
import { openGit } from './open-git.ts';
import { findCommit, run } from './resolve-commit.ts';

/** A queue merges at most so many at once. */
const MOST_PUSHED = 100;

/** The commits of a clone. Its own parents a commit names itself: a shallow clone answers otherwise that it has none. */
export function createCommits(folder: string): Commits {
  const git = openGit(folder);
  return {
    find: (ref) => findCommit(git, ref),
    since: async (base) => {
      const range = ['--first-parent', `--max-count=${MOST_PUSHED}`, '--end-of-options', `${base}..HEAD`];
      return (await run(git, ['rev-list', ...range])).split('\n').filter((line) => line !== '');
    },
    parents: async (commit) => {
      const [head = ''] = (await run(git, ['cat-file', 'commit', commit])).split('\n\n', 1);
      return head.split('\n').flatMap((line) => /^parent ([0-9a-f]{40,64})$/.exec(line)?.[1] ?? []);
    },
  };
}
