import type { CheckPlace, Checks, StateCheck } from '../../usecases/ports/checks.ts';
import { translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

export interface CheckOptions {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  /** Of the app that writes: GitHub lets nobody else change its check runs. */
  readonly appSlug: string;
  /** Logins of bots beside us: where one of them says the same, it need not be said twice. */
  readonly trusted?: readonly string[];
}

/** The check run of a version by our own app, or else by one beside it, the newest one of its commit. */
export function createStateChecks(options: CheckOptions): Checks {
  return {
    find: async (place) => {
      const runs = await listRuns(options, place);
      const run = ownRun(options, runs) ?? runs.find(({ app }) => options.trusted?.includes(`${app?.slug}[bot]`));
      if (run === undefined) return null;
      return { externalId: run.external_id ?? '', conclusion: run.conclusion, title: run.output.title ?? '' };
    },
    save: async (check) => {
      const run = ownRun(options, await listRuns(options, check));
      await translateErrors('saving a check run', () => save(options, check, run?.id ?? null));
    },
  };
}

type Run = Awaited<ReturnType<typeof listRuns>>[number];

function ownRun({ appSlug }: CheckOptions, runs: readonly Run[]): Run | undefined {
  return runs.find(({ app }) => app?.slug === appSlug);
}

async function listRuns({ octokit, repository }: CheckOptions, place: CheckPlace) {
  const runs = await translateErrors('listing check runs', () =>
    octokit.paginate(octokit.rest.checks.listForRef, {
      ...repository,
      ref: place.sha,
      check_name: nameOf(place),
      filter: 'latest',
      per_page: 100,
    }),
  );
  return runs.toSorted((a, b) => b.id - a.id);
}

function nameOf({ kind, subject }: CheckPlace): string {
  return `seatrial/${kind} ${subject}`;
}

async function save({ octokit, repository }: CheckOptions, check: StateCheck, id: number | null): Promise<void> {
  const { sha, externalId, conclusion, title, summary } = check;
  const content = { external_id: externalId, status: 'completed', conclusion, output: { title, summary } } as const;
  const { checks } = octokit.rest;
  if (id === null) await checks.create({ ...repository, ...content, name: nameOf(check), head_sha: sha });
  else await checks.update({ ...repository, ...content, check_run_id: id });
}
