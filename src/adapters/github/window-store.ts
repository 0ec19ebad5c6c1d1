import type { WindowStore } from '../../usecases/ports/window-store.ts';
import { mapConcurrently } from '../../usecases/map-concurrently.ts';
import { commitOnBranch } from './commit-on-branch.ts';
import { isNotFound, translateErrors } from './errors.ts';
import { type GitObjects, readHead } from './git-objects.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

const WINDOWS_BRANCH = 'seatrial/windows';
const READ_AT_ONCE = 8;

/** The branch seatrial/windows through GitHub's API: nothing of it is fetched but the files that are read. */
export function createGitHubWindowStore(octokit: Octokit, repository: RepositoryName): WindowStore {
  return {
    head: () => readHead(octokit, repository, WINDOWS_BRANCH),
    read: async (head, paths) => {
      const texts = await mapConcurrently(paths, READ_AT_ONCE, async (path) => {
        const text = await readFile(octokit, repository, { head, path });
        return text === null ? [] : [[path, text] as const];
      });
      return new Map(texts.flat());
    },
    commit: (request) => commitOnBranch(octokit, repository, { ...request, branch: WINDOWS_BRANCH }),
  };
}

/** The same where all of it is read again and again: what never changes under its id is read once in a process. */
export function createKeptWindowStore({ octokit, repository, objects }: KeptWindows): WindowStore {
  return {
    head: () => objects.head(WINDOWS_BRANCH),
    read: async (head, paths) => {
      const listed = await objects.files(head);
      const blobs = paths.flatMap((path) => listed.get(path) ?? []);
      const texts = await objects.texts(blobs);
      return new Map(
        paths.flatMap((path) => {
          const text = texts.get(listed.get(path) ?? '');
          return text === undefined ? [] : [[path, text] as const];
        }),
      );
    },
    commit: async (request) => {
      const outcome = await commitOnBranch(octokit, repository, { ...request, branch: WINDOWS_BRANCH });
      await objects.remember(request, outcome);
      return outcome;
    },
  };
}

export interface KeptWindows {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  readonly objects: Pick<GitObjects, 'head' | 'files' | 'texts' | 'remember'>;
}

/** As it is, up to 100 MB; as JSON GitHub answers no content above 1 MB. */
async function readFile(
  octokit: Octokit,
  repository: RepositoryName,
  { head, path }: { readonly head: string; readonly path: string },
): Promise<string | null> {
  try {
    const { data } = await translateErrors('reading live windows', () =>
      octokit.rest.repos.getContent({ ...repository, path, ref: head, mediaType: { format: 'raw' } }),
    );
    const content: unknown = data;
    if (content instanceof ArrayBuffer) return new TextDecoder().decode(content);
    return typeof content === 'string' ? content : null;
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
