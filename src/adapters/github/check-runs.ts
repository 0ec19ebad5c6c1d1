import type { CheckAnnotation, CheckRunContent, CheckRuns } from '../../usecases/ports/check-runs.ts';
import { translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

/** GitHub takes this many annotations in one request. */
const ANNOTATIONS_PER_REQUEST = 50;

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
        const [first, ...rest] = chunkAnnotations(content.annotations);
        const { data } = await checks.create({
          ...repository,
          ...describe(content, first ?? []),
          name: content.name,
          head_sha: sha,
          external_id: content.externalId,
        });
        for (const part of rest)
          await checks.update({ ...repository, check_run_id: data.id, ...describe(content, part) });
      }),
    update: (id, content) =>
      translateErrors('updating a check run', async () => {
        for (const part of chunkAnnotations(content.annotations)) {
          await checks.update({ ...repository, check_run_id: Number(id), ...describe(content, part) });
        }
      }),
  };
}

/** At least one chunk, so that a check without annotations is sent too. */
function chunkAnnotations(annotations: readonly CheckAnnotation[]): readonly (readonly CheckAnnotation[])[] {
  const count = Math.max(1, Math.ceil(annotations.length / ANNOTATIONS_PER_REQUEST));
  return Array.from({ length: count }, (_, index) =>
    annotations.slice(index * ANNOTATIONS_PER_REQUEST, (index + 1) * ANNOTATIONS_PER_REQUEST),
  );
}

function describe(content: CheckRunContent, annotations: readonly CheckAnnotation[]) {
  const { conclusion, title, summary, text, detailsUrl } = content;
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
