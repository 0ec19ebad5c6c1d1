import type { SimpleGit } from 'simple-git';
import { AppError } from '../../domain/error.ts';
import { gitFailed } from './git-error.ts';

/** Refs come from users: they must not be read as options, and only commits count. git says nothing of one that it does not know. */
export async function resolveCommit(git: SimpleGit, ref: string): Promise<string> {
  const found = await findCommit(git, ref);
  if (found !== null) return found;
  throw new AppError({
    code: 'git-failed',
    message: `There is no commit ${JSON.stringify(ref)} in this repository.`,
    hint: 'Fetch it first; in a workflow, check out with `fetch-depth: 0`.',
  });
}

/** null where there is none of that name. */
export async function findCommit(git: SimpleGit, ref: string): Promise<string | null> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const found = (await run(git, args)).trim();
  return found === '' ? null : found;
}

export async function run(git: SimpleGit, args: readonly string[]): Promise<string> {
  try {
    return await git.raw([...args]);
  } catch (cause) {
    const hint = 'Is this a git repository, and may you read it?';
    throw gitFailed({ what: `git ${args[0] ?? ''} failed`, hint, cause });
  }
}
