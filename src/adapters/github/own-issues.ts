import type { OwnIssue, OwnIssues } from '../../usecases/ports/own-issues.ts';
import { translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

export interface OwnIssuesOptions {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  /** The login that the token writes as, for instance `github-actions[bot]`. */
  readonly author: string;
  /** Logins of other bots whose issues count as ours. */
  readonly trusted?: readonly string[];
}

interface IssueData {
  readonly number: number;
  readonly html_url: string;
  readonly state: string;
  readonly title: string;
  readonly body?: string | null | undefined;
}

/** Issues by their author, on every page. GitHub lists pull requests among them; those are left out. */
export function createOwnIssues({ octokit, repository, author, trusted = [] }: OwnIssuesOptions): OwnIssues {
  const { issues } = octokit.rest;
  const listOf = async (creator: string) => {
    const query = { ...repository, creator, state: 'all', per_page: 100 } as const;
    const found = await octokit.paginate(issues.listForRepo, query);
    return found.filter(({ user, pull_request: pull }) => user?.login === creator && pull === undefined);
  };
  return {
    list: () =>
      translateErrors('listing issues', async () => {
        const found = await Promise.all([author, ...trusted].map(listOf));
        return found
          .flat()
          .toSorted((a, b) => b.number - a.number)
          .map(toIssue);
      }),
    create: ({ title, body, labels = [] }) =>
      translateErrors('opening an issue', async () => {
        return toIssue((await issues.create({ ...repository, title, body, labels: [...labels] })).data);
      }),
    update: (number, { title, body }) =>
      translateErrors('updating an issue', async () => {
        await issues.update({ ...repository, issue_number: number, title, body });
      }),
  };
}

function toIssue({ number, html_url: url, state, title, body }: IssueData): OwnIssue {
  return { number, url, open: state === 'open', title, body: body ?? '' };
}
