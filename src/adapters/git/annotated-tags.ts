import { AppError } from '../../domain/error.ts';
import type { AnnotatedTag } from '../../usecases/import/gto-version.ts';
import { gitIn } from './run-git.ts';

export interface RepositoryTags {
  /** Where the asked folder is in the repository: without a slash at its end, empty for the root. */
  readonly folder: string;
  readonly tags: readonly AnnotatedTag[];
}

/** The annotated tags of the repository around a folder; null where there is none, or one without a commit. */
export async function readAnnotatedTags(folder: string): Promise<RepositoryTags | null> {
  const git = gitIn(folder);
  try {
    const prefix = (await git(['rev-parse', '--show-prefix'])).trim().replace(/\/$/u, '');
    const head = (await git(['rev-parse', '--verify', 'HEAD^{commit}'])).trim();
    const listing = await git([
      'for-each-ref',
      '--format=%(objecttype) %(*objectname) %(refname:strip=2)',
      'refs/tags',
    ]);
    const tags = listing.split('\n').flatMap((line): readonly AnnotatedTag[] => {
      const [, commit, name] = /^tag ([0-9a-f]+) (.+)$/u.exec(line) ?? [];
      return name === undefined ? [] : [{ name, isHere: commit === head }];
    });
    return { folder: prefix, tags };
  } catch (error) {
    if (error instanceof AppError && error.code === 'git-failed') return null;
    throw error;
  }
}
