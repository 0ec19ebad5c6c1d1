import type { CheckRunContent, CheckRuns } from '../../usecases/ports/check-runs.ts';
import { translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

/** Check runs that this token's app made, found by name and external id. */
export function createCheckRuns(octokit: Octokit, repository: RepositoryName): CheckRuns {
  const { checks } = octokit.rest;
  return {
    find: (sha, { name, externalId }) =>
      translateErrors('listing check runs', async () => {
        const runs = await octokit.paginate(checks.listForRef, {
          ...repository,
          ref: sha,
          check_name: name,
          filter: 'latest',
          per_page: 100,
        });
        const found = runs.toSorted((a, b) => b.id - a.id).find((run) => run.external_id === externalId);
        if (found === undefined) return null;
        const { id, conclusion, output } = found;
        const { title, summary, annotations_count: annotations } = output;
        return { id: String(id), conclusion, title: title ?? '', summary: summary ?? '', annotations };
      }),
    create: (sha, content) =>
      translateErrors('creating a check run', async () => {
        const { name, externalId: external_id } = content;
        await checks.create({ ...repository, ...describe(content), name, head_sha: sha, external_id });
      }),
    update: (id, content) =>
      translateErrors('updating a check run', async () => {
        await checks.update({ ...repository, check_run_id: Number(id), ...describe(content) });
      }),
  };
}

function describe({ conclusion, title, summary, text, annotations, detailsUrl }: CheckRunContent) {
  return {
    status: 'completed',
    conclusion,
    ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
    output: {
      title,
      summary,
      ...(text === '' ? {} : { text }),
      annotations: annotations.map((annotation) => ({
        path: annotation.path,
        start_line: annotation.line,
        end_line: annotation.line,
        annotation_level: annotation.level,
        title: annotation.title,
        message: annotation.message,
      })),
    },
  } as const;
}
