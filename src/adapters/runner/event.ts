import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Run } from '../../contract/generated/types.ts';
import { numberIn, textIn, valueIn } from '../../contract/payload.ts';
import type { EventBase } from '../../usecases/certify/find-base.ts';
import type { ProposedChange } from '../../usecases/certify/find-approvals.ts';
import { AppError } from '../../domain/error.ts';

/** What the runner says about the run, read once. */
export interface RunnerContext {
  readonly event: string;
  /** Of the event; whoever triggered it wrote parts of it. */
  readonly payload: unknown;
  readonly repository: string | undefined;
  /** For the certificate. */
  readonly run: Pick<Run, 'commit' | 'ref' | 'url'>;
  readonly workspace: string;
  /** Where the event's changes begin, where it says so. */
  readonly base: EventBase | undefined;
  /** Whether the commit is merged: a push to the default branch. Rules that it changes hold for it already. */
  readonly isMerged: boolean;
  /** Whether the run is of a pull request, a merge group or another branch than the default one, as far as the event says. */
  readonly isElsewhere: boolean;
  /** The pull request of the event, where it has one. */
  readonly pullRequest: { readonly number: number; readonly headSha: string } | undefined;
  /** What approvals may speak for; null where nobody's could: nothing of a fork is approved before it is merged. */
  readonly change: ProposedChange | null;
  /** The run that a workflow_run event is about. */
  readonly measuredRun: number | undefined;
  /** Of the calling workflow, also in one that it calls: its file in the repository. */
  readonly workflowPath: string;
  /** A folder that lasts as long as the job. */
  readonly temporary: string;
  /** For instance https://api.github.com. */
  readonly apiUrl: string;
  /** For instance https://github.com. */
  readonly serverUrl: string;
}

export async function readRunnerContext(environment: NodeJS.ProcessEnv): Promise<RunnerContext> {
  const { GITHUB_REPOSITORY, GITHUB_EVENT_NAME, GITHUB_WORKSPACE } = environment;
  const payload = await readPayload(environment['GITHUB_EVENT_PATH']);
  return {
    event: GITHUB_EVENT_NAME ?? '',
    payload,
    repository: GITHUB_REPOSITORY,
    run: describeRun(environment),
    workspace: GITHUB_WORKSPACE ?? process.cwd(),
    base: baseOf(environment, payload),
    isMerged: isMergedPush(environment, payload),
    isElsewhere: isElsewhere(environment, payload),
    pullRequest: pullRequestOf(payload),
    change: changeOf(environment, payload),
    measuredRun: numberIn(payload, 'workflow_run', 'id') ?? undefined,
    workflowPath: workflowPathOf(environment),
    temporary: environment['RUNNER_TEMP'] ?? tmpdir(),
    apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
    serverUrl: environment['GITHUB_SERVER_URL'] ?? 'https://github.com',
  };
}

/** `owner/name/.github/workflows/seatrial.yml@refs/heads/main` */
function workflowPathOf({ GITHUB_WORKFLOW_REF = '', GITHUB_REPOSITORY = '' }: NodeJS.ProcessEnv): string {
  const path = GITHUB_WORKFLOW_REF.replace(/@.*$/s, '');
  return path.startsWith(`${GITHUB_REPOSITORY}/`) ? path.slice(GITHUB_REPOSITORY.length + 1) : path;
}

function describeRun({
  GITHUB_SHA,
  GITHUB_REF,
  GITHUB_SERVER_URL,
  GITHUB_REPOSITORY,
  GITHUB_RUN_ID,
}: NodeJS.ProcessEnv): RunnerContext['run'] {
  return {
    ...(GITHUB_SHA === undefined ? {} : { commit: GITHUB_SHA }),
    ...(GITHUB_REF === undefined ? {} : { ref: GITHUB_REF }),
    ...(GITHUB_RUN_ID === undefined
      ? {}
      : { url: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}` }),
  };
}

async function readPayload(path: string | undefined): Promise<unknown> {
  if (path === undefined) return {};
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new AppError({ code: 'file-unreadable', message: 'The event of this run cannot be read.', cause });
  }
}

/** A branch's first push comes `before` nothing: forty zeros. */
const NO_COMMIT = /^0+$/;

function baseOf(environment: NodeJS.ProcessEnv, payload: unknown): EventBase | undefined {
  const recorded = textIn(payload, 'pull_request', 'base', 'sha');
  const pull = pullRequestOf(payload);
  if (pull !== undefined && recorded !== null)
    return { kind: 'pull', headSha: pull.headSha, branch: textIn(payload, 'pull_request', 'base', 'ref'), recorded };
  const parent = textIn(payload, 'merge_group', 'base_sha');
  if (parent !== null) return { kind: 'group', parent };
  const before = textIn(payload, 'before');
  if (before === null) return undefined;
  return {
    kind: 'push',
    before: NO_COMMIT.test(before) ? null : before,
    defaultBranch: textIn(payload, 'repository', 'default_branch'),
    onDefault: isMergedPush(environment, payload),
  };
}

function isMergedPush({ GITHUB_EVENT_NAME }: NodeJS.ProcessEnv, payload: unknown): boolean {
  const branch = textIn(payload, 'repository', 'default_branch');
  return GITHUB_EVENT_NAME === 'push' && branch !== null && textIn(payload, 'ref') === `refs/heads/${branch}`;
}

function isElsewhere({ GITHUB_REF }: NodeJS.ProcessEnv, payload: unknown): boolean {
  const branch = textIn(payload, 'repository', 'default_branch');
  const isOther = branch !== null && GITHUB_REF !== undefined && GITHUB_REF !== `refs/heads/${branch}`;
  return isOther || pullRequestOf(payload) !== undefined || valueIn(payload, 'merge_group') !== undefined;
}

function pullRequestOf(payload: unknown): RunnerContext['pullRequest'] {
  const number = numberIn(payload, 'pull_request', 'number');
  const headSha = textIn(payload, 'pull_request', 'head', 'sha');
  return number === null || headSha === null ? undefined : { number, headSha };
}

function changeOf(environment: NodeJS.ProcessEnv, payload: unknown): ProposedChange | null {
  const pull = pullRequestOf(payload);
  if (pull !== undefined) return isFork(payload) ? null : { kind: 'pull', ...pull };
  // The queue names its branches gh-readonly-queue/<base>/pr-<number>-<commit>.
  const queued = /\/pr-(\d{1,15})-[0-9a-f]+$/.exec(textIn(payload, 'merge_group', 'head_ref') ?? '')?.[1];
  if (queued !== undefined) return { kind: 'queued', number: Number(queued) };
  const commit = textIn(payload, 'after');
  return isMergedPush(environment, payload) && commit !== null ? { kind: 'pushed', commit } : null;
}

/** A head whose repository is gone is no branch of ours either. */
function isFork(payload: unknown): boolean {
  const head = numberIn(payload, 'pull_request', 'head', 'repo', 'id');
  return head === null || head !== numberIn(payload, 'pull_request', 'base', 'repo', 'id');
}
