import { RequestError } from '@octokit/request-error';
import { tells } from '../../domain/promotion/told-deployment.ts';
import type {
  DeploymentContent,
  Deployments,
  DeploymentStatus,
  RecordedDeployment,
} from '../../usecases/ports/deployments.ts';
import { translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

export interface DeploymentOptions {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  readonly defaultBranch: string;
  /** Deployments that have ended: they never come back, so that nobody asks for them again. */
  readonly ended: Set<number>;
}

/** What is older has ended long ago, or is found by the name of its environment before another is made. */
const NEWEST = 30;

const TASKS = ['deploy', 'rollback'] as const satisfies readonly DeploymentContent['task'][];

/** Names the model, so that GitHub lists one model's deployments alone. */
function taskName(task: DeploymentContent['task'], model: string): string {
  return `${task}:${model}`;
}

export function createDeployments(options: DeploymentOptions): Deployments {
  const { octokit, repository } = options;
  return {
    list: (model) => translateErrors('listing deployments', () => listOf(options, model)),
    create: (content, status) => translateErrors('creating a deployment', () => create(options, content, status)),
    setStatus: (deployment, status) =>
      translateErrors('saying how far a deployment is', () => setStatus(options, deployment, status)),
    deactivate: async (id) => {
      await translateErrors('ending a deployment', () =>
        octokit.rest.repos.createDeploymentStatus({ ...repository, deployment_id: id, state: 'inactive' }),
      );
      options.ended.add(id);
    },
  };
}

async function listOf(options: DeploymentOptions, model: string): Promise<readonly RecordedDeployment[]> {
  const lists = await Promise.all(TASKS.map((task) => listNewest(options, { task: taskName(task, model) })));
  return lists.flat().toSorted((a, b) => a.id - b.id);
}

/** Those that have not ended. */
async function listNewest(
  { octokit, repository, defaultBranch, ended }: DeploymentOptions,
  wanted: { readonly task: string } | { readonly environment: string },
): Promise<readonly RecordedDeployment[]> {
  const { repos } = octokit.rest;
  const { data: newest } = await repos.listDeployments({ ...repository, ...wanted, per_page: NEWEST });
  const found = await Promise.all(
    newest
      .filter(({ id }) => !ended.has(id))
      .map(async ({ id, environment, payload, ref }) => {
        const { data } = await repos.listDeploymentStatuses({ ...repository, deployment_id: id, per_page: 1 });
        const [last] = data;
        if (last?.state === 'inactive') ended.add(id);
        const status =
          last === undefined ? null : { state: last.state, description: last.description, url: last.log_url ?? '' };
        const place = { name: environment, ref: ref === defaultBranch ? null : ref };
        return { id, ...place, effectKey: effectKeyOf(payload), payload, status };
      }),
  );
  return found.filter(({ status }) => status?.state !== 'inactive');
}

function effectKeyOf(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null || !('effectKey' in payload)) return '';
  return typeof payload.effectKey === 'string' ? payload.effectKey : '';
}

/** One that is older than what is listed of the model, and has never ended, is the same one still. */
async function create(options: DeploymentOptions, content: DeploymentContent, status: DeploymentStatus): Promise<void> {
  const { name } = content;
  const find = async (): Promise<number | undefined> =>
    (await listNewest(options, { environment: name })).find((one) => tells(one, content))?.id;
  const id =
    (await find()) ?? (await createDeployment(options, content).catch(async (error: unknown) => madeAfterAll(error)));
  await setStatus(options, { id, name }, status);

  /** Where only the answer was lost it is there, and is not made twice. */
  async function madeAfterAll(error: unknown): Promise<number> {
    if (!isWeak(error)) throw error;
    return (await find()) ?? createDeployment(options, content);
  }
}

/** GitHub, or the way to it, failed, so that nobody knows what was done. */
function isWeak(error: unknown): boolean {
  return !(error instanceof RequestError) || error.status >= 500;
}

async function setStatus(
  { octokit, repository }: DeploymentOptions,
  { id, name }: Pick<RecordedDeployment, 'id' | 'name'>,
  { state, description, url }: DeploymentStatus,
): Promise<void> {
  await octokit.rest.repos.createDeploymentStatus({
    ...repository,
    deployment_id: id,
    state,
    environment: name,
    description,
    log_url: url,
    auto_inactive: false,
  });
}

/** The commit of a fork may be unknown here: then the default branch stands for it, and the payload names the digest. */
async function createDeployment(
  { octokit, repository, defaultBranch }: DeploymentOptions,
  { task, model, name, slot, ref, description, effectKey, payload }: DeploymentContent,
): Promise<number> {
  const content = {
    ...repository,
    task: taskName(task, model),
    environment: name,
    description,
    payload: { ...payload, effectKey },
    auto_merge: false,
    required_contexts: [],
    production_environment: slot === 'production',
    transient_environment: false,
    // A second one is made only after a look for the first.
    request: { retries: 0 },
  };
  try {
    return idOf(await octokit.rest.repos.createDeployment({ ...content, ref: ref ?? defaultBranch }));
  } catch (error) {
    if (!(error instanceof RequestError && error.status === 422 && ref !== null)) throw error;
    return idOf(await octokit.rest.repos.createDeployment({ ...content, ref: defaultBranch }));
  }
}

function idOf(answer: { readonly data: object }): number {
  const { data } = answer;
  if ('id' in data && typeof data.id === 'number') return data.id;
  throw new TypeError('GitHub created no deployment.');
}
