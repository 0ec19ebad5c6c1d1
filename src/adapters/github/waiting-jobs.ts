import type { WaitingJob } from '../../domain/promotion/job-version.ts';
import type { JobReview, WaitingJobs } from '../../usecases/ports/waiting-jobs.ts';
import { AppError } from '../../domain/error.ts';
import { isNotFound, translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

export interface WaitingJobsOptions {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  /** Of the app that gives the rule: GitHub lets nobody else answer for it. */
  readonly appSlug: string;
}

/** Jobs behind the app's own deployment protection rule, as GitHub lists them: no database is needed to find them again. */
export function createWaitingJobs(options: WaitingJobsOptions): WaitingJobs {
  const { octokit, repository } = options;
  return {
    list: (environments) => translateErrors('listing jobs that wait', () => listWaiting(options, environments)),
    reviews: (job) => translateErrors('reading what was said of a job', () => reviewsOf(options, job)),
    review: (job, review) => reviewJob(options, job, review),
    commitOfTag: async (tag) => {
      try {
        const found = await translateErrors('reading a tag', () =>
          octokit.rest.repos.getCommit({ ...repository, ref: `tags/${tag}`, per_page: 1 }),
        );
        return found.data.sha;
      } catch (error) {
        if (isNotFound(error) || isInvalid(error)) return null;
        throw error;
      }
    },
  };
}

/** GitHub's environments are the same in any case of their letters. */
function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function isInvalid(error: unknown): boolean {
  return error instanceof AppError && error.code === 'github-refused' && error.reason === 'invalid';
}

async function reviewsOf(
  { octokit, repository, appSlug }: WaitingJobsOptions,
  { runId, environment }: Pick<WaitingJob, 'runId' | 'environment'>,
): Promise<readonly JobReview[]> {
  const { data } = await octokit.rest.actions.getReviewsForRun({ ...repository, run_id: runId });
  const own = data.filter(
    ({ user, environments }) =>
      user.login === `${appSlug}[bot]` && environments.some(({ name = '' }) => isSame(name, environment)),
  );
  return own.map(({ state, comment }) => ({ state, comment }));
}

async function listWaiting(
  options: WaitingJobsOptions,
  environments: readonly string[],
): Promise<readonly WaitingJob[]> {
  const { octokit, repository } = options;
  const { actions } = octokit.rest;
  const wanted = { ...repository, status: 'waiting', per_page: 100 } as const;
  const runs = await octokit.paginate(actions.listWorkflowRunsForRepo, wanted);
  const jobs: WaitingJob[] = [];
  for (const run of runs) {
    const { data } = await actions.getPendingDeploymentsForRun({ ...repository, run_id: run.id });
    for (const name of data.map(({ environment }) => environment.name ?? '')) {
      if (!environments.some((one) => isSame(one, name)) || !(await waitsForUs(options, run, name))) continue;
      const { id: runId, head_sha: sha, head_branch: ref } = run;
      jobs.push({ runId, environment: name, ref, sha, payloads: await payloadsOf(options, { name, sha }) });
    }
  }
  return jobs;
}

/** GitHub does not say whose word is missing. One who runs a workflow again needs ours again. */
async function waitsForUs(
  options: WaitingJobsOptions,
  { id: runId, run_attempt: attempt = 1 }: { readonly id: number; readonly run_attempt?: number },
  environment: string,
): Promise<boolean> {
  const { octokit, repository, appSlug } = options;
  const { data } = await octokit.rest.repos.getAllDeploymentProtectionRules({
    ...repository,
    environment_name: environment,
  });
  const rules = data.custom_deployment_protection_rules ?? [];
  if (!rules.some(({ app, enabled }) => enabled && app.slug === appSlug)) return false;
  return attempt > 1 || (await reviewsOf(options, { runId, environment })).every(({ state }) => state === 'pending');
}

/** The login that GitHub makes the Deployments of jobs with: what somebody else put there says nothing about a job. */
const MAKER = 'github-actions[bot]';

/**
 * Of every Deployment there of this commit that GitHub may have made for a job. Any workflow may make one with that login too,
 * and nothing tells which is the job's: none of them speaks for it where they differ.
 */
async function payloadsOf(
  { octokit, repository }: WaitingJobsOptions,
  { name, sha }: { readonly name: string; readonly sha: string },
): Promise<readonly unknown[]> {
  const wanted = { ...repository, environment: name, sha, per_page: 100 };
  const found = await octokit.paginate(octokit.rest.repos.listDeployments, wanted);
  return found.filter(({ creator }) => creator?.login === MAKER).map(({ payload }) => payload);
}

/** The address that the event gives for the answer is not called: only the API that this app speaks to, by the run's number. */
async function reviewJob(
  { octokit, repository }: WaitingJobsOptions,
  { runId, environment }: WaitingJob,
  { state, comment }: JobReview,
): Promise<boolean> {
  const said = state === 'pending' ? { comment } : { comment, state };
  try {
    await translateErrors('answering a job', () =>
      octokit.rest.actions.reviewCustomGatesForRun({
        ...repository,
        run_id: runId,
        environment_name: environment,
        ...said,
      }),
    );
    return true;
  } catch (error) {
    // It was answered, cancelled or given up in the meantime.
    if (isNotFound(error) || isInvalid(error)) return false;
    throw error;
  }
}
