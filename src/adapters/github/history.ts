import type { History } from '../../usecases/ports/history.ts';
import { isNotFound, translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

export function createHistory(octokit: Octokit, repository: RepositoryName, defaultBranch: string): History {
  return {
    contains: async (commit) => {
      try {
        const basehead = `${commit}...${defaultBranch}`;
        const { data } = await translateErrors('comparing a commit with the default branch', () =>
          octokit.rest.repos.compareCommitsWithBasehead({ ...repository, basehead, per_page: 1 }),
        );
        return data.status === 'ahead' || data.status === 'identical';
      } catch (error) {
        if (isNotFound(error)) return false;
        throw error;
      }
    },
  };
}
