import type { Pushes } from '../../usecases/ports/pushes.ts';
import { translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

/** A commit that was pushed a moment ago is among the first. */
const LISTED = 100;

export function createPushes(octokit: Octokit, repository: RepositoryName): Pushes {
  return {
    replacedBy: (branch, commit) =>
      translateErrors('listing what was pushed', async () => {
        const { data } = await octokit.rest.repos.listActivities({
          ...repository,
          ref: `refs/heads/${branch}`,
          per_page: LISTED,
        });
        const before = data.find(({ after }) => after === commit)?.before;
        return before === undefined || /^0+$/.test(before) ? null : before;
      }),
  };
}
