import type { Commits } from '../../usecases/certify/find-base.ts';
import { openGit } from './open-git.ts';
import { findCommit, run } from './resolve-commit.ts';

/** The commits of a clone. Its own parents a commit names itself: a shallow clone answers otherwise that it has none. */
export function createCommits(folder: string): Commits {
  const git = openGit(folder);
  return {
    find: (ref) => findCommit(git, ref),
    parents: async (commit) => {
      const [head = ''] = (await run(git, ['cat-file', 'commit', commit])).split('\n\n', 1);
      return head.split('\n').flatMap((line) => /^parent ([0-9a-f]{40,64})$/.exec(line)?.[1] ?? []);
    },
  };
}
