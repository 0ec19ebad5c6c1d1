import type { Comment, LocalGitHub } from './client.ts';
import type { MergeGroup } from './merge-queue.ts';
import type { Fields } from './http-types.ts';

/** What started a workflow, as the runner hands it to an action. */
export interface ActionEvent {
  readonly name: string;
  readonly payload: Fields;
  readonly actor: string;
  readonly ref: string;
  readonly sha: string;
  readonly baseRef?: string;
  readonly headRef?: string;
}

/** A pull request event: the sha is that of the test merge, the ref refs/pull/<number>/merge. */
export async function pullRequestEvent(
  github: LocalGitHub,
  number: number,
  action = 'synchronize',
): Promise<ActionEvent> {
  const pull = await github.pull(number);
  return {
    name: 'pull_request',
    payload: { action, number, pull_request: pull, ...(await common(github, pull.user.login)) },
    actor: pull.user.login,
    ref: `refs/pull/${number}/merge`,
    sha: pull.merge_commit_sha ?? pull.head.sha,
    baseRef: pull.base.ref,
    headRef: pull.head.ref,
  };
}

/** A push to a branch, from the commit before it. */
export async function pushEvent(
  github: LocalGitHub,
  {
    before,
    branch = 'main',
    actor = 'writer',
  }: { readonly before: string; readonly branch?: string; readonly actor?: string },
): Promise<ActionEvent> {
  const after = (await github.branchTip(branch)) ?? '';
  const ref = `refs/heads/${branch}`;
  const payload = { ref, before, after, created: false, deleted: false, forced: false, commits: [] };
  return { name: 'push', payload: { ...payload, ...(await common(github, actor)) }, actor, ref, sha: after };
}

/** A group of the merge queue: the run is on the queue's own branch. */
export async function mergeGroupEvent(github: LocalGitHub, group: MergeGroup): Promise<ActionEvent> {
  const { number: _number, commits: _commits, ...merge_group } = group;
  const payload = { action: 'checks_requested', merge_group, ...(await common(github, 'maintainer')) };
  return { name: 'merge_group', payload, actor: 'maintainer', ref: group.head_ref, sha: group.head_sha };
}

/** Events that run on the default branch: comments, finished workflow runs, dispatches, timers. */
export async function defaultBranchEvent(
  github: LocalGitHub,
  {
    name,
    payload = {},
    actor = 'writer',
  }: { readonly name: string; readonly payload?: Fields; readonly actor?: string },
): Promise<ActionEvent> {
  const sha = (await github.branchTip('main')) ?? '';
  return { name, payload: { ...payload, ...(await common(github, actor)) }, actor, ref: 'refs/heads/main', sha };
}

export async function commentEvent(
  github: LocalGitHub,
  {
    number,
    comment,
    action = 'created',
  }: { readonly number: number; readonly comment: Comment; readonly action?: string },
): Promise<ActionEvent> {
  const issue = await read(github, `/issues/${number}`);
  const actor = comment.user.login;
  return defaultBranchEvent(github, { name: 'issue_comment', payload: { action, issue, comment }, actor });
}

export async function workflowRunEvent(github: LocalGitHub, runId: number): Promise<ActionEvent> {
  const workflow_run = await read(github, `/actions/runs/${runId}`);
  return defaultBranchEvent(github, { name: 'workflow_run', payload: { action: 'completed', workflow_run } });
}

async function common(github: LocalGitHub, login: string): Promise<Fields> {
  return { repository: await read(github, ''), sender: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' } };
}

function read(github: LocalGitHub, path: string): Promise<Fields> {
  return github.request(github.userToken('owner'), `GET {repo}${path}`);
}
