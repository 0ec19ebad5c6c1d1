import { RequestError } from '@octokit/request-error';
import type { SlotDeployment } from '../../domain/promotion/projection.ts';
import type { Deployments, RecordedDeployment } from '../../usecases/ports/deployments.ts';
import { translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

export interface DeploymentOptions {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  readonly defaultBranch: string;
  /** Deployments that have ended: they never come back, so that nobody asks for them again. */
  readonly ended: Set<number>;
}

/** A model has at most one active deployment a slot, and ten slots; what is older has ended long ago. */
const NEWEST = 30;

const TASKS = ['deploy', 'rollback'] as const satisfies readonly SlotDeployment['task'][];

/** Names the model, so that GitHub lists one model's deployments alone. */
function taskName(task: SlotDeployment['task'], model: string): string {
  return `${task}:${model}`;
}

export function createDeployments(options: DeploymentOptions): Deployments {
  const { octokit, repository } = options;
  return {
    list: async (model) => {
      const found = await translateErrors('listing deployments', () => listNewest(options, model));
      return found.filter(({ state }) => state !== null).map(({ recorded }) => recorded);
    },
    create: (slot) => translateErrors('creating a deployment', () => create(options, slot)),
    deactivate: async (id) => {
      await translateErrors('ending a deployment', () =>
        octokit.rest.repos.createDeploymentStatus({ ...repository, deployment_id: id, state: 'inactive' }),
      );
      options.ended.add(id);
    },
  };
}

interface FoundDeployment {
  readonly recorded: RecordedDeployment;
  /** null where a crash left it without a status. */
  readonly state: string | null;
}

async function listNewest(options: DeploymentOptions, model: string): Promise<readonly FoundDeployment[]> {
  const { octokit, repository, ended } = options;
  const { repos } = octokit.rest;
  const lists = await Promise.all(
    TASKS.map((task) => repos.listDeployments({ ...repository, task: taskName(task, model), per_page: NEWEST })),
  );
  const candidates = lists.flatMap(({ data }) => data).filter(({ id }) => !ended.has(id));
  const found = await Promise.all(
    candidates.map(async ({ id, environment, payload }): Promise<FoundDeployment> => {
      const place = { ...repository, deployment_id: id, per_page: 1 };
      const { data } = await repos.listDeploymentStatuses(place);
      const state = data[0]?.state ?? null;
      if (state === 'inactive') ended.add(id);
      return { recorded: { id, slot: environment, effectKey: effectKeyOf(payload), active: true }, state };
    }),
  );
  return found.filter(({ state }) => state !== 'inactive').toSorted((a, b) => a.recorded.id - b.recorded.id);
}

function effectKeyOf(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null || !('effectKey' in payload)) return '';
  return typeof payload.effectKey === 'string' ? payload.effectKey : '';
}

/** Ends what a crash began: a deployment of the same effect that got no status. */
async function create(options: DeploymentOptions, slot: SlotDeployment): Promise<void> {
  const { octokit, repository } = options;
  const before = await listNewest(options, slot.model);
  const begun = before.find(
    ({ recorded, state }) => state === null && recorded.slot === slot.slot && recorded.effectKey === slot.effectKey,
  );
  const id = begun?.recorded.id ?? (await createDeployment(options, slot));
  await octokit.rest.repos.createDeploymentStatus({
    ...repository,
    deployment_id: id,
    state: 'success',
    environment: slot.slot,
    description: describe(slot),
    auto_inactive: false,
  });
}

/** The commit of a fork may be unknown here: then the default branch stands for it, and the payload names the digest. */
async function createDeployment(options: DeploymentOptions, slot: SlotDeployment): Promise<number> {
  const { octokit, repository, defaultBranch } = options;
  const { version, sha256, share, effectKey } = slot;
  const content = {
    ...repository,
    task: taskName(slot.task, slot.model),
    environment: slot.slot,
    description: describe(slot),
    payload: { version, sha256, share, effectKey },
    auto_merge: false,
    required_contexts: [],
    production_environment: !slot.slot.includes('.live.'),
    transient_environment: false,
  };
  try {
    return idOf(await octokit.rest.repos.createDeployment({ ...content, ref: slot.ref ?? defaultBranch }));
  } catch (error) {
    if (!(error instanceof RequestError && error.status === 422 && slot.ref !== null)) throw error;
    return idOf(await octokit.rest.repos.createDeployment({ ...content, ref: defaultBranch }));
  }
}

function idOf(answer: { readonly data: object }): number {
  const { data } = answer;
  if ('id' in data && typeof data.id === 'number') return data.id;
  throw new TypeError('GitHub created no deployment.');
}

function describe({ version, share, task }: SlotDeployment): string {
  const what = task === 'rollback' ? 'rolled back to ' : '';
  return share === 1 ? `${what}${version}` : `${what}${version}, ${Number((share * 100).toFixed(2))} % of the traffic`;
}
