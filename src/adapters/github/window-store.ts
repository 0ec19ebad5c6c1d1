import type { WindowStore } from '../../usecases/ports/window-store.ts';
import { mapConcurrently } from '../../usecases/map-concurrently.ts';
import { commitOnBranch } from './commit-on-branch.ts';
import { isNotFound, translateErrors } from './errors.ts';
import { readHead } from './git-objects.ts';
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
