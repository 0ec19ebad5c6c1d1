import type { ChangedThreads } from '../../usecases/ports/changed-threads.ts';
import { translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

/** GitHub lists pull requests among the issues. */
export function createChangedThreads(octokit: Octokit, repository: RepositoryName): ChangedThreads {
  return {
    since: (since) =>
      translateErrors('listing changed threads', async () => {
        const query = {
          ...repository,
          since,
          state: 'all',
          sort: 'updated',
          direction: 'desc',
          per_page: 100,
        } as const;
        const threads = await octokit.paginate(octokit.rest.issues.listForRepo, query);
        return threads.map((one) => ({ thread: one.number, at: one.updated_at, print: printOf(one) }));
      }),
  };
}

type Thread = Awaited<ReturnType<Octokit['rest']['issues']['listForRepo']>>['data'][number];

function printOf({ updated_at: at, labels, comments, state, title }: Thread): string {
  const names = labels.map((label) => (typeof label === 'string' ? label : label.name));
  return JSON.stringify([at, state, comments, title, names]);
}
