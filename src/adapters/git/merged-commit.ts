import { gitIn } from './run-git.ts';

/** What counts as merged in a clone: what is checked out, and the default branch as it was fetched last. */
const MERGED = ['HEAD', 'refs/remotes/origin/HEAD'] as const;

/** Whether a commit, by its full id, is a part of them. In a clone that is too shallow to know it is not. */
export async function isMergedHere(folder: string, commit: string): Promise<boolean> {
  const run = gitIn(folder);
  for (const ref of MERGED) {
    const base = await run(['merge-base', commit, ref]).catch(() => '');
    if (base.trim() === commit) return true;
  }
  return false;
}
