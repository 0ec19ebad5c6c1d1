import { emit } from './events.ts';
import { WORKFLOW_APP } from './emulator.ts';
import { resolveCommit } from './git-data.ts';
import type { Fields } from './http-types.ts';
import { findEnvironment, rulesOf } from './routes/environment-routes.ts';
import { describeUser, now, present, table, type World } from './world.ts';

export interface JobRequest {
  /** GitHub's. */
  readonly environment: string;
  /** Branch or tag. */
  readonly ref?: string;
  readonly event?: string;
  /** Of the Deployment that GitHub makes for the job. */
  readonly payload?: unknown;
  readonly actor?: string;
  /** A job whose environment says `deployment: false`. */
  readonly withoutDeployment?: boolean;
}

/** Enables the deployment protection rules of apps for an environment. */
export function protectEnvironment(world: World, repository: string, name: string, apps: readonly string[]): void {
  const id = world.nextId();
  table(world, 'environments').push({ id, repository, name, _rules: apps });
}

/**
 * A workflow has come to a job with an environment: it runs, or waits for the environment's rules, whose apps are told. The ref
 * in the event is short, as GitHub sends it.
 */
export async function startJob(world: World, repository: string, request: JobRequest): Promise<number> {
  const { environment, ref = 'main', event = 'push', actor = 'writer' } = request;
  const sha = await resolveCommit(world, repository, ref);
  if (sha === undefined) throw new Error(`${ref} does not exist in ${repository}.`);
  const rules = rulesOf(findEnvironment(world, repository, environment));
  const id = world.nextId();
  const account = await describeUser(world, actor);
  table(world, 'workflow runs').push({
    id,
    repository,
    name: 'Deploy',
    path: '.github/workflows/deploy.yml',
    node_id: `WFR_${id}`,
    head_sha: sha,
    head_branch: ref,
    event,
    status: rules.length > 0 ? 'waiting' : 'in_progress',
    conclusion: null,
    actor: account,
    triggering_actor: account,
    run_number: 1,
    run_attempt: 1,
    workflow_id: 2,
    display_title: 'Deploy',
    html_url: `${world.url}/${repository}/actions/runs/${id}`,
    pull_requests: [],
    created_at: now(),
    updated_at: now(),
  });
  const deployment =
    request.withoutDeployment === true ? null : await deploymentOf(world, repository, { ...request, ref, sha });
  for (const slug of rules) {
    const gate = { id: world.nextId(), repository, _run: id, environment, slug, state: 'pending' };
    table(world, 'job gates').push(gate);
  }
  if (!rules.includes(world.options.app.slug)) return id;
  const payload = {
    action: 'requested',
    environment,
    event,
    sha,
    ref,
    deployment_callback_url: `${world.url}/repos/${repository}/actions/runs/${id}/deployment_protection_rule`,
    deployment,
    pull_requests: [],
  };
  const source = { repository, actor: { kind: 'user', login: actor, token: '' } } as const;
  await emit(world, source, { event: 'deployment_protection_rule', payload });
  return id;
}

/** Somebody runs a workflow again: every rule has its word anew. Its event is lost. */
export function rerunJob(world: World, runId: number): void {
  const run = table(world, 'workflow runs').find(({ id }) => id === runId);
  if (run === undefined) throw new Error(`There is no run ${runId}.`);
  Object.assign(run, { status: 'waiting', conclusion: null, run_attempt: Number(run['run_attempt']) + 1 });
  for (const gate of table(world, 'job gates')) if (gate['_run'] === runId) gate['state'] = 'pending';
}

async function deploymentOf(
  world: World,
  repository: string,
  { environment, ref, sha, payload = {} }: JobRequest & { readonly ref: string; readonly sha: string },
): Promise<Fields> {
  const id = world.nextId();
  const url = `${world.url}/repos/${repository}/deployments/${id}`;
  const row = {
    id,
    repository,
    url,
    node_id: `DE_${id}`,
    sha,
    ref,
    task: 'deploy',
    payload,
    environment,
    original_environment: environment,
    description: null,
    transient_environment: false,
    production_environment: false,
    creator: await describeUser(world, `${WORKFLOW_APP.slug}[bot]`),
    created_at: now(),
    updated_at: now(),
    statuses_url: `${url}/statuses`,
    repository_url: `${world.url}/repos/${repository}`,
  };
  table(world, 'deployments').push(row);
  return present(row);
}
