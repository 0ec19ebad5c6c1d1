import type { RunGit } from './state-branch.ts';

export async function isShallow(run: RunGit): Promise<boolean> {
  return (await run(['rev-parse', '--is-shallow-repository'])).trim() === 'true';
}

export interface Walk {
  readonly head: string;
  /** As `git rev-list` takes it. */
  readonly options?: readonly string[];
}

/** Whether commits of a history are missing. A clone may be shallow in one branch, and whole in another. */
export async function isCut(run: RunGit, { head, options = [] }: Walk): Promise<boolean> {
  if (!(await isShallow(run))) return false;
  const roots = await run(['rev-list', '--max-parents=0', ...options, '--end-of-options', head]);
  for (const root of roots.split('\n')) if (root !== '' && (await ownParents(run, root)).length > 0) return true;
  return false;
}

/** Its own parents a commit names itself: a shallow clone answers otherwise that it has none. */
export async function ownParents(run: RunGit, commit: string): Promise<readonly string[]> {
  const [head = ''] = (await run(['cat-file', 'commit', commit])).split('\n\n', 1);
  return head.split('\n').flatMap((line) => /^parent ([0-9a-f]{40,64})$/.exec(line)?.[1] ?? []);
}
